// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace livecert {

/// What the calling thread has computed so far. Unlike the time of a clock it does not grow while
/// other programs have the processor.
[[nodiscard]] std::chrono::nanoseconds threadCpuTime();

} // namespace livecert
