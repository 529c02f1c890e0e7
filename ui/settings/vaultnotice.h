// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/vault.h"

#include <QWidget>

namespace livecert {

class Banner;

/// Above the pages, while something that was deployed cannot be kept: because the vault is locked,
/// or cannot be written. Takes no room otherwise.
class VaultNotice final : public QWidget
{
    Q_OBJECT

public:
    /// `vault` outlives it.
    explicit VaultNotice(Vault &vault, QWidget *parent = nullptr);

Q_SIGNALS:
    void settingsRequested();

private:
    void look();
    void showStatus(const VaultStatus &status);
    void act();

    Vault &m_vault;
    Banner *m_banner;
    Error m_error; ///< why the last bundle was not kept
    bool m_isDismissed = true; ///< nothing to say, or said and closed
    bool m_isLocked = false;
};

} // namespace livecert
