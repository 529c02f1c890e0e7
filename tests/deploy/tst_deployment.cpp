// SPDX-License-Identifier: Apache-2.0
#include "deploy/deployment.h"
#include "deployfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

Sandbox::Options quickSandbox()
{
    Sandbox::Options options;
    options.edgeDelayMs = 300;
    return options;
}

Deployment::Options quickOptions()
{
    Deployment::Options options;
    options.proofIntervalMs = 100;
    options.proofDeadlineMs = 20'000;
    return options;
}

} // namespace

class DeploymentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_account = std::make_unique<SandboxAccount>(quickSandbox()); }

    void aNewCertificateIsSetAndServed()
    {
        const QStringList names{
            u"radio.example.com"_s, u"church.example.com"_s, u"shop.example.com"_s};
        Deployment deployment(*m_account->session.live,
                              m_account->session.edge.get(),
                              m_account->planFor(names),
                              quickOptions());
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        QSignalSpy proved(&deployment, &Deployment::proofFinished);
        deployment.start();
        QVERIFY(deployment.isSending());
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 20'000);
        QCOMPARE(deployment.count(StepState::Done), 3);
        QTRY_COMPARE_WITH_TIMEOUT(proved.size(), 1, 20'000);
        const QByteArray leaf = deployment.plan().settings.bundle->leaf().sha256();
        for (const StepProgress &step : deployment.steps()) {
            QCOMPARE(step.proof, ProofState::Served);
            QVERIFY(!step.requestId.isEmpty());
            QCOMPARE(step.edge.first().answer.certificate->sha256(), leaf);
            QVERIFY(step.edge.first().answer.isTrusted);
        }
        const AccountSnapshot after = m_account->read();
        for (const DomainOverview &domain : after.domains) {
            if (names.contains(domain.domain.name))
                QCOMPARE(domain.certName, deployment.plan().settings.certName);
        }
    }

    void oneRefusedDomainDoesNotStopTheOthers()
    {
        const QStringList names{
            u"school.example.com"_s, u"not-mine.example.com"_s, u"classroom.example.com"_s};
        Deployment deployment(
            *m_account->session.live, nullptr, m_account->planFor(names), quickOptions());
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        QSignalSpy proved(&deployment, &Deployment::proofFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 20'000);
        QCOMPARE(deployment.count(StepState::Done), 2);
        QCOMPARE(deployment.count(StepState::Failed), 1);
        QCOMPARE(deployment.steps().at(1).error.code, ErrorCode::Service);
        QVERIFY(!deployment.steps().at(1).error.apiCode.isEmpty());
        QCOMPARE(deployment.steps().at(0).proof, ProofState::None);
        QCOMPARE(proved.size(), 0);

        deployment.retryFailed();
        QVERIFY(deployment.isSending());
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 2, 20'000);
        QCOMPARE(deployment.count(StepState::Failed), 1);
        QCOMPARE(deployment.count(StepState::Done), 2);
    }

    void turningOffIsProvedToo()
    {
        Deployment deployment(*m_account->session.live,
                              m_account->session.edge.get(),
                              m_account->planOff({u"lobby.example.net"_s}),
                              quickOptions());
        QSignalSpy proved(&deployment, &Deployment::proofFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(proved.size(), 1, 20'000);
        QCOMPARE(deployment.steps().first().state, StepState::Done);
        QCOMPARE(deployment.steps().first().proof, ProofState::Served);
    }

    void stoppingSkipsWhatWaits()
    {
        QStringList names;
        for (int i = 0; i < 30; ++i)
            names.append(u"d%1.live.example.com"_s.arg(i));
        Deployment::Options options = quickOptions();
        options.parallelCalls = 2;
        Deployment deployment(*m_account->session.live,
                              nullptr,
                              m_account->planFor(names, {u"*.live.example.com"_s}),
                              options);
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        connect(&deployment, &Deployment::stepChanged, this, [&deployment](int index) {
            if (deployment.steps().at(index).state == StepState::Failed)
                deployment.stop();
        });
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 20'000);
        const int ended = deployment.count(StepState::Failed) + deployment.count(StepState::Done);
        QVERIFY2(ended >= 1 && ended <= 4, qPrintable(QString::number(ended)));
        QCOMPARE(ended + deployment.count(StepState::Skipped), 30);
    }

    void nothingToSendEndsAllTheSame()
    {
        Deployment deployment(*m_account->session.live,
                              m_account->session.edge.get(),
                              DeploymentPlan(),
                              quickOptions());
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        QSignalSpy proved(&deployment, &Deployment::proofFinished);
        deployment.start();
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(proved.size(), 1);
    }

    void destroyingItDropsWhatIsUnderWay()
    {
        auto deployment = std::make_unique<Deployment>(*m_account->session.live,
                                                       m_account->session.edge.get(),
                                                       m_account->planFor({u"arena.example.org"_s}),
                                                       quickOptions());
        QSignalSpy sent(deployment.get(), &Deployment::sendingFinished);
        deployment->start();
        QTRY_COMPARE(deployment->count(StepState::Sending), 1);
        deployment.reset();
        // A later answer of the same client comes through; the dropped one has nobody to reach.
        QVERIFY(!m_account->read().domains.isEmpty());
        QCOMPARE(sent.size(), 0);
    }

private:
    std::unique_ptr<SandboxAccount> m_account;
};

QTEST_GUILESS_MAIN(DeploymentTest)
#include "tst_deployment.moc"
