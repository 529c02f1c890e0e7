// SPDX-License-Identifier: Apache-2.0
#include "core/processexit.h"

#include <cstdio>
#include <windows.h>

namespace livecert {

int leaveProcess(int code)
{
    std::fflush(nullptr);
    TerminateProcess(GetCurrentProcess(), UINT(code));
    return code;
}

} // namespace livecert
