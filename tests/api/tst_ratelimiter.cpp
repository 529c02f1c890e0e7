// SPDX-License-Identifier: Apache-2.0
#include "api/clientfixture.h"
#include "api/connectionpool.h"
#include "api/ratelimiter.h"
#include "support/callrate.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace livecert;
using namespace livecert::tests;
using namespace std::chrono_literals;

namespace {

using Time = std::chrono::nanoseconds;

PacedOperation changes(int callsPerSecond)
{
    return {PacedOperation::idOf("Change"), callsPerSecond, true};
}

PacedOperation reads(int callsPerSecond)
{
    return {PacedOperation::idOf("Read"), callsPerSecond, false};
}

/// As many of these as may go; they leave and are answered at once.
RateLimiter::Admission go(RateLimiter &limiter, const PacedOperation &operation, int calls)
{
    RateLimiter::Admission admission = limiter.start(operation, calls);
    for (const auto ticket : admission.tickets) {
        limiter.left(ticket);
        limiter.ended(ticket, true);
    }
    return admission;
}

/// Threads that keep every core busy for as long as this lives.
class Load
{
public:
    Load()
    {
        const unsigned threads = 2 * std::max(2U, std::thread::hardware_concurrency());
        for (unsigned i = 0; i < threads; ++i)
            m_threads.emplace_back([this] {
                while (!m_mayStop)
                    m_work += 1;
            });
    }
    ~Load()
    {
        m_mayStop = true;
        for (std::thread &thread : m_threads)
            thread.join();
    }
    Load(const Load &) = delete;
    Load &operator=(const Load &) = delete;

private:
    std::atomic<bool> m_mayStop{false};
    std::atomic<quint64> m_work{0};
    std::vector<std::thread> m_threads;
};

} // namespace

class RateLimiterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spacesStartsEvenly();
    void goTogetherAndThenWaitAsLong();
    void togetherAndAloneKeepTheLimit();
    void whoGoesTogetherWaitsForRoomForAll();
    void doesNotCatchUp();
    void countsWhatHasNotLeftAsLeavingNow();
    void countsALateCallFromItsAnswer();
    void theFirstAnswerTellsOnlyThatItsCallHasArrived();
    void waitsForAServiceThatStandsStill();
    void oneSilentCallHoldsUpNobody();
    void whileChangesAreMadeAllCallsShareTheirLimit();
    void neverExceedsTheLimitHoweverCallsLeave_data();
    void neverExceedsTheLimitHoweverCallsLeave();
    void poolGrowsWithLatency();
    void poolLendsOnlyFreeConnections();
    void theServerCountsNoMoreThanTheLimit_data();
    void theServerCountsNoMoreThanTheLimit();
    void operationsHaveTheirOwnLimits();
    void changesThatWaitLeaveTogether();
};

void RateLimiterTest::spacesStartsEvenly()
{
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    int starts = 0;
    for (; now < 15s; now += 1ms) {
        const RateLimiter::Ticket ticket = limiter.start(changes(30)).ticket();
        if (ticket == 0)
            continue;
        limiter.left(ticket);
        limiter.ended(ticket, true);
        ++starts;
    }
    QVERIFY2(starts <= 300, qPrintable(QString::number(starts)));
    QVERIFY2(starts >= 285, qPrintable(QString::number(starts))); // not needlessly slow either
    QVERIFY(limiter.callsInLastSecond() <= 30);
    QVERIFY(limiter.callsInLastSecond() >= 28);
}

void RateLimiterTest::goTogetherAndThenWaitAsLong()
{
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    std::vector<Time> all;
    std::vector<Time> waits;
    for (; now < 15s; now += 1ms) {
        const RateLimiter::Admission admission = go(limiter, changes(30), 20);
        QVERIFY(admission.tickets.empty() || admission.tickets.size() == 3);
        all.insert(all.end(), admission.tickets.size(), now);
        if (!admission.tickets.empty())
            waits.push_back(admission.wait);
    }
    const auto [shortest, longest] = std::minmax_element(waits.begin(), waits.end());
    QVERIFY2(*shortest >= 70ms, qPrintable(QString::number(shortest->count()))); // when it was late
    QVERIFY2(*longest <= 102ms, qPrintable(QString::number(longest->count())));
    QCOMPARE(mostInAnySecond(all), 30);
    QVERIFY2(all.size() >= 290, qPrintable(QString::number(all.size())));
}

