// SPDX-License-Identifier: Apache-2.0
#include "deploy/deployment.h"
#include "deployfixture.h"
#include "support/misbehavingserver.h"

#include <QElapsedTimer>
#include <QMap>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

const QByteArray fine = R"({"RequestId":"16A96B9A-F203-4EC5-8E43-%REQUEST-NO%"})";
const QByteArray throttled = R"({"RequestId":"R","Code":"Throttling.User","Message":"m"})";

/// Keeps the last note of each change.
class MemoryLedger final : public DeploymentLedger
{
public:
    void begin(const LedgerBatch &batch, Continuation<QList<qint64>> then) override
    {
        QList<qint64> numbers;
        for (qsizetype i = 1; i <= batch.changes.size(); ++i)
            numbers.append(i);
        then(numbers);
    }
    void note(qint64 change, const LedgerNote &note, Continuation<void> then) override
    {
        last[change] = note.state;
        then(Result<void>());
    }
    void end(const QString &) override { }

    QMap<qint64, LedgerState> last;
};

LedgerState inLedger(StepState state)
{
    switch (state) {
    case StepState::Done: return LedgerState::Done;
    case StepState::Skipped: return LedgerState::Skipped;
    case StepState::Unknown: return LedgerState::Unknown;
    case StepState::Failed: return LedgerState::Failed;
    default: return LedgerState::Begun;
    }
}

bool isChange(const WireRequest &request)
{
    return request.parameter("Action") == "SetLiveDomainCertificate";
}

} // namespace

