// SPDX-License-Identifier: Apache-2.0
#include "runninginstance.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace livecert;
using namespace Qt::StringLiterals;

/// A second start finds the first.
class RunningInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(u"/tmp/lc-XXXXXX"_s); }

    void theSecondHandsItsFilesToTheFirst()
    {
        RunningInstance first(m_folder->path(), u"key"_s);
        QSignalSpy asked(&first, &RunningInstance::asked);
        QVERIFY(first.claim());
        const QStringList files{u"/tmp/a b.pem"_s, u"/tmp/证书\n.key"_s};
        QVERIFY(handedOver(u"key"_s, files));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toStringList(), files);
        // It may be asked again, and for nothing but to come to the front.
        QVERIFY(handedOver(u"key"_s, {}));
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.last().first().toStringList(), QStringList());
    }

    void anotherKeyIsAnotherProgram()
    {
        RunningInstance first(m_folder->path(), u"key"_s);
        RunningInstance other(m_folder->path(), u"another"_s);
        QVERIFY(first.claim());
        QVERIFY(other.claim());
    }

    void thePlaceIsFreeAfterTheEnd()
    {
        auto first = std::make_unique<RunningInstance>(m_folder->path(), u"key"_s);
        RunningInstance second(m_folder->path(), u"key"_s);
        QVERIFY(first->claim());
        QVERIFY(!second.claim());
        first.reset();
        QElapsedTimer watch;
        watch.start();
        QVERIFY(!second.handOver({u"/tmp/a.pem"_s}));
        QVERIFY(watch.elapsed() < 4'000); // it sees that nobody is there
        QVERIFY(second.claim());
    }

    void nonsenseIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("open\n");
        QTest::newRow("a list") << QByteArray("[1, 2]\n");
        QTest::newRow("a line without an end") << QByteArray(2 * 1024 * 1024, 'x');
    }

    void nonsenseIsNotTaken()
    {
        QFETCH(QByteArray, bytes);
        RunningInstance first(m_folder->path(), u"key"_s);
        QSignalSpy asked(&first, &RunningInstance::asked);
        QVERIFY(first.claim());
        QCOMPARE(sockets().size(), 1);
        QLocalSocket socket;
        socket.connectToServer(sockets().first().filePath());
        QVERIFY(socket.waitForConnected(5'000));
        socket.write(bytes);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(asked.size(), 0);
        QVERIFY(handedOver(u"key"_s, {}));
    }

    void onlyTheUserMayConnect()
    {
        RunningInstance first(m_folder->path(), u"key"_s);
        QVERIFY(first.claim());
        QCOMPARE(sockets().size(), 1);
        constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(sockets().first().permissions() & others, QFile::Permissions());
    }

    void withoutAFolderEachIsOnItsOwn()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString nowhere = file.fileName() + u"/at/all"_s;
        RunningInstance first(nowhere, u"key"_s);
        RunningInstance second(nowhere, u"key"_s);
        QVERIFY(first.claim());
        QVERIFY(second.claim());
    }

    // The real program: the second ends at once, the first goes on.
    void aSecondStartOfTheProgramEnds()
    {
        QProcess first;
        QProcess second;
        QProcess other;
        for (QProcess *process : {&first, &second, &other})
            process->setProcessEnvironment(environment());
        first.start(program(), {});
        QTRY_COMPARE_WITH_TIMEOUT(listening(), 1, 30'000);
        second.start(program(), {u"/tmp/no such file.pem"_s});
        QVERIFY(second.waitForFinished(30'000));
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        other.start(program(), {u"--ledger"_s, m_folder->filePath(u"other.sqlite"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(listening(), 2, 30'000);
        QCOMPARE(first.state(), QProcess::Running);
        QCOMPARE(other.state(), QProcess::Running);
        for (QProcess *process : {&first, &other}) {
            process->kill(); // and what it leaves behind is in nobody's way
            QVERIFY(process->waitForFinished());
        }
        first.start(program(), {});
        QTRY_COMPARE_WITH_TIMEOUT(listening(), 1, 30'000);
        second.start(program(), {});
        QVERIFY(second.waitForFinished(30'000));
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(first.state(), QProcess::Running);
        first.kill();
        QVERIFY(first.waitForFinished());
    }

private:
    [[nodiscard]] QFileInfoList sockets() const
    {
        return QDir(m_folder->path()).entryInfoList({u"*.socket"_s}, QDir::System | QDir::Files);
    }
    /// Some may have been left behind.
    [[nodiscard]] int listening() const
    {
        int count = 0;
        for (const QFileInfo &file : sockets()) {
            QLocalSocket socket;
            socket.connectToServer(file.filePath());
            count += socket.waitForConnected(1'000) ? 1 : 0;
        }
        return count;
    }
    /// By another thread, while this one turns its loop.
    [[nodiscard]] bool handedOver(const QString &key, const QStringList &files) const
    {
        bool isTaken = false;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            RunningInstance second(m_folder->path(), key);
            isTaken = !second.claim() && second.handOver(files);
        }));
        thread->start();
        return QTest::qWaitFor([&thread] { return thread->isFinished(); }, 20'000) && isTaken;
    }
    [[nodiscard]] static QString program()
    {
        return QCoreApplication::applicationDirPath() + u"/livecert"_s;
    }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto *name : {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            environment.insert(QString::fromLatin1(name), m_folder->path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        return environment;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(RunningInstanceTest)
#include "tst_runninginstance.moc"
