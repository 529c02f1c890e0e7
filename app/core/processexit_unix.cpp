// SPDX-License-Identifier: Apache-2.0
#include "core/processexit.h"

namespace livecert {

int leaveProcess(int code)
{
    return code;
}

} // namespace livecert
