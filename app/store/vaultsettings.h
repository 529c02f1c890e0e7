// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

namespace livecert {

/// What the admin chose; no secret in it.
struct VaultSettings
{
    bool isOn = false;
    int bundlesPerDomain = 3;
    bool operator==(const VaultSettings &) const = default;
};

inline constexpr int maxBundlesPerDomain = 20;

/// Beside the vault: "vault.json". The defaults when there is no such file; InvalidInput when it
/// makes no sense.
[[nodiscard]] Result<VaultSettings> readVaultSettings(const QString &vaultPath);
[[nodiscard]] Result<void> writeVaultSettings(const QString &vaultPath,
                                              const VaultSettings &settings);
/// Gone as if never set.
[[nodiscard]] Result<void> removeVaultSettings(const QString &vaultPath);

} // namespace livecert
