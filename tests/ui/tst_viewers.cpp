// SPDX-License-Identifier: Apache-2.0
#include "store/history.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/pillroles.h"
#include "ui/deploy/reviewdialog.h"
#include "ui/domains/domainpage.h"
#include "ui/domains/domaintableview.h"
#include "ui/history/historydetails.h"
#include "ui/history/historypage.h"
#include "ui/mainwindow.h"
#include "ui/text/language.h"
#include "ui/text/viewerstext.h"
#include "ui/viewers/viewerscontroller.h"
#include "ui/viewers/viewersdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chipbutton.h"
#include "windowfixture.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

/// "Check what viewers get", by mouse and keys, on a sandbox one of whose addresses lags behind.
class ViewersTest : public QObject
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
        QFile::remove(m_world->folder.filePath(u"window.ini"_s));
        m_history = std::make_unique<History>(m_folder.filePath(u"h%1.sqlite"_s.arg(++m_number)));
        openWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_history.reset();
    }

    void nothingIsCheckedBeforeSomethingIsChosen()
    {
        QVERIFY(!action(u"checkViewersAction"_s)->isEnabled());
        QVERIFY(action(u"checkAllViewersAction"_s)->isEnabled());
        m_window->domainPage()->checkDomains({u"radio.example.com"_s});
        QTRY_VERIFY(action(u"checkViewersAction"_s)->isEnabled());
    }

    void theShortcutChecksWhatIsChosen()
    {
        choose({m_weekend, u"radio.example.com"_s});
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        ViewersDialog *dialog = waitForDialog();
        QVERIFY(!dialog->isModal());
        QCOMPARE(dialog->heading(), u"1 domain where service and edge disagree"_s);
        // Those that need care come first, address by address; what is fine takes one line.
        QCOMPARE(texts(dialog->model(), ViewersModel::NameColumn),
                 (QStringList{m_weekend,
                              u"    127.0.0.1"_s,
                              u"    127.0.0.2"_s,
                              u"    127.0.0.3"_s,
                              u"radio.example.com"_s}));
        QCOMPARE(
            pills(dialog->model()),
            (QStringList{u"Edge differs"_s, u"As set"_s, u"As set"_s, u"Old one"_s, u"As set"_s}));
        const QString sentence =
            dialog->model().index(0, ViewersModel::ServedColumn).data().toString();
        QVERIFY2(sentence.startsWith(u"127.0.0.3 still serves weekend.example.com (SHA-256 "_s),
                 qPrintable(sentence));
        QVERIFY2(sentence.contains(u", expired on "_s), qPrintable(sentence));
        shoot(u"stale"_s, dialog);
    }

    void theContextMenuOffersIt()
    {
        DomainTableView *table = m_window->domainPage()->table();
        table->showDomain(u"radio.example.com"_s);
        const QPoint place = table->visualRect(table->currentIndex()).center();
        QTest::mouseClick(table->viewport(), Qt::RightButton, Qt::NoModifier, place);
        Q_EMIT table->customContextMenuRequested(place);
        auto *menu = m_window->findChild<QMenu *>(u"domainContextMenu"_s);
        QTRY_VERIFY(menu && menu->isVisible());
        QAction *check = action(u"checkViewersAction"_s);
        QVERIFY(menu->actions().contains(check));
        QTRY_VERIFY(check->isEnabled());
        QTest::mouseClick(
            menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(check).center());
        ViewersDialog *dialog = waitForDialog();
        QCOMPARE(dialog->heading(), u"Viewers get what the service has"_s);
        QCOMPARE(dialog->model().rowCount(), 1);
    }

    void allDomainsAreCheckedAndTheWindowShowsWhatWasFound()
    {
        action(u"checkAllViewersAction"_s)->trigger();
        ViewersDialog *dialog = waitForDialog();
        const int checked = int(m_window->viewers()->current()->results().size());
        QVERIFY(checked > 100);
        auto *care = dialog->findChild<ChipButton *>(u"viewersChipCare"_s);
        QTRY_COMPARE(care->count(), 4); // one lags behind, three are set wrong
        QTest::mouseClick(care, Qt::LeftButton);
        QTRY_VERIFY(dialog->model().rowCount() < 20);
        for (const QString &domain :
             {m_weekend, u"play.example.com"_s, u"tv.example.com"_s, u"old-name.example.org"_s})
            QVERIFY2(texts(dialog->model(), 0).contains(domain), qPrintable(domain));
        shoot(u"all"_s, dialog);
        auto *banner = m_window->findChild<Banner *>(u"findingsBanner"_s);
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->title(), u"1 domain where service and edge disagree"_s);
        const DomainTableModel &model = m_window->domainPage()->model();
        QCOMPARE(model.rowAt(model.rowOf(m_weekend)).edgeMark.text, u"Edge differs"_s);
        QVERIFY(model.rowAt(model.rowOf(u"radio.example.com"_s)).edgeMark.text.isEmpty());
        m_window->domainPage()->table()->showDomain(m_weekend);
        shoot(u"window"_s, m_window.get());
        // The banner leads back to the list, also after that was closed.
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"viewersClose"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_window->viewers()->dialog());
        QTest::mouseClick(banner->actionButton(), Qt::LeftButton);
        QTRY_VERIFY(m_window->viewers()->dialog());
        QCOMPARE(m_window->viewers()->dialog()->heading(),
                 u"1 domain where service and edge disagree"_s);
        // A refresh knows nothing of the edge: what was found stays.
        QSignalSpy refreshed(&m_window->domainPage()->model(), &DomainTableModel::refreshed);
        action(u"refreshAction"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(refreshed.count(), 1, 30'000);
        QCOMPARE(model.rowAt(model.rowOf(m_weekend)).edgeMark.text, u"Edge differs"_s);
    }

    void theChosenRowTellsEverything()
    {
        choose({m_weekend});
        action(u"checkViewersAction"_s)->trigger();
        ViewersDialog *dialog = waitForDialog();
        auto *table = dialog->findChild<QTableView *>(u"viewersTable"_s);
        auto *details = dialog->findChild<QPlainTextEdit *>(u"viewersDetails"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 2);
        const QString text = details->toPlainText();
        for (const QString &part : {u"The service has weekend-le"_s,
                                    u"127.0.0.1 serves "_s,
                                    u"127.0.0.3 still serves "_s})
            QVERIFY2(text.contains(part), qPrintable(text));
        // Asked again, the same address stays the current one.
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"viewersAgain"_s), Qt::LeftButton);
        QVERIFY(m_window->viewers()->current()->isRunning());
        QTRY_VERIFY(!m_window->viewers()->current()->isRunning());
        QTRY_COMPARE(dialog->model().rowCount(), 4);
    }

    void itCanBeStopped()
    {
        action(u"checkAllViewersAction"_s)->trigger();
        QTRY_VERIFY(m_window->viewers()->dialog());
        ViewersDialog *dialog = m_window->viewers()->dialog();
        auto *stop = dialog->findChild<QPushButton *>(u"viewersStop"_s);
        QVERIFY(stop->isVisible());
        shoot(u"running"_s, dialog);
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(!m_window->viewers()->current()->isRunning());
        QVERIFY(dialog->findChild<QPushButton *>(u"viewersAgain"_s)->isVisible());
        QVERIFY(!stop->isVisible());
    }

    void aReportIsSaved()
    {
        choose({m_weekend});
        action(u"checkViewersAction"_s)->trigger();
        ViewersDialog *dialog = waitForDialog();
        const QString path = m_folder.filePath(u"viewers.csv"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveViewers"_s), Qt::LeftButton);
        auto *files = dialog->findChild<QFileDialog *>();
        QTRY_VERIFY(files && files->isVisible());
        files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
        QTest::keyClick(files->findChild<QLineEdit *>(u"fileNameEdit"_s), Qt::Key_Return);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray csv = file.readAll();
        QVERIFY(csv.contains(
            "\"weekend.example.com\",\"differs\",\"not-known\",\"127.0.0.3\",\"old\","));
    }

    void resolversAreRememberedWhenTheyAreAddresses()
    {
        choose({m_weekend});
        action(u"checkViewersAction"_s)->trigger();
        ViewersDialog *dialog = waitForDialog();
        auto *field = dialog->findChild<QLineEdit *>(u"viewersResolvers"_s);
        QVERIFY(!field->isEnabled()); // the sandbox's addresses are given
        dialog->setResolvers({}, true);
        QSignalSpy changed(dialog, &ViewersDialog::resolversChanged);
        field->setFocus();
        QTest::keyClicks(field, u"dns.example.com"_s);
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(changed.count(), 0);
        QVERIFY(dialog->findChild<QLabel *>(u"viewersHint"_s)->text().contains(u"9.9.9.9"_s));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, u"192.0.2.1:5353 9.9.9.9"_s);
        QTest::keyClick(field, Qt::Key_Tab);
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(m_window->viewers()->resolvers(), u"192.0.2.1:5353, 9.9.9.9"_s);
        QCOMPARE(m_window->account().session()->edge->resolvers().size(), 2);
        m_window.reset();
        openWindow();
        QCOMPARE(m_window->viewers()->resolvers(), u"192.0.2.1:5353, 9.9.9.9"_s);
    }

    void anotherAccountKnowsNothingOfIt()
    {
        choose({m_weekend});
        action(u"checkViewersAction"_s)->trigger();
        ViewersDialog *dialog = waitForDialog();
        QCOMPARE(m_window->viewers()->disagreeing(), 1);
        m_window->openAccount(sandboxProfile());
        QTRY_COMPARE(dialog->heading(), u"Nothing is being checked"_s);
        QCOMPARE(m_window->viewers()->disagreeing(), 0);
        QVERIFY(!m_window->findChild<Banner *>(u"findingsBanner"_s)->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->domainPage()->model().total() > 0, 30'000);
    }

    void aProofThatWasCutShortIsFinishedFromTheHistory()
    {
        const QString radio = u"radio.example.com"_s;
        const auto files = m_world->sandbox.mintDemoFiles({radio}, 90);
        auto bundle = readBytes(files->chainPem + files->keyPem, u"demo"_s);
        m_window->flow()->setOptions({.proofIntervalMs = 600'000, .proofMaxIntervalMs = 600'000});
        m_window->draft().setBundle(std::make_shared<const CertificateBundle>(*std::move(bundle)));
        choose({radio});
        QTRY_COMPARE(m_window->draft().selected().size(), 1);
        m_window->flow()->review();
        auto *review = m_window->findChild<ReviewDialog *>();
        Q_EMIT review->confirmed(m_window->draft().plan());
        review->close();
        // Closed as soon as the service has it.
        QTRY_COMPARE_WITH_TIMEOUT(
            m_window->flow()->deployment()->count(StepState::Done), 1, 30'000);
        const bool wasProved =
            m_window->flow()->deployment()->steps().first().proof != ProofState::Waiting;
        m_window.reset();
        openWindow();
        action(u"historyAction"_s)->trigger();
        HistoryPage *page = m_window->historyPage();
        QTRY_COMPARE(page->model().rowCount(), 1);
        const auto proof = [page] {
            const HistoryEntry *entry = page->model().entry(0);
            return entry ? entry->last.proof : QString();
        };
        QTRY_COMPARE(proof(), wasProved ? u"served"_s : u"unfinished"_s);
        page->table()->selectRow(0);
        QTRY_VERIFY(page->findChild<QPushButton *>(u"historyProof"_s));
        shoot(u"history"_s, m_window.get());
        QTest::mouseClick(page->findChild<QPushButton *>(u"historyProof"_s), Qt::LeftButton);
        ViewersDialog *dialog = waitForDialog();
        QCOMPARE(dialog->heading(), u"Viewers get what the service has"_s);
        QTRY_COMPARE(proof(), u"served"_s);
    }

    void theModelKeepsItsPromises()
    {
        ViewersModel model(systemUtc);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        {
            ViewersCheck check(m_window->account().session()->live.get(),
                               *m_window->account().session()->edge,
                               {{.domain = m_weekend}, {.domain = u"radio.example.com"_s}},
                               {});
            QSignalSpy finished(&check, &ViewersCheck::finished);
            model.setCheck(&check);
            check.start();
            QTRY_COMPARE(finished.count(), 1);
            QTRY_COMPARE(model.rowCount(), 5);
            model.setOnlyCare(true);
            QCOMPARE(model.rowCount(), 4);
        }
        QCOMPARE(model.rowCount(), 0); // the check is gone
    }

    void everyVerdictHasItsWords_data()
    {
        QTest::addColumn<AddressVerdict>("verdict");
        QTest::addColumn<EdgeFaults>("faults");
        QTest::addColumn<QString>("word");
        using V = AddressVerdict;
        QTest::newRow("as set") << V::Wanted << EdgeFaults() << u"As set"_s;
        QTest::newRow("incomplete chain")
            << V::Invalid << EdgeFaults(EdgeFault::ChainIncomplete) << u"Chain incomplete"_s;
        QTest::newRow("expired") << V::Invalid << EdgeFaults(EdgeFault::Expired) << u"Expired"_s;
        QTest::newRow("wrong name")
            << V::Invalid << EdgeFaults(EdgeFault::WrongName) << u"Wrong name"_s;
        QTest::newRow("not yet") << V::Invalid << EdgeFaults(EdgeFault::NotYetValid)
                                 << u"Not valid yet"_s;
        QTest::newRow("not trusted")
            << V::Invalid << EdgeFaults(EdgeFault::NotTrusted) << u"Not trusted"_s;
        QTest::newRow("old") << V::Old << EdgeFaults() << u"Old one"_s;
        QTest::newRow("another") << V::Another << EdgeFaults() << u"Another one"_s;
        QTest::newRow("foreign") << V::Foreign << EdgeFaults() << u"Another name's"_s;
        QTest::newRow("no TLS") << V::NoTls << EdgeFaults() << u"No TLS"_s;
        QTest::newRow("unreachable") << V::Unreachable << EdgeFaults() << u"Not reached"_s;
    }

    void everyVerdictHasItsWords()
    {
        QFETCH(AddressVerdict, verdict);
        QFETCH(EdgeFaults, faults);
        JudgedAddress address;
        address.verdict = verdict;
        address.answer.faults = faults;
        address.answer.address = QHostAddress(u"192.0.2.1"_s);
        address.answer.error.code = ErrorCode::Timeout;
        QTEST(addressMark(address).word, "word");
        QVERIFY(addressSentence(address, QDateTime::currentDateTimeUtc()).contains(u"192.0.2.1"_s));
    }

private:
    void openWindow()
    {
        m_world->useLedger(m_history.get());
        UiServices services = m_world->services();
        services.history = m_history.get();
        m_window = std::make_unique<MainWindow>(services);
        m_window->resize(1320, 840);
        m_window->show();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->domainPage()->model().total() > 0, 30'000);
    }

    [[nodiscard]] QAction *action(const QString &name) const
    {
        return m_window->findChild<QAction *>(name);
    }

    void choose(const QStringList &domains)
    {
        m_window->domainPage()->checkDomains(domains);
        QTRY_VERIFY(action(u"checkViewersAction"_s)->isEnabled());
    }

    ViewersDialog *waitForDialog()
    {
        const auto hasEnded = [this] {
            const ViewersCheck *check = m_window->viewers()->current();
            return m_window->viewers()->dialog() && check && !check->isRunning();
        };
        if (!QTest::qWaitFor(hasEnded, 60'000))
            qFatal("the check does not end");
        return m_window->viewers()->dialog();
    }

    static QStringList texts(const ViewersModel &model, int column)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, column).data().toString());
        return all;
    }

    static QStringList pills(const ViewersModel &model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row, ViewersModel::ResultColumn).data(PillTextRole).toString());
        return all;
    }

    void shoot(const QString &name, QWidget *widget)
    {
        for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
            m_window->setTheme(mode);
            QCoreApplication::sendPostedEvents();
            const QString file = QStringLiteral(LIVECERT_SHOTS)
                + u"/viewers-%1-%2.png"_s.arg(name,
                                              mode == ThemeMode::Dark ? u"dark"_s : u"light"_s);
            QVERIFY2(widget->grab().save(file), qPrintable(file));
        }
    }

    const QString m_weekend = Sandbox::staleDomain;
    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<fixture::World> m_world;
    std::unique_ptr<History> m_history;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(ViewersTest)
#include "tst_viewers.moc"
