// SPDX-License-Identifier: Apache-2.0
#include "core/filelock.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cstdio>
#include <memory>
#include <thread>
#include <vector>

using namespace livecert;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace std::chrono_literals;

namespace {

bool gets(FileLock &&lock, std::chrono::milliseconds patience = {})
{
    return lock.tryLock(patience).value_or(false);
}

bool gets(FileLock &lock)
{
    return lock.tryLock().value_or(false);
}

bool isRefused(FileLock &&lock, std::chrono::milliseconds patience = {})
{
    return !lock.tryLock(patience).value_or(true);
}

} // namespace

/// One at a time, and nobody after its end.
class FileLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneHasIt();
    void whoHasItMayAskAgain();
    void theFileIsThereOnlyWhileItIsHeld();
    void itIsWaitedFor();
    void whatLiesInTheFileMeansNothing_data();
    void whatLiesInTheFileMeansNothing();
    void aKilledProcessLetsGo();
    void neverTwoHaveIt();
    void noPlaceIsNotSomebodyElse();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"a.lock"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FileLockTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void FileLockTest::oneHasIt()
{
    FileLock one(path());
    FileLock other(path());
    QVERIFY(gets(one));
    QVERIFY(isRefused(FileLock(path())));
    one.unlock();
    QVERIFY(gets(other));
    QVERIFY(!one.tryLock().value_or(true));
}

void FileLockTest::whoHasItMayAskAgain()
{
    FileLock one(path());
    QVERIFY(gets(one));
    QVERIFY(gets(one));
    one.unlock();
    one.unlock();
    QVERIFY(gets(FileLock(path())));
}

void FileLockTest::theFileIsThereOnlyWhileItIsHeld()
{
    {
        FileLock one(path());
        QVERIFY(!QFile::exists(path()));
        QVERIFY(gets(one));
        QVERIFY(QFile::exists(path()));
        QVERIFY(isRefused(FileLock(path())));
        QVERIFY(QFile::exists(path())); // who did not get it leaves it alone
    }
    QVERIFY(!QFile::exists(path()));
}

void FileLockTest::itIsWaitedFor()
{
    FileLock one(path());
    QVERIFY(gets(one));
    std::atomic<bool> isMine = false;
    const std::unique_ptr<QThread> waiting(
        QThread::create([&] { isMine = gets(FileLock(path()), 30s); }));
    waiting->start();
    QVERIFY(!waiting->wait(50));
    one.unlock();
    QVERIFY(waiting->wait(30'000));
    QVERIFY(isMine);

    QVERIFY(gets(one));
    QElapsedTimer watch;
    watch.start();
    QVERIFY(isRefused(FileLock(path()), 60ms));
    QVERIFY(watch.elapsed() >= 60);
}

void FileLockTest::whatLiesInTheFileMeansNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("of a process that was killed before it wrote a word") << QByteArray();
    QTest::newRow("of a process whose number is now ours")
        << QByteArray::number(QCoreApplication::applicationPid()) + "\ntst_filelock\n"
            + QSysInfo::machineHostName().toUtf8() + "\n";
    QTest::newRow("nonsense") << QByteArray(100'000, '\xff');
}

void FileLockTest::whatLiesInTheFileMeansNothing()
{
    QFETCH(QByteArray, bytes);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QVERIFY(gets(FileLock(path())));
}

void FileLockTest::aKilledProcessLetsGo()
{
    QProcess holder;
    holder.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, path()});
    QTRY_VERIFY_WITH_TIMEOUT(holder.bytesAvailable() > 0, 30'000);
    QCOMPARE(holder.readAll(), QByteArray("held\n"));
    QVERIFY(isRefused(FileLock(path())));
    holder.kill();
    QVERIFY(holder.waitForFinished(30'000));
    QVERIFY(QFile::exists(path()));
    QVERIFY(gets(FileLock(path())));
}

// Each takes the file away while others are about to open it.
void FileLockTest::neverTwoHaveIt()
{
    constexpr int threads = 4;
    constexpr int rounds = 200;
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::atomic<int> times = 0;
    std::vector<std::unique_ptr<QThread>> all;
    for (int i = 0; i < threads; ++i) {
        all.emplace_back(QThread::create([&] {
            for (int round = 0; round < rounds; ++round) {
                FileLock lock(path());
                if (!lock.tryLock(60s).value_or(false))
                    return;
                most = std::max(most.load(), ++inside);
                QThread::yieldCurrentThread();
                ++times;
                --inside;
            }
        }));
        all.back()->start();
    }
    for (const auto &thread : all)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(times, threads * rounds);
    QCOMPARE(most, 1);
}

void FileLockTest::noPlaceIsNotSomebodyElse()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    FileLock lock(file.fileName() + u"/a.lock"_s);
    const Result<bool> isHeld = lock.tryLock(30s);
    QVERIFY(!isHeld);
    QCOMPARE(isHeld.error().code, ErrorCode::Storage);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0) {
        FileLock lock(QString::fromLocal8Bit(argv[2]));
        std::puts(lock.tryLock().value_or(false) ? "held" : "not held");
        std::fflush(stdout);
        std::this_thread::sleep_for(1h); // or until it is killed
        return 0;
    }
    FileLockTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_filelock.moc"
