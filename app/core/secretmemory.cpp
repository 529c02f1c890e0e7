// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"
#include "core/secretmemory_p.h"
#include "core/secretpages_p.h"

#include <algorithm>
#include <array>
#include <bit>
#include <mutex>
#include <new>
#include <vector>

namespace livecert::secretmemory {

namespace {

constexpr std::size_t smallest = 64;
constexpr std::size_t classes = 10; // 64 bytes to 32 KB, each twice the one before
constexpr std::size_t largest = smallest << (classes - 1);

std::size_t classOf(std::size_t size)
{
    return std::size_t(std::bit_width((std::max(size, smallest) - 1) / smallest));
}

/// Blocks of a few sizes, cut from pages that stay mapped as long as the process runs.
class Pool
{
public:
    Block take(std::size_t kind)
    {
        const std::lock_guard lock(m_mutex);
        if (m_free[kind].empty())
            grow(kind);
        char *bytes = m_free[kind].back();
        m_free[kind].pop_back();
        return {bytes, smallest << kind};
    }

    void giveBack(Block block) noexcept
    {
        const std::lock_guard lock(m_mutex);
        m_free[classOf(block.size)].push_back(block.bytes); // never grows: grow() made the room
    }

private:
    void grow(std::size_t kind)
    {
        const std::size_t size = smallest << kind;
        const std::size_t count = std::max<std::size_t>(largest / size, 4);
        m_free[kind].reserve(m_blocks[kind] + count);
        const std::size_t page = pageSize();
        char *pages = mapPages((count * size + page - 1) / page * page);
        m_blocks[kind] += count;
        for (std::size_t i = count; i > 0; --i)
            m_free[kind].push_back(pages + (i - 1) * size);
    }

    std::mutex m_mutex;
    std::array<std::vector<char *>, classes> m_free;
    std::array<std::size_t, classes> m_blocks{}; ///< made so far, free or not
};

Pool &pool()
{
    // Never destroyed: a secret in a static object may outlive everything else.
    static Pool &theOne = *new Pool;
    return theOne;
}

} // namespace

Block take(std::size_t size)
{
    if (size <= largest)
        return pool().take(classOf(size));
    const std::size_t page = pageSize();
    const std::size_t rounded = (size + page - 1) / page * page;
    return {mapPages(rounded), rounded};
}

void giveBack(Block block) noexcept
{
    wipe(block.bytes, block.size);
    if (block.size <= largest)
        pool().giveBack(block);
    else
        unmapPages(block.bytes, block.size);
}

} // namespace livecert::secretmemory
