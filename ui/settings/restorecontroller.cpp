// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/restorecontroller.h"

#include "store/history.h"
#include "ui/deploy/messagedialog.h"
#include "ui/settings/restorebox.h"
#include "ui/settings/vaultpassphrase.h"
#include "ui/settings/vaulttext.h"
#include "ui/settings/vaultunlock.h"
#include "ui/text/format.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

RestoreController::RestoreController(Vault &vault, History *history, QWidget *window)
    : m_vault(vault)
    , m_history(history)
    , m_window(window)
{ }

RestoreController::~RestoreController()
{
    delete m_dialog;
}

void RestoreController::open(QDialog *dialog)
{
    delete m_dialog;
    m_dialog = dialog;
    dialog->open();
}

void RestoreController::restore(const LedgerAccount &account, const QList<DomainOverview> &domains)
{
    if (domains.isEmpty())
        return;
    whenUnlocked([this, account, domains] {
        m_previous = std::make_unique<PreviousBundles>(m_vault, m_history, account);
        m_previous->find(domains,
                         {m_question.get(), [this](const Result<QList<PreviousBundle>> &found) {
                              found ? take(*found) : showProblem(found.error());
                          }});
    });
}

void RestoreController::restoreBefore(const LedgerAccount &account,
                                      const DomainOverview &domain,
                                      const HistoryRecord &change)
{
    whenUnlocked([this, account, domain, change] {
        m_vault.list(
            {m_question.get(),
             [this, account, domain, change](const Result<QList<VaultItem>> &items) {
                 if (items)
                     take(QList<PreviousBundle>{bundleBefore(domain, account, change, *items)});
                 else
                     showProblem(items.error());
             }});
    });
}

void RestoreController::refuseForeign(const HistoryRecord &change)
{
    open(new MessageDialog(
        Tone::Neutral,
        tr("This change belongs to another account"),
        tr("%1 is not among the domains of the account that is shown. Switch to the account %2 "
           "first.")
            .arg(strongText(displayDomain(change.domain)),
                 strongText(change.account.isEmpty() ? change.accessKey : change.account)),
        {},
        m_window));
}

void RestoreController::whenUnlocked(std::function<void()> then)
{
    m_question = std::make_unique<QObject>();
    m_vault.look(
        {m_question.get(), [this, then = std::move(then)](const Result<VaultStatus> &status) {
             if (status->problem)
                 showProblem(*status->problem);
             else if (!status->exists)
                 showOff();
             else if (status->isUnlocked)
                 then();
             else
                 m_dialog = askToUnlock(m_vault, m_window, m_question.get(), then);
         }});
}

void RestoreController::take(const QList<PreviousBundle> &found)
{
    QStringList domains;
    for (const PreviousBundle &one : found)
        domains.append(one.domain.domain.name);
    const QByteArray sha256 = found.constFirst().item.sha256;
    const bool isPlain = std::all_of(found.begin(), found.end(), [&](const PreviousBundle &one) {
        return one.state == PreviousBundle::State::Held && one.item.sha256 == sha256;
    });
    if (isPlain) {
        take(sha256, domains);
        return;
    }
    auto *box = new RestoreBox(found, m_window);
    connect(box,
            &RestoreBox::chosen,
            this,
            [this](const QByteArray &chosen, const QStringList &of) { take(chosen, of); });
    open(box);
}

void RestoreController::take(const QByteArray &sha256, const QStringList &domains)
{
    m_vault.take(sha256,
                 {m_question.get(),
                  [this, domains](const Result<std::shared_ptr<const CertificateBundle>> &bundle) {
                      if (bundle)
                          Q_EMIT chosen(*bundle, domains);
                      else
                          showProblem(bundle.error());
                  }});
}

void RestoreController::showOff()
{
    auto *box = new QMessageBox(m_window);
    box->setObjectName(u"vaultOffBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("LiveCert"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("There is nothing to restore: the vault is off"));
    box->setInformativeText(
        tr("Alibaba Cloud does not give a private key back. Only what LiveCert deploys while its "
           "vault is on can be restored later; the vault is off until you turn it on."));
    QPushButton *settings = box->addButton(tr("Settings…"), QMessageBox::AcceptRole);
    settings->setObjectName(u"vaultOffSettings"_s);
    QPushButton *close = box->addButton(QMessageBox::Close);
    box->setDefaultButton(close);
    box->setEscapeButton(close);
    connect(settings, &QPushButton::clicked, this, &RestoreController::settingsRequested);
    open(box);
}

void RestoreController::showProblem(const Error &error)
{
    const VaultProblemText text = vaultProblemText(error);
    open(new MessageDialog(Tone::Warning, text.title, escapedText(text.body, 1000), {}, m_window));
}

} // namespace livecert
