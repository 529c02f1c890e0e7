// SPDX-License-Identifier: Apache-2.0
#include "api/connectionpool.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

#include <algorithm>
#include <cmath>

namespace livecert {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::nanoseconds firstGuess = 200ms;
// Servers close idle connections, and a call sent into one that is just being closed is lost
// without anybody knowing whether it arrived. Better a new handshake than an unknown outcome.
constexpr std::chrono::nanoseconds longestIdle = 15s;

/// No proxy, said in a way that gives a buffered socket. Qt reads a plain connection that says
/// NoProxy without a buffer, and then never stops reading chunks from a server that sends them fast
/// enough: no limit of ours is ever asked. DefaultProxy means no proxy for every loopback address.
class BufferedDirectConnection final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override
    {
        QNetworkProxy proxy(QNetworkProxy::DefaultProxy);
        proxy.setCapabilities(QNetworkProxy::TunnelingCapability);
        return {proxy};
    }
};

} // namespace

ConnectionPool::ConnectionPool(bool isDirect, MonotonicClock clock, int maxManagers)
    : m_isDirect(isDirect)
    , m_clock(std::move(clock))
    , m_maxManagers(maxManagers)
    , m_latency(firstGuess)
{ }

ConnectionPool::~ConnectionPool() = default;

int ConnectionPool::managersFor(int callsPerSecond, std::chrono::nanoseconds latency)
{
    constexpr double room = 1.25;
    const double connections =
        callsPerSecond * std::chrono::duration<double>(latency).count() * room;
    return std::max(1, int(std::ceil(connections / connectionsPerManager)));
}

int ConnectionPool::room(int callsPerSecond) const
{
    const int managers = std::max(
        managerCount(), std::min(m_maxManagers, managersFor(callsPerSecond, expectedLatency())));
    return managers * connectionsPerManager - int(m_starts.size());
}

QNetworkAccessManager *ConnectionPool::acquire(int callsPerSecond)
{
    for (Member &member : m_members) {
        if (member.inUse < connectionsPerManager)
            return take(member);
    }
    if (room(callsPerSecond) == 0)
        return nullptr;
    addMember();
    return take(m_members.back());
}

QNetworkAccessManager *ConnectionPool::take(Member &member)
{
    const auto now = m_clock();
    if (member.inUse == 0 && now - member.lastUse > longestIdle)
        member.manager->clearConnectionCache();
    ++member.inUse;
    m_starts.push_back(now);
    return member.manager.get();
}

void ConnectionPool::addMember()
{
    Member member;
    member.manager = std::make_unique<QNetworkAccessManager>();
    member.manager->setAutoDeleteReplies(false);
    member.manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (m_isDirect)
        member.manager->setProxyFactory(new BufferedDirectConnection); // owned by the manager
    member.lastUse = m_clock();
    m_members.push_back(std::move(member));
}

void ConnectionPool::release(QNetworkAccessManager *manager, std::chrono::nanoseconds latency)
{
    const auto member =
        std::find_if(m_members.begin(), m_members.end(), [manager](const Member &m) {
            return m.manager.get() == manager;
        });
    Q_ASSERT(member != m_members.end() && member->inUse > 0);
    --member->inUse;
    member->lastUse = m_clock();
    const auto start = member->lastUse - latency;
    const auto nearest =
        std::min_element(m_starts.begin(), m_starts.end(), [start](auto a, auto b) {
            return std::chrono::abs(a - start) < std::chrono::abs(b - start);
        });
    m_starts.erase(nearest);
    m_latency = (m_latency * 4 + latency) / 5;
}

std::chrono::nanoseconds ConnectionPool::expectedLatency() const
{
    if (m_starts.empty())
        return m_latency;
    return std::max(m_latency, m_clock() - *std::min_element(m_starts.begin(), m_starts.end()));
}

} // namespace livecert
