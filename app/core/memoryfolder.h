// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace livecert {

/// Where Linux keeps the files that live in the computer's memory.
inline constexpr char16_t sharedMemoryRoot[] = u"/dev/shm";

/// A folder for files of this user alone that need not outlive the computer's next start: found by
/// all processes of the user, whatever their environment, and made when it is missing. Empty where
/// the system has no such place, or somebody else has taken the name.
[[nodiscard]] QString memoryFolder(const QString &root = QString::fromUtf16(sharedMemoryRoot));

} // namespace livecert
