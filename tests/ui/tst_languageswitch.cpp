// SPDX-License-Identifier: Apache-2.0
#include "certfixture.h"
#include "core/language.h"
#include "shownwords.h"
#include "store/history.h"
#include "ui/certificate/certificatepage.h"
#include "ui/certificate/detailscontroller.h"
#include "ui/certificate/detailsdialog.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/errordialog.h"
#include "ui/deploy/offguard.h"
#include "ui/deploy/progressdialog.h"
#include "ui/deploy/reviewdialog.h"
#include "ui/domains/domainpage.h"
#include "ui/domains/domaintableview.h"
#include "ui/history/historypage.h"
#include "ui/mainwindow.h"
#include "ui/profiles/accountdialog.h"
#include "ui/text/errortext.h"
#include "ui/text/language.h"
#include "ui/theme/themecontroller.h"
#include "ui/window/languagecontroller.h"
#include "ui/window/statusline.h"
#include "ui/window/textdialog.h"
#include "windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPixmap>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using fixture::openDialog;

namespace {

/// Layouts done, and what was to be deleted gone.
void settle()
{
    for (int turn = 0; turn < 3; ++turn) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

QString lines(const QStringList &texts)
{
    return texts.mid(0, 40).join(u'\n');
}

} // namespace

#define VERIFY_SPEAKS_CHINESE(widget)                                                              \
    do {                                                                                           \
        settle();                                                                                  \
        const QStringList english = fixture::englishIn(fixture::shownTexts(widget));               \
        QVERIFY2(english.isEmpty(), qPrintable(lines(english)));                                   \
        /* a text that has just changed is laid out an event later */                              \
        QTRY_VERIFY2(fixture::cutOffIn(widget).isEmpty(),                                          \
                     qPrintable(lines(fixture::cutOffIn(widget))));                                \
    } while (false)

/// The program in another language, chosen while it runs.
class TestLanguageSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aClickSwitchesEveryWord();
    void theKeyboardSwitchesToo();
    void theChoiceIsRemembered();
    void theBoxFollowsTheChoice();
    void switchingBackLeavesNoChinese();
    void messagesFollow();
    void theHistoryFollows();
    void mnemonicsAreThereAndUnique_data();
    void mnemonicsAreThereAndUnique();
    void aDeploymentSpeaksChinese();
    void turningOffSpeaksChinese();
    void aRefusalSpeaksChinese();
    void theAccountDialogSpeaksChinese();
    void everyCodeHasItsWords();
    void qtsOwnWordsAreChinese();

private:
    template <class T>
    T *child(const QString &name)
    {
        T *found = m_window->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void choose(LanguageChoice choice);
    void open();
    void loadCertificate();
    void shoot(QWidget *widget, const QString &name);

    std::unique_ptr<fixture::World> m_world;
    std::unique_ptr<History> m_history;
    std::unique_ptr<MainWindow> m_window;
};

void TestLanguageSwitch::initTestCase()
{
    QDir().mkpath(QStringLiteral(LIVECERT_SHOTS));
    dressApplication();
    Sandbox::Options options;
    options.edgeDelayMs = 0;
    m_world = std::make_unique<fixture::World>(options);
}

void TestLanguageSwitch::init()
{
    QFile::remove(m_world->folder.filePath(u"window.ini"_s));
    QFile::remove(m_world->folder.filePath(u"history.sqlite"_s));
    speak(Language::English);
    m_history = std::make_unique<History>(m_world->folder.filePath(u"history.sqlite"_s));
    UiServices services = m_world->services();
    services.history = m_history.get();
    m_world->useLedger(m_history.get());
    services.mintDemoCertificate = [this](const QStringList &names) -> Result<QByteArray> {
        const auto files = m_world->sandbox.mintDemoFiles(names, 90);
        return files ? Result<QByteArray>(files->chainPem + files->keyPem) : failure(files.error());
    };
    m_window = std::make_unique<MainWindow>(std::move(services));
    m_window->language().setChoice(LanguageChoice::English);
    m_window->resize(1320, 840);
}

void TestLanguageSwitch::cleanup()
{
    m_window.reset();
    m_history.reset();
}

/// As a person does it: through the menu, with the mouse.
void TestLanguageSwitch::choose(LanguageChoice choice)
{
    auto *menu = child<QMenu>(u"languageMenu"_s);
    menu->popup(m_window->mapToGlobal(QPoint(60, 60)));
    QVERIFY(QTest::qWaitForWindowExposed(menu));
    QAction *action = child<QAction>(u"language%1"_s.arg(int(choice)));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    QTRY_VERIFY(!menu->isVisible());
    settle();
}

void TestLanguageSwitch::open()
{
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(m_window->domainPage()->model().total() > 0);
    QTRY_VERIFY(!m_window->account().isBusy());
}

void TestLanguageSwitch::loadCertificate()
{
    m_window->domainPage()->checkDomains({u"radio.example.com"_s, u"church.example.com"_s});
    QTRY_COMPARE(m_window->draft().selected().size(), 2);
    child<QAction>(u"demoCertificateAction"_s)->trigger();
    QTRY_VERIFY(m_window->draft().isReady());
}

void TestLanguageSwitch::shoot(QWidget *widget, const QString &name)
{
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        m_window->setTheme(mode);
        QCoreApplication::sendPostedEvents();
        const QString file = QStringLiteral(LIVECERT_SHOTS)
            + u"/zh-%1-%2.png"_s.arg(name, mode == ThemeMode::Dark ? u"dark"_s : u"light"_s);
        QVERIFY2(widget->grab().save(file), qPrintable(file));
    }
}

