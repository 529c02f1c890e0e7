// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

// The pages that secrets live in, as the system gives them.

namespace livecert::secretmemory {

[[nodiscard]] std::size_t pageSize();

/// Zeros, locked where the system's limit allows and left out of dumps; a guard page stands before
/// and behind. `size` is a multiple of a page. Throws std::bad_alloc.
[[nodiscard]] char *mapPages(std::size_t size);
/// `pages` and `size` as they came from mapPages().
void unmapPages(char *pages, std::size_t size) noexcept;

} // namespace livecert::secretmemory
