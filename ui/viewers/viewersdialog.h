// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deploy/dialogshell.h"
#include "ui/viewers/viewersmodel.h"

class QBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QTableView;

namespace livecert {

class ChipButton;

/// What viewers get of some domains, while it is found out and afterwards. Not modal: the window
/// goes on beside it.
class ViewersDialog final : public DialogShell
{
    Q_OBJECT

public:
    ViewersDialog(Clock clock, QWidget *parent);

    void setCheck(ViewersCheck *check); ///< it may be null
    /// `isUsed`: names are looked up; otherwise the addresses are given, and the field says so.
    void setResolvers(const QString &resolvers, bool isUsed);
    [[nodiscard]] ViewersModel &model() { return m_model; }

Q_SIGNALS:
    void againRequested();
    void resolversChanged(const QString &resolvers); ///< every word is an address, or it is empty

private:
    void buildBody();
    QBoxLayout *buildFilters();
    void buildButtons();
    void connectSignals();
    void refresh();
    void refreshWords();
    void showDetails();
    void keepCurrent();
    void takeResolvers();
    void saveReport();
    [[nodiscard]] int needingCare() const;

    Clock m_clock;
    ViewersModel m_model;
    QProgressBar *m_bar = nullptr;
    ChipButton *m_all = nullptr;
    ChipButton *m_care = nullptr;
    QLineEdit *m_resolvers = nullptr;
    QLabel *m_hint = nullptr;
    QTableView *m_table = nullptr;
    QPlainTextEdit *m_details = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_close = nullptr;
    int m_currentDomain = -1;
    int m_currentAddress = -1;
};

} // namespace livecert