/// Stop acts within a second, whatever the calls under way are doing, and says what is true.
class StopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bundle = mintedBundle({u"*.example.com"_s}); }

    void stopsWithinASecond_data()
    {
        QTest::addColumn<MisbehavingServer::Script>("script");
        QTest::addColumn<int>("requests"); ///< after which it is stopped
        QTest::addColumn<StepState>("first"); ///< of the first domain
        const auto always = [](const Reaction &reaction) -> MisbehavingServer::Script {
            return [reaction](const WireRequest &) { return reaction; };
        };
        const auto slowly = [](int pieceMs) {
            return Reaction{
                .bytes = httpAnswer(200, fine), .pieceBytes = 1, .pieceDelayMs = pieceMs};
        };
        QTest::newRow("the service is silent") << always({}) << 10 << StepState::Unknown;
        QTest::newRow("the head drips") << always(slowly(500)) << 10 << StepState::Unknown;
        QTest::newRow("the body drips")
            << always({.bytes = httpAnswer(200, fine), .pieceBytes = 70, .pieceDelayMs = 3'000})
            << 5 << StepState::Unknown;
        QTest::newRow("the body never ends")
            << always({.bytes = "HTTP/1.1 200 OK\r\n\r\n  ", .pieceDelayMs = 5, .isEndless = true})
            << 3 << StepState::Unknown;
        QTest::newRow("every call pauses before it is tried again") << always(
            answerWith(400, throttled, "application/json", "x-acs-retry-after: 30000\r\n"))
                                                                    << 10 << StepState::Skipped;
        QTest::newRow("answers take four seconds, many are in flight")
            << always({.bytes = httpAnswer(200, fine), .delayMs = 4'000}) << 45
            << StepState::Unknown;
        QTest::newRow("it reads back, and that is silent too")
            << MisbehavingServer::Script([](const WireRequest &request) {
                   return isChange(request) ? answerWith(504, "<html>", "text/html") : Reaction{};
               })
            << 6 << StepState::Unknown;
        QTest::newRow("it pauses before it reads back again")
            << MisbehavingServer::Script([](const WireRequest &request) {
                   return isChange(request)
                       ? answerWith(504, "<html>", "text/html")
                       : answerWith(200, R"({"RequestId":"R","CertInfos":{"CertInfo":[]}})");
               })
            << 6 << StepState::Unknown;
    }

    void stopsWithinASecond()
    {
        QFETCH(MisbehavingServer::Script, script);
        QFETCH(int, requests);
        MisbehavingServer server(script);
        MemoryLedger ledger;
        const Session session = patientSession(server.url());
        Deployment deployment(*session.live, nullptr, plan(100), optionsWith(ledger));
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_VERIFY_WITH_TIMEOUT(server.requestCount() >= requests, 20'000);
        verifyStop(deployment, sent);
        const int requestsThen = server.requestCount();
        QTEST(deployment.steps().first().state, "first");
        verifyLedger(deployment, ledger);
        QCOMPARE(deployment.count(StepState::Failed), 0);
        QCOMPARE(deployment.steps().last().state, StepState::Skipped);
        QVERIFY(server.requestCount() <= requestsThen + 1); // nothing comes afterwards
    }

    void whatCouldNotBeSentIsSkipped_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<bool>("accepts");
        QTest::newRow("the TLS handshake is not answered") << u"https"_s << true;
        QTest::newRow("the connection is not accepted") << u"http"_s << false;
    }

    void whatCouldNotBeSentIsSkipped()
    {
        QFETCH(QString, scheme);
        QFETCH(bool, accepts);
        QTcpServer server;
        server.setListenBacklogSize(accepts ? 100 : 0);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        std::array<QTcpSocket, 3> fillers;
        if (!accepts) {
            server.pauseAccepting();
            for (QTcpSocket &filler : fillers)
                filler.connectToHost(QHostAddress::LocalHost, server.serverPort());
        }
        MemoryLedger ledger;
        const Session session =
            patientSession(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(server.serverPort()));
        Deployment deployment(*session.live, nullptr, plan(20), optionsWith(ledger));
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_VERIFY(deployment.count(StepState::Sending) >= 14); // six in hand, the others behind
        verifyStop(deployment, sent);
        QCOMPARE(deployment.count(StepState::Skipped), 20);
        verifyLedger(deployment, ledger);
    }

    void whatWasAnsweredInTimeIsDone()
    {
        MisbehavingServer server([](const WireRequest &) {
            return Reaction{.bytes = httpAnswer(200, fine), .delayMs = 200};
        });
        MemoryLedger ledger;
        const Session session = patientSession(server.url());
        Deployment deployment(*session.live, nullptr, plan(100), optionsWith(ledger));
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_VERIFY_WITH_TIMEOUT(deployment.count(StepState::Done) >= 3, 20'000);
        verifyStop(deployment, sent);
        QCOMPARE(deployment.count(StepState::Unknown), 0);
        QCOMPARE(deployment.count(StepState::Done), server.requestCount());
        QCOMPARE(deployment.count(StepState::Skipped), 100 - server.requestCount());
        verifyLedger(deployment, ledger);
    }

private:
    [[nodiscard]] static Session patientSession(const QString &url)
    {
        RpcClient::Options options;
        options.endpoint = Endpoint::parse(url).value();
        return makeSession({u"LTAI5tTest"_s, Secret("secret"), {}}, std::move(options));
    }

    [[nodiscard]] static Deployment::Options optionsWith(MemoryLedger &ledger)
    {
        Deployment::Options options;
        options.ledger = &ledger;
        return options;
    }

    static void verifyStop(Deployment &deployment, QSignalSpy &sent)
    {
        QElapsedTimer watch;
        watch.start();
        deployment.stop();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 5'000);
        QVERIFY2(watch.elapsed() <= 1'000, qPrintable(QString::number(watch.elapsed())));
        QVERIFY(!deployment.isSending());
    }

    static void verifyLedger(const Deployment &deployment, const MemoryLedger &ledger)
    {
        qint64 change = 0;
        for (const StepProgress &step : deployment.steps())
            QCOMPARE(ledger.last.value(++change), inLedger(step.state));
    }

    [[nodiscard]] DeploymentPlan plan(int domains) const { return planForMany(m_bundle, domains); }

    std::shared_ptr<const CertificateBundle> m_bundle;
};

QTEST_GUILESS_MAIN(StopTest)
#include "tst_stop.moc"
