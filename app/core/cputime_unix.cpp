// SPDX-License-Identifier: Apache-2.0
#include "core/cputime.h"

#include <ctime>

namespace livecert {

std::chrono::nanoseconds threadCpuTime()
{
    std::timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace livecert
