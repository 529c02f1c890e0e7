// SPDX-License-Identifier: Apache-2.0
#include "clirun.h"
#include "store/historychain.h"
#include "store/historyfinder.h"
#include "support/unprivileged.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

constexpr int batchSize = 30;
constexpr int usualKills = 6;

} // namespace

/// The ledger of the real program, against a sandbox of this process.
class HistoryCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Sandbox::Options options;
        options.domainCount = 200;
        options.latencyMs = 60;
        options.enforcesLimits = false;
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
                && one.value("type"_L1) == "streaming"_L1 && m_domains.size() < batchSize)
                m_domains.append(one.value("domain"_L1).toString());
        }
        QCOMPARE(m_domains.size(), batchSize);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ledger = m_folder->filePath(u"history.sqlite"_s);
    }

    void aDeploymentIsListedVerifiedAndExported()
    {
        const CliRun run = runCli(deploy(m_domains.mid(0, 2)), m_access);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const CliRun list = runCli(history({u"--json"_s}), m_access);
        QCOMPARE(list.exitCode, 0);
        const QJsonArray changes = list.json().value("changes"_L1).toArray();
        QCOMPARE(changes.size(), 2);
        for (const auto &change : changes) {
            QCOMPARE(change.toObject().value("outcome"_L1).toString(), u"done"_s);
            QVERIFY(!change.toObject().value("requestId"_L1).toString().isEmpty());
            QCOMPARE(change.toObject().value("newFingerprint"_L1).toString().size(), 64);
        }
        const QString first = m_domains.first();
        QCOMPARE(runCli(history({u"--json"_s, u"--domain"_s, first}), m_access)
                     .json()
                     .value("count"_L1)
                     .toInt(),
                 1);
        QCOMPARE(runCli(history({u"--json"_s, u"--failed"_s}), m_access)
                     .json()
                     .value("count"_L1)
                     .toInt(-1),
                 0);
        QCOMPARE(runCli(history({u"--json"_s, u"--since"_s, u"2100-01-01"_s}), m_access)
                     .json()
                     .value("count"_L1)
                     .toInt(-1),
                 0);
        const QString file = m_folder->filePath(u"list.csv"_s);
        QCOMPARE(runCli(history({u"--export"_s, file}), m_access).exitCode, 0);
        QVERIFY(QFile::exists(file));
        const CliRun intact = runCli(history({u"verify"_s, u"--json"_s}), m_access);
        QCOMPARE(intact.exitCode, 0);
        QVERIFY(intact.json().value("intact"_L1).toBool());
        {
            HistoryDatabase database(m_ledger);
            QVERIFY(database.open());
            QVERIFY(database.run(u"UPDATE record SET domain = 'x' WHERE seq = 2"_s));
        }
        const CliRun altered = runCli(history({u"verify"_s, u"--json"_s}), m_access);
        QCOMPARE(altered.exitCode, 13);
        QCOMPARE(altered.json().value("record"_L1).toInt(), 2);
    }

    void offIsWrittenToo()
    {
        const QString domain = m_domains.last();
        QCOMPARE(runCli(deploy({domain}), m_access).exitCode, 0);
        const CliRun off = runCli({u"off"_s,
                                   u"--yes"_s,
                                   u"--domain"_s,
                                   domain,
                                   u"--endpoint"_s,
                                   m_access.endpoint,
                                   u"--ledger"_s,
                                   m_ledger},
                                  m_access);
        QVERIFY2(off.exitCode == 0, off.err.constData());
        const QJsonArray changes =
            runCli(history({u"--json"_s}), m_access).json().value("changes"_L1).toArray();
        QCOMPARE(changes.first().toObject().value("type"_L1).toString(), u"off"_s);
        QCOMPARE(changes.first().toObject().value("outcome"_L1).toString(), u"done"_s);
    }

    void noSecretIsInTheFile()
    {
        QCOMPARE(runCli(deploy({m_domains.first()}), m_access).exitCode, 0);
        QByteArray bytes;
        const QStringList files = QDir(m_folder->path()).entryList({u"history*"_s});
        for (const QString &name : files) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes += file.readAll();
        }
        QVERIFY(bytes.contains(m_domains.first().toUtf8()));
        QVERIFY(!bytes.contains(m_access.accessKeySecret.toUtf8()));
        QVERIFY(!bytes.contains(m_access.accessKeyId.toUtf8()));
        QVERIFY(!bytes.contains("PRIVATE KEY"));
        const QList<QByteArray> lines = m_key.split('\n');
        for (const QByteArray &line : lines)
            QVERIFY(line.size() < 16 || !bytes.contains(line));
    }

    void usageIsChecked_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("an unknown action") << QStringList{u"erase"_s};
        QTest::newRow("a time that is none") << QStringList{u"--since"_s, u"yesterday"_s};
        QTest::newRow("keep without days") << QStringList{u"keep"_s};
        QTest::newRow("keep nothing") << QStringList{u"keep"_s, u"0"_s};
        QTest::newRow("an unknown format") << QStringList{u"--export"_s, u"/tmp/x.doc"_s};
    }

    void usageIsChecked()
    {
        QFETCH(QStringList, words);
        QCOMPARE(runCli(history(words), m_access).exitCode, 2);
    }

    void withoutALedgerNothingIsSent_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::newRow("the folder is read-only") << false;
        QTest::newRow("the disk takes no more") << true;
    }

    void withoutALedgerNothingIsSent()
    {
        QFETCH(bool, isFull);
        QFile::setPermissions(m_folder->path(),
                              QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther
                                  | QFile::ExeOther
                                  | (isFull ? QFile::WriteOwner : QFile::Permissions()));
        const int before = m_sandbox->requestCount("SetLiveDomainCertificate");
        QProcess process;
        process.setChildProcessModifier([isFull] {
            std::signal(SIGXFSZ, SIG_IGN);
            rlimit small{};
            getrlimit(RLIMIT_FSIZE, &small);
            small.rlim_cur = 40 * 1024;
            if (isFull)
                setrlimit(RLIMIT_FSIZE, &small);
            else if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
                _exit(99);
        });
        QStringList words = deploy(m_domains);
        QTemporaryDir open; // where the other user may come, whatever is above the build folder
        QVERIFY(QFile::setPermissions(open.path(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                          | QFile::ReadOther | QFile::ExeOther));
        const QString copy = open.filePath(u"all.pem"_s);
        QVERIFY(QFile::copy(words.last(), copy));
        QVERIFY(
            QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        words.last() = copy;
        const QString program = open.filePath(u"livecert-cli"_s);
        QVERIFY(QFile::copy(builtCli(), program));
        QVERIFY(QFile::setPermissions(
            program, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        startCli(process, words, m_access, program);
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 12, said.constData());
        QVERIFY2(said.contains("nothing was sent"), said.constData());
        QVERIFY(said.contains("--ledger"));
        QCOMPARE(m_sandbox->requestCount("SetLiveDomainCertificate"), before);
        QFile::setPermissions(m_folder->path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    /// LIVECERT_KILLS says how often; 100 by hand.
    void killedAtAnyMomentNothingIsLost()
    {
        bool isNumber = false;
        const int asked = qEnvironmentVariableIntValue("LIVECERT_KILLS", &isNumber);
        const int kills = isNumber ? asked : usualKills;
        int whileUnderWay = 0;
        for (int round = 0; round < kills; ++round)
            whileUnderWay += killOnce(round, kills) ? 1 : 0;
        qInfo("%d of %d kills hit a deployment that had begun and not ended", whileUnderWay, kills);
        QVERIFY(whileUnderWay > 0);
    }

private:
    QStringList deploy(const QStringList &domains)
    {
        const auto files = m_sandbox->mintDemoFiles(domains, 90);
        m_key = files->keyPem;
        const QString path = m_folder->filePath(u"all.pem"_s);
        QFile file(path);
        const QByteArray bytes = files->chainPem + files->keyPem;
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the certificate cannot be written");
        return {u"deploy"_s,
                u"--yes"_s,
                u"--endpoint"_s,
                m_access.endpoint,
                u"--ledger"_s,
                m_ledger,
                u"--parallel"_s,
                u"3"_s,
                u"--domain"_s,
                domains.join(u','),
                path};
    }

    QStringList history(const QStringList &words) const
    {
        return QStringList{u"history"_s} + words + QStringList{u"--ledger"_s, m_ledger};
    }

    QHash<QString, QString> statesByDomain(const QString &batch) const
    {
        HistoryDatabase database(m_ledger);
        QHash<QString, QString> states;
        if (!database.exists() || !database.open())
            return states;
        HistoryQuery query;
        query.text = batch;
        const auto match = findChanges(database, query);
        const auto entries = readEntries(database, match->changes);
        for (const HistoryEntry &entry : *entries) {
            if (states.contains(entry.planned.domain))
                qFatal("a domain is there twice");
            states.insert(entry.planned.domain, entry.last.state);
        }
        return states;
    }

    /// Whether the kill came between the first call and the last.
    bool killOnce(int round, int kills)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ledger = m_folder->filePath(u"history.sqlite"_s);
        const int before = m_sandbox->requestCount("SetLiveDomainCertificate");
        QProcess process;
        startCli(process, deploy(m_domains), m_access);
        // From the beginning of the ledger on, spread over the run, with some chance in it.
        if (!QTest::qWaitFor(
                [&] { return QFile::exists(m_ledger) || process.state() == QProcess::NotRunning; },
                60'000))
            qFatal("the deployment does not begin");
        const int wait = round * 1600 / kills + QRandomGenerator::global()->bounded(40);
        QTimer::singleShot(wait, &process, &QProcess::kill);
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
            qFatal("the deployment does not end");
        const bool wasKilled = process.exitStatus() == QProcess::CrashExit;

        const QHash<QString, QString> cut = statesByDomain({});
        const CliRun intact = runCli(history({u"verify"_s}), m_access);
        if (intact.exitCode != 0)
            qFatal("the ledger does not read back: %s", intact.err.constData());
        const int sent = m_sandbox->requestCount("SetLiveDomainCertificate") - before;
        const auto begun = std::count_if(
            cut.begin(), cut.end(), [](const QString &state) { return state != "planned"_L1; });
        if (sent > begun)
            qFatal("%d calls came, %d are in the ledger", sent, int(begun));
        if (cut.isEmpty())
            return false;
        const CliRun resolved = runCli(
            history({u"resolve"_s, u"--json"_s, u"--endpoint"_s, m_access.endpoint}), m_access);
        if (resolved.exitCode != 0)
            qFatal("not resolved: %s", resolved.err.constData());
        compareWithService(statesByDomain({}));
        return wasKilled && sent > 0 && sent < batchSize;
    }

    /// What the ledger says is done has the new certificate, and nothing else has.
    void compareWithService(const QHash<QString, QString> &states)
    {
        if (states.size() != batchSize)
            qFatal("%d domains are in the ledger", int(states.size()));
        const QJsonArray list =
            runCli({u"domains"_s, u"--endpoint"_s, m_access.endpoint, u"--json"_s}, m_access)
                .json()
                .value("domains"_L1)
                .toArray();
        const QString name = newName();
        int compared = 0;
        for (const auto &item : list) {
            const QJsonObject domain = item.toObject();
            const QString state = states.value(domain.value("domain"_L1).toString());
            if (state.isEmpty())
                continue;
            ++compared;
            const bool hasIt = domain.value("certName"_L1).toString() == name;
            if (hasIt != (state == "done"_L1))
                qFatal("%s is %s",
                       qPrintable(domain.value("domain"_L1).toString()),
                       qPrintable(state));
        }
        if (compared != batchSize)
            qFatal("only %d domains were compared", compared);
    }

    QString newName() const
    {
        HistoryDatabase database(m_ledger);
        if (!database.open())
            qFatal("the ledger cannot be opened");
        const auto match = findChanges(database, {});
        return readEntries(database, match->changes.mid(0, 1))->first().planned.newName;
    }

    std::unique_ptr<Sandbox> m_sandbox;
    Sandbox::Access m_access;
    QStringList m_domains;
    QByteArray m_key;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_ledger;
};

QTEST_GUILESS_MAIN(HistoryCliTest)
#include "tst_history_cli.moc"
