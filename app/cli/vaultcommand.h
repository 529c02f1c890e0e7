// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "store/keyring.h"
#include "store/vault.h"

namespace livecert {

/// vault: what is kept so that it can be restored; turns it on and off, and deletes it.
class VaultCommand final : public Command
{
    Q_OBJECT

public:
    VaultCommand(CliArguments arguments, const Console &console);
    void start() override;

private:
    void unlock(Secret passphrase);
    void act();
    void showStatus(const VaultStatus &status);
    void showItems(const VaultStatus &status, const QList<VaultItem> &items);
    void endStatus(const VaultStatus &status, QJsonObject json);
    void turnOn();
    void setCount();
    void deleteAll();
    void endWith(const Result<void> &result, const QString &sentence);
    void failWith(const Error &error);

    SystemKeyring m_keyring;
    std::unique_ptr<Vault> m_vault;
    QString m_action;
    Secret m_passphrase; ///< of "on"
};

} // namespace livecert
