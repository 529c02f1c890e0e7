// SPDX-License-Identifier: Apache-2.0
#include "sandboxclient.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace livecert;

class TestSandboxEdge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesEachDomainItsCertificate_data();
    void servesEachDomainItsCertificate();
    void servesAChangeAfterTheDelay();
    void servesTheDefaultAfterOff();
    void servesAtSeveralAddresses();
    void anAddressCanLagBehind();
    void anAddressThatCannotBeIsToldSo();
    void answersARequest();
    void survivesGarbage_data();
    void survivesGarbage();
    void survivesManyClients();
    void stopsWithOpenConnections();
    void stopsWhileClientsArrive();
    void stopsWhileCallsWait();

private:
    /// The leaf that the edge presents for this name; null when there was none.
    [[nodiscard]] QSslCertificate leafFor(const QString &serverName,
                                          const QString &address = u"127.0.0.1"_s) const;
    [[nodiscard]] std::unique_ptr<QSslSocket> connectTo(
        const QString &peerName, const QString &address = u"127.0.0.1"_s) const;

    std::unique_ptr<Sandbox> m_sandbox;
    Sandbox::Access m_access;
};

void TestSandboxEdge::initTestCase()
{
    m_sandbox = std::make_unique<Sandbox>(Sandbox::Options{.edgeDelayMs = 300});
    const auto access = m_sandbox->start();
    QVERIFY2(access, access ? "" : qPrintable(access.error().detail));
    m_access = *access;
}

std::unique_ptr<QSslSocket> TestSandboxEdge::connectTo(const QString &peerName,
                                                       const QString &address) const
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration;
    configuration.setCaCertificates(QSslCertificate::fromData(m_access.caPem));
    socket->setSslConfiguration(configuration);
    socket->setPeerVerifyName(peerName);
    socket->connectToHostEncrypted(address, m_access.edgePort, peerName);
    return socket;
}

QSslCertificate TestSandboxEdge::leafFor(const QString &serverName, const QString &address) const
{
    const std::unique_ptr<QSslSocket> socket = connectTo(serverName, address);
    // A certificate of another name ends the handshake, but tells what was presented.
    (void)QTest::qWaitFor([&] {
        return socket->isEncrypted() || !socket->peerCertificate().isNull()
            || socket->error() != QAbstractSocket::UnknownSocketError;
    });
    return socket->peerCertificate();
}

void TestSandboxEdge::servesEachDomainItsCertificate_data()
{
    QTest::addColumn<QString>("serverName");
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<bool>("isTrusted");
    const QString byDefault = u"default.edge.example.net"_s;
    QTest::newRow("a plain domain") << u"events.example.org"_s << u"events.example.org"_s << true;
    QTest::newRow("under a wildcard certificate")
        << u"pull.live.example.com"_s << u"*.live.example.com"_s << true;
    QTest::newRow("an RSA certificate")
        << u"cdn-a.stream.example.net"_s << u"*.stream.example.net"_s << true;
    QTest::newRow("in capitals") << u"EVENTS.example.ORG"_s << u"events.example.org"_s << true;
    QTest::newRow("an A-label") << u"xn--z6ut02b.example.cn"_s << u"xn--z6ut02b.example.cn"_s
                                << true;
    QTest::newRow("a name under a wildcard domain")
        << u"any.tv.example.net"_s << u"*.tv.example.net"_s << true;
    QTest::newRow("the expired one is served all the same")
        << u"play.example.com"_s << u"play.example.com"_s << false;
    QTest::newRow("so is one of another name")
        << u"old-name.example.org"_s << u"new-name.example.org"_s << false;
    QTest::newRow("HTTPS is off") << u"vod.example.com"_s << byDefault << false;
    QTest::newRow("nobody's name") << u"nobody.example.com"_s << byDefault << false;
}

