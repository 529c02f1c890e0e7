// SPDX-License-Identifier: Apache-2.0
#include "core/gathering.h"

#include <algorithm>
#include <utility>

namespace livecert {

using namespace std::chrono_literals;

Gathering::Gathering(std::chrono::milliseconds interval, std::function<void()> action)
    : m_interval(interval)
    , m_action(std::move(action))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { act(); });
}

void Gathering::ask()
{
    if (isAsked())
        return;
    const auto since =
        m_sinceAction.isValid() ? std::chrono::milliseconds(m_sinceAction.elapsed()) : m_interval;
    m_timer.start(std::max(m_interval - since, 0ms));
}

void Gathering::act()
{
    m_timer.stop();
    m_sinceAction.start();
    m_action();
}

void Gathering::flush()
{
    if (isAsked())
        act();
}

} // namespace livecert
