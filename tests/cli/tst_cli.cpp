// SPDX-License-Identifier: Apache-2.0
#include "clirun.h"
#include "support/mint.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

QByteArray credentialJson(const QString &id, const QString &secret)
{
    return QJsonDocument(QJsonObject{{u"accessKeyId"_s, id}, {u"accessKeySecret"_s, secret}})
        .toJson();
}

} // namespace

/// The real program against a sandbox of this process.
class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Sandbox::Options options;
        options.edgeDelayMs = 300;
        m_sandbox = std::make_unique<Sandbox>(options);
        const Result<Sandbox::Access> started = m_sandbox->start();
        QVERIFY(started);
        m_access = *started;
        write(u"ca.pem"_s, m_access.caPem);
        const auto radio =
            m_sandbox->mintDemoFiles({u"radio.example.com"_s, u"church.example.com"_s}, 90);
        const auto live = m_sandbox->mintDemoFiles({u"*.live.example.com"_s}, 90);
        m_key = radio->keyPem;
        write(u"radio.pem"_s, radio->chainPem);
        write(u"radio.key"_s, radio->keyPem);
        write(u"live.pem"_s, live->chainPem + live->keyPem);
        write(u"live.key"_s, live->keyPem);
        write(u"notes.txt"_s, "nothing to see");
        write(u"locked.key"_s, mint::Key::shared().encryptedPkcs8Pem("canary pass phrase"));
    }

    void exitStatusSaysWhatHappened_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        const QStringList radio{
            u"deploy"_s, u"--domain"_s, u"radio.example.com"_s, u"@radio.pem"_s, u"@radio.key"_s};
        const QStringList edge{u"--edge"_s, u"@edge"_s, u"--ca-file"_s, u"@ca.pem"_s};
        QTest::newRow("domains are listed") << QStringList{u"domains"_s} << 0;
        QTest::newRow("no command is usage") << QStringList{} << 2;
        QTest::newRow("plain http to elsewhere is usage")
            << QStringList{u"domains"_s, u"--endpoint"_s, u"http://live.example.com"_s} << 2;
        QTest::newRow("deploy without a terminal wants --yes") << radio << 2;
        QTest::newRow("off without a terminal wants --yes")
            << QStringList{u"off"_s, u"--domain"_s, u"radio.example.com"_s} << 2;
        QTest::newRow("deploy without a domain is usage")
            << QStringList{u"deploy"_s, u"--yes"_s, u"@radio.pem"_s} << 2;
        QTest::newRow("no credentials")
            << QStringList{u"domains"_s, u"--credentials-fd"_s, u"0"_s} << 3;
        QTest::newRow("nobody listens")
            << QStringList{u"domains"_s, u"--endpoint"_s, u"http://127.0.0.1:1"_s} << 4;
        QTest::newRow("a domain of somebody else is refused")
            << QStringList{u"deploy"_s,
                           u"--yes"_s,
                           u"--domain"_s,
                           u"x.live.example.com"_s,
                           u"@live.pem"_s}
            << 5;
        QTest::newRow("a domain that is not covered is left out")
            << (radio + QStringList{u"--yes"_s, u"--domain"_s, u"shop.example.com"_s}) << 6;
        QTest::newRow("a plan is shown") << (radio + QStringList{u"--plan"_s}) << 0;
        QTest::newRow("no domain is covered") << QStringList{u"deploy"_s,
                                                             u"--yes"_s,
                                                             u"--domain"_s,
                                                             u"shop.example.com"_s,
                                                             u"@radio.pem"_s,
                                                             u"@radio.key"_s}
                                              << 8;
        QTest::newRow("the key of another certificate") << QStringList{u"deploy"_s,
                                                                       u"--yes"_s,
                                                                       u"--domain"_s,
                                                                       u"radio.example.com"_s,
                                                                       u"@radio.pem"_s,
                                                                       u"@live.key"_s}
                                                        << 8;
        QTest::newRow("no key") << QStringList{u"deploy"_s,
                                               u"--yes"_s,
                                               u"--domain"_s,
                                               u"radio.example.com"_s,
                                               u"@radio.pem"_s}
                                << 8;
        QTest::newRow("a file that is not there") << QStringList{u"deploy"_s,
                                                                 u"--yes"_s,
                                                                 u"--domain"_s,
                                                                 u"radio.example.com"_s,
                                                                 u"@gone.pem"_s}
                                                  << 10;
        QTest::newRow("a file of no use") << QStringList{u"deploy"_s,
                                                         u"--yes"_s,
                                                         u"--domain"_s,
                                                         u"radio.example.com"_s,
                                                         u"@notes.txt"_s}
                                          << 10;
        QTest::newRow("a locked key without its pass phrase") << QStringList{u"deploy"_s,
                                                                             u"--yes"_s,
                                                                             u"--domain"_s,
                                                                             u"radio.example.com"_s,
                                                                             u"@radio.pem"_s,
                                                                             u"@locked.key"_s}
                                                              << 10;
        QTest::newRow("deployed and served")
            << (radio + QStringList{u"--yes"_s, u"--wait"_s, u"--domain"_s, u"church.example.com"_s}
                + edge)
            << 0;
        QTest::newRow("verified against the account")
            << (QStringList{u"verify"_s, u"--domain"_s, u"radio.example.com"_s} + edge) << 0;
        QTest::newRow("verified against a file")
            << (QStringList{u"verify"_s, u"--domain"_s, u"radio.example.com"_s, u"@radio.pem"_s}
                + edge)
            << 0;
        QTest::newRow("another certificate is served")
            << (QStringList{u"verify"_s, u"--domain"_s, u"radio.example.com"_s, u"@live.pem"_s}
                + edge)
            << 9;
        QTest::newRow("all domains, one of which differs at one address")
            << (QStringList{u"verify"_s, u"--all"_s} + edge) << 9;
        QTest::newRow("all and some is usage")
            << (QStringList{u"verify"_s, u"--all"_s, u"--domain"_s, u"radio.example.com"_s} + edge)
            << 2;
        QTest::newRow("verify of nothing is usage") << (QStringList{u"verify"_s} + edge) << 2;
        QTest::newRow("a resolver that is no address is usage")
            << (QStringList{u"verify"_s, u"--all"_s, u"--resolver"_s, u"dns.example.com"_s} + edge)
            << 2;
        QTest::newRow("deployed, with a resolver that is no address, is usage")
            << (radio
                + QStringList{u"--yes"_s,
                              u"--wait"_s,
                              u"--resolver"_s,
                              u"dns.example.com"_s,
                              u"--domain"_s,
                              u"church.example.com"_s}
                + edge)
            << 2;
        QTest::newRow("deployed and served, with a resolver named that is not needed")
            << (radio
                + QStringList{u"--yes"_s,
                              u"--wait"_s,
                              u"--include-unchanged"_s,
                              u"--resolver"_s,
                              u"127.0.0.1:9"_s,
                              u"--domain"_s,
                              u"church.example.com"_s}
                + edge)
            << 0;
        QTest::newRow("edges at two ports are usage") << QStringList{u"verify"_s,
                                                                     u"--all"_s,
                                                                     u"--edge"_s,
                                                                     u"127.0.0.1:1"_s,
                                                                     u"--edge"_s,
                                                                     u"127.0.0.2:2"_s}
                                                      << 2;
        QTest::newRow("the edge cannot be asked") << QStringList{u"verify"_s,
                                                                 u"--domain"_s,
                                                                 u"radio.example.com"_s,
                                                                 u"@radio.pem"_s,
                                                                 u"--edge"_s,
                                                                 u"127.0.0.1:1"_s}
                                                  << 4;
        QTest::newRow("off, and proved")
            << (QStringList{
                    u"off"_s, u"--yes"_s, u"--wait"_s, u"--domain"_s, u"lobby.example.net"_s}
                + edge)
            << 0;
        QTest::newRow("a file is inspected") << QStringList{u"inspect"_s, u"@radio.pem"_s} << 0;
        QTest::newRow("a file of no use is inspected")
            << QStringList{u"inspect"_s, u"@notes.txt"_s} << 10;
    }

    void exitStatusSaysWhatHappened()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        const QStringList words = expand(arguments);
        const CliRun run = runCli(words + QStringList{u"--json"_s}, m_access);
        QVERIFY2(run.exitCode == exitCode, run.err.constData());
        // Exactly one document, which says the same.
        QCOMPARE(run.out.count('\n'), 1);
        QVERIFY2(!run.json().isEmpty(), run.out.constData());
        if (words.value(0) != "inspect"_L1)
            QCOMPARE(run.json().value("exitCode"_L1).toInt(-1), exitCode);
        verifyNoSecret(run);
    }

    void withoutJsonPeopleAreToldTheSame()
    {
        const CliRun refused = runCli(
            expand(
                {u"deploy"_s, u"--yes"_s, u"--domain"_s, u"x.live.example.com"_s, u"@live.pem"_s}),
            m_access);
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.out.contains("RequestId"), refused.out.constData());
        QVERIFY(refused.out.contains("0 done, 1 failed"));
        verifyNoSecret(refused);
    }

    void aPlanSendsNothing()
    {
        const int before = m_sandbox->requestCount("SetLiveDomainCertificate");
        const CliRun run = runCli(expand({u"deploy"_s,
                                          u"--plan"_s,
                                          u"--include-unchanged"_s,
                                          u"--yes"_s,
                                          u"--domain"_s,
                                          u"radio.example.com"_s,
                                          u"@radio.pem"_s,
                                          u"@radio.key"_s}),
                                  m_access);
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.contains("aliyun live SetLiveDomainCertificate"));
        QCOMPARE(m_sandbox->requestCount("SetLiveDomainCertificate"), before);
        verifyNoSecret(run);
    }

    void credentialsComeFromADescriptor()
    {
        const QByteArray json = credentialJson(m_access.accessKeyId, m_access.accessKeySecret);
        const CliRun fine =
            runCli(expand({u"domains"_s, u"--json"_s, u"--credentials-fd"_s, u"0"_s}), {}, json);
        QVERIFY2(fine.exitCode == 0, fine.err.constData());
        QCOMPARE(fine.json().value("count"_L1).toInt(), 128);
        const CliRun wrong = runCli(expand({u"domains"_s, u"--credentials-fd"_s, u"0"_s}),
                                    {},
                                    credentialJson(u"LTAI5tNobody"_s, u"canary"_s));
        QVERIFY2(wrong.exitCode == 3, wrong.err.constData());
        QVERIFY(!wrong.err.contains("canary"));
    }

    void passphrasesComeFromADescriptor()
    {
        const QStringList words{u"inspect"_s, u"@locked.key"_s, u"--passphrase-fd"_s, u"0"_s};
        QCOMPARE(runCli(expand(words), m_access, "canary pass phrase\n").exitCode, 0);
        const CliRun wrong = runCli(expand(words), m_access, "another one\n");
        QCOMPARE(wrong.exitCode, 10);
        QVERIFY(!wrong.err.contains("another one"));
    }

    void aSignalStopsWithinASecondAndSaysWhatWasDone()
    {
        Sandbox::Options options;
        options.latencyMs = 300;
        Sandbox slow(options);
        const Result<Sandbox::Access> access = slow.start();
        QVERIFY(access);
        const auto files = slow.mintDemoFiles({u"*.live.example.com"_s}, 90);
        write(u"slow.pem"_s, files->chainPem + files->keyPem);
        QStringList domains;
        for (int i = 0; i < 100; ++i)
            domains.append(u"d%1.live.example.com"_s.arg(i));
        QProcess process;
        startCli(process,
                 {u"deploy"_s,
                  u"--yes"_s,
                  u"--parallel"_s,
                  u"2"_s,
                  u"--endpoint"_s,
                  access->endpoint,
                  u"--domain"_s,
                  domains.join(u','),
                  m_folder.filePath(u"slow.pem"_s)},
                 *access);
        QByteArray output;
        connect(&process, &QProcess::readyReadStandardOutput, this, [&process, &output] {
            output += process.readAllStandardOutput();
        });
        QTRY_VERIFY_WITH_TIMEOUT(output.contains("failed"), 30'000);
        QElapsedTimer timer;
        timer.start();
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10'000));
        QVERIFY2(timer.elapsed() <= 1'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        output += process.readAllStandardOutput();
        QVERIFY(output.contains("skipped  d99.live.example.com"));
        QVERIFY(slow.requestCount("SetLiveDomainCertificate") < 100);
    }

    void theSandboxRunsUntilItIsStopped()
    {
        QProcess process;
        startCli(process,
                 {u"sandbox"_s,
                  u"--domains"_s,
                  u"40"_s,
                  u"--ca-out"_s,
                  m_folder.filePath(u"other-ca.pem"_s)},
                 {});
        QVERIFY(process.waitForReadyRead(30'000));
        const QJsonObject json = CliRun{0, process.readLine(), {}}.json();
        Sandbox::Access access;
        access.accessKeyId = json.value("accessKeyId"_L1).toString();
        access.accessKeySecret = json.value("accessKeySecret"_L1).toString();
        const CliRun run = runCli(
            {u"domains"_s, u"--json"_s, u"--endpoint"_s, json.value("endpoint"_L1).toString()},
            access);
        QCOMPARE(run.json().value("count"_L1).toInt(), 40);
        const CliRun verify = runCli({u"verify"_s,
                                      u"--domain"_s,
                                      u"radio.example.com"_s,
                                      u"--endpoint"_s,
                                      json.value("endpoint"_L1).toString(),
                                      u"--edge"_s,
                                      json.value("edge"_L1).toString(),
                                      u"--ca-file"_s,
                                      json.value("caFile"_L1).toString()},
                                     access);
        QVERIFY2(verify.exitCode == 0, verify.err.constData());
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 0);
    }

    void theAddressThatLagsBehindIsNamed()
    {
        const QStringList words = expand(
            {u"verify"_s, u"--all"_s, u"--edge"_s, u"@edge"_s, u"--ca-file"_s, u"@ca.pem"_s});
        const CliRun table = runCli(words, m_access);
        QCOMPARE(table.exitCode, 9);
        // What needs care comes first.
        QVERIFY2(table.out.startsWith("differs       weekend.example.com"), table.out.constData());
        const QByteArray stale = m_access.edgeAddresses.last().toLatin1();
        QVERIFY2(table.out.contains("\n  " + stale + " still serves weekend.example.com (SHA-256 "),
                 table.out.constData());
        QVERIFY(table.out.contains(", expired on "));
        const CliRun run = runCli(words + QStringList{u"--json"_s}, m_access);
        QCOMPARE(run.exitCode, 9);
        const QJsonObject json = run.json();
        QCOMPARE(json.value("differ"_L1).toInt(), 1);
        const QJsonObject first = json.value("domains"_L1)[0].toObject();
        QCOMPARE(first.value("domain"_L1).toString(), u"weekend.example.com"_s);
        QStringList old;
        const QJsonArray edge = first.value("edge"_L1).toArray();
        for (const QJsonValue &address : edge) {
            if (address["verdict"_L1].toString() == "old"_L1)
                old.append(address["address"_L1].toString());
        }
        QCOMPARE(old, QStringList{m_access.edgeAddresses.last()});
    }

    void aDeploymentNamesTheAddressThatDoesNotFollow()
    {
        Sandbox sandbox(Sandbox::Options{.edgeDelayMs = 100, .staleEdges = {u"127.0.0.3"_s}});
        const Sandbox::Access access = sandbox.start().value();
        write(u"stale-ca.pem"_s, access.caPem);
        const auto files = sandbox.mintDemoFiles({u"radio.example.com"_s}, 90);
        write(u"stale.pem"_s, files->chainPem + files->keyPem);
        const QString port = u":%1"_s.arg(access.edgePort);
        const CliRun run = runCli({u"deploy"_s,
                                   u"--yes"_s,
                                   u"--domain"_s,
                                   u"radio.example.com"_s,
                                   u"--verify"_s,
                                   u"--wait-seconds"_s,
                                   u"2"_s,
                                   u"--endpoint"_s,
                                   access.endpoint,
                                   u"--edge"_s,
                                   u"127.0.0.1"_s + port,
                                   u"--edge"_s,
                                   u"127.0.0.3"_s + port,
                                   u"--ca-file"_s,
                                   m_folder.filePath(u"stale-ca.pem"_s),
                                   u"--ledger"_s,
                                   m_folder.filePath(u"stale.sqlite"_s),
                                   m_folder.filePath(u"stale.pem"_s)},
                                  access);
        QCOMPARE(run.exitCode, 9);
        const QByteArray table = run.out.mid(run.out.indexOf("\nState"));
        QVERIFY2(table.contains("  127.0.0.3 still serves "), table.constData());
        QVERIFY2(!table.contains("127.0.0.1"), table.constData());
    }

private:
    /// "@name": a file of the test; "@edge": the sandbox's edge; the endpoint is put in where none
    /// is named.
    [[nodiscard]] QStringList expand(const QStringList &arguments) const
    {
        QStringList words;
        for (const QString &argument : arguments) {
            if (argument == "@edge"_L1)
                words << m_access.edgeAddresses.join(u":%1,"_s.arg(m_access.edgePort))
                        + u":%1"_s.arg(m_access.edgePort);
            else
                words << (argument.startsWith(u'@') ? m_folder.filePath(argument.mid(1))
                                                    : argument);
        }
        const bool callsService = !words.isEmpty() && words.first() != "inspect"_L1;
        if (callsService && !words.contains("--endpoint"_L1))
            words << u"--endpoint"_s << m_access.endpoint;
        return words;
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void verifyNoSecret(const CliRun &run) const
    {
        const QByteArray keyLine = m_key.split('\n').value(1);
        QVERIFY(keyLine.size() > 40);
        for (const QByteArray &text : {run.out, run.err}) {
            QVERIFY(!text.contains(keyLine));
            QVERIFY(!text.contains(m_access.accessKeySecret.toUtf8()));
            QVERIFY(!text.contains("canary"));
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    Sandbox::Access m_access;
    QByteArray m_key;
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
