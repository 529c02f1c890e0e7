// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/ratelimiter.h"

#include <QtGlobal>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace livecert {

/// Network managers for one host. Over HTTP/1.1 a QNetworkAccessManager has six connections to a
/// host and queues silently what is more; queued calls leave in bursts. So a call gets a manager
/// only when one of its connections is free, and there are as many managers as the pace and the
/// latency need.
class ConnectionPool
{
public:
    static constexpr int connectionsPerManager = 6;

    /// `isDirect`: past any proxy, for loopback addresses.
    explicit ConnectionPool(bool isDirect, MonotonicClock clock = steadyTime, int maxManagers = 16);
    ~ConnectionPool();
    ConnectionPool(const ConnectionPool &) = delete;
    ConnectionPool &operator=(const ConnectionPool &) = delete;

    /// For so many calls acquire() would give a manager.
    [[nodiscard]] int room(int callsPerSecond) const;
    /// A manager with a free connection for one call, or nullptr: ask again when a call has ended.
    /// `callsPerSecond` is the pace all waiting calls may have together.
    [[nodiscard]] QNetworkAccessManager *acquire(int callsPerSecond);
    /// The call has ended, after this time.
    void release(QNetworkAccessManager *manager, std::chrono::nanoseconds latency);

    [[nodiscard]] int managerCount() const { return int(m_members.size()); }
    /// ⌈pace × latency / 6⌉ with some room, at least one.
    [[nodiscard]] static int managersFor(int callsPerSecond, std::chrono::nanoseconds latency);

private:
    struct Member
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        int inUse = 0;
        std::chrono::nanoseconds lastUse{};
    };
    [[nodiscard]] std::chrono::nanoseconds expectedLatency() const;
    QNetworkAccessManager *take(Member &member);
    void addMember();

    bool m_isDirect;
    MonotonicClock m_clock;
    int m_maxManagers;
    std::vector<Member> m_members;
    std::vector<std::chrono::nanoseconds> m_starts; ///< of the calls in flight
    std::chrono::nanoseconds m_latency;
};

} // namespace livecert
