// SPDX-License-Identifier: Apache-2.0
#include "deploy/fingerprint.h"
#include "store/history.h"
#include "store/vault.h"
#include "support/answers.h"
#include "support/fakekeyring.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/messagedialog.h"
#include "ui/deploy/reviewdialog.h"
#include "ui/domains/domainpage.h"
#include "ui/domains/domaintableview.h"
#include "ui/history/historypage.h"
#include "ui/mainwindow.h"
#include "ui/settings/restorebox.h"
#include "ui/settings/retentionbox.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/vaultcard.h"
#include "ui/settings/vaultpassphrase.h"
#include "ui/text/language.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/segmentedcontrol.h"
#include "windowfixture.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {
constexpr auto phrase = "correct horse battery staple";
}

/// The settings, the vault in them, and "Restore the former certificate", by mouse and keys.
class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QDir().mkpath(QStringLiteral(LIVECERT_SHOTS));
        Sandbox::Options options;
        options.edgeDelayMs = 0;
        m_world = std::make_unique<fixture::World>(options);
        installTranslation(QLocale(QLocale::English));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keyring = std::make_unique<FakeKeyring>();
        m_history = std::make_unique<History>(m_folder->filePath(u"history.sqlite"_s));
        makeVault();
    }

    void cleanup()
    {
        m_window.reset();
        m_vault.reset();
        m_history.reset();
    }

    void theButtonOpensThemAndTheThemeCountsAtOnce()
    {
        openWindow();
        SettingsDialog *dialog = openSettings();
        QVERIFY(dialog);
        shoot(u"off"_s, dialog);
        auto *themes = dialog->findChild<SegmentedControl *>(u"settingsTheme"_s);
        QTest::mouseClick(themes->segment(int(ThemeMode::Dark)), Qt::LeftButton);
        QVERIFY(m_window->findChild<QAction *>(u"themeDark"_s)->isChecked());
        QTest::keyClick(themes->segment(int(ThemeMode::Dark)), Qt::Key_Left);
        QVERIFY(m_window->findChild<QAction *>(u"themeLight"_s)->isChecked());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<SettingsDialog *>());
    }

    void theHistorysRetentionIsRealHereToo()
    {
        openWindow();
        SettingsDialog *dialog = openSettings();
        auto *keep = dialog->findChild<RetentionBox *>();
        QTRY_VERIFY(keep->isEnabled());
        keep->setFocus();
        QTest::keyClick(keep, Qt::Key_Down); // 90 days
        QTRY_COMPARE(answerOf<int>([this](auto then) { m_history->retentionDays(then); }).value(),
                     90);
    }

    void theSwitchKeepsTheKeyInTheKeyring()
    {
        openWindow();
        SettingsDialog *dialog = openSettings();
        click(dialog, u"vaultSwitch"_s);
        QTRY_VERIFY(status().settings.isOn);
        QCOMPARE(m_keyring->entries.size(), 1);
        QTRY_COMPARE(label(dialog, u"vaultState"_s), u"On"_s);
        QVERIFY2(label(dialog, u"vaultWho"_s).contains(u"every program that runs as you"_s),
                 "who can read it is said");
        click(dialog, u"vaultSwitch"_s);
        QTRY_VERIFY(!status().settings.isOn);
        QVERIFY(status().exists);
    }

    void withoutAKeyringAPassphraseIsChosen()
    {
        m_keyring->isThere = false;
        openWindow();
        SettingsDialog *dialog = openSettings();
        QTRY_VERIFY(dialog->findChild<QWidget *>(u"vaultSwitch"_s)->isEnabled());
        QTest::keyClick(dialog->findChild<QWidget *>(u"vaultSwitch"_s), Qt::Key_Space);
        VaultPassphrase *ask = prompt();
        QVERIFY(ask);
        type(ask, u"vaultPassphraseEdit"_s, u"short"_s);
        QTest::keyClick(ask, Qt::Key_Return);
        QVERIFY(label(ask, u"vaultPassphraseError"_s).contains(u"8"_s));
        type(ask, u"vaultPassphraseEdit"_s, QString::fromLatin1(phrase));
        type(ask, u"vaultPassphraseAgain"_s, u"something else"_s);
        QTest::keyClick(ask, Qt::Key_Return);
        QCOMPARE(label(ask, u"vaultPassphraseError"_s), u"The two are not the same."_s);
        shoot(u"passphrase"_s, ask);
        type(ask, u"vaultPassphraseAgain"_s, QString::fromLatin1(phrase));
        QTest::keyClick(ask, Qt::Key_Return);
        QTRY_VERIFY(status().settings.isOn);
        QCOMPARE(status().protection, VaultProtection::Passphrase);
        QTRY_VERIFY(!m_window->findChild<VaultPassphrase *>());
        auto *protection = dialog->findChild<SegmentedControl *>(u"vaultProtection"_s);
        QTRY_COMPARE(protection->currentId(), int(VaultProtection::Passphrase));
        QVERIFY(!protection->segment(int(VaultProtection::Keyring))->isEnabled());
        QVERIFY(!protection->segment(int(VaultProtection::Keyring))->toolTip().isEmpty());
    }

    void givingUpThePassphraseLeavesItOff()
    {
        m_keyring->isThere = false;
        openWindow();
        SettingsDialog *dialog = openSettings();
        click(dialog, u"vaultSwitch"_s);
        VaultPassphrase *ask = prompt();
        QVERIFY(ask);
        QTest::keyClick(ask, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<VaultPassphrase *>());
        QVERIFY(!status().exists);
        QCOMPARE(label(dialog, u"vaultState"_s), u"Off"_s);
    }

    void theKeyMovesFromKeyringToPassphraseAndBack()
    {
        turnOn(VaultProtection::Keyring);
        openWindow();
        SettingsDialog *dialog = openSettings();
        auto *protection = dialog->findChild<SegmentedControl *>(u"vaultProtection"_s);
        QTRY_VERIFY(protection->isEnabled());
        QTest::mouseClick(protection->segment(int(VaultProtection::Passphrase)), Qt::LeftButton);
        VaultPassphrase *ask = prompt();
        QVERIFY(ask);
        type(ask, u"vaultPassphraseEdit"_s, QString::fromLatin1(phrase));
        type(ask, u"vaultPassphraseAgain"_s, QString::fromLatin1(phrase));
        QTest::keyClick(ask, Qt::Key_Return);
        QTRY_COMPARE(status().protection, VaultProtection::Passphrase);
        QTRY_VERIFY(m_keyring->entries.isEmpty());
        QTRY_VERIFY(protection->isEnabled());
        QTRY_COMPARE(protection->currentId(), int(VaultProtection::Passphrase));
        QTest::mouseClick(protection->segment(int(VaultProtection::Keyring)), Qt::LeftButton);
        QTRY_COMPARE(status().protection, VaultProtection::Keyring);
        QCOMPARE(m_keyring->entries.size(), 1);
    }

    void whatIsDeployedIsListedAndCanBeDeleted()
    {
        turnOn(VaultProtection::Keyring);
        openWindow();
        deployTo({u"radio.example.com"_s, u"church.example.com"_s});
        SettingsDialog *dialog = openSettings();
        auto *card = dialog->findChild<VaultCard *>();
        QTRY_COMPARE(card->model().rowCount(), 2);
        shoot(u"full"_s, dialog);
        auto *area = dialog->findChild<QScrollArea *>(u"settingsArea"_s);
        area->ensureWidgetVisible(dialog->findChild<QPushButton *>(u"vaultDelete"_s), 0, 60);
        shoot(u"full-end"_s, dialog);
        dialog->findChild<QSpinBox *>(u"vaultCount"_s)->setFocus();
        QTest::keyClick(dialog->findChild<QSpinBox *>(u"vaultCount"_s), Qt::Key_Up);
        QTRY_COMPARE(status().settings.bundlesPerDomain, 4);
        click(dialog, u"vaultDelete"_s);
        auto *box = m_window->findChild<QMessageBox *>(u"vaultDeleteBox"_s);
        QTRY_VERIFY(box && box->isVisible());
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(status().exists);
        click(dialog, u"vaultDelete"_s);
        QTRY_VERIFY(m_window->findChild<QPushButton *>(u"vaultDeleteConfirm"_s));
        shoot(u"delete"_s, m_window->findChild<QMessageBox *>(u"vaultDeleteBox"_s));
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"vaultDeleteConfirm"_s),
                          Qt::LeftButton);
        QTRY_VERIFY(!status().exists);
        QVERIFY(m_keyring->entries.isEmpty());
        QTRY_COMPARE(label(dialog, u"vaultState"_s), u"Off"_s);
        QCOMPARE(card->model().rowCount(), 0);
    }

    void aDamagedVaultIsPutAsideWhenThatIsWanted()
    {
        turnOn(VaultProtection::Keyring);
        QFile file(m_vault->path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("damaged by something");
        file.close();
        openWindow();
        SettingsDialog *dialog = openSettings();
        auto *banner = dialog->findChild<Banner *>(u"vaultBanner"_s);
        QTRY_VERIFY(banner->isVisible());
        shoot(u"damaged"_s, dialog);
        QCOMPARE(QFileInfo(m_vault->path()).size(), 20);
        QTest::mouseClick(banner->actionButton(), Qt::LeftButton);
        QTRY_VERIFY(status().exists && !status().problem);
        QCOMPARE(QFileInfo(m_vault->path() + u".damaged-1"_s).size(), 20);
        QTRY_VERIFY(!banner->isVisible());
    }

    void theFormerCertificateGoesBackAfterReview()
    {
        turnOn(VaultProtection::Keyring);
        openWindow();
        const QString domain = u"radio.example.com"_s;
        const QByteArray first = deployTo({domain});
        const QByteArray second = deployTo({domain});
        QVERIFY(first != second);
        select({domain});
        auto *restore = m_window->findChild<QAction *>(u"restoreAction"_s);
        QTRY_VERIFY(restore->isEnabled());
        // From the table's own menu.
        m_window->domainPage()->table()->setFocus();
        Q_EMIT m_window->domainPage()->contextMenuRequested(QPoint(300, 300));
        auto *menu = m_window->findChild<QMenu *>(u"domainContextMenu"_s);
        QVERIFY(menu && menu->actions().contains(restore));
        menu->close();
        restore->trigger();
        QTRY_VERIFY(m_window->findChild<ReviewDialog *>());
        auto *review = m_window->findChild<ReviewDialog *>();
        QTRY_VERIFY(review->isVisible());
        QCOMPARE(review->plan().includedDomains(), QStringList{domain});
        QCOMPARE(review->plan().settings.bundle->leaf().sha256(), first);
        shoot(u"review"_s, review);
        const int sent = m_world->sandbox.requestCount("SetLiveDomainCertificate");
        QTest::mouseClick(review->findChild<QPushButton *>(u"commitPlan"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(doneCount(), 1, 30'000);
        QCOMPARE(m_world->sandbox.requestCount("SetLiveDomainCertificate"), sent + 1);
        const Deployment *deployment = m_window->flow()->deployment();
        QTRY_COMPARE_WITH_TIMEOUT(
            deployment->steps().constFirst().proof, ProofState::Served, 30'000);
        QCOMPARE(deployment->steps().constFirst().edge.constFirst().answer.certificate->sha256(),
                 first);
    }

    void aChangeInTheHistoryIsTakenBack()
    {
        turnOn(VaultProtection::Keyring);
        openWindow();
        const QString domain = u"radio.example.com"_s;
        const QByteArray first = deployTo({domain});
        (void)deployTo({domain});
        (void)deployTo({domain});
        m_window->findChild<QAction *>(u"historyAction"_s)->trigger();
        HistoryPage *page = m_window->historyPage();
        QTRY_COMPARE(page->model().rowCount(), 3);
        QTRY_VERIFY(page->model().entry(1));
        page->table()->selectRow(1); // the second: it replaced the first
        QTRY_VERIFY(page->findChild<QPushButton *>(u"restoreBefore"_s));
        shoot(u"history"_s, m_window.get());
        QTest::mouseClick(page->findChild<QPushButton *>(u"restoreBefore"_s), Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<ReviewDialog *>());
        auto *review = m_window->findChild<ReviewDialog *>();
        QCOMPARE(review->plan().settings.bundle->leaf().sha256(), first);
        QCOMPARE(review->plan().includedDomains(), QStringList{domain});
        review->reject();
    }

    void differentOnesAreChosenAndOthersNamed()
    {
        turnOn(VaultProtection::Keyring);
        openWindow();
        const QByteArray one = deployTo({u"radio.example.com"_s});
        const QByteArray other = deployTo({u"church.example.com"_s});
        (void)deployTo({u"radio.example.com"_s, u"church.example.com"_s});
        select({u"radio.example.com"_s, u"church.example.com"_s, u"vod.example.com"_s});
        m_window->findChild<QAction *>(u"restoreAction"_s)->trigger();
        QTRY_VERIFY(m_window->findChild<RestoreBox *>());
        auto *box = m_window->findChild<RestoreBox *>();
        QTRY_VERIFY(box->isVisible());
        shoot(u"choose"_s, box);
        auto *second = box->findChild<QRadioButton *>(u"restoreChoice1"_s);
        QVERIFY(second);
        QTest::keyClick(box->findChild<QRadioButton *>(u"restoreChoice0"_s), Qt::Key_Down);
        QVERIFY(second->isChecked());
        QTest::mouseClick(box->findChild<QPushButton *>(u"restoreGo"_s), Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<ReviewDialog *>());
        auto *review = m_window->findChild<ReviewDialog *>();
        const QByteArray chosen = review->plan().settings.bundle->leaf().sha256();
        QVERIFY(chosen == one || chosen == other);
        QCOMPARE(review->plan().includedDomains(),
                 QStringList{chosen == one ? u"radio.example.com"_s : u"church.example.com"_s});
        review->reject();
    }

    void whatWasNotKeptIsExplained()
    {
        openWindow();
        select({u"radio.example.com"_s});
        m_window->findChild<QAction *>(u"restoreAction"_s)->trigger();
        QTRY_VERIFY(m_window->findChild<QMessageBox *>(u"vaultOffBox"_s));
        shoot(u"is-off"_s, m_window->findChild<QMessageBox *>(u"vaultOffBox"_s));
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"vaultOffSettings"_s),
                          Qt::LeftButton);
        QTRY_VERIFY(m_window->findChild<SettingsDialog *>());
        m_window->findChild<SettingsDialog *>()->accept();
        turnOn(VaultProtection::Keyring);
        (void)deployTo({u"radio.example.com"_s});
        select({u"radio.example.com"_s});
        m_window->findChild<QAction *>(u"restoreAction"_s)->trigger();
        QTRY_VERIFY(m_window->findChild<RestoreBox *>());
        auto *box = m_window->findChild<RestoreBox *>();
        QTRY_VERIFY(box->isVisible());
        QVERIFY2(label(box, u"restoreReasons"_s).contains(u"while the vault was on"_s),
                 qPrintable(label(box, u"restoreReasons"_s)));
        shoot(u"not-kept"_s, box);
        QVERIFY(!box->findChild<QPushButton *>(u"restoreGo"_s));
    }

    void whileItIsLockedTheWindowSaysSoAndUnlocks()
    {
        turnOn(VaultProtection::Passphrase);
        makeVault(); // as after a new start
        openWindow();
        const QByteArray first = deployTo({u"radio.example.com"_s});
        auto *banner = m_window->findChild<Banner *>(u"vaultNoticeBanner"_s);
        QTRY_VERIFY(banner->isVisible());
        shoot(u"locked"_s, m_window.get());
        QTest::mouseClick(banner->actionButton(), Qt::LeftButton);
        VaultPassphrase *ask = prompt();
        QVERIFY(ask);
        type(ask, u"vaultPassphraseEdit"_s, u"not the one"_s);
        QTest::keyClick(ask, Qt::Key_Return);
        QTRY_VERIFY(label(ask, u"vaultPassphraseError"_s).contains(u"not the pass phrase"_s));
        shoot(u"unlock-wrong"_s, ask);
        type(ask, u"vaultPassphraseEdit"_s, QString::fromLatin1(phrase));
        QTest::keyClick(ask, Qt::Key_Return);
        QTRY_VERIFY(!banner->isVisible());
        const auto items = answerOf<QList<VaultItem>>([this](auto then) { m_vault->list(then); });
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->constFirst().sha256, first);
    }

    void restoringUnlocksOnTheWay()
    {
        turnOn(VaultProtection::Passphrase);
        openWindow();
        const QByteArray first = deployTo({u"radio.example.com"_s});
        (void)deployTo({u"radio.example.com"_s});
        m_vault->lock();
        select({u"radio.example.com"_s});
        m_window->findChild<QAction *>(u"restoreAction"_s)->trigger();
        VaultPassphrase *ask = prompt();
        QVERIFY(ask);
        type(ask, u"vaultPassphraseEdit"_s, QString::fromLatin1(phrase));
        QTest::keyClick(ask, Qt::Key_Return);
        QTRY_VERIFY(m_window->findChild<ReviewDialog *>());
        auto *review = m_window->findChild<ReviewDialog *>();
        QCOMPARE(review->plan().settings.bundle->leaf().sha256(), first);
        review->reject();
    }

    void anExpiredOneIsBlockedByTheChecks()
    {
        turnOn(VaultProtection::Keyring);
        openWindow();
        (void)deployTo({u"radio.example.com"_s});
        (void)deployTo({u"radio.example.com"_s});
        m_window.reset();
        m_now = QDateTime::currentDateTimeUtc().addDays(200); // both are over by then
        openWindow();
        select({u"radio.example.com"_s});
        m_window->findChild<QAction *>(u"restoreAction"_s)->trigger();
        QTRY_VERIFY(m_window->draft().settings().bundle);
        QVERIFY(!m_window->draft().isReady());
        const QList<Finding> &findings = m_window->draft().findings();
        QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.code == FindingCode::Expired && finding.severity == Severity::Blocking;
        }));
        QVERIFY(!m_window->findChild<ReviewDialog *>());
        shoot(u"expired"_s, m_window.get());
        m_now = {};
    }

