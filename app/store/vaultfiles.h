// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/vaultcontents.h"
#include "store/vaultformat.h"

#include <functional>

namespace livecert {

// The vault on the disk. Every function may wait for the disk or for another process: call them on
// a worker thread.

/// FileNotFound when there is none; else as parseVault().
[[nodiscard]] Result<VaultFile> readVaultFile(const QString &path);

/// Alone with the file, for at most as long as it takes; Storage when another process has it for
/// longer than `patienceMs`, or the folder cannot be written.
[[nodiscard]] Result<void> alone(const QString &path,
                                 int patienceMs,
                                 const std::function<Result<void>()> &work);

/// To be called alone. The old file is whole until the new one is on the disk.
[[nodiscard]] Result<void> writeVaultFile(const QString &path,
                                          const VaultHeader &header,
                                          const Secret &key,
                                          const VaultContents &contents);

struct OpenedVault
{
    VaultHeader header;
    VaultContents contents;
};
/// The file read and unlocked: as readVaultFile() and openVault().
[[nodiscard]] Result<OpenedVault> openVaultFile(const QString &path, const Secret &key);

/// Renames the file to "….damaged-1" and answers that name.
[[nodiscard]] Result<QString> setVaultAside(const QString &path);

/// Everything that is or was the vault: the file, what was set aside, what a kill left half
/// written. Tries all of them, and fails when one is still there.
[[nodiscard]] Result<void> eraseVaultFiles(const QString &path);

} // namespace livecert
