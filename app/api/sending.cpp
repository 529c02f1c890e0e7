// SPDX-License-Identifier: Apache-2.0
#include "api/sending_p.h"
#include "api/tls.h"
#include "core/receivedbytes.h"
#include "core/residentmemory.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QSslError>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace livecert {
namespace {

// Qt keeps all of a head until it is complete, says nothing meanwhile and knows no limit. What it
// costs is seen in the memory of the process only, where others take their share; so what has come
// in decides, where the system tells.
constexpr qint64 suspiciousMemory = 32 * 1024 * 1024;
constexpr quint64 longestHead = 64 * 1024 * 1024;
constexpr qint64 mostUnexplainedMemory = 384 * 1024 * 1024;
constexpr std::chrono::milliseconds headLook{250};
constexpr std::chrono::milliseconds closeLook{50};

} // namespace

Sending::Sending(QNetworkAccessManager &manager,
                 const QNetworkRequest &request,
                 Secret body,
                 Limits limits,
                 QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_nextHeadLook(headLook)
    , m_hasBody(!body.isEmpty())
{
    m_watch.start();
    m_body = new OneShotBody(std::move(body));
    m_reply = manager.post(request, m_body);
    m_body->setParent(m_reply); // which reads from it as long as it lives
    connectReply();
    watch();
}

Sending::~Sending()
{
    wipe(m_answer.body);
    stop();
    delete m_reply;
}

void Sending::stop()
{
    if (!m_reply)
        return;
    if (!std::exchange(m_isOver, true)) {
        m_reply->disconnect(this);
        m_reply->abort();
    }
    m_body->wipe(); // Qt may still ask for it
}

void Sending::connectReply()
{
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_hasLeft = true;
        m_lastMove = elapsed();
        Q_EMIT left();
    });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_lastMove = elapsed(); });
    if (m_reply->url().scheme() == QLatin1String("https")) {
        connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] {
            m_isConnecting = true;
        });
        connect(m_reply, &QNetworkReply::encrypted, this, &Sending::checkPeer);
    }
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Sending::noteHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Sending::readMore);
    connect(m_reply, &QNetworkReply::finished, this, &Sending::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        const auto names = QMetaEnum::fromType<QSslError::SslError>();
        for (const QSslError &error : errors)
            m_answer.tlsProblems.append(QString::fromLatin1(names.valueToKey(error.error())));
        m_answer.tlsProblems.removeDuplicates();
    });
}

/// An answer that says how long it is needs no bound of Qt's, which wakes the network's thread with
/// every piece that is read.
void Sending::noteHead()
{
    m_hasHead = true;
    m_lastMove = elapsed();
    bool isNumber = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    // Never full before the answer is too long: going on after a full buffer is what Qt may miss.
    if (!isNumber || length > m_limits.answerBytes)
        m_reply->setReadBufferSize(m_limits.answerBytes + 64 * 1024);
}

/// Qt waits with the request until this has returned.
void Sending::checkPeer()
{
    m_lastMove = elapsed();
    if (namesHost(m_reply->sslConfiguration().peerCertificate(), m_reply->url().host())) {
        m_isConnecting = false;
        return;
    }
    m_answer.tlsProblems.append(QStringLiteral("HostNameMismatch"));
    stopBecause(m_answer.isUntrusted);
}

/// Qt tells when a request with a body leaves, and nothing when one without a body does: that one
/// counts as having left unless its connection was still being made.
bool Sending::hasBegunToLeave() const
{
    if (!m_hasBody)
        return !m_isConnecting;
    return m_hasLeft || (m_body && m_body->wasRead());
}

void Sending::readMore()
{
    m_lastMove = elapsed();
    if (m_answer.tooLarge)
        return;
    if (readAvailable() > m_limits.answerBytes)
        stopBecause(m_answer.tooLarge);
}

/// Reads what is there, up to one byte more than an answer may have, and says how much there is
/// now.
qint64 Sending::readAvailable()
{
    while (m_answer.body.size() <= m_limits.answerBytes) {
        const qint64 room = m_limits.answerBytes + 1 - m_answer.body.size();
        // read() allocates what it is asked for before it looks.
        const qint64 wanted = std::clamp<qint64>(m_reply->bytesAvailable(), 512, 16 * 1024);
        const QByteArray piece = m_reply->read(std::min(room, wanted));
        if (piece.isEmpty())
            break;
        m_answer.body.append(piece);
    }
    return m_answer.body.size();
}

void Sending::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    m_timer.stop();
    watch();
}

void Sending::watch()
{
    if (m_isOver)
        return;
    const auto now = elapsed();
    if (!m_hasHead && now >= m_nextHeadLook) {
        m_nextHeadLook = now + headLook;
        watchHead();
    }
    const auto end = std::min<std::chrono::nanoseconds>(m_lastMove + m_limits.idle, m_limits.total);
    if (now >= end)
        stopBecause(m_answer.timedOut);
    if (m_isOver)
        return;
    const auto next = m_hasHead ? end : std::min(end, m_nextHeadLook);
    m_timer.start(int(std::chrono::ceil<std::chrono::milliseconds>(next - now).count()), this);
}

void Sending::watchHead()
{
    const qint64 memory = residentMemory();
    if (m_memoryBefore == 0 || memory < m_memoryBefore)
        m_memoryBefore = memory;
    const qint64 taken = memory - m_memoryBefore;
    if (taken <= suspiciousMemory)
        return;
    const std::optional<quint64> received = receivedBytes();
    if (!received) {
        if (taken > mostUnexplainedMemory)
            stopBecause(m_answer.tooLarge);
        return;
    }
    // Connections that were closed meanwhile count no more.
    m_receivedBefore = std::min(m_receivedBefore.value_or(*received), *received);
    m_nextHeadLook = elapsed() + closeLook;
    if (*received - *m_receivedBefore > longestHead)
        stopBecause(m_answer.tooLarge);
}

/// The reply ends with "canceled", as when a person cancels: the reason says why it really did.
void Sending::stopBecause(bool &reason)
{
    if (m_isOver)
        return;
    reason = true;
    m_reply->abort();
}

void Sending::finish()
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_timer.stop();
    if (m_reply->isOpen()) // else it was aborted
        m_answer.tooLarge = readAvailable() > m_limits.answerBytes || m_answer.tooLarge;
    m_body->wipe();
    Q_EMIT ended();
}

RawAnswer Sending::takeAnswer()
{
    RawAnswer answer = std::move(m_answer);
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.networkError = m_reply->error();
    answer.contentType = m_reply->rawHeader("Content-Type");
    answer.wasSent = answer.status != 0 || hasBegunToLeave();
    bool isNumber = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    const bool isPlain = m_reply->rawHeader("Content-Encoding").isEmpty();
    // Two different lengths come as one text that is no number: who knows where the answer ends.
    const bool isUnclear = !isNumber && m_reply->hasRawHeader("Content-Length");
    answer.isWhole = !isUnclear && (!isNumber || !isPlain || length == answer.body.size());
    return answer;
}

} // namespace livecert
