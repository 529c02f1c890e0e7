// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace livecert {

/// How many bytes of this process are in memory now; 0 where the system does not say.
[[nodiscard]] qint64 residentMemory();

} // namespace livecert