private:
    void makeVault()
    {
        m_vault = std::make_unique<Vault>(
            m_folder->filePath(u"vault"_s), *m_keyring, Vault::Options{.cost = {10, 8, 1}});
    }

    void openWindow()
    {
        m_world->useLedger(m_history.get(), m_vault.get());
        UiServices services = m_world->services();
        services.history = m_history.get();
        services.vault = m_vault.get();
        services.clock = [this] {
            return m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc();
        };
        m_window = std::make_unique<MainWindow>(services);
        m_window->resize(1320, 840);
        m_window->show();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->domainPage()->model().total() > 0, 30'000);
    }

    SettingsDialog *openSettings()
    {
        QTest::mouseClick(m_window->findChild<QPushButton *>(u"settingsButton"_s), Qt::LeftButton);
        auto *dialog = m_window->findChild<SettingsDialog *>();
        if (dialog && !QTest::qWaitForWindowExposed(dialog))
            return nullptr;
        return dialog;
    }

    VaultPassphrase *prompt()
    {
        (void)QTest::qWaitFor(
            [this] {
                auto *ask = m_window->findChild<VaultPassphrase *>();
                return ask && ask->isVisible();
            },
            10'000);
        return m_window->findChild<VaultPassphrase *>();
    }

    [[nodiscard]] VaultStatus status()
    {
        return answerOf<VaultStatus>([this](auto then) { m_vault->look(then); }).value();
    }

    void turnOn(VaultProtection protection)
    {
        QVERIFY(answerOf<void>(
            [&](auto then) { m_vault->turnOn(protection, Secret(QByteArrayView(phrase)), then); }));
    }

    void select(const QStringList &domains)
    {
        m_window->domainPage()->checkDomains(domains);
        QTRY_VERIFY(m_window->draft().selected().size() > 0);
    }

    [[nodiscard]] int doneCount() const
    {
        const Deployment *deployment = m_window->flow()->deployment();
        return deployment ? deployment->count(StepState::Done) : 0;
    }

    /// A new certificate for these; answers its SHA-256 when it is deployed and kept.
    QByteArray deployTo(const QStringList &domains)
    {
        const auto files = m_world->sandbox.mintDemoFiles(domains, 90);
        auto bundle = readBytes(files->chainPem + files->keyPem, u"demo"_s);
        const QByteArray sha256 = bundle->leaf().sha256();
        m_window->draft().clear();
        m_window->draft().setBundle(std::make_shared<const CertificateBundle>(*std::move(bundle)));
        m_window->domainPage()->checkDomains(domains);
        (void)QTest::qWaitFor([&] { return isSelected(domains); }, 10'000);
        m_window->flow()->review();
        auto *review = m_window->findChild<ReviewDialog *>();
        Q_EMIT review->confirmed(m_window->draft().plan());
        delete review;
        const QString sha1 =
            QString::fromLatin1(m_window->draft().settings().bundle->leaf().fields().sha1.toHex());
        // Deployed, and read back: what the window shows is what the account has.
        (void)QTest::qWaitFor(
            [&] { return doneCount() == domains.size() && shownSha1(domains.first()) == sha1; },
            30'000);
        const auto dialogs = m_window->findChildren<QDialog *>();
        for (QDialog *dialog : dialogs)
            dialog->close();
        (void)answerOf<int>([this](auto then) { m_vault->finish(then); });
        return sha256;
    }

    [[nodiscard]] bool isSelected(const QStringList &domains)
    {
        const QList<DomainOverview> &all = m_window->draft().selected();
        return all.size() == domains.size()
            && std::all_of(all.begin(), all.end(), [&domains](const DomainOverview &one) {
                   return domains.contains(one.domain.name);
               });
    }

    [[nodiscard]] QString shownSha1(const QString &name)
    {
        const QList<DomainOverview> &all = m_window->account().snapshot().domains;
        for (const DomainOverview &domain : all) {
            if (domain.domain.name == name)
                return plainHex(domain.fingerprint);
        }
        return {};
    }

    static void click(QWidget *within, const QString &name)
    {
        auto *button = within->findChild<QWidget *>(name);
        QVERIFY2(button, qPrintable(name));
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }

    static void type(QWidget *within, const QString &name, const QString &text)
    {
        auto *edit = within->findChild<QLineEdit *>(name);
        QVERIFY2(edit, qPrintable(name));
        edit->clear();
        QTest::keyClicks(edit, text);
    }

    [[nodiscard]] static QString label(const QWidget *within, const QString &name)
    {
        const auto *found = within->findChild<QLabel *>(name);
        return found ? found->text() : QString();
    }

    void shoot(const QString &name, QWidget *widget)
    {
        for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
            m_window->setTheme(mode);
            QCoreApplication::sendPostedEvents();
            QVERIFY(
                widget->grab().save(QStringLiteral(LIVECERT_SHOTS)
                                    + u"/settings-%1-%2.png"_s.arg(
                                        name, mode == ThemeMode::Dark ? u"dark"_s : u"light"_s)));
        }
    }

    std::unique_ptr<fixture::World> m_world;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeKeyring> m_keyring;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Vault> m_vault;
    std::unique_ptr<MainWindow> m_window;
    QDateTime m_now;
};

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
