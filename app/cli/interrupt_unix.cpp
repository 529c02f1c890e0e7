// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupt.h"

#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace livecert {

namespace {

std::atomic_bool wasInterrupted{false};

// Written to by the signal handler, read by the event loop. Never closed: the handler may run late.
std::array<int, 2> wakeUpPipe{-1, -1};

extern "C" void noteSignal(int)
{
    wasInterrupted = true;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(wakeUpPipe[1], &byte, 1);
}

void catchSignal(int number)
{
    struct sigaction action
    { };
    action.sa_handler = noteSignal;
    // The second one has its usual effect; and no SA_RESTART, so that a question is given up.
    action.sa_flags = int(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (wakeUpPipe[0] < 0 && pipe(wakeUpPipe.data()) != 0)
        return;
    for (const int end : wakeUpPipe) {
        (void)fcntl(end, F_SETFD, FD_CLOEXEC);
        (void)fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(wakeUpPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT happened();
    });
    catchSignal(SIGINT);
    catchSignal(SIGTERM);
}

Interrupt::~Interrupt() = default;

bool Interrupt::hasHappened()
{
    return wasInterrupted;
}

} // namespace livecert
