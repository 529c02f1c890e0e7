// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <functional>

namespace livecert {

/// Does together what is asked for one after the other: after a pause on the next turn of the event
/// loop, else when the interval since the last time is over. Of one thread.
class Gathering
{
public:
    Gathering(std::chrono::milliseconds interval, std::function<void()> action);

    void ask();
    /// Does it at once, asked or not.
    void act();
    /// Does at once what was asked for, if anything was.
    void flush();
    /// Forgets that it was asked.
    void cancel() { m_timer.stop(); }
    [[nodiscard]] bool isAsked() const { return m_timer.isActive(); }
    /// The next one comes as after a pause.
    void endInterval() { m_sinceAction.invalidate(); }

private:
    std::chrono::milliseconds m_interval;
    std::function<void()> m_action;
    QTimer m_timer; ///< runs while more may be asked for
    QElapsedTimer m_sinceAction;
};

} // namespace livecert
