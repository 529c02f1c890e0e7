// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <deque>
#include <functional>

namespace livecert {

/// A clock that nobody sets. Handed in, so that tests decide how time passes.
using MonotonicClock = std::function<std::chrono::nanoseconds()>;
[[nodiscard]] std::chrono::nanoseconds steadyTime();

/// Keeps one operation of one account under its limit in every sliding second, as the service
/// counts.
///
/// Starts are spaced evenly, and what was missed is not caught up. Beside that a log keeps when
/// each call really left: one that was handed to the network but has not left yet counts as leaving
/// now, so neither a slow TLS handshake nor a stalled thread can make a burst of calls that were
/// let go in time.
class RateLimiter
{
public:
    using Ticket = unsigned long long;

    explicit RateLimiter(int callsPerSecond, MonotonicClock clock = steadyTime);

    /// Zero: the next call may start now. Else look again after this time.
    [[nodiscard]] std::chrono::nanoseconds waitBeforeNext() const;
    /// A call is handed to the network now.
    Ticket start();
    /// Its last byte left now, or it ended without leaving.
    void left(Ticket ticket);

    [[nodiscard]] int limit() const { return m_limit; }
    [[nodiscard]] int callsInLastSecond() const;

private:
    struct Entry
    {
        Ticket ticket;
        std::chrono::nanoseconds time;
        bool hasLeft;
    };
    [[nodiscard]] int countSince(std::chrono::nanoseconds time) const;

    int m_limit;
    MonotonicClock m_clock;
    std::chrono::nanoseconds m_interval;
    std::chrono::nanoseconds m_nextSlot;
    std::deque<Entry> m_log; ///< in the order of starting
    Ticket m_lastTicket = 0;
};

} // namespace livecert
