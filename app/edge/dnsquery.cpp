// SPDX-License-Identifier: Apache-2.0
#include "edge/dnsquery.h"

#include <QNetworkDatagram>
#include <QNetworkProxy>
#include <QtEndian>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr int attempts = 3; // a datagram may be lost

Error silent()
{
    Error error;
    error.code = ErrorCode::Timeout;
    error.detail = u"the name server did not answer in time"_s;
    return error;
}

} // namespace

DnsQuery::DnsQuery(const NameServer &server, DnsQuestion question, int timeoutMs, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_question(std::move(question))
    , m_timeoutMs(timeoutMs)
    , m_answer(failure(silent()))
{
    m_deadline.setSingleShot(true);
    // A name server is asked directly: a proxy for the web knows nothing of DNS.
    m_udp.setProxy(QNetworkProxy::NoProxy);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(failure(silent())); });
    connect(&m_repeat, &QTimer::timeout, this, &DnsQuery::sendDatagram);
    connect(&m_udp, &QUdpSocket::readyRead, this, &DnsQuery::takeDatagrams);
}

void DnsQuery::start()
{
    m_deadline.start(m_timeoutMs);
    m_repeat.start(qMax(1, m_timeoutMs / attempts));
    // Connected: the system drops what comes from another address or port.
    m_udp.connectToHost(m_server.address, m_server.port);
    sendDatagram();
}

void DnsQuery::sendDatagram()
{
    m_udp.write(writeDnsQuestion(m_question));
}

void DnsQuery::takeDatagrams()
{
    while (!m_hasEnded && m_udp.hasPendingDatagrams()) {
        const QByteArray message = m_udp.receiveDatagram(maxDnsMessageBytes).data();
        if (!isAnswerTo(m_question, message))
            continue; // guessed by somebody, or late: the right one may still come
        Result<DnsAnswer> answer = readDnsAnswer(m_question, message);
        if (answer && answer->isTruncated)
            askOverTcp();
        else
            end(std::move(answer));
    }
}

void DnsQuery::askOverTcp()
{
    if (m_tcp)
        return;
    m_repeat.stop();
    m_tcp = std::make_unique<QTcpSocket>();
    m_tcp->setProxy(QNetworkProxy::NoProxy);
    connect(m_tcp.get(), &QTcpSocket::connected, this, [this] {
        const QByteArray question = writeDnsQuestion(m_question);
        QByteArray length(2, Qt::Uninitialized);
        qToBigEndian(quint16(question.size()), length.data());
        m_tcp->write(length + question);
    });
    connect(m_tcp.get(), &QTcpSocket::readyRead, this, &DnsQuery::takeStream);
    connect(m_tcp.get(), &QTcpSocket::errorOccurred, this, [this] {
        end(failure(ErrorCode::ConnectionFailed, u"the name server cannot be reached over TCP"_s));
    });
    m_tcp->connectToHost(m_server.address, m_server.port);
}

void DnsQuery::takeStream()
{
    m_stream += m_tcp->read(2 + maxDnsMessageBytes - m_stream.size());
    if (m_stream.size() < 2)
        return;
    const qsizetype length = qFromBigEndian<quint16>(m_stream.constData());
    if (m_stream.size() < 2 + length)
        return;
    Result<DnsAnswer> answer = readDnsAnswer(m_question, m_stream.mid(2, length));
    if (answer && answer->isTruncated)
        end(failure(ErrorCode::InvalidInput, u"the answer of the name server is cut short"_s));
    else
        end(std::move(answer));
}

void DnsQuery::end(Result<DnsAnswer> answer)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_deadline.stop();
    m_repeat.stop();
    m_answer = std::move(answer);
    // Queued: this may run in a signal of a socket.
    QMetaObject::invokeMethod(this, &DnsQuery::finished, Qt::QueuedConnection);
}

} // namespace livecert
