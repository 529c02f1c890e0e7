// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "deploy/session.h"
#include "pki/reading.h"
#include "store/history.h"
#include "store/vault.h"

namespace livecert {

/// The account that the command line and the environment name, ready to be called.
[[nodiscard]] Result<Session> openSession(const CliArguments &arguments);
/// Only the edge: no account is needed to look at it.
[[nodiscard]] Result<Session> openEdge(const CliArguments &arguments);
/// The ledger that the command line names, or the user's own. Nothing is opened yet.
[[nodiscard]] std::unique_ptr<History> openHistory(const CliArguments &arguments);
/// The vault that the command line names, or the user's own. Nothing is opened yet.
[[nodiscard]] std::unique_ptr<Vault> openVault(const CliArguments &arguments, Keyring &keyring);
/// The vault's pass phrase from its descriptor; empty when none is named.
[[nodiscard]] Result<Secret> readVaultPassphrase(const CliArguments &arguments);
/// The pass phrase from its descriptor, if one is named.
[[nodiscard]] Result<Passphrases> readPassphrases(const CliArguments &arguments);

} // namespace livecert
