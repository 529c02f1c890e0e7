// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cputime.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <utility>

namespace livecert::tests {

/// How long the event loop of this thread could not turn. Its processor time is what to judge by,
/// since a clock also counts what other programs do.
class Heartbeat
{
public:
    struct Stall
    {
        qint64 computedMs;
        qint64 clockMs;
    };

    Heartbeat()
        : m_cpu(threadCpuTime())
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_watch.start();
        m_timer.start(0);
    }

    /// Since the last time it was asked.
    [[nodiscard]] Stall takeLongest()
    {
        return {std::exchange(m_longest, 0), std::exchange(m_longestByClock, 0)};
    }
    /// Turns of the loop so far.
    [[nodiscard]] qint64 beats() const { return m_beats; }

private:
    void beat()
    {
        ++m_beats;
        const auto cpu = threadCpuTime();
        m_longest = qMax(m_longest, qint64((cpu - m_cpu) / std::chrono::milliseconds(1)));
        m_longestByClock = qMax(m_longestByClock, m_watch.restart());
        m_cpu = cpu;
    }

    QTimer m_timer;
    QElapsedTimer m_watch;
    std::chrono::nanoseconds m_cpu;
    qint64 m_longest = 0;
    qint64 m_longestByClock = 0;
    qint64 m_beats = 0;
};

} // namespace livecert::tests
