// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"
#include "core/secretmemory_p.h"

#include <algorithm>
#include <array>
#include <bit>
#include <mutex>
#include <new>
#include <vector>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace livecert::secretmemory {

namespace {

std::size_t pageSize()
{
#ifdef Q_OS_WIN
    SYSTEM_INFO info;
    GetSystemInfo(&info);
    return info.dwPageSize;
#else
    static const auto size = std::size_t(sysconf(_SC_PAGESIZE));
    return size;
#endif
}

// A guard page stands before and behind what is mapped here; `size` is a multiple of a page.
char *mapPages(std::size_t size)
{
    const std::size_t guard = pageSize();
#ifdef Q_OS_WIN
    auto *whole =
        static_cast<char *>(VirtualAlloc(nullptr, size + 2 * guard, MEM_RESERVE, PAGE_NOACCESS));
    if (!whole)
        throw std::bad_alloc();
    if (!VirtualAlloc(whole + guard, size, MEM_COMMIT, PAGE_READWRITE)) {
        VirtualFree(whole, 0, MEM_RELEASE);
        throw std::bad_alloc();
    }
    VirtualLock(whole + guard, size);
    return whole + guard;
#else
    void *whole = mmap(nullptr, size + 2 * guard, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (whole == MAP_FAILED)
        throw std::bad_alloc();
    char *pages = static_cast<char *>(whole) + guard;
    if (mprotect(pages, size, PROT_READ | PROT_WRITE) != 0) {
        munmap(whole, size + 2 * guard);
        throw std::bad_alloc();
    }
    // The limit on locked memory may be small; what cannot be locked is still wiped and kept out of
    // dumps.
    (void)mlock(pages, size);
#ifdef MADV_DONTDUMP
    (void)madvise(pages, size, MADV_DONTDUMP);
#endif
    return pages;
#endif
}

void unmapPages(char *pages, std::size_t size) noexcept
{
    const std::size_t guard = pageSize();
#ifdef Q_OS_WIN
    VirtualUnlock(pages, size);
    VirtualFree(pages - guard, 0, MEM_RELEASE);
#else
    munlock(pages, size);
    munmap(pages - guard, size + 2 * guard);
#endif
}

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
