// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

// Where the bytes of a Secret live: pages that hold nothing else, locked in memory where the system
// lets us, left out of core dumps, with a page before and behind them that nobody may touch. Small
// secrets share such pages, since mapping and locking one costs more than all that is done with it.

namespace livecert::secretmemory {

struct Block
{
    char *bytes = nullptr;
    std::size_t size = 0; ///< at least what was asked for
};

/// Zeros. Throws std::bad_alloc. Safe to call from any thread, as is giveBack().
[[nodiscard]] Block take(std::size_t size);
/// Wipes the block, all of it, and takes it back.
void giveBack(Block block) noexcept;

} // namespace livecert::secretmemory