// However many want to go each time, also while others read.
void RateLimiterTest::togetherAndAloneKeepTheLimit()
{
    QRandomGenerator chance(7);
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    std::vector<Time> all;
    std::size_t changed = 0;
    for (; now < 65s; now += 1ms) {
        const bool isRead = chance.bounded(40) == 0;
        const std::size_t count = isRead
            ? go(limiter, reads(100), 1).tickets.size()
            : go(limiter, changes(30), 1 + int(chance.bounded(4))).tickets.size();
        changed += isRead ? 0 : count;
        all.insert(all.end(), count, now);
    }
    QVERIFY(mostInAnySecond(all) <= 30);
    QVERIFY2(all.size() >= 60 * 27, qPrintable(QString::number(all.size())));
    QVERIFY2(changed >= 60 * 20, qPrintable(QString::number(changed)));
}

void RateLimiterTest::whoGoesTogetherWaitsForRoomForAll()
{
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    const auto went = [&](int calls) {
        return int(go(limiter, changes(20), calls).tickets.size());
    };
    QCOMPARE(went(1), 1);
    now += 52ms;
    for (int pair = 0; pair < 9; ++pair) {
        QCOMPARE(went(2), 2);
        now += 102ms; // two turns later
    }
    // There is room for one more within this second.
    QCOMPARE(went(2), 0);
    QCOMPARE(went(1), 1);
}

void RateLimiterTest::doesNotCatchUp()
{
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    limiter.left(limiter.start(reads(10)).ticket());
    now += 10s; // nothing to do for long
    QVERIFY(limiter.start(reads(10)).ticket() != 0);
    QVERIFY(limiter.start(reads(10)).wait >= 95ms);
}

void RateLimiterTest::countsWhatHasNotLeftAsLeavingNow()
{
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    const auto slow = limiter.start(reads(2)).ticket();
    now += 600ms;
    limiter.left(limiter.start(reads(2)).ticket());
    now += 600ms; // the first was started 1.2 s ago, and is still on its way out
    QCOMPARE(limiter.start(reads(2)).ticket(), 0U);
    limiter.left(slow);
    now += 500ms; // the second has left the window, the first has not
    limiter.left(limiter.start(reads(2)).ticket());
    now += 510ms; // 1.01 s behind the first: still within the margin
    QCOMPARE(limiter.start(reads(2)).ticket(), 0U);
}

void RateLimiterTest::countsALateCallFromItsAnswer()
{
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    const auto quick = limiter.start(changes(2)).ticket();
    limiter.left(quick);
    now += 100ms;
    limiter.ended(quick, true); // so long an unhindered call takes
    now += 2s;
    const auto late = limiter.start(changes(2)).ticket();
    limiter.left(late);
    now += 1s;
    limiter.ended(late, true); // it arrived up to 0.9 s after it left
    limiter.left(limiter.start(changes(2)).ticket());
    now += 600ms;
    QCOMPARE(limiter.start(changes(2)).ticket(), 0U); // 1.6 s after the late one left
    now += 400ms;
    QVERIFY(limiter.start(changes(2)).ticket() != 0);
}

void RateLimiterTest::theFirstAnswerTellsOnlyThatItsCallHasArrived()
{
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    const auto first = limiter.start(changes(1)).ticket();
    limiter.left(first);
    now += 300ms; // on a loaded machine it may have lain about for nearly as long
    limiter.ended(first, true);
    now += 900ms;
    QCOMPARE(limiter.start(changes(1)).ticket(), 0U);
    now += 200ms;
    QVERIFY(limiter.start(changes(1)).ticket() != 0);
}

void RateLimiterTest::waitsForAServiceThatStandsStill()
{
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    std::vector<RateLimiter::Ticket> open;
    const auto run = [&](Time duration, bool isAnswered) {
        for (const Time end = now + duration; now < end; now += 1ms) {
            const auto ticket = limiter.start(changes(30)).ticket();
            if (ticket == 0)
                continue;
            limiter.left(ticket);
            if (isAnswered)
                limiter.ended(ticket, true);
            else
                open.push_back(ticket);
        }
    };
    run(3s, true);
    run(10s, false);
    // What was sent before the silence was noticed may all arrive in the moment it ends.
    QVERIFY2(open.size() <= 30, qPrintable(QString::number(open.size())));
    for (const auto ticket : open)
        limiter.ended(ticket, true);
    QCOMPARE(limiter.callsInLastSecond(), int(open.size()));
}

