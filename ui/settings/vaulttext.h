// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/previousbundle.h"
#include "store/vault.h"

namespace livecert {

/// A problem with the vault in words; both plain.
struct VaultProblemText
{
    QString title;
    QString body;
};
[[nodiscard]] VaultProblemText vaultProblemText(const Error &error);

/// Who can read what is kept, with this kind of key.
[[nodiscard]] QString vaultProtectionText(VaultProtection protection);
/// Why a domain's former certificate cannot be put back; plain.
[[nodiscard]] QString whyNotRestored(const PreviousBundle &found);

} // namespace livecert
