// SPDX-License-Identifier: Apache-2.0
#include "api/ratelimiter.h"

#include <algorithm>

namespace livecert {
namespace {

using namespace std::chrono_literals;

// The way to the service is not equally long for every call: this much jitter may not breach the
// limit.
constexpr std::chrono::nanoseconds margin = 30ms;
constexpr std::chrono::nanoseconds window = 1s + margin;
// A timer wakes up late by less than this; giving that back is not yet catching up.
constexpr std::chrono::nanoseconds timerSlack = 3ms;

} // namespace

std::chrono::nanoseconds steadyTime()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

RateLimiter::RateLimiter(int callsPerSecond, MonotonicClock clock)
    : m_limit(std::max(1, callsPerSecond))
    , m_clock(std::move(clock))
    , m_interval(window / m_limit)
    , m_nextSlot(m_clock())
{ }

std::chrono::nanoseconds RateLimiter::waitBeforeNext() const
{
    const auto now = m_clock();
    if (now < m_nextSlot)
        return m_nextSlot - now;
    if (countSince(now - window) < m_limit)
        return 0ns;
    // the oldest that has left makes room when it leaves the window; one still on its way may move
    std::chrono::nanoseconds wait = m_interval;
    for (const Entry &entry : m_log) {
        if (entry.hasLeft && entry.time > now - window)
            wait = std::min(wait, entry.time + window - now);
    }
    return std::max(wait, std::chrono::nanoseconds(1ms));
}

RateLimiter::Ticket RateLimiter::start()
{
    const auto now = m_clock();
    m_nextSlot = std::max(m_nextSlot, now - timerSlack) + m_interval;
    while (!m_log.empty() && m_log.front().hasLeft && m_log.front().time <= now - 2 * window)
        m_log.pop_front();
    m_log.push_back({++m_lastTicket, now, false});
    return m_lastTicket;
}

void RateLimiter::left(Ticket ticket)
{
    const auto entry = std::find_if(
        m_log.rbegin(), m_log.rend(), [ticket](const Entry &e) { return e.ticket == ticket; });
    if (entry == m_log.rend() || entry->hasLeft)
        return;
    entry->time = m_clock();
    entry->hasLeft = true;
}

int RateLimiter::countSince(std::chrono::nanoseconds time) const
{
    return int(std::count_if(m_log.begin(), m_log.end(), [time](const Entry &entry) {
        return !entry.hasLeft || entry.time > time;
    }));
}

int RateLimiter::callsInLastSecond() const
{
    return countSince(m_clock() - 1s);
}

} // namespace livecert
