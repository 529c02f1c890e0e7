// SPDX-License-Identifier: Apache-2.0
#include "core/cputime.h"

#include <windows.h>

namespace livecert {

namespace {

std::int64_t ticks(const FILETIME &time) // of 100 ns
{
    return std::int64_t((std::uint64_t(time.dwHighDateTime) << 32) | time.dwLowDateTime);
}

} // namespace

std::chrono::nanoseconds threadCpuTime()
{
    FILETIME created{};
    FILETIME ended{};
    FILETIME kernel{};
    FILETIME user{};
    if (!GetThreadTimes(GetCurrentThread(), &created, &ended, &kernel, &user))
        return {};
    return std::chrono::nanoseconds((ticks(kernel) + ticks(user)) * 100);
}

} // namespace livecert
