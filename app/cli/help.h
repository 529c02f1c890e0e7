// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace livecert {

/// The help of a command, or of the whole program when `command` is empty.
[[nodiscard]] QString helpFor(const QString &command);

} // namespace livecert
