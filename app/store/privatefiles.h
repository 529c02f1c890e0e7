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

/// The bytes of a regular file of at most `maxBytes`. FileNotFound, NotAFile, TooLarge,
/// FileNotReadable; the name in the detail, without its folders.
[[nodiscard]] Result<QByteArray> readSmallFile(const QString &path, qint64 maxBytes);

} // namespace livecert
