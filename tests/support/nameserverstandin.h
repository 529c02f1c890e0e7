// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QTcpServer>
#include <QUdpSocket>

namespace livecert::tests {

/// A record in a message of the domain name system, RFC 1035. Names are written without
/// compression.
[[nodiscard]] QByteArray dnsNameBytes(const QByteArray &name);
[[nodiscard]] QByteArray dnsRecord(const QByteArray &owner, quint16 type, const QByteArray &data);
[[nodiscard]] QByteArray addressRecord(const QByteArray &owner, const QString &address);
[[nodiscard]] QByteArray cnameRecord(const QByteArray &owner, const QByteArray &target);
/// The answer to `question` (a whole message) with these records.
[[nodiscard]] QByteArray dnsReply(const QByteArray &question,
                                  const QByteArrayList &records,
                                  quint16 flags = 0x8180);

/// A name server on 127.0.0.1, over UDP and TCP at one port, that says what the test tells it to.
class NameServerStandIn final : public QObject
{
    Q_OBJECT

public:
    enum class Manner {
        Answers,
        Silent,
        SilentAtFirst, ///< the first datagram is lost
        TruncatesUdp, ///< the whole answer goes over TCP only
        TruncatesBoth,
        LiesFirst, ///< a reply with another id comes before the right one
        SaysNoSuchName,
        Refuses,
        SendsGarbage, ///< a right header and nonsense behind it
        ClosesTcp, ///< truncated, and then TCP is hung up on
    };

    explicit NameServerStandIn(Manner manner = Manner::Answers);

    void add(const QByteArray &owner, const QString &address);
    void addCname(const QByteArray &owner, const QByteArray &target);
    [[nodiscard]] quint16 port() const { return m_udp.localPort(); }
    [[nodiscard]] int questions() const { return m_questions; } ///< over UDP

private:
    void takeDatagrams();
    void takeClient();
    [[nodiscard]] QByteArrayList recordsFor(const QByteArray &question) const;

    Manner m_manner;
    QUdpSocket m_udp;
    QTcpServer m_tcp;
    QHash<QByteArray, QList<QHostAddress>> m_addresses;
    QHash<QByteArray, QByteArray> m_cnames;
    int m_questions = 0;
};

} // namespace livecert::tests