void TestLanguageSwitch::aClickSwitchesEveryWord()
{
    open();
    choose(LanguageChoice::Chinese);
    QCOMPARE(spokenLanguage(), Language::Chinese);
    QCOMPARE(child<QPushButton>(u"historyButton"_s)->text(), u"变更记录"_s);
    VERIFY_SPEAKS_CHINESE(m_window.get());
    shoot(m_window.get(), u"empty"_s);
    choose(LanguageChoice::English);
    loadCertificate();
    child<QAction>(u"detailsAction"_s)->trigger();
    DetailsDialog *details = m_window->details()->dialog();
    QTRY_VERIFY(details && details->isVisible());
    choose(LanguageChoice::Chinese);
    VERIFY_SPEAKS_CHINESE(m_window.get());
    VERIFY_SPEAKS_CHINESE(details);
    shoot(m_window.get(), u"certificate"_s);
    shoot(details, u"details"_s);
    details->showPage(DetailsDialog::ComparePage);
    QCoreApplication::sendPostedEvents();
    VERIFY_SPEAKS_CHINESE(details);
    shoot(details, u"compare"_s);
    details->close();
}

void TestLanguageSwitch::theKeyboardSwitchesToo()
{
    open();
    auto *menu = child<QMenu>(u"languageMenu"_s);
    menu->popup(m_window->mapToGlobal(QPoint(60, 60)));
    QVERIFY(QTest::qWaitForWindowExposed(menu));
    for (int entry = 0; entry < 3; ++entry)
        QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(spokenLanguage(), Language::Chinese);
    QTRY_COMPARE(child<QPushButton>(u"historyButton"_s)->text(), u"变更记录"_s);
    QVERIFY(child<QAction>(u"language%1"_s.arg(int(LanguageChoice::Chinese)))->isChecked());
}

void TestLanguageSwitch::theChoiceIsRemembered()
{
    open();
    choose(LanguageChoice::Chinese);
    m_window.reset();
    speak(Language::English);
    m_window = std::make_unique<MainWindow>(m_world->services());
    QCOMPARE(m_window->language().choice(), LanguageChoice::Chinese);
    QVERIFY(child<QAction>(u"language%1"_s.arg(int(LanguageChoice::Chinese)))->isChecked());
}

void TestLanguageSwitch::theBoxFollowsTheChoice()
{
    LanguageController controller(LanguageChoice::English);
    LanguageBox box(controller);
    box.show();
    QCOMPARE(box.currentText(), u"English"_s);
    QCOMPARE(box.accessibleName(), u"Language"_s);
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(controller.choice(), LanguageChoice::Chinese);
    QTRY_COMPARE(box.accessibleName(), u"语言"_s);
    QCOMPARE(box.itemText(0), u"跟随系统"_s);
    controller.setChoice(LanguageChoice::English);
    QCOMPARE(box.currentText(), u"English"_s);
}

void TestLanguageSwitch::switchingBackLeavesNoChinese()
{
    open();
    loadCertificate();
    settle();
    const auto before = fixture::shownTexts(m_window.get());
    QSet<QString> said;
    for (const fixture::ShownText &shown : before)
        said.insert(shown.text);
    choose(LanguageChoice::Chinese);
    choose(LanguageChoice::English);
    QStringList chinese;
    static const QRegularExpression han(u"[\\x{4e00}-\\x{9fff}]"_s);
    const auto after = fixture::shownTexts(m_window.get());
    for (const fixture::ShownText &shown : after) {
        if (shown.text.contains(han) && !said.contains(shown.text)) // a domain may be Chinese
            chinese.append(shown.where + u": "_s + shown.text);
    }
    QVERIFY2(chinese.isEmpty(), qPrintable(lines(chinese)));
    QCOMPARE(child<QPushButton>(u"historyButton"_s)->text(), u"History"_s);
    QVERIFY(said.contains(child<QLabel>(u"summaryChain"_s)->text()));
}

