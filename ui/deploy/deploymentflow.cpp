// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/deploymentflow.h"

#include "ui/deploy/certificatesaver.h"
#include "ui/deploy/errordialog.h"
#include "ui/deploy/messagedialog.h"
#include "ui/deploy/offguard.h"
#include "ui/deploy/progressdialog.h"
#include "ui/deploy/progresstext.h"
#include "ui/deploy/refuseddialog.h"
#include "ui/deploy/reviewdialog.h"
#include "ui/text/checktext.h"
#include "ui/text/evidence.h"
#include "ui/text/format.h"

#include <algorithm>

namespace livecert {

using namespace Qt::StringLiterals;

DeploymentFlow::DeploymentFlow(Session &session,
                               DeploymentDraft &draft,
                               QWidget *window,
                               Clock clock)
    : m_session(session)
    , m_draft(draft)
    , m_window(window)
    , m_clock(std::move(clock))
{ }

DeploymentFlow::~DeploymentFlow()
{
    closeDialogs();
}

void DeploymentFlow::closeDialogs()
{
    // One after the other: a message may be a child of the progress dialog and goes with it.
    delete m_message;
    delete m_progress;
    delete m_review;
}

bool DeploymentFlow::isSending() const
{
    return m_deployment && m_deployment->isSending();
}

void DeploymentFlow::stop()
{
    if (m_deployment)
        m_deployment->stop();
}

bool DeploymentFlow::isProgressShown() const
{
    return m_progress && m_progress->isVisible();
}

void DeploymentFlow::showProgress()
{
    if (!m_deployment)
        return;
    openProgress();
    m_progress->show();
    m_progress->raise();
    m_progress->activateWindow();
}

bool DeploymentFlow::isSingle() const
{
    return m_deployment && m_deployment->steps().size() == 1;
}

void DeploymentFlow::review()
{
    reviewPlan(m_draft.plan());
}

void DeploymentFlow::reviewPlan(const DeploymentPlan &plan)
{
    if (isSending() || m_review)
        return;
    m_review = new ReviewDialog(plan, m_clock(), m_session.isSandbox, m_window);
    connect(m_review, &ReviewDialog::confirmed, this, &DeploymentFlow::run);
    if (m_review->guard()) {
        auto *saver = new CertificateSaver(*m_session.live, m_review, m_review);
        connect(m_review, &ReviewDialog::saveCertificatesRequested, saver, &CertificateSaver::save);
        connect(saver, &CertificateSaver::said, m_review->guard(), &OffGuard::setSaved);
    }
    m_review->open();
}

void DeploymentFlow::run(const DeploymentPlan &plan)
{
    closeProgress();
    if (m_deployment)
        m_earlier.push_back(std::move(m_deployment));
    m_sent = plan.settings;
    m_options.ledger = m_session.ledger;
    m_options.account = m_session.account;
    m_options.keeper = m_session.keeper;
    m_deployment =
        std::make_unique<Deployment>(*m_session.live, m_session.edge.get(), plan, m_options);
    Deployment *running = m_deployment.get();
    connect(running, &Deployment::sendingStarted, this, &DeploymentFlow::started);
    connect(running, &Deployment::sendingFinished, this, &DeploymentFlow::sendingEnded);
    connect(running, &Deployment::refused, this, &DeploymentFlow::showRefused);
    connect(running, &Deployment::ledgerFailed, this, [this] {
        Q_EMIT proofReported([] {
            return tr("The history could not be written: what was done is in this list only. Save "
                      "its report.");
        });
    });
    connect(running, &Deployment::proofFinished, this, [this, running] { proofEnded(running); });
    openProgress();
    running->start();
}

void DeploymentFlow::closeProgress()
{
    if (m_progress) {
        m_progress->hide();
        m_progress->deleteLater();
    }
    m_progress.clear();
}

void DeploymentFlow::openProgress()
{
    if (m_progress) {
        m_progress->show();
        return;
    }
    RpcClient *client = m_session.client.get();
    const auto rate = [client] { return client ? client->callsInLastSecond() : 0; };
    m_progress = new ProgressDialog(*m_deployment, {rate, m_clock}, m_window);
    connect(m_progress, &ProgressDialog::detailsRequested, this, &DeploymentFlow::showDetails);
    m_progress->show();
}

void DeploymentFlow::sendingEnded()
{
    noteOutcomes();
    Q_EMIT finished();
    if (!isSingle())
        return;
    const StepProgress &step = m_deployment->steps().first();
    if (step.state == StepState::Failed || step.state == StepState::Unknown)
        showError(step);
}

// A domain that the service protects is known by its refusal only.
void DeploymentFlow::noteOutcomes()
{
    for (const StepProgress &step : m_deployment->steps()) {
        if (step.state == StepState::Done)
            m_draft.noteOutcome(step.domain, {});
        else if (step.state == StepState::Failed && !step.error.apiCode.isEmpty())
            m_draft.noteOutcome(step.domain, step.error.apiCode);
    }
}

// The ledger cannot be written: nothing was sent, and the same plan can be tried again.
void DeploymentFlow::showRefused(const Error &error)
{
    Q_EMIT finished();
    closeProgress();
    delete m_message;
    auto *dialog = new RefusedDialog(error, m_window);
    connect(dialog, &RefusedDialog::retryRequested, this, [this] {
        openProgress();
        m_deployment->start();
    });
    m_message = dialog;
    dialog->open();
}

void DeploymentFlow::proofEnded(Deployment *deployment)
{
    Q_EMIT proofReported(proofSentence(*deployment));
    for (const StepProgress &step : deployment->steps())
        Q_EMIT edgeSeen(step.domain, step.proof);
    // A free certificate that was refused after its call was taken: said like any other failure.
    const bool isRefused = deployment == m_deployment.get() && isSingle()
        && deployment->steps().first().free == FreeProgress::Refused;
    if (isRefused)
        showError(deployment->steps().first());
    // Not from within its own signal.
    QMetaObject::invokeMethod(
        this,
        [this, deployment] {
            std::erase_if(m_earlier,
                          [deployment](const auto &one) { return one.get() == deployment; });
        },
        Qt::QueuedConnection);
}

void DeploymentFlow::showDetails(int row)
{
    const StepProgress step = m_deployment->steps().at(row);
    if (step.state == StepState::Failed || step.state == StepState::Unknown) {
        showError(step);
        return;
    }
    delete m_message;
    const bool isOff = !m_sent.isHttpsOn;
    const ResultText result = resultText(step, isOff);
    m_message = new MessageDialog(result.tone,
                                  result.word,
                                  tr("What the edge answers for %1, address by address:")
                                      .arg(strongText(displayDomain(step.domain))),
                                  edgeText(step),
                                  m_progress ? m_progress.data() : m_window);
    static_cast<MessageDialog *>(m_message.data())->open();
}

void DeploymentFlow::showError(const StepProgress &step)
{
    // One dialog at a time: for one domain there is no list to come back to.
    if (isSingle())
        closeProgress();
    delete m_message;
    const QString accessKeyId = m_session.client ? m_session.client->accessKeyId() : QString();
    ErrorContext context =
        contextOf(step.error, step.domain, m_sent, m_draft.account(), accessKeyId);
    auto *dialog = new ErrorDialog(
        step.error, context, isSingle() || !m_progress ? m_window : m_progress.data());
    connect(dialog,
            &ErrorDialog::actionRequested,
            this,
            [this, domain = step.domain](ErrorAction action) { act(action, domain); });
    m_message = dialog;
    dialog->open();
}

void DeploymentFlow::act(ErrorAction action, const QString &domain)
{
    const bool isUnknown = m_deployment && m_deployment->count(StepState::Unknown) > 0;
    switch (action) {
    case ErrorAction::Retry:
        openProgress();
        isUnknown ? m_deployment->checkUnknown() : m_deployment->retryFailed();
        return;
    case ErrorAction::CheckNow:
        if (!isUnknown) {
            checkDomain(domain);
            return;
        }
        openProgress();
        m_deployment->checkUnknown();
        return;
    default: break;
    }
    closeProgress();
    switch (action) {
    case ErrorAction::UseSuggestedName:
        m_draft.setCertName(contextOf({}, domain, m_sent, m_draft.account(), {}).suggestedName);
        review();
        return;
    case ErrorAction::UseStoredName:
        m_draft.setCertName(contextOf({}, domain, m_sent, m_draft.account(), {}).storedName);
        m_draft.setForceSet(true);
        review();
        return;
    case ErrorAction::Overwrite:
        m_draft.setForceSet(true);
        review();
        return;
    case ErrorAction::TrimChain: trimChain(); return;
    case ErrorAction::ReviewChange: review(); return;
    default: Q_EMIT actionRequested(action);
    }
}

void DeploymentFlow::trimChain()
{
    if (!m_sent.bundle || m_sent.bundle->chain.size() <= 2)
        return;
    CertificateBundle trimmed = m_sent.bundle->clone();
    trimmed.chain = trimmed.chain.first(2);
    m_draft.setBundle(std::make_shared<const CertificateBundle>(std::move(trimmed)));
    review();
}

void DeploymentFlow::checkDomain(const QString &domain)
{
    m_checking = std::make_unique<QObject>();
    m_session.live->domainCertificate(domain, {m_checking.get(), [this, domain](const auto &info) {
                                                   showChecked(domain, info);
                                               }});
}

void DeploymentFlow::showChecked(const QString &domain, const Result<DomainCertificateInfo> &info)
{
    delete m_message;
    if (!info) {
        StepProgress step;
        step.domain = domain;
        step.error = info.error();
        showError(step);
        return;
    }
    const CheckText checked = checkText(domain, m_sent, *info);
    auto *dialog = new MessageDialog(checked.isAsWanted ? Tone::Good : Tone::Warning,
                                     checked.heading,
                                     checked.sentence,
                                     {},
                                     m_progress ? m_progress.data() : m_window);
    m_message = dialog;
    dialog->open();
    Q_EMIT finished();
}

} // namespace livecert
