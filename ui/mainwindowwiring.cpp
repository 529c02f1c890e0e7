// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/certificatepage.h"
#include "ui/certificate/detailscontroller.h"
#include "ui/deploy/batchindicator.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/planopener.h"
#include "ui/domains/domainpage.h"
#include "ui/domains/domaintableview.h"
#include "ui/domains/searchfield.h"
#include "ui/history/historypage.h"
#include "ui/history/unfinishedchanges.h"
#include "ui/mainwindow.h"
#include "ui/text/everylanguage.h"
#include "ui/text/format.h"
#include "ui/text/viewerstext.h"
#include "ui/viewers/viewerscontroller.h"
#include "ui/window/aboutdialog.h"
#include "ui/window/accountbutton.h"
#include "ui/window/statusline.h"
#include "ui/window/textdialog.h"
#include "ui/window/topbar.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace livecert {

// Who listens to whom.

void MainWindow::connectActions()
{
    connect(m_actions.open, &QAction::triggered, m_certificate, &CertificatePage::chooseFiles);
    connect(m_actions.paste, &QAction::triggered, m_certificate, &CertificatePage::pasteClipboard);
    connect(m_actions.addAccount, &QAction::triggered, this, &MainWindow::addAccount);
    connect(m_actions.editAccount, &QAction::triggered, this, &MainWindow::editAccount);
    connect(m_actions.removeAccount, &QAction::triggered, this, &MainWindow::removeAccount);
    connect(m_actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions.refresh, &QAction::triggered, &m_account, &AccountController::refresh);
    connect(m_actions.find, &QAction::triggered, m_top->search(), [this] {
        m_top->search()->setFocus(Qt::ShortcutFocusReason);
        m_top->search()->selectAll();
    });
    connect(m_actions.review, &QAction::triggered, this, [this] { m_live.flow->review(); });
    connect(m_actions.clearCertificate, &QAction::triggered, &m_draft, &DeploymentDraft::clear);
    connect(m_actions.demoCertificate, &QAction::triggered, this, &MainWindow::makeDemoCertificate);
    connect(m_actions.resetLayout, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_actions.ramPolicy, &QAction::triggered, this, [this] { showRamPolicy(this); });
    connect(m_actions.updates, &QAction::triggered, this, [this] {
        showReleasePage(m_services.about.releasePage, this);
    });
    connect(m_actions.about, &QAction::triggered, this, [this] {
        (new AboutDialog(m_services.about, this))->open();
    });
    const QList<QAction *> themes = m_actions.themes->actions();
    for (QAction *theme : themes)
        theme->setChecked(theme->data().toInt() == int(m_theme.mode()));
    connect(m_actions.themes, &QActionGroup::triggered, this, [this](const QAction *theme) {
        setTheme(ThemeMode(theme->data().toInt()));
    });
}

void MainWindow::connectLanguage()
{
    const auto tick = [this](LanguageChoice choice) {
        const QList<QAction *> languages = m_actions.languages->actions();
        for (QAction *language : languages)
            language->setChecked(language->data().toInt() == int(choice));
    };
    tick(m_language.choice());
    connect(m_actions.languages, &QActionGroup::triggered, this, [this](const QAction *language) {
        m_language.setChoice(LanguageChoice(language->data().toInt()));
    });
    connect(
        &m_language, &LanguageController::choiceChanged, this, [this, tick](LanguageChoice choice) {
            tick(choice);
            m_state.setLanguage(choice);
        });
    inEveryLanguage(this, [this] {
        setLocale(QLocale());
        updateTitle();
        updateSearchHint();
    });
}

