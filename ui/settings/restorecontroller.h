// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/domainoverview.h"
#include "store/previousbundle.h"
#include "store/vault.h"

#include <QPointer>

class QDialog;
class QWidget;

namespace livecert {

class History;

/// "Restore previous": finds the certificate that domains had before, gets it out of the vault, and
/// hands it on, to be reviewed like any other. Unlocks the vault on the way, and says why where
/// there is nothing to restore. One question at a time.
class RestoreController final : public QObject
{
    Q_OBJECT

public:
    /// All outlive it; `history` may be null.
    RestoreController(Vault &vault, History *history, QWidget *window);
    ~RestoreController() override;

    /// Of the account that is shown.
    void restore(const LedgerAccount &account, const QList<DomainOverview> &domains);
    /// What the domain had before this change.
    void restoreBefore(const LedgerAccount &account,
                       const DomainOverview &domain,
                       const HistoryRecord &change);
    /// The same for a change of an account that is not shown, or of a domain that it lost: says so.
    void refuseForeign(const HistoryRecord &change);

Q_SIGNALS:
    void chosen(const std::shared_ptr<const livecert::CertificateBundle> &bundle,
                const QStringList &domains);
    void settingsRequested(); ///< the vault is off

private:
    void whenUnlocked(std::function<void()> then);
    void take(const QList<PreviousBundle> &found);
    void take(const QByteArray &sha256, const QStringList &domains);
    void showOff();
    void showProblem(const Error &error);
    void open(QDialog *dialog);

    Vault &m_vault;
    History *m_history;
    QWidget *m_window;
    std::unique_ptr<PreviousBundles> m_previous;
    std::unique_ptr<QObject> m_question; ///< context of what is asked
    QPointer<QDialog> m_dialog;
};

} // namespace livecert
