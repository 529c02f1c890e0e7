// SPDX-License-Identifier: Apache-2.0
#include "core/filelock.h"

#include <QDeadlineTimer>

#include <thread>
#include <utility>

using namespace std::chrono_literals;

namespace livecert {

FileLock::FileLock(QString path)
    : m_path(std::move(path))
{ }

FileLock::~FileLock()
{
    unlock();
}

Result<bool> FileLock::tryLock(std::chrono::milliseconds patience)
{
    constexpr auto pause = 5ms;
    const QDeadlineTimer deadline(patience);
    bool wasRefused = false;
    while (!m_isHeld) {
        // Whoever held it before took the file away: each time another one may have the name. While
        // it is being taken away, Windows refuses to open it.
        const Result<void> opened = m_file.open(m_path);
        if (!opened && std::exchange(wasRefused, true))
            return failure(opened.error());
        m_isHeld = opened && m_file.tryHold();
        if (m_isHeld)
            break;
        m_file.close();
        if (opened && deadline.hasExpired())
            return false;
        std::this_thread::sleep_for(pause);
    }
    return true;
}

void FileLock::unlock()
{
    if (std::exchange(m_isHeld, false))
        m_file.remove();
}

} // namespace livecert