void MainWindow::connectDomains()
{
    DomainTableModel &model = m_domains->model();
    connect(
        m_actions.selectAll, &QAction::triggered, &model, [&model] { model.checkAllShown(true); });
    connect(m_actions.selectNone, &QAction::triggered, &model, [&model] { model.checkNames({}); });
    connect(m_actions.copyNames, &QAction::triggered, this, [&model] {
        QStringList names;
        const QList<DomainOverview> checked = model.checkedDomains();
        for (const DomainOverview &domain : checked)
            names.append(domain.displayName());
        QApplication::clipboard()->setText(names.join(u'\n'));
    });
    connect(m_actions.filters, &QActionGroup::triggered, this, [this](const QAction *filter) {
        m_domains->setFilter(DomainFilter(filter->data().toInt()));
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this, &model] {
        m_actions.filters->actions().at(int(model.filter()))->setChecked(true);
        updateActions();
    });
    connect(&model, &DomainTableModel::refreshed, this, &MainWindow::updateActions);
    connect(m_top->search(), &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_pages->currentWidget() == m_splitter)
            m_domains->setSearch(text);
        else
            m_historyPage->setSearch(text);
    });
    connect(m_top->search(), &SearchField::leftDownwards, this, [this, &model] {
        if (m_pages->currentWidget() != m_splitter) {
            m_historyPage->table()->setFocus(Qt::OtherFocusReason);
            return;
        }
        if (model.rowCount() > 0 && !m_domains->table()->currentIndex().isValid())
            m_domains->table()->setCurrentIndex(model.index(0, DomainTableModel::NameColumn));
        m_domains->table()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_domains, &DomainPage::clearSearchRequested, m_top->search(), &QLineEdit::clear);
    connect(m_domains, &DomainPage::retryRequested, &m_account, &AccountController::refresh);
    connect(m_domains, &DomainPage::contextMenuRequested, this, &MainWindow::showContextMenu);
    m_selectionTimer.setSingleShot(true);
    m_selectionTimer.setInterval(0);
    connect(m_domains, &DomainPage::checkedChanged, &m_selectionTimer, qOverload<>(&QTimer::start));
    connect(&m_selectionTimer, &QTimer::timeout, this, &MainWindow::takeSelection);
}

void MainWindow::connectCertificate()
{
    connect(m_actions.details, &QAction::triggered, m_details, &DetailsController::open);
    connect(
        m_certificate, &CertificatePage::detailsRequested, m_actions.details, &QAction::trigger);
    connect(
        m_certificate, &CertificatePage::keyLocked, m_details, &DetailsController::setKeyLocked);
    connect(m_certificate, &CertificatePage::reviewRequested, m_actions.review, &QAction::trigger);
    connect(
        m_certificate, &CertificatePage::domainsLeftOut, this, [this](const QStringList &domains) {
            QStringList kept;
            const QList<DomainOverview> checked = m_domains->checkedDomains();
            for (const DomainOverview &domain : checked) {
                if (!domains.contains(domain.domain.name))
                    kept.append(domain.domain.name);
            }
            m_domains->checkDomains(kept);
        });
    connect(&m_draft, &DeploymentDraft::changed, this, &MainWindow::updateActions);
    connect(
        m_batches,
        &BatchIndicator::ended,
        this,
        [this] {
            if (m_isClosing)
                close();
        },
        Qt::QueuedConnection);
}

void MainWindow::connectHistory()
{
    m_actions.history->setVisible(m_services.history != nullptr);
    if (!m_services.history)
        return;
    connect(m_actions.history, &QAction::triggered, this, &MainWindow::showHistory);
    m_unfinished = std::make_unique<UnfinishedChanges>(*m_services.history, *m_banner);
    connect(
        m_unfinished.get(), &UnfinishedChanges::resolved, &m_account, &AccountController::refresh);
    connect(m_unfinished.get(),
            &UnfinishedChanges::goOnRequested,
            this,
            [this](const QStringList &domains) {
                showHistory(false);
                m_domains->checkDomains(domains);
                m_status->showWords([count = int(domains.size())] {
                    return tr(
                        "%n domains selected: load the certificate and review.", nullptr, count);
                });
            });
}

void MainWindow::connectPlans()
{
    connect(m_actions.openPlan, &QAction::triggered, this, &MainWindow::choosePlan);
    connect(m_certificate, &CertificatePage::planOffered, this, [this](const QString &path) {
        m_planOpener->open(path, false);
    });
    connect(m_planOpener, &PlanOpener::notAPlan, this, [this](const QString &path) {
        m_certificate->readFiles({path});
    });
    connect(m_planOpener, &PlanOpener::accountWanted, this, [this] {
        if (!m_account.isBusy())
            m_account.refresh();
    });
    connect(m_planOpener, &PlanOpener::filesWanted, m_certificate, &CertificatePage::chooseFiles);
    connect(m_planOpener, &PlanOpener::selectRequested, this, [this](const QStringList &domains) {
        showHistory(false);
        m_domains->checkDomains(domains);
    });
    connect(m_planOpener, &PlanOpener::reviewRequested, this, [this](const DeploymentPlan &plan) {
        if (m_live.flow)
            m_live.flow->reviewPlan(plan);
    });
}

void MainWindow::choosePlan()
{
    auto *dialog = new QFileDialog(this, tr("Open plan"));
    dialog->setObjectName(u"openPlanDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Plans (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_planOpener->open(path, true);
    });
    dialog->open();
}

