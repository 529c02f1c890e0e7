// SPDX-License-Identifier: Apache-2.0
#include "core/residentmemory.h"

#if defined(Q_OS_LINUX)
#include <QByteArray>
#include <QFile>

#include <unistd.h>
#elif defined(Q_OS_MACOS)
#include <mach/mach.h>
#elif defined(Q_OS_WIN)
#include <windows.h>
// after windows.h
#include <psapi.h>
#endif

namespace livecert {

#if defined(Q_OS_LINUX)

qint64 residentMemory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 0;
    const QList<QByteArray> pages = file.read(128).split(' ');
    return pages.value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

#elif defined(Q_OS_MACOS)

qint64 residentMemory()
{
    mach_task_basic_info info{};
    mach_msg_type_number_t count = MACH_TASK_BASIC_INFO_COUNT;
    const kern_return_t result = task_info(
        mach_task_self(), MACH_TASK_BASIC_INFO, reinterpret_cast<task_info_t>(&info), &count);
    return result == KERN_SUCCESS ? qint64(info.resident_size) : 0;
}

#elif defined(Q_OS_WIN)

qint64 residentMemory()
{
    PROCESS_MEMORY_COUNTERS counters{};
    // The name that needs no library beside kernel32.
    return K32GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters)
        ? qint64(counters.WorkingSetSize)
        : 0;
}

#else

qint64 residentMemory()
{
    return 0;
}

#endif

} // namespace livecert