void TestLanguageSwitch::messagesFollow()
{
    m_world->open = [](const Profile &, const Continuation<std::shared_ptr<Session>> &then) {
        then(failure(ErrorCode::ConnectionFailed));
    };
    m_window->show();
    QTRY_VERIFY(child<QWidget>(u"failedPage"_s)->isVisible());
    m_window->certificatePage()->pasteText({});
    m_window->certificatePage()->pasteText(u"nothing of use"_s);
    QTRY_VERIFY(child<QWidget>(u"certificateBanner"_s)->isVisible());
    QTRY_VERIFY(!child<QLabel>(u"dropTitle"_s)->text().contains(u"Reading"_s));
    choose(LanguageChoice::Chinese);
    VERIFY_SPEAKS_CHINESE(m_window.get());
    shoot(m_window.get(), u"failed"_s);
    const QTemporaryDir folder;
    const mint::Pki pki = mint::mintPki({u"a.example.com"_s});
    m_window->certificatePage()->openFiles(
        {fixture::write(folder, u"locked.p12"_s, mint::pkcs12(pki.leaf, {}, "a pass phrase"))});
    QTRY_VERIFY(child<QWidget>(u"passphrasePrompt"_s)->isVisible());
    choose(LanguageChoice::English);
    QCOMPARE(child<QPushButton>(u"passphraseOpen"_s)->text(), u"Open"_s);
    choose(LanguageChoice::Chinese);
    VERIFY_SPEAKS_CHINESE(m_window.get());
    shoot(m_window.get(), u"passphrase"_s);
}

void TestLanguageSwitch::theHistoryFollows()
{
    open();
    child<QAction>(u"historyAction"_s)->trigger();
    QTRY_VERIFY(child<QWidget>(u"historyEmpty"_s)->isVisible());
    choose(LanguageChoice::Chinese);
    VERIFY_SPEAKS_CHINESE(m_window.get());
    child<QAction>(u"historyAction"_s)->trigger();
    choose(LanguageChoice::English);
    loadCertificate();
    m_window->flow()->setOptions({.proofIntervalMs = 50, .proofDeadlineMs = 20'000});
    m_window->flow()->review();
    openDialog<ReviewDialog>()->findChild<QPushButton *>(u"commitPlan"_s)->click();
    QTRY_VERIFY(openDialog<ProgressDialog>());
    QTRY_VERIFY(!m_window->flow()->isSending());
    openDialog<ProgressDialog>()->close();
    child<QAction>(u"historyAction"_s)->trigger();
    HistoryPage *page = m_window->historyPage();
    QTRY_COMPARE(page->model().rowCount(), 2);
    QTRY_VERIFY(page->model().entry(0));
    page->table()->selectRow(0);
    QTRY_VERIFY(m_window->findChild<QLabel *>(u"historyHeading"_s));
    QTest::mouseClick(child<QPushButton>(u"verifyHistory"_s), Qt::LeftButton);
    QTRY_VERIFY(child<QWidget>(u"historyBanner"_s)->isVisible());
    choose(LanguageChoice::Chinese);
    VERIFY_SPEAKS_CHINESE(m_window.get());
    shoot(m_window.get(), u"history"_s);
}

void TestLanguageSwitch::mnemonicsAreThereAndUnique_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("in English") << Language::English;
    QTest::newRow("in Chinese") << Language::Chinese;
}

void TestLanguageSwitch::mnemonicsAreThereAndUnique()
{
    QFETCH(Language, language);
    speak(language);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(fixture::mnemonicProblems(m_window.get()), QStringList());
}

void TestLanguageSwitch::aDeploymentSpeaksChinese()
{
    open();
    choose(LanguageChoice::Chinese);
    loadCertificate();
    m_window->flow()->setOptions({.proofIntervalMs = 50, .proofDeadlineMs = 20'000});
    QTest::mouseClick(child<QPushButton>(u"reviewButton"_s), Qt::LeftButton);
    auto *review = openDialog<ReviewDialog>();
    QVERIFY(review);
    VERIFY_SPEAKS_CHINESE(review);
    shoot(review, u"review"_s);
    QTest::mouseClick(review->findChild<QPushButton *>(u"commitPlan"_s), Qt::LeftButton);
    QTRY_VERIFY(openDialog<ProgressDialog>());
    auto *progress = openDialog<ProgressDialog>();
    QTRY_VERIFY(!m_window->flow()->isSending());
    QTRY_VERIFY(progress->findChild<QPushButton *>(u"closeProgress"_s)->isVisible());
    VERIFY_SPEAKS_CHINESE(progress);
    shoot(progress, u"progress"_s);
    QTest::mouseClick(progress->findChild<QPushButton *>(u"closeProgress"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_window->account().isBusy());
    VERIFY_SPEAKS_CHINESE(m_window.get());
    shoot(m_window.get(), u"full"_s);
}

void TestLanguageSwitch::turningOffSpeaksChinese()
{
    open();
    choose(LanguageChoice::Chinese);
    m_window->domainPage()->checkDomains({u"radio.example.com"_s});
    QTRY_COMPARE(m_window->draft().selected().size(), 1);
    QTest::mouseClick(child<QWidget>(u"httpsToggle"_s), Qt::LeftButton);
    QTRY_VERIFY(m_window->draft().isReady());
    VERIFY_SPEAKS_CHINESE(m_window.get());
    shoot(m_window.get(), u"off"_s);
    QTest::mouseClick(child<QPushButton>(u"reviewButton"_s), Qt::LeftButton);
    auto *review = openDialog<ReviewDialog>();
    QVERIFY(review && review->guard());
    VERIFY_SPEAKS_CHINESE(review);
    shoot(review, u"offguard"_s);
    review->reject();
}

void TestLanguageSwitch::aRefusalSpeaksChinese()
{
    open();
    choose(LanguageChoice::Chinese);
    m_window->domainPage()->checkDomains({u"protected-mode.fault.example.net"_s});
    QTRY_COMPARE(m_window->draft().selected().size(), 1);
    child<QAction>(u"demoCertificateAction"_s)->trigger();
    QTRY_VERIFY(m_window->draft().isReady());
    QTest::mouseClick(child<QPushButton>(u"reviewButton"_s), Qt::LeftButton);
    openDialog<ReviewDialog>()->findChild<QPushButton *>(u"commitPlan"_s)->click();
    QTRY_VERIFY(openDialog<ErrorDialog>());
    auto *dialog = openDialog<ErrorDialog>();
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"errorDetailsFold"_s), Qt::LeftButton);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(dialog->text().title, u"protected-mode.fault.example.net 受阿里云保护"_s);
    VERIFY_SPEAKS_CHINESE(dialog);
    shoot(dialog, u"error"_s);
    dialog->reject();
}

void TestLanguageSwitch::theAccountDialogSpeaksChinese()
{
    open();
    choose(LanguageChoice::Chinese);
    child<QAction>(u"addAccountAction"_s)->trigger();
    QTRY_VERIFY(openDialog<AccountDialog>());
    auto *dialog = openDialog<AccountDialog>();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    VERIFY_SPEAKS_CHINESE(dialog);
    shoot(dialog, u"account"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"nextButton"_s), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"advancedButton"_s), Qt::LeftButton);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"nextButton"_s), Qt::LeftButton);
    QCoreApplication::sendPostedEvents();
    VERIFY_SPEAKS_CHINESE(dialog);
    shoot(dialog, u"account-form"_s);
    dialog->reject();
    child<QAction>(u"ramPolicyAction"_s)->trigger();
    QTRY_VERIFY(openDialog<TextDialog>());
    VERIFY_SPEAKS_CHINESE(openDialog<TextDialog>());
    openDialog<TextDialog>()->reject();
}

