// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentdraft.h"
#include "ui/text/errortext.h"
#include "ui/theme/themecontroller.h"
#include "ui/uiservices.h"
#include "ui/window/accountcontroller.h"
#include "ui/window/languagecontroller.h"
#include "ui/window/windowactions.h"
#include "ui/window/windowstate.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <vector>

class QSplitter;
class QStackedWidget;

namespace livecert {

struct HistoryEntry;
class AccountStripe;
class Banner;
class BatchIndicator;
class CasCatalog;
class CertificatePage;
class DeployedKeys;
class DeploymentFlow;
class DetailsController;
class DomainPage;
class HistoryPage;
class PlanOpener;
class RestoreController;
class StatusLine;
class TopBar;
class UnfinishedChanges;
class ViewersController;

/// Wires the pages together and decides nothing. Shows itself at once; the account is opened after
/// the first paint.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(UiServices services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openFiles(const QStringList &paths);
    void openAccount(const Profile &profile);
    void setTheme(ThemeMode mode);

    // For whoever drives the window from outside.
    [[nodiscard]] AccountController &account() { return m_account; }
    [[nodiscard]] LanguageController &language() { return m_language; }
    [[nodiscard]] DeploymentDraft &draft() { return m_draft; }
    [[nodiscard]] DomainPage *domainPage() const { return m_domains; }
    [[nodiscard]] CertificatePage *certificatePage() const { return m_certificate; }
    [[nodiscard]] DetailsController *details() const { return m_details; }
    [[nodiscard]] HistoryPage *historyPage() const { return m_historyPage; } ///< once it was shown
    [[nodiscard]] UnfinishedChanges *unfinishedChanges() const { return m_unfinished.get(); }
    [[nodiscard]] PlanOpener *planOpener() const { return m_planOpener; }
    [[nodiscard]] ViewersController *viewers() const { return m_viewers; }
    [[nodiscard]] DeploymentFlow *flow() const { return m_live.flow.get(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// A session and the flow that uses it; the flow goes first.
    struct Live
    {
        std::shared_ptr<Session> session;
        std::unique_ptr<DeploymentFlow> flow;
        std::unique_ptr<DeployedKeys> keys;
        std::unique_ptr<CasCatalog> cas;
    };

    void createLayout();
    void connectActions();
    void connectLanguage();
    void connectDomains();
    void connectCertificate();
    void connectAccount();
    void connectHistory();
    void connectPlans();
    void choosePlan();
    void connectViewers();
    void checkViewers(bool ofAll);
    void showFindings();
    void connectVault();
    void showSettings();
    void restoreFormer();
    void restoreBefore(const HistoryEntry &entry);
    void takeFormer(const std::shared_ptr<const CertificateBundle> &bundle,
                    const QStringList &domains);
    void showHistory(bool isShown);
    void askToClose();
    void restoreLooks();
    void resetLayout();
    void openFirstAccount();
    void showOpening();
    void sessionOpened();
    void retireFlow();
    void takeSnapshot();
    void takeSelection();
    void updateActions();
    void updateTitle();
    void updateSearchHint();
    void perform(ErrorAction action);
    void addAccount();
    void editAccount();
    void removeAccount();
    void makeDemoCertificate();
    void showContextMenu(const QPoint &globalPosition);

    UiServices m_services;
    WindowState m_state;
    ThemeController m_theme;
    LanguageController m_language;
    DeploymentDraft m_draft;
    AccountController m_account;
    WindowActions m_actions;
    TopBar *m_top;
    AccountStripe *m_stripe;
    Banner *m_banner;
    Banner *m_planBanner;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    DomainPage *m_domains;
    CertificatePage *m_certificate;
    StatusLine *m_status;
    BatchIndicator *m_batches;
    DetailsController *m_details;
    PlanOpener *m_planOpener;
    ViewersController *m_viewers;
    HistoryPage *m_historyPage = nullptr; ///< made when it is first shown
    QString m_otherSearch; ///< of the page that is not shown
    std::unique_ptr<UnfinishedChanges> m_unfinished;
    std::unique_ptr<RestoreController> m_restore; ///< null without a vault
    Live m_live;
    std::vector<std::unique_ptr<Live>>
        m_retired; ///< still sending for an account that is no longer shown
    QTimer m_selectionTimer; ///< many boxes at once make one change of the draft
    QStringList m_waitingFiles; ///< named on the command line
    bool m_isFirstPaint = true;
    bool m_isClosing = false; ///< as soon as what runs has stopped
};

} // namespace livecert
