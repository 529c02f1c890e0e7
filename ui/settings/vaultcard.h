// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/vault.h"
#include "ui/settings/vaultmodel.h"
#include "ui/widgets/card.h"

#include <QPointer>

class QPushButton;
class QSpinBox;
class QTableView;

namespace livecert {

class Banner;
class SegmentedControl;
class ToggleSwitch;
class VaultPassphrase;

/// The vault in the settings: what it is, whether it is on, how it is locked, what it holds, and a
/// button that deletes all of it.
class VaultCard final : public Card
{
    Q_OBJECT

public:
    /// `vault` outlives the card. Looks at it at once.
    explicit VaultCard(Vault &vault, QWidget *parent = nullptr);

    [[nodiscard]] VaultModel &model() { return m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Done = Continuation<void>;

    void buildLayout();
    void buildOptions();
    void connectSignals();
    void look();
    void showStatus(const VaultStatus &status);
    void showItems(const Result<QList<VaultItem>> &items);
    void showProblem(const Error &error);
    void switchOn(bool isOn);
    void chooseProtection(VaultProtection protection);
    void askPassphrase(std::function<void(Secret, Done)> use);
    void unlock();
    void startAnew();
    void askToDelete();
    [[nodiscard]] Done shown(); ///< looks again; says what went wrong

    Vault &m_vault;
    VaultStatus m_status;
    VaultModel m_model;
    std::optional<bool> m_hasKeyring; ///< while it is asked nothing is known
    ToggleSwitch *m_switch;
    QLabel *m_state;
    Banner *m_banner;
    SegmentedControl *m_protection;
    QLabel *m_who;
    QPushButton *m_change;
    QSpinBox *m_count;
    QTableView *m_table;
    QLabel *m_empty;
    QPushButton *m_unlock;
    QPushButton *m_delete;
    QWidget *m_options;
    QPointer<VaultPassphrase> m_asking;
    std::unique_ptr<QObject> m_looking; ///< context of what is asked about what is shown
};

} // namespace livecert
