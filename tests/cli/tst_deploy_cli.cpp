// SPDX-License-Identifier: Apache-2.0
#include "clirun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

/// Plans, --covered and the types of certificates, with the real program against a sandbox.
class DeployCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Sandbox::Options options;
        options.edgeDelayMs = 300;
        m_sandbox = std::make_unique<Sandbox>(options);
        m_access = m_sandbox->start().value();
        write(u"ca.pem"_s, m_access.caPem);
        const auto one =
            m_sandbox->mintDemoFiles({u"radio.example.com"_s, u"church.example.com"_s}, 90);
        write(u"one.pem"_s, one->chainPem);
        write(u"one.key"_s, one->keyPem);
        m_key = one->keyPem;
        const auto other = m_sandbox->mintDemoFiles({u"radio.example.com"_s}, 90);
        write(u"other.pem"_s, other->chainPem + other->keyPem);
        const auto wild = m_sandbox->mintDemoFiles({u"*.live.example.net"_s}, 90);
        write(u"wild.pem"_s, wild->chainPem + wild->keyPem);
    }

    void whatIsThereAlreadyIsLeftOut()
    {
        const QStringList deploy{u"deploy"_s,
                                 u"--yes"_s,
                                 u"--domain"_s,
                                 u"radio.example.com"_s,
                                 u"@one.pem"_s,
                                 u"@one.key"_s};
        QCOMPARE(run(deploy).exitCode, 0);
        QCOMPARE(sets(), 1);
        const CliRun again = run(deploy);
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.out.contains("Nothing to do"), again.out.constData());
        QCOMPARE(sets(), 1);
        // A second domain is done, the first one is unchanged, and that is no failure.
        const CliRun two = run(deploy + QStringList{u"--domain"_s, u"church.example.com"_s});
        QCOMPARE(two.exitCode, 0);
        QVERIFY2(two.out.contains("unchanged  radio.example.com   has this certificate already"),
                 two.out.constData());
        QVERIFY(
            two.out.contains("1 done, 0 failed, 0 unknown, 0 skipped, 0 left out, 1 unchanged"));
        QCOMPARE(sets(), 2);
        QCOMPARE(run(deploy + QStringList{u"--include-unchanged"_s}).exitCode, 0);
        QCOMPARE(sets(), 3);
    }

    void coveredTakesWhatFits()
    {
        const CliRun plan = run(
            {u"deploy"_s, u"--covered"_s, u"--plan"_s, u"--json"_s, u"@one.pem"_s, u"@one.key"_s});
        QCOMPARE(plan.exitCode, 0);
        QStringList names;
        const QJsonArray domains =
            plan.json().value(u"plan"_s).toObject().value(u"domains"_s).toArray();
        for (const auto &domain : domains)
            names.append(domain.toObject().value(u"domain"_s).toString());
        QCOMPARE(names, (QStringList{u"radio.example.com"_s, u"church.example.com"_s}));
        QCOMPARE(sets(), 0);
        // One of those that a wildcard covers is offline: it stays out and that is said.
        const CliRun wild = run({u"deploy"_s, u"--covered"_s, u"--yes"_s, u"@wild.pem"_s});
        QCOMPARE(wild.exitCode, 6);
        QVERIFY2(wild.out.contains("left out   retired.live.example.net")
                     || wild.out.contains("left out  retired.live.example.net"),
                 wild.out.constData());
        const CliRun none = run({u"deploy"_s, u"--covered"_s, u"--yes"_s, u"@stranger.pem"_s});
        QCOMPARE(none.exitCode, 10);
    }

    void aPlanIsCarriedOut()
    {
        const CliRun plan = run({u"deploy"_s,
                                 u"--plan"_s,
                                 u"--json"_s,
                                 u"--domain"_s,
                                 u"radio.example.com,church.example.com"_s,
                                 u"--name"_s,
                                 u"from a plan"_s,
                                 u"@one.pem"_s,
                                 u"@one.key"_s});
        QCOMPARE(plan.exitCode, 0);
        write(u"plan.json"_s, plan.out);
        const QStringList again{u"deploy"_s, u"--yes"_s, u"--plan-file"_s, u"@plan.json"_s};
        const CliRun bare = run(again);
        QCOMPARE(bare.exitCode, 2);
        QVERIFY2(bare.err.contains("SHA-256"), bare.err.constData());
        const CliRun other = run(again + QStringList{u"@other.pem"_s});
        QCOMPARE(other.exitCode, 10);
        QVERIFY2(other.err.contains("another certificate"), other.err.constData());
        QCOMPARE(run(again + QStringList{u"@one.pem"_s}).exitCode, 8); // its key is missing
        QCOMPARE(sets(), 0);
        const CliRun done = run(again + QStringList{u"@one.pem"_s, u"@one.key"_s, u"--json"_s});
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(done.json().value(u"done"_s).toInt(), 2);
        QCOMPARE(done.json().value(u"certName"_s).toString(), u"from a plan"_s);
        QCOMPARE(sets(), 2);
        // Once more: all of it is there.
        const CliRun idle = run(again + QStringList{u"@one.pem"_s, u"@one.key"_s});
        QCOMPARE(idle.exitCode, 0);
        QVERIFY(idle.out.contains("Nothing to do"));
        verifyNoKey(plan);
        verifyNoKey(done);
    }

    void driftIsToldBeforeAnythingIsSent()
    {
        const CliRun plan = run({u"deploy"_s,
                                 u"--plan"_s,
                                 u"--json"_s,
                                 u"--domain"_s,
                                 u"radio.example.com,church.example.com"_s,
                                 u"@one.pem"_s,
                                 u"@one.key"_s});
        write(u"plan.json"_s, plan.out);
        QCOMPARE(
            run({u"deploy"_s, u"--yes"_s, u"--domain"_s, u"radio.example.com"_s, u"@other.pem"_s})
                .exitCode,
            0);
        QCOMPARE(sets(), 1);
        const QStringList again{
            u"deploy"_s, u"--plan-file"_s, u"@plan.json"_s, u"@one.pem"_s, u"@one.key"_s};
        const CliRun stale = run(again + QStringList{u"--yes"_s});
        QCOMPARE(stale.exitCode, 8);
        QVERIFY2(stale.err.contains("radio.example.com: was radio-le"), stale.err.constData());
        QVERIFY(stale.err.contains("nothing was sent"));
        QCOMPARE(sets(), 1);
        const CliRun shown = run(again + QStringList{u"--plan"_s});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(shown.out.contains("changed since the plan was saved"), shown.out.constData());
        QVERIFY(shown.out.contains("[x] church.example.com"));
    }

    void plansThatAreNoneAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("nothing") << QByteArray() << QByteArray("is empty");
        QTest::newRow("half a plan") << QByteArray("{\"LIVECERT-PLAN\": 1, \"https\": \"o")
                                     << QByteArray("cut short or damaged");
        QTest::newRow("something else") << QByteArray("{\"a\": 1}") << QByteArray("not a plan");
        QTest::newRow("of tomorrow")
            << QByteArray("{\"LIVECERT-PLAN\": 7}") << QByteArray("version 7");
        QTest::newRow("terminal tricks")
            << QByteArray("{\"LIVECERT-PLAN\": 1, \"https\": \"off\", \"domains\": "
                          "[{\"domain\": \"a\\u202eb.example.com\"}]}")
            << QByteArray("a\\u202eb.example.com");
    }

    void plansThatAreNoneAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, words);
        write(u"plan.json"_s, bytes);
        const CliRun refused =
            run({u"deploy"_s, u"--yes"_s, u"--plan-file"_s, u"@plan.json"_s, u"@one.pem"_s});
        QCOMPARE(refused.exitCode, 10);
        QVERIFY2(refused.err.contains(words), refused.err.constData());
        QCOMPARE(m_sandbox->requestCount("DescribeLiveUserDomains"), 0);
    }

    void aPlanToTurnOffGoesWithOff()
    {
        const CliRun plan =
            run({u"off"_s, u"--plan"_s, u"--json"_s, u"--domain"_s, u"radio.example.com"_s});
        QCOMPARE(plan.exitCode, 0);
        write(u"plan.json"_s, plan.out);
        QCOMPARE(run({u"deploy"_s, u"--yes"_s, u"--plan-file"_s, u"@plan.json"_s}).exitCode, 2);
        QCOMPARE(run({u"off"_s, u"--yes"_s, u"--plan-file"_s, u"@plan.json"_s}).exitCode, 0);
        QCOMPARE(sets(), 1);
    }

    void casIsSetByItsName()
    {
        const QStringList deploy{
            u"deploy"_s, u"--yes"_s, u"--type"_s, u"cas"_s, u"--domain"_s, u"vod.example.com"_s};
        QCOMPARE(run(deploy + QStringList{u"--name"_s, u"nowhere"_s}).exitCode, 5);
        const CliRun uncovered = run(deploy + QStringList{u"--name"_s, casName(u"news"_s)});
        QCOMPARE(uncovered.exitCode, 8); // its names are known from the list
        const CliRun fine = run({u"deploy"_s,
                                 u"--yes"_s,
                                 u"--type"_s,
                                 u"cas"_s,
                                 u"--covered"_s,
                                 u"--include-unchanged"_s,
                                 u"--verify"_s,
                                 u"--edge"_s,
                                 u"@edge"_s,
                                 u"--ca-file"_s,
                                 u"@ca.pem"_s,
                                 u"--name"_s,
                                 casName(u"news"_s)});
        QVERIFY2(fine.exitCode == 0, (fine.err + fine.out).constData());
        QVERIFY2(fine.out.contains("news.example.com  served"), fine.out.constData());
    }

    void freeIsFollowed()
    {
        const QStringList deploy{u"deploy"_s,
                                 u"--yes"_s,
                                 u"--type"_s,
                                 u"free"_s,
                                 u"--verify"_s,
                                 u"--edge"_s,
                                 u"@edge"_s,
                                 u"--ca-file"_s,
                                 u"@ca.pem"_s,
                                 u"--domain"_s};
        const CliRun fine = run(deploy + QStringList{u"vod.example.com"_s});
        QVERIFY2(fine.exitCode == 0, (fine.err + fine.out).constData());
        QVERIFY2(fine.out.contains("free certificate issued"), fine.out.constData());
        const CliRun refused = run(deploy + QStringList{u"lab1.example.net"_s});
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.out.contains("CNAME"), refused.out.constData());
    }

    void failuresStopTheRest()
    {
        QStringList domains;
        for (int i = 0; i < 40; ++i)
            domains.append(u"none%1.live.example.net"_s.arg(i));
        const CliRun stopped = run({u"deploy"_s,
                                    u"--yes"_s,
                                    u"--parallel"_s,
                                    u"1"_s,
                                    u"--stop-after"_s,
                                    u"2"_s,
                                    u"--json"_s,
                                    u"--domain"_s,
                                    domains.join(u','),
                                    u"@wild.pem"_s});
        QCOMPARE(stopped.exitCode, 5);
        QCOMPARE(stopped.json().value(u"failed"_s).toInt(), 2);
        QCOMPARE(stopped.json().value(u"skipped"_s).toInt(), 38);
        QCOMPARE(sets(), 2);
    }

