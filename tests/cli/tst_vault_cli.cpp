// SPDX-License-Identifier: Apache-2.0
#include "clirun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {
const QByteArray phrase = "correct horse battery staple\n";
}

/// The vault and `restore` of the real program, against a sandbox of this process. The pass phrase
/// goes in by descriptor 0.
class VaultCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Sandbox::Options options;
        options.domainCount = 40;
        options.edgeDelayMs = 0;
        m_sandbox = std::make_unique<Sandbox>(options);
        const auto started = m_sandbox->start();
        QVERIFY(started);
        m_access = *started;
        const CliRun all =
            runCli({u"domains"_s, u"--endpoint"_s, m_access.endpoint, u"--json"_s}, m_access);
        const QJsonArray list = all.json().value("domains"_L1).toArray();
        for (const auto &domain : list) {
            const QJsonObject one = domain.toObject();
            if (one.value("domainStatus"_L1) == "online"_L1
                && one.value("type"_L1) == "streaming"_L1)
                m_domains.append(one.value("domain"_L1).toString());
        }
        QVERIFY(m_domains.size() > 12);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile ca(m_folder->filePath(u"ca.pem"_s));
        QVERIFY(ca.open(QIODevice::WriteOnly));
        ca.write(m_access.caPem);
    }

    void itIsOffAndSaysSo()
    {
        const CliRun status = runCli(vault({u"status"_s, u"--json"_s}), m_access);
        QCOMPARE(status.exitCode, 0);
        QCOMPARE(status.json().value("on"_L1).toBool(true), false);
        QCOMPARE(status.json().value("exists"_L1).toBool(true), false);
        // There is no keyring here, and no pass phrase was given.
        const CliRun on = runCli(vault({u"on"_s}), m_access);
        QCOMPARE(on.exitCode, 3);
        QVERIFY2(on.err.contains("--vault-passphrase-fd"), on.err.constData());
        const QString domain = take();
        QCOMPARE(deploy(domain, {}).exitCode, 0);
        QVERIFY(!QFile::exists(m_folder->filePath(u"vault"_s)));
        const CliRun restore = runCli(locked(restoring(domain)), m_access);
        QCOMPARE(restore.exitCode, 8);
        QVERIFY2(restore.err.contains("while the vault was on"), restore.err.constData());
    }

    void whatWasServedBeforeComesBackAndIsProved()
    {
        turnOn();
        const QString domain = take();
        const QByteArray first = served(deploy(domain, phrase));
        const QByteArray second = served(deploy(domain, phrase));
        QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);

        const CliRun plan = runCli(restoring(domain) << u"--plan"_s, m_access, phrase);
        QCOMPARE(plan.exitCode, 0);
        const int sent = m_sandbox->requestCount("SetLiveDomainCertificate");
        const CliRun back =
            runCli(restoring(domain) << u"--wait"_s << u"--json"_s, m_access, phrase);
        QVERIFY2(back.exitCode == 0, back.err.constData());
        QCOMPARE(served(back), first); // by a handshake with the edge
        QCOMPARE(m_sandbox->requestCount("SetLiveDomainCertificate"), sent + 1);
        // And forth again.
        QCOMPARE(served(runCli(restoring(domain) << u"--wait"_s << u"--json"_s, m_access, phrase)),
                 second);
        for (const CliRun &run : {plan, back})
            QVERIFY(!run.out.contains("PRIVATE KEY") && !run.err.contains("PRIVATE KEY"));
    }

    void severalDomainsWithOneFormerCertificateGoTogether()
    {
        turnOn();
        const QString one = take();
        const QString other = take();
        const QString both = one + u',' + other;
        QCOMPARE(deploy(both, phrase).exitCode, 0);
        QCOMPARE(deploy(both, phrase).exitCode, 0);
        const CliRun back = runCli(restoring(both) << u"--json"_s, m_access, phrase);
        QVERIFY2(back.exitCode == 0, back.err.constData());
        QCOMPARE(back.json().value("done"_L1).toInt(), 2);
    }

    void domainsWithDifferentOnesAreNotMixed()
    {
        turnOn();
        const QString one = take();
        const QString other = take();
        for (const QString &domain : {one, other, one, other})
            QCOMPARE(deploy(domain, phrase).exitCode, 0);
        const int sent = m_sandbox->requestCount("SetLiveDomainCertificate");
        const CliRun mixed = runCli(restoring(one + u',' + other), m_access, phrase);
        QCOMPARE(mixed.exitCode, 8);
        QVERIFY2(mixed.err.contains("--domain " + one.toUtf8()), mixed.err.constData());
        QCOMPARE(m_sandbox->requestCount("SetLiveDomainCertificate"), sent);
    }

    void someThatCannotBeRestoredAreNamed()
    {
        turnOn();
        const QString kept = take();
        const QString never = take();
        QCOMPARE(deploy(kept, phrase).exitCode, 0);
        QCOMPARE(deploy(kept, phrase).exitCode, 0);
        const CliRun run = runCli(restoring(kept + u',' + never), m_access, phrase);
        QCOMPARE(run.exitCode, 6);
        QVERIFY2(run.err.contains(never.toUtf8()), run.err.constData());
    }

    void withoutItsPassphraseNothingIsKeptAndThatIsSaid()
    {
        turnOn();
        const QString domain = take();
        const CliRun run = deploy(domain, {});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains("not kept in the vault"), run.err.constData());
        const CliRun status = runCli(vault({u"status"_s, u"--json"_s}), m_access);
        QVERIFY(status.json().value("locked"_L1).toBool());
        const CliRun open = runCli(vault({u"status"_s, u"--json"_s}) << fd(), m_access, phrase);
        QCOMPARE(open.json().value("kept"_L1).toArray().size(), 0);
        QCOMPARE(runCli(locked(restoring(domain)), m_access).exitCode, 10);
    }

    void aWrongPassphraseStopsBeforeAnythingIsSent()
    {
        turnOn();
        const int sent = m_sandbox->requestCount("SetLiveDomainCertificate");
        const CliRun run = deploy(take(), "wrong\n");
        QCOMPARE(run.exitCode, 10);
        QVERIFY2(run.err.contains("not the pass phrase"), run.err.constData());
        QCOMPARE(m_sandbox->requestCount("SetLiveDomainCertificate"), sent);
    }

    void whatIsKeptIsListedLimitedAndDeleted()
    {
        turnOn();
        const QString domain = take();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(deploy(domain, phrase).exitCode, 0);
        const auto kept = [this] {
            return runCli(vault({u"status"_s, u"--json"_s}) << fd(), m_access, phrase)
                .json()
                .value("kept"_L1)
                .toArray();
        };
        QCOMPARE(kept().size(), 3);
        QCOMPARE(kept().first().toObject().value("domain"_L1).toString(), domain);
        QCOMPARE(kept().first().toObject().value("sha256"_L1).toString().size(), 64);
        QCOMPARE(runCli(vault({u"keep"_s, u"2"_s}) << fd(), m_access, phrase).exitCode, 0);
        QCOMPARE(kept().size(), 2);
        QCOMPARE(runCli(vault({u"keep"_s, u"0"_s}), m_access).exitCode, 2);
        QCOMPARE(runCli(vault({u"off"_s}), m_access).exitCode, 0);
        QCOMPARE(deploy(domain, phrase).exitCode, 0);
        QCOMPARE(kept().size(), 2);
        QCOMPARE(runCli(vault({u"delete"_s}), m_access).exitCode, 2); // nobody to ask
        QCOMPARE(runCli(vault({u"delete"_s, u"--yes"_s}), m_access).exitCode, 0);
        QCOMPARE(QDir(m_folder->path()).entryList({u"vault*"_s}, QDir::Files), QStringList());
        QCOMPARE(runCli(vault({u"burn"_s}), m_access).exitCode, 2);
    }

    void aVaultThatIsNoneIsLeftAsItIs()
    {
        QFile file(m_folder->filePath(u"vault"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("my notes");
        file.close();
        QCOMPARE(runCli(vault({u"on"_s}) << fd(), m_access, phrase).exitCode, 10);
        QCOMPARE(runCli(vault({u"status"_s}), m_access).exitCode, 10);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("my notes"));
    }

private:
    [[nodiscard]] QString take() { return m_domains.takeFirst(); } ///< fresh for each test
    [[nodiscard]] static QStringList locked(const QStringList &words)
    {
        return words.first(words.size() - 2);
    }
    [[nodiscard]] static QStringList fd() { return {u"--vault-passphrase-fd"_s, u"0"_s}; }
    [[nodiscard]] QStringList vault(const QStringList &words) const
    {
        return QStringList{u"vault"_s} + words
            + QStringList{u"--vault"_s, m_folder->filePath(u"vault"_s)};
    }
    [[nodiscard]] QStringList where() const
    {
        return {u"--endpoint"_s,
                m_access.endpoint,
                u"--edge"_s,
                u"127.0.0.1:%1"_s.arg(m_access.edgePort),
                u"--ca-file"_s,
                m_folder->filePath(u"ca.pem"_s),
                u"--ledger"_s,
                m_folder->filePath(u"history.sqlite"_s),
                u"--vault"_s,
                m_folder->filePath(u"vault"_s),
                u"--yes"_s};
    }
    [[nodiscard]] QStringList restoring(const QString &domains) const
    {
        return QStringList{u"restore"_s, u"--domain"_s, domains} + where() + fd();
    }
    void turnOn()
    {
        const CliRun on = runCli(vault({u"on"_s}) << fd(), m_access, phrase);
        QVERIFY2(on.exitCode == 0, on.err.constData());
    }
    /// A new certificate each time; waits until the edge has it.
    [[nodiscard]] CliRun deploy(const QString &domains, const QByteArray &passphrase)
    {
        const auto files = m_sandbox->mintDemoFiles(domains.split(u','), 90);
        const QString path = m_folder->filePath(u"new.pem"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(files->chainPem + files->keyPem);
        file.close();
        QStringList words{u"deploy"_s, u"--domain"_s, domains, path, u"--wait"_s, u"--json"_s};
        words += where();
        if (!passphrase.isEmpty())
            words += fd();
        return runCli(words, m_access, passphrase);
    }
    /// SHA-256 that the edge showed at the end of this run.
    [[nodiscard]] static QByteArray served(const CliRun &run)
    {
        const QJsonObject domain = run.json().value("domains"_L1).toArray().first().toObject();
        const QJsonObject edge = domain.value("edge"_L1).toArray().first().toObject();
        return edge.value("sha256"_L1).toString().toLatin1();
    }

    std::unique_ptr<Sandbox> m_sandbox;
    Sandbox::Access m_access;
    QStringList m_domains;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(VaultCliTest)
#include "tst_vault_cli.moc"
