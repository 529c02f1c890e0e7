// SPDX-License-Identifier: Apache-2.0
#include "core/secretpages_p.h"

#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace livecert::secretmemory {

std::size_t pageSize()
{
    static const auto size = std::size_t(sysconf(_SC_PAGESIZE));
    return size;
}

char *mapPages(std::size_t size)
{
    const std::size_t guard = pageSize();
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
}

void unmapPages(char *pages, std::size_t size) noexcept
{
    const std::size_t guard = pageSize();
    munlock(pages, size);
    munmap(pages - guard, size + 2 * guard);
}

} // namespace livecert::secretmemory
