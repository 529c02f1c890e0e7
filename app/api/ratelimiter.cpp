// SPDX-License-Identifier: Apache-2.0
#include "api/ratelimiter.h"

#include "core/logging.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

using namespace std::chrono_literals;
using Time = std::chrono::nanoseconds;

// Before any answer: calls that take longer than this are taken for late.
constexpr Time firstGuess = 2s;
constexpr std::size_t mostLatencies = 200; // many more than a stall holds up
// The answers of such calls come when the next ones have already left.
constexpr Time slowCalls = 900ms;
constexpr Time mostSpread = 60ms;
// Others hold the file for microseconds; one that was halted meanwhile is not waited for.
constexpr Time longestBusy = 2s;
constexpr Time tryAgainAfter = 10s;

std::vector<CallLog::Ticket> freshTickets(int count)
{
    std::vector<CallLog::Ticket> tickets(std::size_t(count), 0);
    for (CallLog::Ticket &ticket : tickets)
        ticket = QRandomGenerator::global()->generate64() | 1U;
    return tickets;
}

} // namespace

Time steadyTime()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

RateLimiter::RateLimiter(MonotonicClock clock, QString path)
    : m_clock(std::move(clock))
    , m_path(std::move(path))
    , m_bytes(m_path.isEmpty() ? 0 : CallLog::mostBytes(), Qt::Uninitialized)
{
    openFile(m_clock());
}

void RateLimiter::openFile(Time now)
{
    if (m_path.isEmpty())
        return;
    const Result<void> opened = m_file.open(m_path);
    if (opened) {
        m_problem.clear();
        return;
    }
    m_nextTry = now + tryAgainAfter;
    if (m_problem.isEmpty())
        qCWarning(lcApi) << "the pace is not shared with other processes:" << opened.error().detail;
    m_problem = opened.error().detail;
}

RateLimiter::Hold RateLimiter::hold(Time now)
{
    if (m_path.isEmpty())
        return Hold::Alone;
    if (!m_file.isOpen() && now >= m_nextTry)
        openFile(now);
    if (!m_file.isOpen())
        return Hold::Alone;
    if (m_file.tryHold()) {
        m_busySince = 0ns;
        m_log.setBytes(m_file.read(m_bytes), now);
        applyPending(now);
        return Hold::Held;
    }
    if (!m_file.isOpen()) // it was removed: the next one makes it again
        return Hold::Busy;
    m_busySince = m_busySince == 0ns ? now : m_busySince;
    if (now - m_busySince < longestBusy)
        return Hold::Busy;
    m_busySince = 0ns;
    m_file.close();
    m_problem = u"%1 is held by a process that does not go on"_s.arg(m_path);
    m_nextTry = now + tryAgainAfter;
    return Hold::Alone;
}

void RateLimiter::applyPending(Time now)
{
    for (const auto &what : std::exchange(m_pending, {}))
        what(m_log, now);
}

void RateLimiter::letGo(bool hasChanged)
{
    const bool isWritten = !hasChanged || m_file.write(m_log.toBytes(m_bytes));
    m_file.letGo();
    if (isWritten)
        return;
    m_problem = u"%1 cannot be written"_s.arg(m_path);
    m_nextTry = m_clock() + tryAgainAfter;
    m_file.close();
}

void RateLimiter::change(const std::function<void(CallLog &, Time)> &what, Time now)
{
    switch (hold(now)) {
    case Hold::Held:
        what(m_log, now);
        letGo(true);
        return;
    case Hold::Busy: changeLater(what, now); return;
    case Hold::Alone:
        applyPending(now);
        what(m_log, now);
        m_log.prune(now);
    }
}

/// Told to the others with what comes next, it still happened now.
void RateLimiter::changeLater(const std::function<void(CallLog &, Time)> &what, Time now)
{
    what(m_log, now);
    m_pending.emplace_back([what, now](CallLog &log, Time) { what(log, now); });
}

