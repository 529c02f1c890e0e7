// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace livecert {

class AccountButton;
class ProfileStore;
class SearchField;
struct WindowActions;

/// Account, Refresh, search, history, settings.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(ProfileStore &profiles, const WindowActions &actions, QWidget *parent = nullptr);

    [[nodiscard]] AccountButton *account() const { return m_account; }
    [[nodiscard]] SearchField *search() const { return m_search; }
    void setBusy(bool isBusy);

private:
    void retranslate();

    AccountButton *m_account;
    QPushButton *m_refresh;
    SearchField *m_search;
    QPushButton *m_history;
    QPushButton *m_settings;
};

} // namespace livecert
