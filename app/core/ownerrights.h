// SPDX-License-Identifier: Apache-2.0
#pragma once

class QFileDevice;
class QString;

namespace livecert {

// Files and folders that are nobody else's business. "Everybody else" does not mean those who
// administer the computer: root, and on Windows SYSTEM and the administrators.

/// Takes the rights of everybody else away from an open file: 0600.
[[nodiscard]] bool keepToOwner(QFileDevice &file);
/// The same for a folder, and what will be made in it where rights are inherited: 0700.
[[nodiscard]] bool keepFolderToOwner(const QString &path);
/// Whether others may look into the folder or change it.
[[nodiscard]] bool isFolderOpenToOthers(const QString &path);

} // namespace livecert
