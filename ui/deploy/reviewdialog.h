// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentplan.h"
#include "ui/deploy/dialogshell.h"

class QTableView;

namespace livecert {

class OffGuard;
class ReviewModel;

/// The last page before anything is sent: domain by domain what is now and what will be. Turning
/// HTTPS off is kept behind a guard, and the safe button is the default.
class ReviewDialog final : public DialogShell
{
    Q_OBJECT

public:
    ReviewDialog(const DeploymentPlan &plan, const QDateTime &now, bool isSandbox, QWidget *parent);

    [[nodiscard]] const DeploymentPlan &plan() const;
    [[nodiscard]] OffGuard *guard() const { return m_guard; } ///< null unless HTTPS is turned off

Q_SIGNALS:
    void confirmed(const livecert::DeploymentPlan &plan);
    void saveCertificatesRequested(const QStringList &domains);

private:
    void buildTable();
    void buildNotes();
    void buildGuard();
    void buildButtons();
    void refresh();
    void confirm();
    void savePlan();
    void copyCommands();

    ReviewModel *m_model;
    QDateTime m_now;
    bool m_isSandbox;
    QTableView *m_table = nullptr;
    OffGuard *m_guard = nullptr;
    QLabel *m_said = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_commit = nullptr;
};

} // namespace livecert
