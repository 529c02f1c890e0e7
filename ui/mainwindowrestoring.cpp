// SPDX-License-Identifier: Apache-2.0
#include "store/historyrecord.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/domains/domainpage.h"
#include "ui/mainwindow.h"
#include "ui/settings/restorecontroller.h"
#include "ui/settings/settingsdialog.h"
#include "ui/window/languagecontroller.h"
#include "ui/window/statusline.h"

#include <QActionGroup>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

// The settings, and what the vault gives back.

void MainWindow::connectVault()
{
    connect(m_actions.settings, &QAction::triggered, this, &MainWindow::showSettings);
    m_actions.restore->setVisible(m_services.vault != nullptr);
    if (!m_services.vault)
        return;
    m_restore = std::make_unique<RestoreController>(*m_services.vault, m_services.history, this);
    connect(m_actions.restore, &QAction::triggered, this, &MainWindow::restoreFormer);
    connect(m_restore.get(), &RestoreController::chosen, this, &MainWindow::takeFormer);
    connect(
        m_restore.get(), &RestoreController::settingsRequested, this, &MainWindow::showSettings);
}

void MainWindow::showSettings()
{
    if (findChild<SettingsDialog *>())
        return;
    auto *dialog = new SettingsDialog(m_theme.mode(), m_services.history, m_services.vault, this);
    connect(dialog, &SettingsDialog::themeChosen, this, [this](ThemeMode mode) {
        setTheme(mode);
        const QList<QAction *> themes = m_actions.themes->actions();
        for (QAction *theme : themes)
            theme->setChecked(theme->data().toInt() == int(mode));
    });
    auto *language = new LanguageBox(m_language, dialog);
    // Opened again in the new language.
    connect(&m_language, &LanguageController::choiceChanged, dialog, [this, dialog] {
        connect(dialog, &QObject::destroyed, this, &MainWindow::showSettings);
        dialog->accept();
    });
    dialog->addAppearance(language->accessibleName(), language);
    dialog->open();
}

void MainWindow::restoreFormer()
{
    if (m_live.session)
        m_restore->restore(m_live.session->account, m_domains->checkedDomains());
}

void MainWindow::restoreBefore(const HistoryEntry &entry)
{
    const QList<DomainOverview> &domains = m_account.snapshot().domains;
    const auto found =
        std::find_if(domains.begin(), domains.end(), [&entry](const DomainOverview &domain) {
            return domain.domain.name == entry.planned.domain;
        });
    if (!m_live.session || found == domains.end()
        || entry.planned.service != m_live.session->account.service)
        m_restore->refuseForeign(entry.planned);
    else
        m_restore->restoreBefore(m_live.session->account, *found, entry.planned);
}

// As if it had been dropped, the domains chosen, and the review asked for.
void MainWindow::takeFormer(const std::shared_ptr<const CertificateBundle> &bundle,
                            const QStringList &domains)
{
    showHistory(false);
    m_draft.clear();
    m_draft.setHttpsOn(true);
    m_draft.setType(CertificateType::Upload);
    m_draft.setBundle(bundle);
    m_domains->checkDomains(domains);
    takeSelection();
    if (m_live.flow && m_draft.isReady())
        m_live.flow->review();
    else
        m_status->showWords([] {
            return tr("The former certificate is loaded; see the checks before it goes back.");
        });
}

} // namespace livecert
