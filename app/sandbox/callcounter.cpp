// SPDX-License-Identifier: Apache-2.0
#include "sandbox/callcounter.h"

#include <algorithm>

namespace livecert::sandbox {

namespace {

constexpr std::size_t mostActions =
    64; // an endless stream of made-up names must not fill the memory

void forgetBefore(std::deque<CallCounter::Time> &times, CallCounter::Time now)
{
    while (!times.empty() && now - times.front() >= std::chrono::seconds(1))
        times.pop_front();
}

} // namespace

int CallCounter::limitOf(const QByteArray &action)
{
    if (action == "SetLiveDomainCertificate")
        return 30;
    if (action == "DescribeLiveDomainDetail" || action == "DescribeLiveCertificateList"
        || action == "DescribeLiveCertificateDetail")
        return 50;
    if (action == "ListUserCertificateOrder")
        return 10;
    return 100;
}

void CallCounter::note(const QByteArray &action, Time arrived)
{
    const std::lock_guard lock(m_mutex);
    if (!m_calls.contains(action) && std::size_t(m_calls.size()) >= mostActions)
        return;
    Calls &calls = m_calls[action];
    ++calls.count;
    // Threads may report a little out of order; keep the deque sorted.
    calls.arrived.insert(std::upper_bound(calls.arrived.begin(), calls.arrived.end(), arrived),
                         arrived);
    forgetBefore(calls.arrived, calls.arrived.back());
    calls.most = std::max(calls.most, int(calls.arrived.size()));
}

bool CallCounter::admit(const QByteArray &action, Time arrived)
{
    const std::lock_guard lock(m_mutex);
    Calls &calls = m_calls[action];
    forgetBefore(calls.admitted, arrived);
    if (calls.admitted.size() >= std::size_t(limitOf(action)))
        return false;
    calls.admitted.push_back(arrived);
    return true;
}

int CallCounter::mostInASecond(const QByteArray &action) const
{
    const std::lock_guard lock(m_mutex);
    return m_calls.value(action).most;
}

int CallCounter::count(const QByteArray &action) const
{
    const std::lock_guard lock(m_mutex);
    return m_calls.value(action).count;
}

} // namespace livecert::sandbox
