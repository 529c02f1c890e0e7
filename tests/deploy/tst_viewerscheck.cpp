// SPDX-License-Identifier: Apache-2.0
#include "deploy/viewerscheck.h"
#include "deployfixture.h"
#include "support/nameserverstandin.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

/// Notes everything down that a deployment writes.
class NotingLedger final : public DeploymentLedger
{
public:
    void begin(const LedgerBatch &batch, Continuation<QList<qint64>> then) override
    {
        QList<qint64> changes(batch.changes.size());
        std::iota(changes.begin(), changes.end(), 1);
        then(changes);
    }
    void note(qint64 change, const LedgerNote &note, Continuation<void> then) override
    {
        notes.append({change, note});
        then(Result<void>());
    }
    void end(const QString &) override { hasEnded = true; }

    [[nodiscard]] QStringList proofs() const
    {
        QStringList words;
        for (const auto &[change, note] : notes) {
            if (!note.proof.isEmpty())
                words.append(note.proof);
        }
        return words;
    }

    QList<std::pair<qint64, LedgerNote>> notes;
    bool hasEnded = false;
};

} // namespace

/// Service and edge of a sandbox, compared. One address of its edge never follows a change.
class ViewersCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Sandbox::Options options;
        options.edgeDelayMs = 0;
        options.staleEdges = {m_stale};
        m_account = std::make_unique<SandboxAccount>(options);
        QCOMPARE(m_account->access.edgeAddresses.size(), 3);
    }

    void eachDomainEndsWithAVerdict_data()
    {
        QTest::addColumn<QString>("domain");
        QTest::addColumn<QString>("state");
        QTest::newRow("as it is set") << u"events.example.org"_s << u"served"_s;
        QTest::newRow("under a wildcard domain") << u".live.example.org"_s << u"served"_s;
        QTest::newRow("an address lags behind") << QString(Sandbox::staleDomain) << u"differs"_s;
        QTest::newRow("expired, as it is set") << u"play.example.com"_s << u"invalid"_s;
        QTest::newRow("HTTPS is off") << u"backup.example.com"_s << u"off"_s;
        QTest::newRow("of somebody else") << u"nobody.example.com"_s << u"not-known"_s;
    }

    void eachDomainEndsWithAVerdict()
    {
        QFETCH(QString, domain);
        const ViewersResult result = check({{.domain = domain}}).first();
        QTEST(viewersStateName(result.state), "state");
        QCOMPARE(result.domain, domain);
    }

    void theAddressThatStillServesTheOldOneIsNamed()
    {
        const QString radio = u"radio.example.com"_s;
        const QString before = nameOf(radio);
        Deployment::Options options;
        options.provesAtEdge = false;
        Deployment deployment(
            *m_account->session.live, nullptr, m_account->planFor({radio}), options);
        QSignalSpy sent(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 20'000);
        QCOMPARE(deployment.count(StepState::Done), 1);
        const AccountSnapshot account = m_account->read();

        const ViewersResult result = check({{.domain = radio}}, account.certificates).first();
        QCOMPARE(result.state, ViewersState::Differs);
        QCOMPARE(result.certName, deployment.plan().settings.certName);
        QCOMPARE(result.addresses.size(), 3);
        for (const JudgedAddress &address : result.addresses) {
            const bool isStale = address.answer.address.toString() == m_stale;
            QCOMPARE(address.verdict, isStale ? AddressVerdict::Old : AddressVerdict::Wanted);
            QCOMPARE(address.certName, isStale ? before : result.certName);
        }
    }

    void theProofSaysSoToo()
    {
        const QString church = u"church.example.com"_s;
        const QString before = nameOf(church);
        NotingLedger ledger;
        Deployment::Options options;
        options.proofIntervalMs = 50;
        options.proofMaxIntervalMs = 100;
        options.proofDeadlineMs = 1'500;
        options.ledger = &ledger;
        Deployment deployment(*m_account->session.live,
                              m_account->session.edge.get(),
                              m_account->planFor({church}),
                              options);
        QSignalSpy proved(&deployment, &Deployment::proofFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(proved.size(), 1, 20'000);
        const StepProgress &step = deployment.steps().first();
        QCOMPARE(step.proof, ProofState::StillOld);
        QStringList old;
        for (const JudgedAddress &address : step.edge) {
            if (address.verdict != AddressVerdict::Old)
                continue;
            old.append(address.answer.address.toString());
            QCOMPARE(address.certName, before);
        }
        QCOMPARE(old, QStringList{m_stale});
        QCOMPARE(ledger.proofs(), (QStringList{u"waiting"_s, u"old"_s}));
    }

    void aProofThatIsCutShortIsNotedDown()
    {
        NotingLedger ledger;
        Deployment::Options options;
        options.ledger = &ledger;
        auto deployment = std::make_unique<Deployment>(*m_account->session.live,
                                                       m_account->session.edge.get(),
                                                       m_account->planFor({u"arena.example.org"_s}),
                                                       options);
        QSignalSpy sent(deployment.get(), &Deployment::sendingFinished);
        deployment->start();
        QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 20'000);
        deployment.reset();
        QCOMPARE(ledger.proofs(), (QStringList{u"waiting"_s, u"unfinished"_s}));
        QCOMPARE(ledger.notes.last().second.state, LedgerState::Done);
        QVERIFY(ledger.hasEnded);
    }

    void whatShallBeServedMayBeKnownFromElsewhere()
    {
        const ViewersResult result =
            check({{.domain = u"events.example.org"_s, .leafSha256 = QByteArray(32, 'x')}}).first();
        QCOMPARE(result.state, ViewersState::Differs);
        QCOMPARE(result.addresses.first().verdict, AddressVerdict::Another);
    }

    void manyDomainsEndEachWithAVerdict()
    {
        QList<ViewersTarget> targets;
        const AccountSnapshot account = m_account->read();
        for (const DomainOverview &domain : account.domains)
            targets.append({.domain = domain.domain.name});
        const QList<ViewersResult> results = check(targets);
        QCOMPARE(results.size(), account.domains.size());
        for (const ViewersResult &result : results)
            QVERIFY(result.state != ViewersState::Waiting && result.state != ViewersState::Asking);
    }

    void itCanBeStoppedAndStartedAgain()
    {
        QList<ViewersTarget> targets;
        for (int i = 0; i < 60; ++i)
            targets.append({.domain = u"events.example.org"_s});
        ViewersCheck viewers(
            m_account->session.live.get(), *m_account->session.edge, targets, {.parallel = 2});
        QSignalSpy finished(&viewers, &ViewersCheck::finished);
        connect(&viewers, &ViewersCheck::changed, this, [&viewers] {
            if (viewers.answered() == 3)
                viewers.stop();
        });
        viewers.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QVERIFY(!viewers.isRunning());
        QCOMPARE(viewers.answered(), 3);
        QCOMPARE(viewers.count(ViewersState::Asking), 0);
        viewers.disconnect(this);
        viewers.askAgain({0, 59});
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 20'000);
        QCOMPARE(viewers.results().last().state, ViewersState::Same);
    }

    void anEdgeThatIsGoneIsNoVerdictAboutTheCertificate()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        EdgeProbe::Options options;
        options.addresses = {QHostAddress(QHostAddress::LocalHost)};
        options.port = closed.serverPort();
        closed.close();
        EdgeProbe edge(options);
        const ViewersResult result =
            check({{.domain = u"events.example.org"_s}}, {}, &edge).first();
        QCOMPARE(result.state, ViewersState::Unreachable);
        QVERIFY(result.error);
    }

    void dnsThatLeadsElsewhereIsAFindingOfItsOwn_data()
    {
        QTest::addColumn<QByteArray>("cname");
        QTest::addColumn<QString>("state");
        QTest::newRow("to the service")
            << QByteArray("events.example.org.w.live-cdn.example.net") << u"served"_s;
        QTest::newRow("to somebody else")
            << QByteArray("events.other-cdn.example") << u"dns-elsewhere"_s;
    }

    void dnsThatLeadsElsewhereIsAFindingOfItsOwn()
    {
        QFETCH(QByteArray, cname);
        NameServerStandIn server;
        server.addCname("events.example.org", cname);
        server.add(cname, u"127.0.0.1"_s);
        EdgeProbe::Options options;
        options.port = m_account->access.edgePort;
        options.tls.setCaCertificates(QSslCertificate::fromData(m_account->access.caPem));
        options.resolvers = {{QHostAddress(QHostAddress::LocalHost), server.port()}};
        options.resolveTimeoutMs = 3'000;
        EdgeProbe edge(options);
        const ViewersResult result =
            check({{.domain = u"events.example.org"_s}}, {}, &edge).first();
        QTEST(viewersStateName(result.state), "state");
        // It was asked of the service.
        QCOMPARE(result.serviceCname, u"events.example.org.w.live-cdn.example.net"_s);
        QCOMPARE(cnamesOf(result.resolvers), QStringList{QString::fromLatin1(cname)});
    }

private:
    QList<ViewersResult> check(const QList<ViewersTarget> &targets,
                               const QList<StoredCertificate> &stored = {},
                               EdgeProbe *edge = nullptr)
    {
        ViewersCheck viewers(m_account->session.live.get(),
                             edge ? *edge : *m_account->session.edge,
                             targets,
                             {.stored = stored});
        QSignalSpy finished(&viewers, &ViewersCheck::finished);
        viewers.start();
        if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 60'000))
            qFatal("no end");
        return viewers.results();
    }

    QString nameOf(const QString &domain)
    {
        const AccountSnapshot account = m_account->read();
        for (const DomainOverview &one : account.domains) {
            if (one.domain.name == domain)
                return one.certName;
        }
        return {};
    }

    const QString m_stale = u"127.0.0.2"_s;
    std::unique_ptr<SandboxAccount> m_account;
};

QTEST_GUILESS_MAIN(ViewersCheckTest)
#include "tst_viewerscheck.moc"
