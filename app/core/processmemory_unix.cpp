// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"

#include <cstring>
#include <sys/resource.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#elif defined(Q_OS_DARWIN)
// clang-format off
#include <sys/types.h> // the next one needs it
#include <sys/ptrace.h>
// clang-format on
#endif

namespace livecert {

void wipe(void *memory, std::size_t size) noexcept
{
    if (!memory || size == 0)
        return;
#ifdef Q_OS_DARWIN
    memset_s(memory, size, 0, size);
#else
    explicit_bzero(memory, size);
#endif
}

void protectProcessMemory()
{
#ifndef __SANITIZE_ADDRESS__ // the leak checker has to trace the process
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
#ifdef Q_OS_LINUX
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#elif defined(Q_OS_DARWIN)
    (void)ptrace(PT_DENY_ATTACH, 0, nullptr, 0);
#endif
#endif
}

} // namespace livecert
