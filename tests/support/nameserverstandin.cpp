// SPDX-License-Identifier: Apache-2.0
#include "support/nameserverstandin.h"

#include <QNetworkDatagram>
#include <QTcpSocket>
#include <QtEndian>

namespace livecert::tests {

namespace {

constexpr qsizetype headerSize = 12;

QByteArray number(quint16 value)
{
    QByteArray bytes(2, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray questionPart(const QByteArray &message)
{
    const qsizetype end = message.indexOf('\0', headerSize);
    return message.mid(headerSize, end + 5 - headerSize);
}

QByteArray askedName(const QByteArray &message)
{
    QByteArray name;
    for (qsizetype at = headerSize; at < message.size() && message.at(at) != 0;) {
        const int length = message.at(at);
        name += (name.isEmpty() ? "" : ".") + message.mid(at + 1, length);
        at += length + 1;
    }
    return name;
}

} // namespace

QByteArray dnsNameBytes(const QByteArray &name)
{
    QByteArray bytes;
    for (const QByteArray &label : name.split('.'))
        bytes += char(label.size()) + label;
    return bytes + '\0';
}

QByteArray dnsRecord(const QByteArray &owner, quint16 type, const QByteArray &data)
{
    return dnsNameBytes(owner) + number(type) + number(1) + QByteArray(4, '\0')
        + number(quint16(data.size())) + data;
}

QByteArray addressRecord(const QByteArray &owner, const QString &address)
{
    const QHostAddress parsed(address);
    if (parsed.protocol() == QAbstractSocket::IPv4Protocol) {
        QByteArray data(4, Qt::Uninitialized);
        qToBigEndian(parsed.toIPv4Address(), data.data());
        return dnsRecord(owner, 1, data);
    }
    const Q_IPV6ADDR bytes = parsed.toIPv6Address();
    return dnsRecord(owner, 28, QByteArray(reinterpret_cast<const char *>(&bytes), 16));
}

QByteArray cnameRecord(const QByteArray &owner, const QByteArray &target)
{
    return dnsRecord(owner, 5, dnsNameBytes(target));
}

QByteArray dnsReply(const QByteArray &question, const QByteArrayList &records, quint16 flags)
{
    return question.first(2) + number(flags) + number(1) + number(quint16(records.size()))
        + QByteArray(4, '\0') + questionPart(question) + records.join();
}

NameServerStandIn::NameServerStandIn(Manner manner)
    : m_manner(manner)
{
    // UDP and TCP have ports of their own: the same number may be taken at one of them.
    for (int attempt = 0; attempt < 20; ++attempt) {
        if (m_udp.bind(QHostAddress::LocalHost)
            && m_tcp.listen(QHostAddress::LocalHost, m_udp.localPort()))
            break;
        m_udp.close();
    }
    if (!m_tcp.isListening())
        qFatal("no port for a name server");
    connect(&m_udp, &QUdpSocket::readyRead, this, &NameServerStandIn::takeDatagrams);
    connect(&m_tcp, &QTcpServer::newConnection, this, &NameServerStandIn::takeClient);
}

void NameServerStandIn::add(const QByteArray &owner, const QString &address)
{
    m_addresses[owner].append(QHostAddress(address));
}

void NameServerStandIn::addCname(const QByteArray &owner, const QByteArray &target)
{
    m_cnames.insert(owner, target);
}

QByteArrayList NameServerStandIn::recordsFor(const QByteArray &question) const
{
    QByteArrayList records;
    QByteArray name = askedName(question);
    while (m_cnames.contains(name)) {
        records.append(cnameRecord(name, m_cnames.value(name)));
        name = m_cnames.value(name);
    }
    const auto type = qFromBigEndian<quint16>(question.constData() + headerSize
                                              + questionPart(question).size() - 4);
    for (const QHostAddress &address : m_addresses.value(name)) {
        const bool isIpv4 = address.protocol() == QAbstractSocket::IPv4Protocol;
        if (isIpv4 == (type == 1))
            records.append(addressRecord(name, address.toString()));
    }
    return records;
}

void NameServerStandIn::takeDatagrams()
{
    while (m_udp.hasPendingDatagrams()) {
        const QNetworkDatagram datagram = m_udp.receiveDatagram();
        const QByteArray question = datagram.data();
        ++m_questions;
        const auto reply = [&](const QByteArray &bytes) {
            m_udp.writeDatagram(bytes, datagram.senderAddress(), quint16(datagram.senderPort()));
        };
        switch (m_manner) {
        case Manner::Silent: break;
        case Manner::SilentAtFirst:
            if (m_questions > 2) // both families are asked for at once
                reply(dnsReply(question, recordsFor(question)));
            break;
        case Manner::TruncatesUdp:
        case Manner::TruncatesBoth:
        case Manner::ClosesTcp: reply(dnsReply(question, {}, 0x8380)); break;
        case Manner::LiesFirst: {
            QByteArray lie =
                dnsReply(question, {addressRecord(askedName(question), QStringLiteral("6.6.6.6"))});
            lie[0] = char(lie.at(0) ^ 0x55);
            reply(lie);
            reply(dnsReply(question, recordsFor(question)));
            break;
        }
        case Manner::SaysNoSuchName: reply(dnsReply(question, {}, 0x8183)); break;
        case Manner::Refuses: reply(dnsReply(question, {}, 0x8185)); break;
        case Manner::SendsGarbage:
            reply(dnsReply(question, {QByteArray("\xC0\xFF\x00\x01garbage", 11)}));
            break;
        case Manner::Answers: reply(dnsReply(question, recordsFor(question))); break;
        }
    }
}

void NameServerStandIn::takeClient()
{
    QTcpSocket *socket = m_tcp.nextPendingConnection();
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (m_manner == Manner::ClosesTcp) {
        socket->abort();
        return;
    }
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
        if (socket->bytesAvailable() < 2 + headerSize)
            return;
        const QByteArray question = socket->readAll().mid(2);
        const quint16 flags = m_manner == Manner::TruncatesBoth ? 0x8380 : 0x8180;
        const QByteArray answer = dnsReply(question, recordsFor(question), flags);
        socket->write(number(quint16(answer.size())));
        socket->write(answer);
    });
}

} // namespace livecert::tests