private:
    [[nodiscard]] int sets() const { return m_sandbox->requestCount("SetLiveDomainCertificate"); }

    /// "@name": a file of the test; "@edge": the sandbox's edge.
    CliRun run(QStringList words)
    {
        for (QString &word : words) {
            if (word == "@edge"_L1)
                word = u"127.0.0.1:%1"_s.arg(m_access.edgePort);
            else if (word.startsWith(u'@'))
                word = m_folder.filePath(word.mid(1));
        }
        return runCli(words + QStringList{u"--endpoint"_s, m_access.endpoint}, m_access);
    }

    QString casName(const QString &word)
    {
        const QJsonArray domains =
            run({u"domains"_s, u"--json"_s, u"--filter"_s, word + u".example.com"_s})
                .json()
                .value(u"domains"_s)
                .toArray();
        for (const auto &domain : domains) {
            const QString name = domain.toObject().value(u"certName"_s).toString();
            if (name.startsWith(word))
                return name;
        }
        return {};
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void verifyNoKey(const CliRun &done) const
    {
        const QByteArray line = m_key.split('\n').value(1);
        QVERIFY(line.size() > 40);
        QVERIFY(!(done.out + done.err).contains(line));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    Sandbox::Access m_access;
    QByteArray m_key;
};

QTEST_GUILESS_MAIN(DeployCliTest)
#include "tst_deploy_cli.moc"