void TestSandboxEdge::servesEachDomainItsCertificate()
{
    QFETCH(QString, serverName);
    QFETCH(bool, isTrusted);
    QTEST(leafFor(serverName).subjectInfo(QSslCertificate::CommonName).value(0), "commonName");
    const std::unique_ptr<QSslSocket> socket = connectTo(serverName);
    QCOMPARE(QTest::qWaitFor([&] { return socket->isEncrypted(); }, isTrusted ? 5'000 : 300),
             isTrusted);
}

void TestSandboxEdge::servesAChangeAfterTheDelay()
{
    SandboxClient client(m_access);
    client.mode = SandboxClient::Mode::V1Form;
    const auto files = m_sandbox->mintDemoFiles({u"vod.example.com"_s}, 30);
    QVERIFY(files);
    const QSslCertificate expected = QSslCertificate::fromData(files->chainPem).first();
    QElapsedTimer sinceSet;
    sinceSet.start();
    QCOMPARE(client
                 .call("SetLiveDomainCertificate",
                       setParameters("vod.example.com", "vod", files->chainPem, files->keyPem))
                 .status,
             200);
    QTRY_COMPARE(leafFor(u"vod.example.com"_s), expected);
    QVERIFY2(sinceSet.elapsed() >= 300, "served before the delay was over");
    const std::unique_ptr<QSslSocket> socket = connectTo(u"vod.example.com"_s);
    QTRY_VERIFY(socket->isEncrypted());
    QCOMPARE(socket->peerCertificateChain().size(), 2); // leaf and intermediate
}

void TestSandboxEdge::servesTheDefaultAfterOff()
{
    SandboxClient client(m_access);
    QCOMPARE(leafFor(u"radio.example.com"_s).subjectInfo(QSslCertificate::CommonName).value(0),
             u"radio.example.com"_s);
    QCOMPARE(client
                 .call("SetLiveDomainCertificate",
                       {{"DomainName", "radio.example.com"}, {"SSLProtocol", "off"}})
                 .status,
             200);
    QTRY_COMPARE(leafFor(u"radio.example.com"_s).subjectInfo(QSslCertificate::CommonName).value(0),
                 u"default.edge.example.net"_s);
}

void TestSandboxEdge::servesAtSeveralAddresses()
{
    // Where the loopback network is one address alone, there is one edge.
    QVERIFY(m_access.edgeAddresses.size() >= 1);
    const QSslCertificate first = leafFor(u"events.example.org"_s);
    for (const QString &address : std::as_const(m_access.edgeAddresses))
        QCOMPARE(leafFor(u"events.example.org"_s, address), first);
    const QString weekend = Sandbox::staleDomain;
    const QSslCertificate current = leafFor(weekend);
    QVERIFY(current.expiryDate() > QDateTime::currentDateTimeUtc());
    if (m_access.edgeAddresses.size() > 1) {
        const QSslCertificate former = leafFor(weekend, m_access.edgeAddresses.last());
        QVERIFY(former != current);
        QVERIFY(former.expiryDate() < QDateTime::currentDateTimeUtc());
    }
}

void TestSandboxEdge::anAddressCanLagBehind()
{
    const QString stale = m_access.edgeAddresses.last();
    Sandbox sandbox({.edgeDelayMs = 0, .staleEdges = {stale}});
    const auto started = sandbox.start();
    QVERIFY(started);
    const Sandbox::Access before = std::exchange(m_access, *started);
    const QSslCertificate former = leafFor(u"radio.example.com"_s);
    SandboxClient client(m_access);
    client.mode = SandboxClient::Mode::V1Form;
    const auto files = sandbox.mintDemoFiles({u"radio.example.com"_s}, 30);
    QCOMPARE(client
                 .call("SetLiveDomainCertificate",
                       setParameters("radio.example.com", "radio", files->chainPem, files->keyPem))
                 .status,
             200);
    const QSslCertificate expected = QSslCertificate::fromData(files->chainPem).first();
    for (const QString &address : std::as_const(m_access.edgeAddresses))
        QCOMPARE(leafFor(u"radio.example.com"_s, address), address == stale ? former : expected);
    m_access = before;
}

void TestSandboxEdge::anAddressThatCannotBeIsToldSo()
{
    // An address of the documentation: no computer has it.
    Sandbox sandbox(
        {.edgeAddresses = {u"127.0.0.1"_s, u"192.0.2.1"_s}, .staleEdges = {u"192.0.2.1"_s}});
    const auto started = sandbox.start();
    QVERIFY(!started);
    QVERIFY(started.error().detail.contains(u"192.0.2.1"_s));
    Sandbox smaller({.edgeAddresses = {u"127.0.0.1"_s, u"192.0.2.1"_s}});
    const auto fallenBack = smaller.start();
    QVERIFY(fallenBack);
    QCOMPARE(fallenBack->edgeAddresses, QStringList{u"127.0.0.1"_s});
}

void TestSandboxEdge::answersARequest()
{
    const std::unique_ptr<QSslSocket> socket = connectTo(u"events.example.org"_s);
    QTRY_VERIFY(socket->isEncrypted());
    socket->write("GET / HTTP/1.1\r\nHost: events.example.org\r\n\r\n");
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestSandboxEdge::survivesGarbage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain HTTP") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("a record of a length it does not have")
        << QByteArray("\x16\x03\x01\xff\xff\x01", 6);
    QTest::newRow("an alert first") << QByteArray("\x15\x03\x03\x00\x02\x02\x28", 7);
    QTest::newRow("a broken hello") << QByteArray("\x16\x03\x01\x00\x05\x01\xff\xff\xff\xff", 10);
    QTest::newRow("high bytes") << QByteArray(70'000, '\xff');
}

void TestSandboxEdge::survivesGarbage()
{
    QFETCH(QByteArray, bytes);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_access.edgePort);
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write(bytes);
    socket.flush();
    socket.disconnectFromHost();
    QTcpSocket toService;
    toService.connectToHost(u"127.0.0.1"_s, quint16(m_access.endpoint.section(u':', 2).toUInt()));
    QTRY_COMPARE(toService.state(), QAbstractSocket::ConnectedState);
    toService.write(bytes);
    toService.flush();
    toService.disconnectFromHost();
    QTRY_COMPARE(leafFor(u"events.example.org"_s).subjectInfo(QSslCertificate::CommonName).value(0),
                 u"events.example.org"_s);
    SandboxClient client(m_access);
    QCOMPARE(client.call("DescribeLiveUserDomains", {}).status, 200);
}

void TestSandboxEdge::survivesManyClients()
{
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 200; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(u"127.0.0.1"_s, m_access.edgePort);
    }
    QTRY_VERIFY(std::all_of(silent.begin(), silent.end(), [](const auto &socket) {
        return socket->state() == QAbstractSocket::ConnectedState;
    }));
    std::vector<std::unique_ptr<QSslSocket>> talking;
    for (int i = 0; i < 30; ++i)
        talking.push_back(connectTo(u"events.example.org"_s));
    QTRY_VERIFY(std::all_of(
        talking.begin(), talking.end(), [](const auto &socket) { return socket->isEncrypted(); }));
}

