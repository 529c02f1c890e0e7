// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"

#include <windows.h>

namespace livecert {

namespace {

constexpr SIZE_T lockable = 8 * 1024 * 1024;

// Windows locks no more than the smallest working set a process asks for, which is 200 KB at first.
void makeRoomForLockedMemory()
{
    SIZE_T least = 0;
    SIZE_T most = 0;
    if (GetProcessWorkingSetSize(GetCurrentProcess(), &least, &most))
        SetProcessWorkingSetSize(GetCurrentProcess(), least + lockable, most + lockable);
}

// Reports of a crash carry stacks, and no heap. By name: the header of mingw-w64 that declares it
// cannot be compiled.
void keepHeapOutOfReports()
{
    constexpr DWORD noHeap = 1; // WER_FAULT_REPORTING_FLAG_NOHEAP
    using SetFlags = HRESULT(WINAPI *)(DWORD);
    const auto setFlags = reinterpret_cast<SetFlags>(
        reinterpret_cast<void *>(GetProcAddress(GetModuleHandleW(L"kernel32.dll"), "WerSetFlags")));
    if (setFlags)
        setFlags(noHeap);
}

} // namespace

void wipe(void *memory, std::size_t size) noexcept
{
    if (!memory || size == 0)
        return;
    SecureZeroMemory(memory, size);
}

void protectProcessMemory()
{
    // Libraries come from the program's folder and from Windows, never from where it was started.
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    makeRoomForLockedMemory();
    keepHeapOutOfReports();
}

} // namespace livecert
