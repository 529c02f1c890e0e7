// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

namespace livecert {

class DeploymentFlow;

/// "Applying: 212 of 500": what is being changed, whichever account is shown, and what came of it
/// until somebody has looked. A click brings the progress up. Hidden while there is nothing to say.
class BatchIndicator final : public QPushButton
{
    Q_OBJECT

public:
    struct Progress
    {
        int ended = 0;
        int all = 0;
        int failed = 0; ///< or unknown
    };

    explicit BatchIndicator(QWidget *parent = nullptr);

    /// Watches this flow for as long as it lives.
    void add(DeploymentFlow *flow);

    [[nodiscard]] bool isRunning() const;
    /// Of everything that runs now.
    [[nodiscard]] Progress running() const;
    void stopAll();

Q_SIGNALS:
    void ended(); ///< nothing runs any more

private:
    void refresh();
    void flowEnded(DeploymentFlow *flow);
    void showProgress();
    [[nodiscard]] static Progress progressOf(const DeploymentFlow &flow);
    [[nodiscard]] QList<DeploymentFlow *> runningFlows() const;

    QList<QPointer<DeploymentFlow>> m_flows;
    QPointer<DeploymentFlow> m_unseen; ///< ended while nobody looked
    QTimer m_ticker;
};

} // namespace livecert
