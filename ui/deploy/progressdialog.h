// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "deploy/deployment.h"
#include "ui/deploy/dialogshell.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

class QProgressBar;
class QTableView;

namespace livecert {

/// A deployment under way: how far, how fast, how long; every row ends as something. Then the edge,
/// until it serves what was set. The window behind it stays usable; hiding or closing it lets what
/// runs go on.
class ProgressDialog final : public DialogShell
{
    Q_OBJECT

public:
    struct Services
    {
        std::function<int()> callsPerSecond; ///< that really left; may be null
        Clock clock = systemUtc;
    };

    ProgressDialog(Deployment &deployment, Services services, QWidget *parent);

    void reject() override; ///< while calls are being sent it only hides

Q_SIGNALS:
    void detailsRequested(int row);

private:
    void buildBody();
    void buildButtons();
    void refresh();
    void refreshButtons();
    void saveReport();
    void showDetails(int row);
    [[nodiscard]] int finishedCount() const;
    [[nodiscard]] QString sendingText() const;
    [[nodiscard]] QString outcomeText() const;
    [[nodiscard]] QString timeLeftText() const;
    [[nodiscard]] QString expectationText() const;

    Deployment &m_deployment;
    Services m_services;
    QElapsedTimer m_elapsed;
    QString m_note; ///< what became of a report
    QDateTime m_sentAt; ///< UTC, when the last call was answered
    QTimer m_ticker;
    QProgressBar *m_bar = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_hide = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace livecert
