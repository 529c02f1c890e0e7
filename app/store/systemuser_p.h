// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace livecert {

/// The name of whoever runs this process, as the system has it; no variable of the environment.
[[nodiscard]] QString systemUser();

} // namespace livecert
