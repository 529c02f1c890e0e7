// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <deque>
#include <mutex>

namespace livecert::sandbox {

/// Counts calls per action in a sliding second.
class CallCounter
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// The calls of one action per second and account that the service takes.
    [[nodiscard]] static int limitOf(const QByteArray &action);

    void note(const QByteArray &action, Time arrived);
    /// False: it is one too many for this second. Refused calls do not use up the second.
    [[nodiscard]] bool admit(const QByteArray &action, Time arrived);

    [[nodiscard]] int mostInASecond(const QByteArray &action) const;
    [[nodiscard]] int count(const QByteArray &action) const;

private:
    struct Calls
    {
        std::deque<Time> arrived;
        std::deque<Time> admitted;
        int most = 0;
        int count = 0;
    };
    mutable std::mutex m_mutex;
    QHash<QByteArray, Calls> m_calls;
};

} // namespace livecert::sandbox