void TestLanguageSwitch::everyCodeHasItsWords()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        speak(language);
        for (const CatalogueEntry &entry : allEntries()) {
            Error error;
            error.code = ErrorCode::Service;
            error.apiCode = entry.code;
            const ErrorText text =
                errorText(error, {.domain = u"a.example.com"_s, .certName = u"cert-1"_s});
            const bool isChinese = language == Language::Chinese;
            const QString title = (isChinese ? entry.chinese : entry.english).title;
            const qsizetype gap = title.indexOf(u'{');
            QVERIFY2(text.title.contains(gap < 0 ? title : title.left(gap)),
                     qPrintable(entry.code + u": "_s + text.title));
            QCOMPARE(text.title.contains(QRegularExpression(u"[\\x{4e00}-\\x{9fff}]"_s)),
                     isChinese);
        }
    }
}

void TestLanguageSwitch::qtsOwnWordsAreChinese()
{
    speak(Language::Chinese);
    QDialogButtonBox buttons(QDialogButtonBox::Close | QDialogButtonBox::Ok
                             | QDialogButtonBox::Cancel);
    QCOMPARE(buttons.button(QDialogButtonBox::Close)->text(), u"关闭"_s);
    QCOMPARE(buttons.button(QDialogButtonBox::Ok)->text(), u"确定"_s);
    QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text(), u"取消"_s);
    QFileDialog dialog;
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.show();
    static const QRegularExpression english(u"^&?[A-Z][a-z]+( &?[a-z]+)*:?$"_s);
    QStringList left;
    const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->text().contains(english))
            left.append(label->text());
    }
    const QList<QAbstractButton *> all = dialog.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : all) {
        for (const QString &text : {button->text(), button->toolTip()}) {
            if (text.contains(english))
                left.append(text);
        }
    }
    QCOMPARE(left, QStringList());
}

QTEST_MAIN(TestLanguageSwitch)
#include "tst_languageswitch.moc"