void RateLimiterTest::oneSilentCallHoldsUpNobody()
{
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    int started = 0;
    int silent = 0;
    for (; now < 25s; now += 1ms) {
        const auto ticket = limiter.start(changes(30)).ticket();
        if (ticket == 0)
            continue;
        limiter.left(ticket);
        if (++started % 10 == 0)
            ++silent; // is never answered, while those behind it are
        else
            limiter.ended(ticket, true);
    }
    QVERIFY(silent >= 50);
    QVERIFY2(started >= 570, qPrintable(QString::number(started)));
}

void RateLimiterTest::whileChangesAreMadeAllCallsShareTheirLimit()
{
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    std::vector<Time> all;
    int changed = 0;
    const auto call = [&](const PacedOperation &operation) {
        const auto ticket = limiter.start(operation).ticket();
        if (ticket == 0)
            return false;
        limiter.left(ticket);
        limiter.ended(ticket, true);
        all.push_back(now);
        return true;
    };
    for (int i = 0; i < 5; ++i) // what is read before a batch
        QVERIFY(call({quint32(i + 1), 100, false}));
    for (const Time end = now + 10s; now < end; now += 1ms) {
        // whoever has waited longer goes first
        const bool isReadFirst = int(all.size()) % 2 == 0;
        if (isReadFirst && call(reads(100)))
            continue;
        changed += call(changes(30)) ? 1 : 0;
        if (!isReadFirst)
            (void)call(reads(100));
    }
    QVERIFY2(mostInAnySecond(all) <= 30, qPrintable(QString::number(mostInAnySecond(all))));
    QVERIFY2(all.size() >= 270, qPrintable(QString::number(all.size())));
    QVERIFY2(changed >= 100, qPrintable(QString::number(changed)));
    now += 2s;
    const std::size_t before = all.size();
    for (const Time end = now + 1s; now < end; now += 1ms)
        (void)call(reads(100));
    QVERIFY(all.size() - before >= 90); // and afterwards their own again
}

void RateLimiterTest::neverExceedsTheLimitHoweverCallsLeave_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("worstDelayMs");
    QTest::newRow("30 a second, leaving at once") << 30 << 1;
    QTest::newRow("30 a second, leaving up to 50 ms later") << 30 << 50;
    QTest::newRow("30 a second, leaving up to 2 s later") << 30 << 2000;
    QTest::newRow("100 a second, leaving up to 300 ms later") << 100 << 300;
    QTest::newRow("1 a second, leaving up to 700 ms later") << 1 << 700;
}

void RateLimiterTest::neverExceedsTheLimitHoweverCallsLeave()
{
    QFETCH(int, limit);
    QFETCH(int, worstDelayMs);
    QRandomGenerator chance(42);
    Time now{5s};
    RateLimiter limiter([&now] { return now; });
    std::vector<std::pair<Time, RateLimiter::Ticket>> onTheirWay;
    std::vector<Time> departures;
    for (; now < 35s; now += 1ms) {
        for (auto it = onTheirWay.begin(); it != onTheirWay.end();) {
            if (it->first > now) {
                ++it;
                continue;
            }
            limiter.left(it->second);
            limiter.ended(it->second, true);
            departures.push_back(now);
            it = onTheirWay.erase(it);
        }
        if (const auto ticket = limiter.start(reads(limit)).ticket(); ticket != 0)
            onTheirWay.emplace_back(now + std::chrono::milliseconds(chance.bounded(worstDelayMs)),
                                    ticket);
    }
    QVERIFY2(int(departures.size()) >= limit * 8, qPrintable(QString::number(departures.size())));
    QVERIFY(mostInAnySecond(departures) <= limit);
}

void RateLimiterTest::poolGrowsWithLatency()
{
    QCOMPARE(ConnectionPool::managersFor(1, 1ms), 1);
    QVERIFY(ConnectionPool::managersFor(30, 200ms) * 6 >= 6);
    QVERIFY(ConnectionPool::managersFor(30, 1s) * 6 >= 30);
    QVERIFY(ConnectionPool::managersFor(100, 1s) * 6 >= 100);
    std::chrono::nanoseconds now{5s};
    ConnectionPool pool(
        true, [&now] { return now; }, 4);
    std::vector<QNetworkAccessManager *> lent;
    while (QNetworkAccessManager *manager = pool.acquire(30))
        lent.push_back(manager);
    const int atFirst = pool.managerCount();
    now += 10s; // no answer for long: the latency must be at least that
    while (QNetworkAccessManager *manager = pool.acquire(30))
        lent.push_back(manager);
    QVERIFY(pool.managerCount() > atFirst);
    QCOMPARE(pool.managerCount(), 4); // and it is bounded
    QCOMPARE(lent.size(), std::size_t(4 * ConnectionPool::connectionsPerManager));
}

