// SPDX-License-Identifier: Apache-2.0
#include "clirun.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

constexpr auto change = "SetLiveDomainCertificate";

QStringList rooms(int first, int count)
{
    QStringList names;
    for (int i = first; names.size() < count; ++i) {
        if (i % 10 != 9) // those are for ingest
            names.append(u"room-%1.rooms.example.net"_s.arg(i, 6, 10, QChar(u'0')));
    }
    return names;
}

} // namespace

/// Pace and signals of the real program.
class PaceCliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void twoProcessesKeepTheSum()
    {
        start({.domainCount = 600, .latencyMs = 150});
        std::array<QProcess, 2> processes;
        QElapsedTimer watch;
        watch.start();
        for (int i = 0; i < 2; ++i)
            startDeploy(processes[std::size_t(i)], rooms(1 + 200 * i, 75), u"cert"_s);
        for (QProcess &process : processes) {
            QVERIFY(process.waitForFinished(60'000));
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        }
        QCOMPARE(m_sandbox->requestCount(change), 150);
        QVERIFY2(m_sandbox->mostRequestsInASecond(change) <= 30,
                 qPrintable(QString::number(m_sandbox->mostRequestsInASecond(change))));
        QVERIFY(watch.elapsed() >= 4'900);
    }

    void throttledCallsAreRepeatedAndTheRestGoesOn()
    {
        start({.domainCount = 400, .latencyMs = 20, .throttlePercent = 10});
        QProcess process;
        startDeploy(process, rooms(1, 60), u"cert"_s);
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QVERIFY(m_sandbox->requestCount(change) > 60);
        QVERIFY(m_sandbox->mostRequestsInASecond(change) <= 30);
    }

    void aSignalActsWithinASecond_data()
    {
        QTest::addColumn<int>("latencyMs");
        QTest::addColumn<int>("throttlePercent");
        QTest::addColumn<QString>("until"); ///< the word on its output, or the time
        QTest::addColumn<int>("signalNumber");
        QTest::newRow("while the account is read") << 20'000 << 0 << QString() << SIGINT;
        QTest::newRow("while the account is read, SIGTERM") << 20'000 << 0 << QString() << SIGTERM;
        QTest::newRow("with many in flight") << 1'500 << 0 << u"done"_s << SIGINT;
        QTest::newRow("with many in flight, SIGTERM") << 1'500 << 0 << u"done"_s << SIGTERM;
    }

    void aSignalActsWithinASecond()
    {
        QFETCH(int, latencyMs);
        QFETCH(int, throttlePercent);
        QFETCH(QString, until);
        QFETCH(int, signalNumber);
        start({.domainCount = 400, .latencyMs = latencyMs, .throttlePercent = throttlePercent});
        QProcess process;
        startDeploy(process, rooms(1, 200), u"cert"_s);
        QByteArray output;
        connect(&process, &QProcess::readyReadStandardOutput, this, [&process, &output] {
            output += process.readAllStandardOutput();
        });
        if (until.isEmpty())
            QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->requestCount("DescribeLiveUserDomains") > 0,
                                     30'000);
        else
            QTRY_VERIFY_WITH_TIMEOUT(output.contains(until.toLatin1()), 30'000);
        QElapsedTimer watch;
        watch.start();
        QCOMPARE(::kill(pid_t(process.processId()), signalNumber), 0);
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY2(watch.elapsed() <= 1'000, qPrintable(QString::number(watch.elapsed())));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        output += process.readAllStandardOutput();
        if (until.isEmpty()) {
            QCOMPARE(m_sandbox->requestCount(change), 0);
            return;
        }
        // Every domain is reported, and those that were sent and not answered are not called
        // failed.
        QVERIFY2(output.contains("0 failed"), output.right(200).constData());
        QVERIFY(output.contains("skipped  room-000222"));
        QVERIFY(output.contains("unknown  room-"));
    }

private:
    void start(const Sandbox::Options &options)
    {
        m_sandbox = std::make_unique<Sandbox>(options);
        const Result<Sandbox::Access> access = m_sandbox->start();
        QVERIFY(access);
        m_access = *access;
        const auto files = m_sandbox->mintDemoFiles({u"*.rooms.example.net"_s}, 90);
        QFile file(m_folder->filePath(u"rooms.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(files->chainPem + files->keyPem) > 0);
    }

    void startDeploy(QProcess &process, const QStringList &domains, const QString &name) const
    {
        startCli(process,
                 {u"deploy"_s,
                  u"--yes"_s,
                  u"--name"_s,
                  name,
                  u"--force-set"_s,
                  u"--endpoint"_s,
                  m_access.endpoint,
                  u"--domain"_s,
                  domains.join(u','),
                  m_folder->filePath(u"rooms.pem"_s)},
                 m_access);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    Sandbox::Access m_access;
};

QTEST_GUILESS_MAIN(PaceCliTest)
#include "tst_pace_cli.moc"
