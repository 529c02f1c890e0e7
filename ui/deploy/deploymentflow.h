// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"
#include "deploy/deploymentdraft.h"
#include "deploy/session.h"
#include "ui/text/errortext.h"

#include <QPointer>

#include <functional>

class QWidget;

namespace livecert {

class ProgressDialog;
class ReviewDialog;

/// From the form to the proof: review → calls → progress → what went wrong. One dialog at a time. A
/// change of one domain that fails ends in the error dialog; a batch in its list, with details per
/// row.
class DeploymentFlow final : public QObject
{
    Q_OBJECT

public:
    /// Session, draft and window outlive the flow. The flow's dialogs are children of `window`.
    DeploymentFlow(Session &session,
                   DeploymentDraft &draft,
                   QWidget *window,
                   Clock clock = systemUtc);
    ~DeploymentFlow() override;

    void review(); ///< opens the review of what the draft says now
    void reviewPlan(const DeploymentPlan &plan); ///< of this one
    [[nodiscard]] bool isSending() const;
    void stop(); ///< what is being sent; it is over within a second
    [[nodiscard]] bool isProgressShown() const;
    void showProgress(); ///< of what runs or ran last, in front of the window
    /// What runs or ran last; null before the first.
    [[nodiscard]] const Deployment *deployment() const { return m_deployment.get(); }

    /// How often the edge is asked and for how long; for tests and the sandbox.
    void setOptions(const Deployment::Options &options) { m_options = options; }

Q_SIGNALS:
    void started();
    /// All calls have ended; the account is no longer what was read.
    void finished();
    /// The edge serves the new certificate, or the wait for it is over; one sentence for the status
    /// bar.
    void proofReported(const std::function<QString()> &sentence);
    /// What the proof of a domain came to.
    void edgeSeen(const QString &domain, livecert::ProofState state);
    /// Something only the window can do: ChooseFiles, ChooseKey, ChooseName, SwitchAccount,
    /// EditAccount, ReopenAccount, ReloadDomains.
    void actionRequested(livecert::ErrorAction action);

private:
    void run(const DeploymentPlan &plan);
    void openProgress();
    void closeProgress();
    void sendingEnded();
    void noteOutcomes();
    void showRefused(const Error &error);
    void proofEnded(Deployment *deployment);
    void showDetails(int row);
    void showError(const StepProgress &step);
    void act(ErrorAction action, const QString &domain);
    void checkDomain(const QString &domain);
    void showChecked(const QString &domain, const Result<DomainCertificateInfo> &info);
    void trimChain();
    void closeDialogs();
    [[nodiscard]] bool isSingle() const;

    Session &m_session;
    DeploymentDraft &m_draft;
    QWidget *m_window;
    Clock m_clock;
    Deployment::Options m_options;
    std::vector<std::unique_ptr<Deployment>> m_earlier; ///< still asking the edge
    std::unique_ptr<Deployment> m_deployment;
    DeploymentSettings m_sent; ///< what m_deployment sends
    std::unique_ptr<QObject> m_checking; ///< context of a read-back
    QPointer<ReviewDialog> m_review;
    QPointer<ProgressDialog> m_progress;
    QPointer<QWidget> m_message;
};

} // namespace livecert
