// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow.h"

#include "deploy/cascatalog.h"
#include "deploy/deployedkeys.h"
#include "store/profilestore.h"
#include "ui/certificate/certificatepage.h"
#include "ui/certificate/detailscontroller.h"
#include "ui/certificate/droparea.h"
#include "ui/deploy/batchindicator.h"
#include "ui/deploy/closedialog.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/planopener.h"
#include "ui/domains/domainpage.h"
#include "ui/domains/domaintableview.h"
#include "ui/domains/searchfield.h"
#include "ui/history/unfinishedchanges.h"
#include "ui/settings/restorecontroller.h"
#include "ui/settings/vaultnotice.h"
#include "ui/text/format.h"
#include "ui/viewers/viewerscontroller.h"
#include "ui/widgets/banner.h"
#include "ui/window/accountbutton.h"
#include "ui/window/accountstripe.h"
#include "ui/window/statusline.h"
#include "ui/window/topbar.h"

#include <QDragEnterEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {
constexpr QSize usualSize(1320, 840);
constexpr int panelWidth = 468;
} // namespace

MainWindow::MainWindow(UiServices services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(std::move(services))
    , m_state(m_services.stateFile)
    , m_theme(m_state.themeMode(), m_state.wasDark())
    , m_language(m_state.language())
    , m_draft(m_services.clock)
    , m_account(m_services)
    , m_actions(createActions(this))
    , m_top(new TopBar(m_services.profiles, m_actions, this))
    , m_stripe(new AccountStripe(this))
    , m_banner(new Banner(this))
    , m_planBanner(new Banner(this))
    , m_pages(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_domains(new DomainPage(m_services.clock, this))
    , m_certificate(new CertificatePage(m_draft, this, m_services.clock))
    , m_status(new StatusLine(m_services.clock, this))
    , m_batches(new BatchIndicator(this))
    , m_details(new DetailsController(m_draft, this, m_services.clock))
    , m_planOpener(new PlanOpener(m_draft, *m_planBanner, m_services.clock, this))
    , m_viewers(new ViewersController(this, m_services.clock, this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    createLayout();
    connectActions();
    connectDomains();
    connectCertificate();
    connectAccount();
    connectHistory();
    connectPlans();
    connectViewers();
    connectVault();
    restoreLooks();
    m_stripe->setProfile(m_account.profile());
    m_top->account()->setProfile(m_account.profile());
    connectLanguage();
    updateActions();
}

MainWindow::~MainWindow()
{
    // Whoever still reports has nobody left to report to: flows before sessions, sessions before
    // us.
    m_details->setLive(nullptr);
    m_viewers->disconnect(this);
    m_viewers->setSession(nullptr);
    m_unfinished.reset();
    m_restore.reset();
    m_retired.clear();
    m_planOpener->cancel();
    m_certificate->setCas(nullptr);
    m_live.cas.reset();
    m_live.keys.reset();
    m_live.flow.reset();
}

void MainWindow::createLayout()
{
    m_splitter->setObjectName(u"splitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_domains);
    m_splitter->addWidget(m_certificate);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_domains->setMinimumWidth(420);
    m_certificate->setMinimumWidth(380);
    m_banner->setObjectName(u"unfinishedBanner"_s);
    m_pages->addWidget(m_splitter);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(m_stripe);
    auto *bannerBox = new QVBoxLayout;
    bannerBox->setObjectName(u"bannerBox"_s);
    bannerBox->setContentsMargins(12, 0, 12, 0);
    bannerBox->setSpacing(8);
    bannerBox->addWidget(m_banner);
    bannerBox->addWidget(m_planBanner);
    m_planBanner->setObjectName(u"planBanner"_s);
    m_planBanner->installEventFilter(this);
    layout->addLayout(bannerBox);
    if (m_services.vault) {
        auto *notice = new VaultNotice(*m_services.vault, page);
        connect(notice, &VaultNotice::settingsRequested, this, &MainWindow::showSettings);
        layout->addWidget(notice);
    }
    m_banner->installEventFilter(this);
    layout->addWidget(m_pages, 1);
    setCentralWidget(page);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_batches);
}

void MainWindow::restoreLooks()
{
    resize(usualSize);
    resetLayout();
    if (const QByteArray geometry = m_state.geometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    if (const QByteArray splitter = m_state.splitter(); !splitter.isEmpty())
        m_splitter->restoreState(splitter);
    m_domains->table()->restoreColumnState(m_state.columns());
}

void MainWindow::resetLayout()
{
    m_splitter->setSizes({qMax(420, width() - panelWidth), panelWidth});
    m_domains->table()->resetColumns();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_isFirstPaint && windowHandle())
        windowHandle()->installEventFilter(this);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isFirstPaint && watched == windowHandle() && event->type() == QEvent::Expose) {
        m_isFirstPaint = false;
        // Queued: by then the window has been painted.
        QMetaObject::invokeMethod(this, &MainWindow::openFirstAccount, Qt::QueuedConnection);
    }
    // Room above and below the banner only while it is there.
    const bool isBanner = watched == m_banner || watched == m_planBanner;
    if (isBanner && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        const int room = m_banner->isVisible() || m_planBanner->isVisible() ? 8 : 0;
        centralWidget()
            ->findChild<QVBoxLayout *>(u"bannerBox"_s)
            ->setContentsMargins(12, room, 12, room);
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::openFirstAccount()
{
    Profile first = sandboxProfile();
    const QList<Profile> profiles = m_services.profiles.profiles();
    for (const Profile &profile : profiles) {
        if (profile.id == m_services.profiles.lastProfileId())
            first = profile;
    }
    if (!m_account.isBusy() && !m_account.session())
        openAccount(first);
    if (!m_waitingFiles.isEmpty())
        m_certificate->openFiles(std::exchange(m_waitingFiles, {}));
}

void MainWindow::askToClose()
{
    if (findChild<CloseDialog *>())
        return;
    auto *dialog = new CloseDialog(*m_batches, this);
    connect(dialog, &CloseDialog::stopRequested, this, [this] {
        m_isClosing = true;
        m_batches->stopAll();
        if (!m_batches->isRunning())
            close();
    });
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_batches->isRunning()) {
        event->ignore();
        if (!m_isClosing)
            askToClose();
        return;
    }
    m_state.setGeometry(saveGeometry());
    m_state.setSplitter(m_splitter->saveState());
    m_state.setColumns(m_domains->table()->columnState());
    m_state.setWasDark(m_theme.isDark());
    QMainWindow::closeEvent(event);
}

void MainWindow::openFiles(const QStringList &paths)
{
    if (m_isFirstPaint)
        m_waitingFiles += paths;
    else if (!paths.isEmpty())
        m_certificate->openFiles(paths);
}

void MainWindow::setTheme(ThemeMode mode)
{
    m_theme.setMode(mode);
    m_state.setThemeMode(mode);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!DropArea::accepts(event->mimeData())) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_certificate->dropArea()->showDrag(event->mimeData());
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    QMainWindow::dragLeaveEvent(event);
    m_certificate->dropArea()->endDrag();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_certificate->dropArea()->drop(event->mimeData());
}

void MainWindow::updateTitle()
{
    const Profile &profile = m_account.profile();
    setWindowTitle(tr("%1 — LiveCert").arg(profileTitle(profile)));
}

void MainWindow::updateSearchHint()
{
    const bool isHistory = m_pages->currentWidget() != m_splitter;
    m_top->search()->setHint(
        isHistory ? tr("Search domains, certificate names, RequestIds, error codes …")
                  : tr("Search domains, certificate names, issuers …"));
}

void MainWindow::updateActions()
{
    const bool isOwn = !m_account.profile().isSandbox();
    const int checked = m_domains->model().checkedCount();
    m_actions.editAccount->setEnabled(isOwn);
    m_actions.removeAccount->setEnabled(isOwn);
    m_actions.refresh->setEnabled(!m_account.isBusy());
    m_actions.selectAll->setEnabled(m_domains->model().rowCount() > 0);
    m_actions.selectNone->setEnabled(checked > 0);
    m_actions.copyNames->setEnabled(checked > 0);
    const bool isRead = m_account.snapshot().readAt.isValid(); // and not its first rows alone
    m_actions.checkViewers->setEnabled(m_live.session && isRead && checked > 0);
    m_actions.checkAllViewers->setEnabled(m_live.session && isRead
                                          && m_domains->model().total() > 0);
    m_actions.restore->setEnabled(checked > 0 && m_live.flow && !m_live.flow->isSending()
                                  && !m_account.isBusy());
    m_actions.review->setEnabled(isRead && m_live.flow && m_draft.isReady()
                                 && !m_live.flow->isSending());
    m_actions.clearCertificate->setEnabled(m_draft.settings().bundle != nullptr);
    m_actions.details->setEnabled(m_draft.settings().bundle
                                  && m_draft.settings().bundle->hasCertificate());
    m_actions.demoCertificate->setEnabled(!isOwn && m_live.flow && m_services.mintDemoCertificate);
}

} // namespace livecert
