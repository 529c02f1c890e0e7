// SPDX-License-Identifier: Apache-2.0
#include "api/ratelimiter.h"
#include "support/callrate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#include <sys/stat.h>
#endif

using namespace livecert;
using livecert::tests::mostInAnySecond;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Time = std::chrono::nanoseconds;

namespace {

const PacedOperation change{PacedOperation::idOf("SetLiveDomainCertificate"), 30, true};

} // namespace

/// Several limiters with one file, as in several processes.
class SharedLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_now = 5s;
    }

    void theSumIsKept()
    {
        RateLimiter first(clock(), path());
        RateLimiter second(clock(), path());
        std::vector<Time> all;
        int ofFirst = 0;
        for (const Time end = m_now + 10s; m_now < end; m_now += 1ms) {
            ofFirst += call(first, all) ? 1 : 0;
            (void)call(second, all);
            std::swap(m_odd, m_even); // neither is always asked first
            if (m_odd)
                ofFirst += call(first, all) ? 1 : 0;
        }
        QVERIFY2(mostInAnySecond(all) <= 30, qPrintable(QString::number(mostInAnySecond(all))));
        QVERIFY2(all.size() >= 285, qPrintable(QString::number(all.size())));
        QVERIFY(ofFirst > 0);
        QVERIFY(first.problem().isEmpty());
    }

    void theFileIsTheUsersAlone()
    {
#ifdef Q_OS_UNIX
        const mode_t mask = umask(0);
        RateLimiters limiters(m_folder->filePath(u"pace"_s), clock());
        const auto limiter = limiters.limiterFor(u"LTAI5tCanary"_s, {});
        QVERIFY(limiter->start(change).ticket() != 0);
        umask(mask);
        struct stat found
        { };
        QCOMPARE(stat(qPrintable(m_folder->filePath(u"pace"_s)), &found), 0);
        QCOMPARE(found.st_mode & 0777U, 0700U);
        const QStringList files = QDir(m_folder->filePath(u"pace"_s)).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY2(!files.first().contains(u"LTAI"_s), qPrintable(files.first()));
        QCOMPARE(stat(qPrintable(m_folder->filePath(u"pace/"_s + files.first())), &found), 0);
        QCOMPARE(found.st_mode & 0777U, 0600U);
#endif
    }

    void accountsAndServicesAreApart()
    {
        RateLimiters limiters(m_folder->filePath(u"pace"_s), clock());
        const auto one = limiters.limiterFor(u"A"_s, {});
        QCOMPARE(limiters.limiterFor(u"A"_s, {}), one);
        QVERIFY(limiters.limiterFor(u"B"_s, {}) != one);
        QVERIFY(limiters.limiterFor(u"A"_s, u"127.0.0.1:8080"_s) != one);
        QVERIFY(one->start(change).ticket() != 0);
        QVERIFY(limiters.limiterFor(u"B"_s, {})->start(change).ticket() != 0);
        QCOMPARE(one->start(change).ticket(), 0U);
    }

    void whatAKilledProcessHadInHandCountsForAWhile()
    {
        {
            RateLimiter killed(clock(), path());
            for (int i = 0; i < 30; ++i, m_now += 40ms)
                QVERIFY(killed.start({change.id, 30, true}).ticket() != 0 || i >= 29);
        }
        RateLimiter next(clock(), path());
        QCOMPARE(next.start(change).ticket(), 0U); // they may still be on their way
        m_now += 7s;
        QVERIFY(next.start(change).ticket() != 0);
    }

    void aDamagedFileIsNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        RateLimiter limiter(clock(), path());
        for (int i = 0; i < 20; ++i, m_now += 40ms)
            limiter.left(limiter.start(change).ticket());
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        QByteArray many = whole;
        many.replace(20, 4, QByteArray("\xff\xff\xff\x7f", 4));
        QByteArray ones = whole;
        std::fill(ones.begin() + 24, ones.end(), '\xff');
        QByteArray later = whole; // from before the computer was started again: all in the future
        for (qsizetype i = 24 + 15; i + 1 < later.size(); i += 48)
            later[i] = '\x10';
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("this is no log of calls").repeated(100);
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("cut in the head") << whole.left(13);
        QTest::newRow("cut in an entry") << whole.left(101);
        QTest::newRow("says it has two thousand million entries") << many;
        QTest::newRow("entries of nothing but ones") << ones;
        QTest::newRow("entries of a later time") << later;
    }

    void aDamagedFileIsNothing()
    {
        QFETCH(QByteArray, bytes);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        RateLimiter limiter(clock(), path());
        int started = 0;
        for (const Time end = m_now + 3s; m_now < end; m_now += 1ms) {
            if (const auto ticket = limiter.start(change).ticket(); ticket != 0) {
                limiter.left(ticket);
                limiter.ended(ticket, true);
                ++started;
            }
        }
        QVERIFY2(started >= 55 && started <= 90, qPrintable(QString::number(started)));
        QVERIFY(limiter.problem().isEmpty());
    }

    void afterARestartOfTheComputerNothingIsLeftOver()
    {
        m_now = 900'000s;
        RateLimiter before(clock(), path());
        for (int i = 0; i < 30; ++i, m_now += 40ms)
            (void)before.start(change);
        m_now = 20s; // the steady clock begins anew
        RateLimiter after(clock(), path());
        QVERIFY(after.start(change).ticket() != 0);
    }

    void aRemovedFileIsMadeAgain()
    {
        RateLimiter limiter(clock(), path());
        QVERIFY(limiter.start(change).ticket() != 0);
        m_now += 1s;
#ifdef Q_OS_WIN
        QVERIFY(!QFile::remove(path())); // while somebody has it open
#else
        QVERIFY(QFile::remove(path()));
        // A few times a second is looked whether it is still there.
        const auto isThereAfterACall = [&] {
            m_now += 40ms;
            return limiter.start(change).ticket() != 0 && QFileInfo::exists(path());
        };
        QTRY_VERIFY(isThereAfterACall());
        RateLimiter other(clock(), path());
        QCOMPARE(other.start(change).ticket(), 0U);
#endif
    }

    void whereItCannotBeSharedHalfIsKept_data()
    {
        QTest::addColumn<QString>("path");
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QTest::newRow("its folder is a file") << u"file/one.pace"_s;
        QVERIFY(QDir(m_folder->path()).mkdir(u"folder.pace"_s));
        QTest::newRow("it is a folder") << u"folder.pace"_s;
    }

    void whereItCannotBeSharedHalfIsKept()
    {
        QFETCH(QString, path);
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QDir(m_folder->path()).mkpath(u"folder.pace"_s));
        RateLimiter limiter(clock(), m_folder->filePath(path));
        QVERIFY(!limiter.problem().isEmpty());
        std::vector<Time> all;
        for (const Time end = m_now + 5s; m_now < end; m_now += 1ms)
            (void)call(limiter, all);
        QVERIFY2(mostInAnySecond(all) <= 15, qPrintable(QString::number(mostInAnySecond(all))));
        QVERIFY(all.size() >= 70);
    }

    void aHaltedHolderIsNotWaitedFor()
    {
#ifdef Q_OS_UNIX
        RateLimiter limiter(clock(), path());
        QVERIFY(limiter.start(change).ticket() != 0);
        QFile other(path());
        QVERIFY(other.open(QIODevice::ReadWrite));
        QCOMPARE(flock(other.handle(), LOCK_EX), 0);
        m_now += 1s;
        QCOMPARE(limiter.start(change).ticket(), 0U); // it may be only a moment
        m_now += 1s;
        QCOMPARE(limiter.start(change).ticket(), 0U);
        m_now += 1500ms;
        QVERIFY(limiter.start(change).ticket() != 0);
        QVERIFY(limiter.problem().contains(u"held"_s));
        QCOMPARE(flock(other.handle(), LOCK_UN), 0);
        m_now += 11s;
        QVERIFY(limiter.start(change).ticket() != 0);
        QVERIFY(limiter.problem().isEmpty());
#endif
    }

private:
    [[nodiscard]] MonotonicClock clock()
    {
        return [this] { return m_now; };
    }
    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(u"one.pace"_s);
    }
    bool call(RateLimiter &limiter, std::vector<Time> &all) const
    {
        const auto ticket = limiter.start(change).ticket();
        if (ticket == 0)
            return false;
        limiter.left(ticket);
        limiter.ended(ticket, true);
        all.push_back(m_now);
        return true;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Time m_now{5s};
    bool m_odd = true;
    bool m_even = false;
};

QTEST_GUILESS_MAIN(SharedLimitTest)
#include "tst_sharedlimit.moc"
