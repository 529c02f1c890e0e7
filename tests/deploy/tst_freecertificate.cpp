// SPDX-License-Identifier: Apache-2.0
#include "deploy/deployment.h"
#include "deploy/freefollower.h"
#include "deployfixture.h"
#include "support/misbehavingserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

Deployment::Options quickOptions()
{
    Deployment::Options options;
    options.proofIntervalMs = 100;
    options.proofDeadlineMs = 20'000;
    options.freeIntervalMs = 20;
    options.freeMaxIntervalMs = 100;
    options.freeDeadlineMs = 20'000;
    return options;
}

DeploymentPlan freePlan(const QStringList &names)
{
    DeploymentSettings settings;
    settings.type = CertificateType::Free;
    QList<DomainOverview> domains;
    for (const QString &name : names)
        domains.append(onlineDomain(name));
    return planDeployment(settings, domains, QDateTime::currentDateTimeUtc());
}

/// A service that takes every change and tells this status of the domain.
Reaction tell(const WireRequest &request, const QByteArray &status)
{
    if (request.target.contains("SetLive")
        || request.headers.value("x-acs-action") == "SetLiveDomainCertificate"
        || request.body.contains("SetLiveDomainCertificate"))
        return answerWith(200, "{\"RequestId\":\"R-SET\"}");
    const QJsonObject info{{u"DomainName"_s, u"a.example.com"_s},
                           {u"CertType"_s, u"free"_s},
                           {u"SSLProtocol"_s, u"on"_s},
                           {u"Status"_s, QString::fromLatin1(status)}};
    return answerWith(
        200,
        QJsonDocument(QJsonObject{{u"RequestId"_s, u"R-INFO"_s},
                                  {u"CertInfos"_s, QJsonObject{{u"CertInfo"_s, QJsonArray{info}}}}})
            .toJson());
}

} // namespace