void MainWindow::connectViewers()
{
    m_viewers->setResolvers(m_state.resolvers());
    connect(m_actions.checkViewers, &QAction::triggered, this, [this] { checkViewers(false); });
    connect(m_actions.checkAllViewers, &QAction::triggered, this, [this] { checkViewers(true); });
    connect(m_viewers, &ViewersController::findingsChanged, this, &MainWindow::showFindings);
    whenLanguageChanges(this, [this] { showFindings(); });
    connect(m_viewers, &ViewersController::resolversChanged, this, [this](const QString &text) {
        m_state.setResolvers(text);
    });
    connect(m_domains, &DomainPage::findingsRequested, m_viewers, &ViewersController::showDialog);
}

void MainWindow::checkViewers(bool ofAll)
{
    QList<DomainOverview> domains = m_domains->checkedDomains();
    if (ofAll) {
        domains.clear();
        for (const DomainOverview &domain : m_account.snapshot().domains) {
            if (domain.isHttpsOn || !domain.isHttpsKnown)
                domains.append(domain);
        }
    }
    m_viewers->check(domains, m_account.snapshot().certificates);
}

void MainWindow::showFindings()
{
    QHash<QString, DomainMark> marks;
    const QHash<QString, ViewersState> &findings = m_viewers->findings();
    for (auto found = findings.cbegin(); found != findings.cend(); ++found) {
        const VerdictMark mark = viewersMark(found.value());
        if (!isFine(found.value()))
            marks.insert(found.key(), {mark.word, mark.tone});
    }
    m_domains->showFindings(marks, m_viewers->disagreeing());
}

void MainWindow::showHistory(bool isShown)
{
    m_actions.history->setChecked(isShown);
    if (isShown == (m_pages->currentWidget() != m_splitter))
        return;
    if (!m_historyPage) {
        m_historyPage = new HistoryPage(*m_services.history, m_services.clock, m_pages);
        m_pages->addWidget(m_historyPage);
        connect(m_historyPage, &HistoryPage::closeRequested, this, [this] { showHistory(false); });
        connect(
            m_historyPage, &HistoryPage::clearSearchRequested, m_top->search(), &QLineEdit::clear);
        connect(m_historyPage, &HistoryPage::proofRequested, this, [this](const auto &entry) {
            const bool isOpen =
                entry.last.proof == "waiting"_L1 || entry.last.proof == "unfinished"_L1;
            m_viewers->prove({isOpen ? entry.change() : 0,
                              entry.planned.domain,
                              QByteArray::fromHex(entry.planned.newFingerprint.toLatin1())});
        });
        m_historyPage->setCanRestore(m_restore != nullptr);
        connect(m_historyPage, &HistoryPage::restoreRequested, this, &MainWindow::restoreBefore);
    }
    m_pages->setCurrentWidget(isShown ? static_cast<QWidget *>(m_historyPage) : m_splitter);
    // One field, and each page's own text in it.
    SearchField *search = m_top->search();
    updateSearchHint();
    const QString text = std::exchange(m_otherSearch, search->text());
    search->setText(text);
    if (isShown)
        m_historyPage->table()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::perform(ErrorAction action)
{
    if (m_certificate->performAction(action))
        return;
    switch (action) {
    case ErrorAction::SwitchAccount: m_top->account()->showMenu(); break;
    case ErrorAction::EditAccount: editAccount(); break;
    case ErrorAction::ReopenAccount: openAccount(m_account.profile()); break;
    case ErrorAction::ReloadDomains: m_account.refresh(); break;
    default: break;
    }
}

void MainWindow::makeDemoCertificate()
{
    QStringList names;
    const QList<DomainOverview> checked = m_domains->checkedDomains();
    for (const DomainOverview &domain : checked) {
        const QString &name = domain.domain.name; // a wildcard domain begins with a dot
        names.append(name.startsWith(u'.') ? u'*' + name : name);
    }
    if (names.isEmpty())
        names = {u"*.live.example.com"_s, u"live.example.com"_s};
    const Result<QByteArray> pem = m_services.mintDemoCertificate(names);
    if (pem)
        m_certificate->pasteText(QString::fromLatin1(*pem));
    else
        m_status->showWords([detail = visibleText(pem.error().detail, 200)] {
            return tr("The sandbox could not make a certificate: %1").arg(detail);
        });
}

void MainWindow::showContextMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"domainContextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(
        {m_actions.review, m_actions.checkViewers, m_actions.restore, m_actions.copyNames});
    menu->addSeparator();
    menu->addActions({m_actions.selectAll, m_actions.selectNone});
    menu->popup(globalPosition);
}

} // namespace livecert
