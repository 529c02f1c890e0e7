// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace livecert {

// Files that are nobody else's business: 0600 in folders of 0700, whatever the umask says.

/// Makes the folder and what is missing above it; takes the rights of others away when it is there.
[[nodiscard]] Result<void> makePrivateFolder(const QString &path);

/// Writes the file whole or not at all; its folder must be there.
[[nodiscard]] Result<void> writePrivateFile(const QString &path, const QByteArray &bytes);

/// What happened in the folder is on the disk, where the system can be asked for that.
void syncFolder(const QString &path);

/// Writes zeros over the file, as far as the system lets it, and removes it. A disk that writes
/// elsewhere (flash, journals, snapshots) may keep the old bytes all the same. Storage when it is
/// still there; answers whether it was overwritten.
[[nodiscard]] Result<bool> erasePrivateFile(const QString &path);

/// The bytes of a regular file of at most `maxBytes`. FileNotFound, NotAFile, TooLarge,
/// FileNotReadable; the name in the detail, without its folders.
[[nodiscard]] Result<QByteArray> readSmallFile(const QString &path, qint64 maxBytes);

} // namespace livecert
