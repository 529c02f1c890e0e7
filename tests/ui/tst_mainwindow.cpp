// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/domainpage.h"
#include "ui/domains/domaintableview.h"
#include "ui/domains/searchfield.h"
#include "ui/mainwindow.h"
#include "ui/profiles/accountdialog.h"
#include "ui/theme/theme.h"
#include "ui/window/accountbutton.h"
#include "ui/window/accountstripe.h"
#include "ui/window/statusline.h"
#include "windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSplitter>
#include <QStackedWidget>
#include <QTest>
#include <QUrl>

using namespace livecert;
using namespace Qt::StringLiterals;

/// The window as it is put together, on a sandbox of its own.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void opensTheSandboxAfterTheFirstPaint();
    void everyMenuEntryIsNamedAndDoesSomething();
    void everyControlHasANameForScreenReaders();
    void searchGoesFromTheFieldToTheTable();
    void chosenDomainsReachTheDraft();
    void themeChangesAtOnceAndIsRemembered();
    void looksAreRemembered();
    void anotherAccountTakesOverWhileCallsAreUnderWay();
    void failureToOpenIsShownWithRetry();
    void lastAccountIsOpenedFirst();
    void statusLineSaysHowThingsStand();
    void refusedDropIsLeftAlone();
    void addAccountOpensTheDialog();

private:
    [[nodiscard]] QString pageName() const
    {
        return m_window->domainPage()->findChild<QStackedWidget *>()->currentWidget()->objectName();
    }
    void show();
    void waitForDomains() { QTRY_VERIFY(m_window->domainPage()->model().total() > 0); }
    template <class T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }

    std::unique_ptr<fixture::World> m_world;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    m_world = std::make_unique<fixture::World>(Sandbox::Options{});
}

void TestMainWindow::init()
{
    m_world->open = {};
    m_world->opened = 0;
    QFile::remove(m_world->folder.filePath(u"window.ini"_s));
    QVERIFY(m_world->profiles.setLastProfileId({}));
    m_window = std::make_unique<MainWindow>(m_world->services());
}

void TestMainWindow::cleanup()
{
    m_window.reset();
}

void TestMainWindow::show()
{
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestMainWindow::opensTheSandboxAfterTheFirstPaint()
{
    QCOMPARE(m_world->opened, 0);
    m_window->show();
    QCOMPARE(m_world->opened, 0);
    QTRY_COMPARE(m_world->opened, 1);
    waitForDomains();
    QCOMPARE(m_window->domainPage()->model().total(), 128);
    QCOMPARE(pageName(), u"domainTable"_s);
    QVERIFY(m_window->windowTitle().contains(u"Sandbox"_s));
    QVERIFY(find<AccountStripe>(u"accountStripe"_s)->saysSandbox());
    QCOMPARE(m_window->draft().account().domains.size(), 128);
}

void TestMainWindow::everyMenuEntryIsNamedAndDoesSomething()
{
    show();
    waitForDomains();
    int entries = 0;
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    QSet<QString> names;
    for (const QAction *action : actions) {
        if (action->isSeparator() || action->menu() || action->objectName().isEmpty())
            continue;
        QVERIFY2(!names.contains(action->objectName()) || action->objectName().startsWith(u"_q_"_s),
                 qPrintable(action->objectName()));
        names.insert(action->objectName());
        ++entries;
    }
    QVERIFY(entries > 20);
    const QList<QMenu *> menus = m_window->menuBar()->findChildren<QMenu *>();
    QVERIFY(menus.size() >= 5);
    for (const QMenu *menu : menus) {
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator() || action->menu())
                continue;
            QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        }
    }
}

void TestMainWindow::everyControlHasANameForScreenReaders()
{
    show();
    waitForDomains();
    QStringList nameless;
    const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()
            || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const QAccessibleInterface *accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (accessible && accessible->text(QAccessible::Name).isEmpty()
            && widget->accessibleName().isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' '
                            + widget->objectName());
    }
    nameless.removeIf([](const QString &text) {
        return text.startsWith(u"QScrollArea"_s) || text.startsWith(u"QMenu"_s)
            || text.startsWith(u"QSplitter"_s);
    });
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

void TestMainWindow::searchGoesFromTheFieldToTheTable()
{
    show();
    waitForDomains();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = find<SearchField>(u"searchField"_s);
    QTRY_VERIFY(search->hasFocus());
    const QString name = m_window->domainPage()->model().rowAt(5).overview.displayName();
    QTest::keyClicks(search, name.left(6));
    QVERIFY(m_window->domainPage()->model().rowCount() < 128);
    QTest::keyClick(search, Qt::Key_Down);
    QTRY_VERIFY(m_window->domainPage()->table()->hasFocus());
    search->setText(u"there is no such domain"_s);
    QCOMPARE(pageName(), u"noMatchPage"_s);
    QTest::mouseClick(find<QWidget>(u"noMatchPage"_s)->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(search->text(), QString());
    QCOMPARE(m_window->domainPage()->model().rowCount(), 128);
}

void TestMainWindow::chosenDomainsReachTheDraft()
{
    show();
    waitForDomains();
    DomainTableModel &model = m_window->domainPage()->model();
    model.checkOnly(0, 2);
    QTRY_COMPARE(m_window->draft().selected().size(), 3);
    find<QAction>(u"copyNamesAction"_s)->trigger();
    QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), 3);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY(!m_window->account().isBusy());
    QCOMPARE(m_window->draft().selected().size(), 3);
    find<QAction>(u"selectNoneAction"_s)->trigger();
    QTRY_COMPARE(m_window->draft().selected().size(), 0);
}

