// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace livecert::tests {

/// The most of these moments within one second, as a server counts: any sliding second, half open.
inline int mostInAnySecond(std::vector<std::chrono::nanoseconds> times)
{
    std::sort(times.begin(), times.end());
    int most = 0;
    std::size_t first = 0;
    for (std::size_t last = 0; last < times.size(); ++last) {
        while (times[last] - times[first] >= std::chrono::seconds(1))
            ++first;
        most = std::max(most, int(last - first + 1));
    }
    return most;
}

} // namespace livecert::tests
