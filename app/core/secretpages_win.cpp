// SPDX-License-Identifier: Apache-2.0
#include "core/secretpages_p.h"

#include <new>
#include <windows.h>

namespace livecert::secretmemory {

namespace {

// Windows 10 has it from version 1703 on; it takes 512 blocks at most, which is more than the pool
// maps.
void keepOutOfDumps(void *pages, std::size_t size)
{
    using Register = HRESULT(WINAPI *)(const void *, DWORD);
    static const auto registerBlock = reinterpret_cast<Register>(reinterpret_cast<void *>(
        GetProcAddress(GetModuleHandleW(L"kernel32.dll"), "WerRegisterExcludedMemoryBlock")));
    if (registerBlock)
        registerBlock(pages, DWORD(size));
}

void takeBackIntoDumps(void *pages)
{
    using Unregister = HRESULT(WINAPI *)(const void *);
    static const auto unregisterBlock = reinterpret_cast<Unregister>(reinterpret_cast<void *>(
        GetProcAddress(GetModuleHandleW(L"kernel32.dll"), "WerUnregisterExcludedMemoryBlock")));
    if (unregisterBlock)
        unregisterBlock(pages);
}

} // namespace

std::size_t pageSize()
{
    static const std::size_t size = [] {
        SYSTEM_INFO info;
        GetSystemInfo(&info);
        return std::size_t(info.dwPageSize);
    }();
    return size;
}

char *mapPages(std::size_t size)
{
    const std::size_t guard = pageSize();
    auto *whole =
        static_cast<char *>(VirtualAlloc(nullptr, size + 2 * guard, MEM_RESERVE, PAGE_NOACCESS));
    if (!whole)
        throw std::bad_alloc();
    char *pages = whole + guard;
    if (!VirtualAlloc(pages, size, MEM_COMMIT, PAGE_READWRITE)) {
        VirtualFree(whole, 0, MEM_RELEASE);
        throw std::bad_alloc();
    }
    // The working set's minimum limits what can be locked; see protectProcessMemory().
    VirtualLock(pages, size);
    keepOutOfDumps(pages, size);
    return pages;
}

void unmapPages(char *pages, std::size_t size) noexcept
{
    takeBackIntoDumps(pages);
    VirtualUnlock(pages, size);
    VirtualFree(pages - pageSize(), 0, MEM_RELEASE);
}

} // namespace livecert::secretmemory