void TestSandboxEdge::stopsWithOpenConnections()
{
    const std::unique_ptr<QSslSocket> encrypted = connectTo(u"events.example.org"_s);
    QTRY_VERIFY(encrypted->isEncrypted());
    QTcpSocket silent;
    silent.connectToHost(u"127.0.0.1"_s, m_access.edgePort);
    QTRY_COMPARE(silent.state(), QAbstractSocket::ConnectedState);
    QElapsedTimer timer;
    timer.start();
    m_sandbox->stop();
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE(encrypted->state(), QAbstractSocket::UnconnectedState);
    const auto again = m_sandbox->start();
    QVERIFY(again);
    m_access = *again;
    QCOMPARE(leafFor(u"events.example.org"_s).subjectInfo(QSslCertificate::CommonName).value(0),
             u"events.example.org"_s);
}

void TestSandboxEdge::stopsWhileClientsArrive()
{
    for (int round = 0; round < 40; ++round) {
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 16; ++i) {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->connectToHost(QHostAddress::LocalHost, m_access.edgePort);
        }
        QCoreApplication::processEvents();
        m_sandbox->stop();
        const auto again = m_sandbox->start();
        QVERIFY(again);
        m_access = *again;
    }
}

void TestSandboxEdge::stopsWhileCallsWait()
{
    Sandbox slow({.domainCount = 5, .latencyMs = 60'000});
    const auto access = slow.start();
    QVERIFY(access);
    SandboxClient client(*access);
    QNetworkReply *reply = client.send("DescribeLiveUserDomains", {});
    QTRY_COMPARE(slow.requestCount("DescribeLiveUserDomains"), 1);
    QElapsedTimer timer;
    timer.start();
    slow.stop();
    QVERIFY(timer.elapsed() < 1'000);
    QCOMPARE(client.wait(reply).status, 200);
}

QTEST_GUILESS_MAIN(TestSandboxEdge)
#include "tst_sandboxedge.moc"
