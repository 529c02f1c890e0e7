// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/batchindicator.h"

#include "ui/deploy/deploymentflow.h"
#include "ui/text/everylanguage.h"

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMs = 250;

} // namespace

BatchIndicator::BatchIndicator(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(u"batchIndicator"_s);
    setFlat(true);
    QFont small = font(); // as the rest of the status bar
    small.setPointSizeF(small.pointSizeF() * 0.92);
    setFont(small);
    setAutoDefault(false);
    inEveryLanguage(this, [this] {
        setToolTip(tr("Show the progress"));
        refresh();
    });
    hide();
    m_ticker.setInterval(tickMs);
    connect(&m_ticker, &QTimer::timeout, this, &BatchIndicator::refresh);
    connect(this, &QPushButton::clicked, this, &BatchIndicator::showProgress);
}

void BatchIndicator::add(DeploymentFlow *flow)
{
    m_flows.removeIf([](const auto &known) { return known.isNull(); });
    m_flows.append(flow);
    connect(flow, &DeploymentFlow::started, this, [this] {
        m_unseen.clear();
        m_ticker.start();
        refresh();
    });
    connect(flow, &DeploymentFlow::finished, this, [this, flow] { flowEnded(flow); });
}

QList<DeploymentFlow *> BatchIndicator::runningFlows() const
{
    QList<DeploymentFlow *> running;
    for (const auto &flow : m_flows) {
        if (flow && flow->isSending())
            running.append(flow);
    }
    return running;
}

bool BatchIndicator::isRunning() const
{
    return !runningFlows().isEmpty();
}

BatchIndicator::Progress BatchIndicator::progressOf(const DeploymentFlow &flow)
{
    const Deployment *deployment = flow.deployment();
    if (!deployment)
        return {};
    Progress progress;
    progress.all = int(deployment->steps().size());
    progress.failed = deployment->count(StepState::Failed) + deployment->count(StepState::Unknown);
    progress.ended = progress.failed + deployment->count(StepState::Done)
        + deployment->count(StepState::Skipped);
    return progress;
}

BatchIndicator::Progress BatchIndicator::running() const
{
    Progress sum;
    const QList<DeploymentFlow *> flows = runningFlows();
    for (const DeploymentFlow *flow : flows) {
        const Progress one = progressOf(*flow);
        sum.ended += one.ended;
        sum.all += one.all;
        sum.failed += one.failed;
    }
    return sum;
}

void BatchIndicator::stopAll()
{
    const QList<DeploymentFlow *> flows = runningFlows();
    for (DeploymentFlow *flow : flows)
        flow->stop();
}

void BatchIndicator::flowEnded(DeploymentFlow *flow)
{
    if (flow->deployment() && !flow->deployment()->isSending() && !flow->isProgressShown()
        && flow->deployment()->count(StepState::Waiting) == 0)
        m_unseen = flow;
    refresh();
    if (!isRunning())
        Q_EMIT ended();
}

void BatchIndicator::refresh()
{
    const bool runs = isRunning();
    if (!runs)
        m_ticker.stop();
    if (m_unseen && m_unseen->isProgressShown())
        m_unseen.clear();
    if (runs) {
        const Progress now = running();
        setText(now.failed > 0 ? tr("Applying: %1 of %2, %n failed", nullptr, now.failed)
                                     .arg(now.ended)
                                     .arg(now.all)
                               : tr("Applying: %1 of %2").arg(now.ended).arg(now.all));
    } else if (m_unseen) {
        const Progress end = progressOf(*m_unseen);
        setText(end.failed > 0 ? tr("Applied: %n failed", nullptr, end.failed)
                               : tr("Applied to %n domains",
                                    nullptr,
                                    m_unseen->deployment()->count(StepState::Done)));
    }
    setAccessibleName(text());
    setVisible(runs || m_unseen);
}

void BatchIndicator::showProgress()
{
    const QList<DeploymentFlow *> flows = runningFlows();
    for (DeploymentFlow *flow : flows)
        flow->showProgress();
    if (flows.isEmpty() && m_unseen)
        m_unseen->showProgress();
    m_unseen.clear();
    refresh();
}

} // namespace livecert
