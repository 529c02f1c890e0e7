// SPDX-License-Identifier: Apache-2.0
#include "edge/handshakesocket.h"

#include <QNetworkProxy>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr int maxChain = 10; // of what a hostile end may send

EdgeFaults faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::NoError: return {};
    case QSslError::CertificateExpired: return EdgeFault::Expired;
    case QSslError::CertificateNotYetValid: return EdgeFault::NotYetValid;
    case QSslError::HostNameMismatch: return EdgeFault::WrongName;
    case QSslError::UnableToVerifyFirstCertificate: return EdgeFault::ChainIncomplete;
    default: return EdgeFault::NotTrusted;
    }
}

ErrorCode codeOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
    case QAbstractSocket::RemoteHostClosedError: // it was reached, and hung up instead of shaking
                                                 // hands
        return ErrorCode::TlsFailed;
    case QAbstractSocket::SocketTimeoutError: return ErrorCode::Timeout;
    default: return ErrorCode::ConnectionFailed;
    }
}

} // namespace

HandshakeSocket::HandshakeSocket(const QHostAddress &address,
                                 QString host,
                                 const EdgeProbe::Options &options)
    : m_host(std::move(host))
    , m_tls(options.tls)
    , m_port(options.port)
    , m_timeoutMs(options.handshakeTimeoutMs)
    , m_socket(this)
    , m_timer(this)
{
    m_answer.address = address;
    m_timer.setSingleShot(true);
    connectSignals();
}

void HandshakeSocket::connectSignals()
{
    connect(&m_socket, &QSslSocket::encrypted, this, &HandshakeSocket::acceptTrusted);
    connect(&m_socket, &QSslSocket::sslErrors, this, &HandshakeSocket::noteUntrusted);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &HandshakeSocket::noteFailure);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_answer.error.code = ErrorCode::Timeout;
        m_answer.error.detail = u"no TLS handshake in time"_s;
        finish();
    });
}

void HandshakeSocket::start()
{
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket.setSslConfiguration(m_tls);
    // A proxy is the way out of this network; to this very computer there is none.
    if (m_answer.address.isLoopback())
        m_socket.setProxy(QNetworkProxy::NoProxy);
    m_timer.start(m_timeoutMs);
    // The third argument is the name that is asked for (SNI) and that the certificate must carry.
    m_socket.connectToHostEncrypted(m_answer.address.toString(), m_port, m_host);
}

void HandshakeSocket::takeCertificate()
{
    if (m_answer.certificate)
        return;
    const QSslCertificate served = m_socket.peerCertificate();
    if (served.isNull())
        return;
    if (Result<Certificate> certificate = Certificate::fromDer(served.toDer()))
        m_answer.certificate = *std::move(certificate);
    if (!m_answer.certificate)
        return;
    const QList<QSslCertificate> sent = m_socket.peerCertificateChain().mid(0, maxChain);
    for (const QSslCertificate &one : sent) {
        if (const Result<Certificate> certificate = Certificate::fromDer(one.toDer()))
            m_answer.chain.append(*certificate);
    }
    m_answer.faults.setFlag(EdgeFault::WrongName, !coversHost(*m_answer.certificate, m_host));
}

void HandshakeSocket::acceptTrusted()
{
    takeCertificate();
    // Qt also takes a common name or a partial wildcard for an answer; today's browsers do not.
    m_answer.isTrusted = m_answer.certificate && !m_answer.faults.testFlag(EdgeFault::WrongName);
    if (!m_answer.isTrusted) {
        m_answer.error.code = ErrorCode::TlsFailed;
        m_answer.error.detail = u"the certificate is not for %1"_s.arg(m_host);
    }
    finish();
}

void HandshakeSocket::noteUntrusted(const QList<QSslError> &errors)
{
    takeCertificate();
    QStringList reasons;
    for (const QSslError &error : errors) {
        reasons.append(error.errorString());
        m_answer.faults |= faultOf(error.error());
    }
    // A leaf that came alone: who issued it is a matter of what was left out, not of trust.
    if (m_answer.faults.testFlag(EdgeFault::ChainIncomplete))
        m_answer.faults.setFlag(EdgeFault::NotTrusted, false);
    reasons.removeDuplicates();
    m_answer.error.code = ErrorCode::TlsFailed;
    m_answer.error.detail = reasons.join(u"; "_s);
    // Qt closes the connection now and reports an error: that is where it ends.
}

void HandshakeSocket::noteFailure(QAbstractSocket::SocketError error)
{
    if (m_answer.error.detail.isEmpty()) {
        m_answer.error.code = codeOf(error);
        m_answer.error.detail = m_socket.errorString();
    }
    finish();
}

void HandshakeSocket::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_timer.stop();
    m_answer.error.time = m_answer.isTrusted ? QDateTime() : QDateTime::currentDateTimeUtc();
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT finished(m_answer);
}

} // namespace livecert
