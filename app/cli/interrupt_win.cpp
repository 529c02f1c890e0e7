// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupt.h"

#include <atomic>
#include <mutex>
#include <windows.h>

namespace livecert {

namespace {

std::atomic_bool wasInterrupted{false};
std::mutex listenerMutex; // Windows calls the handler on a thread of its own
Interrupt *listener = nullptr;

// Ctrl+C and Ctrl+Break, and what closes the console: its window, the end of the session.
BOOL WINAPI noteControl(DWORD)
{
    if (wasInterrupted.exchange(true))
        return FALSE; // the second one has its usual effect
    const std::lock_guard lock(listenerMutex);
    if (listener)
        QMetaObject::invokeMethod(listener, &Interrupt::happened, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    {
        const std::lock_guard lock(listenerMutex);
        listener = this;
    }
    SetConsoleCtrlHandler(noteControl, TRUE);
}

Interrupt::~Interrupt()
{
    const std::lock_guard lock(listenerMutex);
    listener = nullptr;
}

bool Interrupt::hasHappened()
{
    return wasInterrupted;
}

} // namespace livecert
