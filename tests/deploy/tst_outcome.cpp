// SPDX-License-Identifier: Apache-2.0
#include "deploy/deployment.h"
#include "deployfixture.h"
#include "support/misbehavingserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

QByteArray certificateInfo(const QByteArray &pem, bool isOn = true)
{
    const QJsonObject info{{u"DomainName"_s, u"a.example.com"_s},
                           {u"CertName"_s, u"c"_s},
                           {u"SSLProtocol"_s, isOn ? u"on"_s : u"off"_s},
                           {u"SSLPub"_s, QString::fromUtf8(pem)}};
    const QJsonObject answer{{u"RequestId"_s, u"R"_s},
                             {u"CertInfos"_s, QJsonObject{{u"CertInfo"_s, QJsonArray{info}}}}};
    return QJsonDocument(answer).toJson();
}

const QByteArray refused = R"({"RequestId":"R","Code":"Certificate.Expired","Message":"m"})";

Deployment::Options quickOptions()
{
    Deployment::Options options;
    options.readBackIntervalMs = 50;
    return options;
}

} // namespace

Q_DECLARE_METATYPE(Reaction)

/// A call that was sent and not answered: what becomes of its domain.
class OutcomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bundle = mintedBundle({u"a.example.com"_s});
        m_other = mintedBundle({u"a.example.com"_s});
    }

    void unansweredCallsAreReadBack_data()
    {
        QTest::addColumn<Reaction>("change");
        QTest::addColumn<Reaction>("reading");
        QTest::addColumn<StepState>("state");
        const Reaction reset{.bytes = {}, .end = Reaction::End::Reset};
        const Reaction gateway = answerWith(504, "<html>Gateway Time-out</html>", "text/html");
        const Reaction isNew = answerWith(200, certificateInfo(m_bundle->chainPem()));
        const Reaction isOld = answerWith(200, certificateInfo(m_other->chainPem()));
        const Reaction isOff = answerWith(200, certificateInfo({}, false));
        const Reaction denied =
            answerWith(403, R"({"RequestId":"R","Code":"Forbidden.RAM","Message":"m"})");
        QTest::newRow("reset, and the domain has it") << reset << isNew << StepState::Done;
        QTest::newRow("reset, and the domain has the old one")
            << reset << isOld << StepState::Failed;
        QTest::newRow("reset, and HTTPS is off") << reset << isOff << StepState::Failed;
        QTest::newRow("reset, and the domain cannot be read")
            << reset << denied << StepState::Unknown;
        QTest::newRow("gateway time-out, and the domain has it")
            << gateway << isNew << StepState::Done;
        QTest::newRow("gateway time-out, and reading fails too")
            << gateway << gateway << StepState::Unknown;
    }

    void unansweredCallsAreReadBack()
    {
        QFETCH(Reaction, change);
        QFETCH(Reaction, reading);
        std::atomic_int changes{0};
        MisbehavingServer server([&](const WireRequest &request) {
            if (request.parameter("Action") != "SetLiveDomainCertificate")
                return reading;
            ++changes;
            return change;
        });
        const Session session = sessionAt(server.url());
        Deployment deployment(*session.live, nullptr, plan(), quickOptions());
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 20'000);
        const StepProgress &step = deployment.steps().first();
        QTEST(step.state, "state");
        // What is known is not called unknown.
        QCOMPARE(step.error.code == ErrorCode::NotCarriedOut, step.state == StepState::Failed);
        QCOMPARE(isOutcomeUnknown(step.error), step.state == StepState::Unknown);
        // Never sent a second time.
        QCOMPARE(changes.load(), 1);
    }

    void refusedCallsAreNotReadBack()
    {
        MisbehavingServer server([](const WireRequest &) { return answerWith(400, refused); });
        const Session session = sessionAt(server.url());
        Deployment deployment(*session.live, nullptr, plan(), quickOptions());
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 20'000);
        QCOMPARE(deployment.steps().first().state, StepState::Failed);
        QCOMPARE(deployment.steps().first().error.apiCode, u"Certificate.Expired"_s);
        QCOMPARE(server.requestCount(), 1);
    }

    void anUnknownOutcomeCanBeCheckedLater()
    {
        std::atomic_bool answers{false};
        const QByteArray info = certificateInfo(m_bundle->chainPem());
        MisbehavingServer server([&answers, info](const WireRequest &request) {
            if (answers && request.parameter("Action") != "SetLiveDomainCertificate")
                return answerWith(200, info);
            return Reaction{.bytes = {}, .end = Reaction::End::Reset};
        });
        const Session session = sessionAt(server.url());
        Deployment deployment(*session.live, nullptr, plan(), quickOptions());
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 20'000);
        QCOMPARE(deployment.count(StepState::Unknown), 1);
        answers = true;
        deployment.checkUnknown();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 2, 20'000);
        QCOMPARE(deployment.count(StepState::Done), 1);
    }

    void whatTheServiceHoldsBackIsNotSentAgain()
    {
        MisbehavingServer server([](const WireRequest &) {
            return answerWith(
                400, R"({"RequestId":"R","Code":"Certificate.SettedNotEffect","Message":"m"})");
        });
        const Session session = sessionAt(server.url());
        Deployment deployment(*session.live, nullptr, plan(), quickOptions());
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 20'000);
        deployment.retryFailed();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 2, 20'000);
        QCOMPARE(server.requestCount(), 1);
        QCOMPARE(deployment.count(StepState::Failed), 1);
    }

private:
    [[nodiscard]] DeploymentPlan plan() const
    {
        DeploymentSettings settings;
        settings.bundle = m_bundle;
        settings.certName = u"c"_s;
        return planDeployment(
            settings, {onlineDomain(u"a.example.com"_s)}, QDateTime::currentDateTimeUtc());
    }

    std::shared_ptr<const CertificateBundle> m_bundle;
    std::shared_ptr<const CertificateBundle> m_other;
};

QTEST_GUILESS_MAIN(OutcomeTest)
#include "tst_outcome.moc"
