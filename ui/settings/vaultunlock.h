// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/vault.h"

class QWidget;

namespace livecert {

class VaultPassphrase;

/// Opens the dialog that asks for the vault's pass phrase, until it is right or the admin gives up;
/// `then` is called once it is unlocked, unless `context` is gone. The vault outlives the window.
VaultPassphrase *askToUnlock(Vault &vault,
                             QWidget *window,
                             QObject *context,
                             std::function<void()> then);

} // namespace livecert