/// Free certificates: taken at once, made later, and followed until it is known what came of them.
class FreeCertificateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusIsJudged_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<FreeProgress>("progress");
        QTest::newRow("issued") << u"success"_s << FreeProgress::Issued;
        QTest::newRow("waits for the CNAME") << u"checking"_s << FreeProgress::Following;
        QTest::newRow("is applied for") << u"applying"_s << FreeProgress::Following;
        QTest::newRow("nothing is said yet") << QString() << FreeProgress::Following;
        QTest::newRow("a word that nobody knows") << u"pondering"_s << FreeProgress::Following;
        QTest::newRow("the CNAME is wrong") << u"cname_error"_s << FreeProgress::Refused;
        QTest::newRow("the domain is wrong") << u"domain_invalid"_s << FreeProgress::Refused;
        QTest::newRow("a wildcard domain") << u"unsupport_wildcard"_s << FreeProgress::Refused;
        QTest::newRow("it failed") << u"failed"_s << FreeProgress::Refused;
    }

    void everyStatusIsJudged()
    {
        QFETCH(QString, status);
        QTEST(judgeFreeStatus(status), "progress");
    }

    void theSandboxPlaysIt()
    {
        Sandbox::Options sandbox;
        sandbox.edgeDelayMs = 1'800;
        SandboxAccount account(sandbox);
        Deployment deployment(*account.session.live,
                              account.session.edge.get(),
                              freePlan({u"vod.example.com"_s,
                                        u"lab1.example.net"_s,
                                        u"lab3.example.net"_s,
                                        u"legacy.example.net"_s}),
                              quickOptions());
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        QSignalSpy ended(&deployment, &Deployment::proofFinished);
        QStringList seen; // of the first domain
        connect(&deployment, &Deployment::stepChanged, this, [&deployment, &seen](int index) {
            const QString status = deployment.steps().at(index).freeStatus;
            if (index == 0 && !status.isEmpty() && !seen.contains(status))
                seen.append(status);
        });
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 20'000);
        QCOMPARE(deployment.count(StepState::Done), 4); // taken
        QCOMPARE(deployment.steps().first().free, FreeProgress::Following);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30'000);
        QCOMPARE(seen, (QStringList{u"checking"_s, u"applying"_s, u"success"_s}));
        const StepProgress &issued = deployment.steps().first();
        QCOMPARE(issued.state, StepState::Done);
        QCOMPARE(issued.free, FreeProgress::Issued);
        QCOMPARE(issued.proof, ProofState::Served); // by its own fingerprint, known only now
        const QStringList codes{u"Free.cname_error"_s, u"Free.domain_invalid"_s, u"Free.failed"_s};
        for (int index = 1; index < 4; ++index) {
            const StepProgress &step = deployment.steps().at(index);
            QCOMPARE(step.state, StepState::Failed);
            QCOMPARE(step.free, FreeProgress::Refused);
            QCOMPARE(step.error.apiCode, codes.at(index - 1));
            QVERIFY(!step.error.requestId.isEmpty());
            QCOMPARE(step.proof, ProofState::None);
        }
    }

    void itIsAskedEverMoreSlowly()
    {
        MisbehavingServer server([](const WireRequest &r) { return tell(r, "checking"); });
        Session session = sessionAt(server.url());
        Deployment::Options options = quickOptions();
        options.freeIntervalMs = 50;
        options.freeMaxIntervalMs = 10'000;
        options.freeDeadlineMs = 1'500;
        Deployment deployment(*session.live, nullptr, freePlan({u"a.example.com"_s}), options);
        QSignalSpy ended(&deployment, &Deployment::proofFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
        // 0, 50, 150, 350, 750, 1550: a look at the end of the time, and no more.
        QVERIFY2(server.requestCount() <= 8, qPrintable(QString::number(server.requestCount())));
        QCOMPARE(deployment.steps().first().state, StepState::Done);
        QCOMPARE(deployment.steps().first().free, FreeProgress::GaveUp);
        QCOMPARE(deployment.steps().first().freeStatus, u"checking"_s);
    }

    void aReadingThatFailsIsRepeated()
    {
        std::atomic<int> reads = 0;
        MisbehavingServer server([&reads](const WireRequest &request) {
            const Reaction fine = tell(request, "success");
            if (fine.bytes.contains("R-SET"))
                return fine;
            return ++reads < 3 ? answerWith(503, "<html>no</html>", "text/html") : fine;
        });
        Session session = sessionAt(server.url());
        Deployment deployment(
            *session.live, nullptr, freePlan({u"a.example.com"_s}), quickOptions());
        QSignalSpy ended(&deployment, &Deployment::proofFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
        QCOMPARE(deployment.steps().first().free, FreeProgress::Issued);
        QCOMPARE(reads.load(), 3);
    }

    void stoppingEndsIt()
    {
        MisbehavingServer server([](const WireRequest &r) { return tell(r, "applying"); });
        Session session = sessionAt(server.url());
        Deployment deployment(
            *session.live, nullptr, freePlan({u"a.example.com"_s}), quickOptions());
        QSignalSpy ended(&deployment, &Deployment::proofFinished);
        deployment.start();
        QTRY_COMPARE(deployment.steps().first().freeStatus, u"applying"_s);
        QCOMPARE(ended.size(), 0);
        deployment.stopProof();
        QCOMPARE(deployment.steps().first().free, FreeProgress::GaveUp);
        QTRY_COMPARE(ended.size(), 1);
    }

    void whoDoesNotWaitIsTold()
    {
        MisbehavingServer server([](const WireRequest &r) { return tell(r, "applying"); });
        Session session = sessionAt(server.url());
        Deployment::Options options = quickOptions();
        options.followsFree = false;
        Deployment deployment(*session.live, nullptr, freePlan({u"a.example.com"_s}), options);
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(deployment.steps().first().state, StepState::Done);
        QCOMPARE(deployment.steps().first().free, FreeProgress::None);
    }

    void failuresStopTheRest_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("failed");
        QTest::addColumn<int>("skipped");
        QTest::newRow("no limit") << 0 << 10 << 0;
        QTest::newRow("the first") << 1 << 1 << 9;
        QTest::newRow("the third") << 3 << 3 << 7;
        QTest::newRow("more than there are") << 99 << 10 << 0;
    }

    void failuresStopTheRest()
    {
        QFETCH(int, limit);
        MisbehavingServer server([](const WireRequest &) {
            return answerWith(
                400,
                "{\"RequestId\":\"R\",\"Code\":\"IllegalOperationDomain\",\"Message\":\"no\"}");
        });
        Session session = sessionAt(server.url());
        QStringList names;
        for (int i = 0; i < 10; ++i)
            names.append(u"d%1.example.com"_s.arg(i));
        Deployment::Options options = quickOptions();
        options.parallelCalls = 1;
        options.stopAfterFailures = limit;
        Deployment deployment(*session.live, nullptr, freePlan(names), options);
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 20'000);
        QTEST(deployment.count(StepState::Failed), "failed");
        QTEST(deployment.count(StepState::Skipped), "skipped");
    }
};

QTEST_GUILESS_MAIN(FreeCertificateTest)
#include "tst_freecertificate.moc"