RateLimiter::Admission RateLimiter::start(const PacedOperation &operation, int calls)
{
    const QMutexLocker lock(&m_mutex);
    const Time now = m_clock();
    Pace &pace = m_paces[operation.id];
    const int wanted = std::clamp(calls, 1, operation.together());
    if (now < pace.notBefore && wanted >= pace.notSoMany)
        return {{}, pace.notBefore - now};
    const Hold held = hold(now);
    if (held == Hold::Busy)
        return {{}, 1ms};
    PacedOperation kept = operation;
    if (!m_path.isEmpty() && held == Hold::Alone)
        kept.callsPerSecond = std::max(1, operation.callsPerSecond / 2);
    const int count = std::min(wanted, kept.together());
    if (held == Hold::Alone)
        m_log.prune(now);
    kept.spread = pace.spread;
    for (const auto &[ticket, own] : m_own)
        m_log.vouchFor(ticket, now);
    m_log.want(kept, now);
    CallLog::Wait wait = m_log.waitBefore(kept, count, now);
    Admission admission{{}, wait.lookAgain};
    if (wait.lookAgain <= 0ns) {
        admission.tickets = freshTickets(count);
        m_log.start(admission.tickets, kept, usual(kept.id), now);
        for (const Ticket ticket : admission.tickets)
            m_own.insert({ticket, {kept.id, now}});
        wait = m_log.waitBefore(kept, count, now);
        admission.wait = wait.lookAgain;
    }
    pace.notBefore = now + wait.atLeast; // until then nobody has to look into the file
    pace.notSoMany = count;
    if (held == Hold::Held)
        letGo(true);
    return admission;
}

void RateLimiter::left(Ticket ticket)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_own.contains(ticket))
        return;
    // Until it is written the others take the call for one that has yet to leave: nothing is lost.
    changeLater([ticket](CallLog &log, Time now) { log.left(ticket, now); }, m_clock());
}

void RateLimiter::ended(Ticket ticket, bool isTypical)
{
    const QMutexLocker lock(&m_mutex);
    const auto own = m_own.find(ticket);
    if (own == m_own.end())
        return;
    const Own call = own->second;
    m_own.erase(own);
    const Time now = m_clock();
    // The first of its kind tells nothing but that it has arrived by now.
    const auto known = m_paces[call.operation].usual.value_or(0ns);
    const auto what = [ticket, known](CallLog &log, Time at) { log.ended(ticket, known, at); };
    // While calls follow one another, the next one writes it within a moment.
    if (now < m_paces[call.operation].notBefore)
        changeLater(what, now);
    else
        change(what, now);
    if (isTypical)
        noteLatency(call.operation, now - call.start);
}

void RateLimiter::noteLatency(quint32 operation, Time latency)
{
    Pace &pace = m_paces[operation];
    pace.latencies.push_back(latency);
    while (pace.latencies.size() > mostLatencies)
        pace.latencies.pop_front();
    std::vector<Time> sorted(pace.latencies.begin(), pace.latencies.end());
    const auto notReachedBy = [&sorted](std::size_t percent) {
        const auto place = sorted.begin() + std::ptrdiff_t(sorted.size() * percent / 100);
        std::nth_element(sorted.begin(), place, sorted.end());
        return *place;
    };
    // A quarter of the calls are quicker than what counts as unhindered: not the quickest, since a
    // few may be answered without any work.
    const Time unhindered = notReachedBy(25);
    pace.usual = unhindered;
    pace.spread =
        unhindered < slowCalls ? 0ns : std::min(notReachedBy(90) - unhindered, mostSpread);
}

Time RateLimiter::usual(quint32 operation) const
{
    const auto known = m_paces.find(operation);
    return known == m_paces.end() ? firstGuess : known->second.usual.value_or(firstGuess);
}

int RateLimiter::callsInLastSecond() const
{
    const QMutexLocker lock(&m_mutex);
    const Time now = m_clock();
    return m_log.countSince(now - 1s, now);
}

QString RateLimiter::problem() const
{
    const QMutexLocker lock(&m_mutex);
    return m_problem;
}

} // namespace livecert
