// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deploy/dialogshell.h"
#include "ui/theme/themecontroller.h"

class QComboBox;
class QFormLayout;

namespace livecert {

class History;
class SegmentedControl;
class Vault;

/// Everything that can be set, on one page: how it looks, how long the history is kept, the vault.
/// What is chosen counts at once.
class SettingsDialog final : public DialogShell
{
    Q_OBJECT

public:
    /// Without a history or a vault their part is not there. Both outlive the dialog.
    SettingsDialog(ThemeMode theme, History *history, Vault *vault, QWidget *parent);

    /// One more line among those that say how the program looks.
    void addAppearance(const QString &label, QWidget *control);

Q_SIGNALS:
    void themeChosen(livecert::ThemeMode mode);

private:
    void addLooks(QVBoxLayout *page, ThemeMode theme);
    void addHistory(QVBoxLayout *page, History &history);

    QFormLayout *m_looks = nullptr;
};

} // namespace livecert
