// SPDX-License-Identifier: Apache-2.0
#include "core/cputime.h"
#include "edge/edgeprobe.h"
#include "edgestandin.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <chrono>
#include <ctime>
#include <memory>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;
using namespace std::chrono_literals;

namespace {

EdgeProbe::Options optionsFor(const QTcpServer &server, const QSslConfiguration &tls)
{
    EdgeProbe::Options options;
    options.addresses = {QHostAddress(QHostAddress::LocalHost)};
    options.port = server.serverPort();
    options.tls = tls;
    options.handshakeTimeoutMs = 5'000;
    return options;
}

} // namespace

class EdgeProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servedCertificateIsSeen_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("trustsCa");
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<bool>("isTrusted");
        const QStringList plain{u"live.example.com"_s};
        QTest::newRow("a trusted chain of this name")
            << plain << u"live.example.com"_s << true << 90 << true;
        QTest::newRow("a CA that nobody trusts")
            << plain << u"live.example.com"_s << false << 90 << false;
        QTest::newRow("another name") << plain << u"other.example.com"_s << true << 90 << false;
        QTest::newRow("an expired certificate")
            << plain << u"live.example.com"_s << true << -1 << false;
        QTest::newRow("a wildcard live domain")
            << QStringList{u"*.example.com"_s} << u".example.com"_s << true << 90 << true;
        QTest::newRow("a partial wildcard is no cover")
            << QStringList{u"l*.example.com"_s} << u"live.example.com"_s << true << 90 << false;
    }

    void servedCertificateIsSeen()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, asked);
        QFETCH(bool, trustsCa);
        QFETCH(int, daysLeft);
        mint::Options leaf;
        leaf.dnsNames = names;
        leaf.notBefore = QDateTime::currentDateTimeUtc().addDays(-30);
        leaf.notAfter = QDateTime::currentDateTimeUtc().addDays(daysLeft);
        const mint::Pki pki = mint::mintPkiWith(leaf);
        const mint::Pki stranger = mint::mintPki({u"x"_s});
        EdgeStandIn server(pki);
        const QList<EdgeAnswer> answers =
            ask(optionsFor(server, trusting(trustsCa ? pki.root : stranger.root)), asked);
        QCOMPARE(answers.size(), 1);
        // Trusted or not: which certificate it is, is known.
        QVERIFY(answers.first().certificate);
        QCOMPARE(answers.first().certificate->sha256(), pki.leaf.sha256());
        QTEST(answers.first().isTrusted, "isTrusted");
        QCOMPARE(answers.first().error.detail.isEmpty(), answers.first().isTrusted);
        QCOMPARE(server.bytesRead(), 0);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<bool>("sendsIssuers");
        QTest::addColumn<bool>("trustsCa");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("daysLeft");
        QTest::addColumn<int>("faults");
        const QString host = u"live.example.com"_s;
        QTest::newRow("nothing") << true << true << host << 90 << 0;
        QTest::newRow("the leaf alone is sent")
            << false << true << host << 90 << int(EdgeFault::ChainIncomplete);
        QTest::newRow("a CA that nobody trusts")
            << true << false << host << 90 << int(EdgeFault::NotTrusted);
        QTest::newRow("expired") << true << true << host << -1 << int(EdgeFault::Expired);
        QTest::newRow("another name")
            << true << true << u"other.example.com"_s << 90 << int(EdgeFault::WrongName);
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(bool, sendsIssuers);
        QFETCH(bool, trustsCa);
        QFETCH(QString, name);
        QFETCH(int, daysLeft);
        mint::Options leaf;
        leaf.dnsNames = {name};
        leaf.notBefore = QDateTime::currentDateTimeUtc().addDays(-30);
        leaf.notAfter = QDateTime::currentDateTimeUtc().addDays(daysLeft);
        const mint::Pki pki = mint::mintPkiWith(leaf);
        const mint::Pki stranger = mint::mintPki({u"x"_s});
        EdgeStandIn server(sendsIssuers ? pki.chainPem() : pki.leaf.pem(), pki.leaf.key.pkcs8Pem());
        const EdgeAnswer answer =
            ask(optionsFor(server, trusting(trustsCa ? pki.root : stranger.root)),
                u"live.example.com"_s)
                .first();
        QTEST(int(answer.faults), "faults");
        QCOMPARE(answer.chain.size(),
                 QSslCertificate::fromData(pki.chainPem()).size() - (sendsIssuers ? 0 : 1));
        QCOMPARE(answer.chain.first().sha256(), pki.leaf.sha256());
    }

    void aClosedPortIsAnAnswer()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const EdgeProbe::Options options =
            optionsFor(closed, QSslConfiguration::defaultConfiguration());
        closed.close();
        const QList<EdgeAnswer> answers = ask(options, u"live.example.com"_s);
        QCOMPARE(answers.first().error.code, ErrorCode::ConnectionFailed);
        QVERIFY(!answers.first().certificate);
    }

    void anEndThatSpeaksNoTlsIsAnAnswer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
        const QList<EdgeAnswer> answers = ask(
            optionsFor(server, QSslConfiguration::defaultConfiguration()), u"live.example.com"_s);
        QCOMPARE(answers.first().error.code, ErrorCode::TlsFailed);
    }

    void silenceEndsInTime()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        EdgeProbe::Options options = optionsFor(server, QSslConfiguration::defaultConfiguration());
        options.handshakeTimeoutMs = 200;
        const QList<EdgeAnswer> answers = ask(options, u"live.example.com"_s);
        QCOMPARE(answers.first().error.code, ErrorCode::Timeout);
    }

    void aNameWithoutAddressIsAnError()
    {
        EdgeProbe probe({});
        std::optional<Result<EdgeSurvey>> answer;
        probe.probe(u"live.example.invalid"_s,
                    {this, [&answer](const Result<EdgeSurvey> &result) { answer = result; }});
        QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 20'000);
        QVERIFY(!answer->has_value());
        QCOMPARE(answer->error().code, ErrorCode::ConnectionFailed);
    }

    void nobodyIsToldOnceTheContextIsGone()
    {
        const mint::Pki pki = mint::mintPki({u"live.example.com"_s});
        EdgeStandIn server(pki);
        EdgeProbe probe(optionsFor(server, trusting(pki.root)));
        auto context = std::make_unique<QObject>();
        int dropped = 0;
        int kept = 0;
        probe.probe(u"live.example.com"_s,
                    {context.get(), [&dropped](const Result<EdgeSurvey> &) { ++dropped; }});
        probe.probe(u"live.example.com"_s, {this, [&kept](const Result<EdgeSurvey> &) { ++kept; }});
        context.reset();
        QTRY_COMPARE_WITH_TIMEOUT(kept, 1, 20'000);
        QCOMPARE(dropped, 0);
    }

    // Those that wait for their turn, and those that wait for the other end.
    void withTheProbeGoEverythingUnderWay()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        EdgeProbe::Options options = optionsFor(silent, QSslConfiguration::defaultConfiguration());
        options.maxHandshakes = 2;
        auto probe = std::make_unique<EdgeProbe>(options);
        int told = 0;
        for (int i = 0; i < 50; ++i)
            probe->probe(u"live.example.com"_s,
                         {this, [&told](const Result<EdgeSurvey> &) { ++told; }});
        QList<QTcpSocket *> connections;
        connect(&silent, &QTcpServer::newConnection, this, [&] {
            while (QTcpSocket *connection = silent.nextPendingConnection())
                connections.append(connection);
        });
        QTRY_COMPARE(connections.size(), 2);
        QElapsedTimer watch;
        watch.start();
        probe.reset();
        QVERIFY2(watch.elapsed() < 2'000, qPrintable(QString::number(watch.elapsed())));
        for (const QTcpSocket *connection : std::as_const(connections))
            QTRY_COMPARE(connection->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(connections.size(), 2);
        QCOMPARE(told, 0);
    }

    // The other end has a thread of its own as well.
    void theCallingThreadHasTimeForOtherThings()
    {
        const mint::Pki pki = mint::mintPki({u"live.example.com"_s});
        QThread serving;
        auto *server = new EdgeStandIn(pki);
        EdgeProbe::Options options = optionsFor(*server, trusting(pki.root));
        options.addresses.fill(options.addresses.first(), 16);
        server->moveToThread(&serving);
        connect(&serving, &QThread::finished, server, &QObject::deleteLater);
        serving.start();
        (void)ask(options, u"live.example.com"_s); // what is loaded once
        const std::clock_t process = std::clock();
        const auto thread = threadCpuTime();
        for (int i = 0; i < 10; ++i)
            QVERIFY(ask(options, u"live.example.com"_s).first().isTrusted);
        const auto mine = threadCpuTime() - thread;
        const auto all =
            std::chrono::microseconds((std::clock() - process) * 1'000'000 / CLOCKS_PER_SEC);
        serving.quit();
        serving.wait();
        QVERIFY2(mine * 4 < all, qPrintable(u"%1 of %2 us"_s.arg(mine / 1us).arg(all.count())));
    }

private:
    QList<EdgeAnswer> ask(const EdgeProbe::Options &options, const QString &domain)
    {
        EdgeProbe probe(options);
        std::optional<Result<EdgeSurvey>> answer;
        probe.probe(domain,
                    {this, [&answer](const Result<EdgeSurvey> &result) { answer = result; }});
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
            qFatal("no answer");
        return answer->value().answers;
    }
};

QTEST_GUILESS_MAIN(EdgeProbeTest)
#include "tst_edgeprobe.moc"
