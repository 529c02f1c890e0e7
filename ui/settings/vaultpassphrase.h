// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"
#include "ui/deploy/dialogshell.h"

class QLineEdit;

namespace livecert {

/// Asks for the pass phrase of the vault: a new one twice, or the one that it has. Stays open until
/// accept() is called: what was typed may be wrong.
class VaultPassphrase final : public DialogShell
{
    Q_OBJECT

public:
    enum class Purpose { Unlock, Choose };

    VaultPassphrase(Purpose purpose, QWidget *parent);

    void setBusy(bool isBusy); ///< a key is being derived
    void showError(const QString &text);
    /// What was typed; the fields are empty afterwards.
    [[nodiscard]] Secret takePassphrase();

    static constexpr int shortest = 8; ///< characters of a new one

Q_SIGNALS:
    void submitted(); ///< take it with takePassphrase()

private:
    QLineEdit *addField(const QString &name, const QString &label);
    void submit();
    void setShown(bool isShown);
    [[nodiscard]] QString complaint() const;

    Purpose m_purpose;
    QLineEdit *m_edit = nullptr;
    QLineEdit *m_again = nullptr; ///< null when it unlocks
    QLabel *m_error = nullptr;
    QPushButton *m_go = nullptr;
    bool m_isBusy = false;
};

} // namespace livecert
