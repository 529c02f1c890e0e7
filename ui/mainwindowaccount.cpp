// SPDX-License-Identifier: Apache-2.0
#include "deploy/cascatalog.h"
#include "deploy/deployedkeys.h"
#include "store/profilestore.h"
#include "ui/certificate/certificatepage.h"
#include "ui/certificate/detailscontroller.h"
#include "ui/deploy/batchindicator.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/planopener.h"
#include "ui/domains/domainpage.h"
#include "ui/history/unfinishedchanges.h"
#include "ui/mainwindow.h"
#include "ui/profiles/accountdialog.h"
#include "ui/profiles/removeaccount.h"
#include "ui/viewers/viewerscontroller.h"
#include "ui/window/accountbutton.h"
#include "ui/window/accountstripe.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"

using namespace Qt::StringLiterals;

namespace livecert {

// What the account that is open decides.

void MainWindow::connectAccount()
{
    connect(m_top->account(), &AccountButton::profileChosen, this, &MainWindow::openAccount);
    connect(m_top->account(), &AccountButton::addRequested, this, &MainWindow::addAccount);
    connect(m_top->account(), &AccountButton::editRequested, this, &MainWindow::editAccount);
    connect(m_top->account(), &AccountButton::removeRequested, this, &MainWindow::removeAccount);
    connect(m_stripe, &AccountStripe::addAccountRequested, this, &MainWindow::addAccount);
    connect(&m_account, &AccountController::opening, this, &MainWindow::showOpening);
    connect(&m_account, &AccountController::opened, this, &MainWindow::sessionOpened);
    connect(&m_account, &AccountController::readFirst, m_domains, &DomainPage::showDomains);
    connect(&m_account, &AccountController::read, this, &MainWindow::takeSnapshot);
    connect(&m_account, &AccountController::failed, m_domains, &DomainPage::showError);
    connect(&m_account, &AccountController::busyChanged, this, [this](bool isBusy) {
        m_top->setBusy(isBusy);
        m_status->setReading(isBusy);
        updateActions();
    });
}

void MainWindow::openAccount(const Profile &profile)
{
    m_account.open(profile);
    // Which account was last is a convenience: failing to note it down stops nobody.
    if (const Result<void> noted = m_services.profiles.setLastProfileId(profile.id); !noted)
        m_status->showWords([error = noted.error()] { return errorTitle(error); });
}

void MainWindow::showOpening()
{
    const Profile &profile = m_account.profile();
    m_status->setSession(nullptr);
    m_details->setLive(nullptr);
    m_viewers->setSession(nullptr);
    if (m_unfinished)
        m_unfinished->look(nullptr);
    retireFlow();
    m_status->setConnecting(profileTitle(profile));
    m_stripe->setProfile(profile);
    m_top->account()->setProfile(profile);
    m_domains->showLoading(profileTitle(profile));
    m_draft.setAccount({});
    updateTitle();
    updateActions();
}

void MainWindow::retireFlow()
{
    m_live.keys.reset(); // it speaks for the account that is shown
    m_certificate->setCas(nullptr);
    m_planOpener->setCas(nullptr);
    m_live.cas.reset();
    // What was sent is not called back by looking at another account.
    if (m_live.flow && m_live.flow->isSending())
        m_retired.push_back(std::make_unique<Live>(std::move(m_live)));
    m_live.flow.reset();
    m_live.session.reset();
    std::erase_if(m_retired, [](const auto &live) { return !live->flow->isSending(); });
}

void MainWindow::sessionOpened()
{
    m_live.session = m_account.session();
    m_live.flow =
        std::make_unique<DeploymentFlow>(*m_live.session, m_draft, this, m_services.clock);
    m_live.keys = std::make_unique<DeployedKeys>(*m_live.session->live, m_draft);
    m_live.cas = std::make_unique<CasCatalog>(*m_live.session->cas, m_draft);
    m_certificate->setCas(m_live.cas.get());
    m_planOpener->setCas(m_live.cas.get());
    DeploymentFlow *flow = m_live.flow.get();
    m_batches->add(flow);
    connect(flow, &DeploymentFlow::started, this, &MainWindow::updateActions);
    connect(flow, &DeploymentFlow::finished, this, [this, flow] {
        updateActions();
        if (flow == m_live.flow.get())
            m_account.refresh();
    });
    connect(flow, &DeploymentFlow::proofReported, m_status, &StatusLine::showWords);
    connect(flow, &DeploymentFlow::actionRequested, this, &MainWindow::perform);
    connect(flow, &DeploymentFlow::edgeSeen, m_viewers, &ViewersController::noteProof);
    m_details->setLive(m_live.session->live.get());
    m_viewers->setSession(m_live.session);
    m_status->setSession(m_live.session.get());
    if (m_unfinished)
        m_unfinished->look(m_live.session);
    updateActions();
}

void MainWindow::takeSnapshot()
{
    const AccountSnapshot &snapshot = m_account.snapshot();
    m_domains->showDomains(snapshot);
    m_draft.setAccount(snapshot);
    takeSelection();
    m_status->setRefreshed(snapshot.readAt);
    m_planOpener->accountRead();
    updateActions();
}

void MainWindow::takeSelection()
{
    m_draft.setSelected(m_domains->checkedDomains());
    updateActions();
}

void MainWindow::addAccount()
{
    auto *dialog = new AccountDialog(m_services, {}, this);
    connect(dialog, &AccountDialog::profileChosen, this, &MainWindow::openAccount);
    dialog->open();
}

void MainWindow::editAccount()
{
    if (m_account.profile().isSandbox()) {
        addAccount();
        return;
    }
    auto *dialog = new AccountDialog(m_services, m_account.profile(), this);
    connect(dialog, &AccountDialog::profileChosen, this, &MainWindow::openAccount);
    dialog->open();
}

void MainWindow::removeAccount()
{
    askToRemove(m_account.profile(), m_services, this, [this](const Profile &removed) {
        if (removed.id == m_account.profile().id)
            openAccount(sandboxProfile());
    });
}

} // namespace livecert
