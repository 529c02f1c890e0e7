// SPDX-License-Identifier: Apache-2.0
#include "core/runningmark.h"

#include <windows.h>

namespace livecert {

void markRunning()
{
    // The name stands in installer/windows/livecert.nsi, too. Windows closes it with the process.
    CreateMutexW(nullptr, FALSE, L"Local\\LiveCert.running");
}

} // namespace livecert