void RateLimiterTest::poolLendsOnlyFreeConnections()
{
    std::chrono::nanoseconds now{5s};
    ConnectionPool pool(
        true, [&now] { return now; }, 1);
    QNetworkAccessManager *manager = nullptr;
    for (int i = 0; i < ConnectionPool::connectionsPerManager; ++i) {
        manager = pool.acquire(30);
        QVERIFY(manager);
    }
    QVERIFY(!pool.acquire(30));
    pool.release(manager, 10ms);
    QCOMPARE(pool.acquire(30), manager);
    QVERIFY(!pool.acquire(30));
}

void RateLimiterTest::theServerCountsNoMoreThanTheLimit_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("latencyMs");
    QTest::addColumn<bool>("underLoad");
    QTest::newRow("30 a second at 200 ms") << 30 << 200 << false;
    QTest::newRow("30 a second at 700 ms, under load") << 30 << 700 << true;
    QTest::newRow("100 a second at 200 ms, under load") << 100 << 200 << true;
}

void RateLimiterTest::theServerCountsNoMoreThanTheLimit()
{
    QFETCH(int, limit);
    QFETCH(int, latencyMs);
    QFETCH(bool, underLoad);
    const int count = limit * 3;
    MisbehavingServer server([latencyMs](const WireRequest &) {
        Reaction reaction = answerWith(200, fineBody);
        reaction.delayMs = latencyMs;
        return reaction;
    });
    RpcClient::Options options = optionsFor(server);
    options.transferTimeoutMs = 20'000;
    options.callTimeoutMs = 20'000;
    RpcClient client(testCredential(), options);
    const std::unique_ptr<Load> load = underLoad ? std::make_unique<Load>() : nullptr;
    QElapsedTimer watch;
    watch.start();
    std::vector<std::unique_ptr<Call>> calls;
    for (int i = 0; i < count; ++i) {
        RpcRequest request = changeRequest();
        request.callsPerSecond = limit;
        calls.push_back(std::make_unique<Call>(client, std::move(request)));
    }
    for (const auto &call : calls) {
        QTRY_VERIFY_WITH_TIMEOUT(call->isAnswered(), 30'000);
        QVERIFY(call->result().has_value());
    }
    QCOMPARE(server.requestCount(), count);
    QVERIFY2(server.mostInAnySecond() <= limit,
             qPrintable(QString::number(server.mostInAnySecond())));
    qInfo("%d calls in %lld ms, at most %d in any second",
          count,
          watch.elapsed(),
          server.mostInAnySecond());
    if (!underLoad) // on a quiet machine the limit is used, not only kept
        QVERIFY2(watch.elapsed() < 5000, qPrintable(QString::number(watch.elapsed())));
}

void RateLimiterTest::operationsHaveTheirOwnLimits()
{
    MisbehavingServer server([](const WireRequest &) { return answerWith(200, fineBody); });
    RpcClient client(testCredential(), optionsFor(server));
    QElapsedTimer watch;
    watch.start();
    RpcRequest slow{.action = "Slow", .callsPerSecond = 1};
    const Call first(client, {.action = "Slow", .callsPerSecond = 1});
    const Call second(client, std::move(slow));
    const Call other(client, readRequest());
    QTRY_VERIFY(first.isAnswered() && other.isAnswered());
    QVERIFY(!second.isAnswered());
    QTRY_VERIFY(second.isAnswered());
    QVERIFY(watch.elapsed() >= 1000);
}

void RateLimiterTest::changesThatWaitLeaveTogether()
{
    MisbehavingServer server([](const WireRequest &) { return answerWith(200, fineBody); });
    RpcClient::Options options = optionsFor(server);
    Time now{5s};
    options.monotonic = [&now] { return now; };
    RpcClient client(testCredential(), options);
    int started = 0;
    std::vector<std::unique_ptr<Call>> calls;
    for (int i = 0; i < 8; ++i) {
        RpcRequest request = changeRequest();
        request.starting = [&started] { ++started; };
        calls.push_back(std::make_unique<Call>(client, std::move(request)));
    }
    for (const int expected : {3, 6, 8}) {
        QTRY_COMPARE(started, expected);
        for (int i = 0; i < expected; ++i)
            QTRY_VERIFY(calls[std::size_t(i)]->isAnswered());
        QCOMPARE(started, expected); // none of the next, as long as their turn has not come
        now += 102ms;
    }
    QCOMPARE(server.requestCount(), 8);
}

QTEST_GUILESS_MAIN(RateLimiterTest)
#include "tst_ratelimiter.moc"