void TestMainWindow::themeChangesAtOnceAndIsRemembered()
{
    show();
    find<QAction>(u"themeDark"_s)->trigger();
    QVERIFY(Theme::of(m_window->palette()).isDark);
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_world->services());
    QVERIFY(Theme::of(QApplication::palette()).isDark);
    QVERIFY(find<QAction>(u"themeDark"_s)->isChecked());
    find<QAction>(u"themeLight"_s)->trigger();
    QVERIFY(!Theme::of(m_window->palette()).isDark);
}

void TestMainWindow::looksAreRemembered()
{
    show();
    waitForDomains();
    m_window->domainPage()->table()->setColumnWidth(DomainTableModel::NameColumn, 333);
    m_window->resize(1100, 700);
    m_window->close();
    m_window = std::make_unique<MainWindow>(m_world->services());
    QCOMPARE(m_window->domainPage()->table()->columnWidth(DomainTableModel::NameColumn), 333);
    QCOMPARE(m_window->size(), QSize(1100, 700));
    QFile state(m_world->folder.filePath(u"window.ini"_s));
    QVERIFY(state.open(QIODevice::ReadOnly));
    QVERIFY(!state.readAll().contains(m_world->access.accessKeySecret.toUtf8()));
}

void TestMainWindow::anotherAccountTakesOverWhileCallsAreUnderWay()
{
    QList<Continuation<std::shared_ptr<Session>>> waiting;
    m_world->open = [&](const Profile &, const Continuation<std::shared_ptr<Session>> &then) {
        waiting.append(then);
    };
    show();
    QTRY_COMPARE(waiting.size(), 1);
    Profile production;
    production.id = u"7a1c1f0e-0000-4000-8000-000000000003"_s;
    production.name = u"Production"_s;
    production.colour = u"#b42318"_s;
    m_window->openAccount(production);
    QTRY_COMPARE(waiting.size(), 2);
    waiting.first()(m_world->openSandbox()); // too late: nobody waits for it any more
    QVERIFY(!m_window->account().session());
    waiting.last()(m_world->openSandbox());
    waitForDomains();
    QVERIFY(m_window->windowTitle().contains(u"Production"_s));
    QCOMPARE(find<AccountStripe>(u"accountStripe"_s)->colour(), QColor(0xb42318));
    QVERIFY(!find<AccountStripe>(u"accountStripe"_s)->saysSandbox());
    m_window->account().refresh();
    m_window->openAccount(sandboxProfile()); // while the refresh is under way
    QCOMPARE(m_window->domainPage()->model().total(), 0);
    QTRY_COMPARE(waiting.size(), 3);
    waiting.last()(m_world->openSandbox());
    waitForDomains();
}

void TestMainWindow::failureToOpenIsShownWithRetry()
{
    m_world->open = [](const Profile &, const Continuation<std::shared_ptr<Session>> &then) {
        then(failure(ErrorCode::CredentialMissing));
    };
    show();
    QTRY_COMPARE(pageName(), u"failedPage"_s);
    m_world->open = {};
    QTest::mouseClick(find<QWidget>(u"failedPage"_s)->findChild<QPushButton *>(), Qt::LeftButton);
    waitForDomains();
    QCOMPARE(pageName(), u"domainTable"_s);
}

void TestMainWindow::lastAccountIsOpenedFirst()
{
    Profile own;
    own.id = u"7a1c1f0e-0000-4000-8000-000000000004"_s;
    own.name = u"Staging"_s;
    own.source = CredentialSource::Environment;
    QVERIFY(m_world->profiles.save(own));
    QVERIFY(m_world->profiles.setLastProfileId(own.id));
    show();
    QTRY_COMPARE(m_window->account().profile().id, own.id);
    QVERIFY(find<AccountButton>(u"accountButton"_s)->text().contains(u"Staging"_s));
    m_window->openAccount(sandboxProfile());
    QCOMPARE(m_world->profiles.lastProfileId(), sandboxProfile().id);
    QVERIFY(m_world->profiles.remove(own.id));
}

void TestMainWindow::statusLineSaysHowThingsStand()
{
    show();
    waitForDomains();
    QTRY_VERIFY(find<QLabel>(u"connectionLabel"_s)->text().contains(u"127.0.0.1"_s));
    QTRY_VERIFY(!find<QLabel>(u"clockLabel"_s)->text().isEmpty());
    QVERIFY(find<QLabel>(u"callsLabel"_s)->text().contains(u"30"_s));
    QTRY_VERIFY(!find<QLabel>(u"refreshedLabel"_s)->text().isEmpty());
}

void TestMainWindow::refusedDropIsLeftAlone()
{
    show();
    QMimeData nothing;
    nothing.setUrls({QUrl(u"https://example.com/fullchain.pem"_s)}); // only files of this computer
    QDragEnterEvent enter(
        QPoint(200, 400), Qt::CopyAction, &nothing, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(!enter.isAccepted());
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(m_world->folder.filePath(u"server.pem"_s))});
    QDragEnterEvent fileEnter(
        QPoint(200, 400), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &fileEnter);
    QVERIFY(fileEnter.isAccepted());
}

void TestMainWindow::addAccountOpensTheDialog()
{
    show();
    QTest::mouseClick(find<QPushButton>(u"stripeAddAccount"_s), Qt::LeftButton);
    QPointer<AccountDialog> dialog = find<AccountDialog>(u"accountDialog"_s);
    QVERIFY(dialog);
    dialog->reject();
    QTRY_VERIFY(!dialog);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
