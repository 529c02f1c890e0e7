// SPDX-License-Identifier: Apache-2.0
#include "support/heartbeat.h"
#include "support/stallbound.h"
#include "ui/domains/domainpage.h"
#include "ui/domains/domaintableview.h"
#include "ui/domains/searchfield.h"
#include "ui/mainwindow.h"
#include "windowfixture.h"

#include <QAction>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

/// The whole window on a sandbox with ten thousand domains.
class TestBigAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void loadsWithoutAStall();
    void answersWithoutAStall_data();
    void answersWithoutAStall();

private:
    /// A whole turn of the loop: what was caused and posted so far is over.
    void settle()
    {
        const qint64 before = m_heart->beats();
        QTRY_VERIFY(m_heart->beats() > before + 2);
    }
    void verifyNoStall()
    {
        settle();
        const tests::Heartbeat::Stall longest = m_heart->takeLongest();
        qInfo("computed for %lld ms at most, %lld ms by the clock",
              longest.computedMs,
              longest.clockMs);
        QVERIFY2(longest.computedMs <= tests::allowedStallMs,
                 qPrintable(QString::number(longest.computedMs)));
    }
    [[nodiscard]] DomainTableModel &model() { return m_window->domainPage()->model(); }
    [[nodiscard]] DomainTableView *table() { return m_window->domainPage()->table(); }
    void type(const QString &text)
    {
        auto *field = m_window->findChild<SearchField *>();
        field->setFocus();
        for (const QChar letter : text) {
            QTest::keyClick(field, letter.toLatin1());
            settle();
        }
        for (qsizetype i = 0; i < text.size(); ++i) {
            QTest::keyClick(field, Qt::Key_Backspace);
            settle();
        }
    }
    void scroll()
    {
        for (int step = 0; step < 20; ++step) {
            table()->verticalScrollBar()->setValue(step * table()->verticalScrollBar()->maximum()
                                                   / 20);
            settle();
        }
    }

    // What is current and where it is scrolled to stays.
    void readAgain()
    {
        table()->sortByColumn(-1, Qt::AscendingOrder);
        table()->verticalScrollBar()->setValue(table()->verticalScrollBar()->maximum() / 2);
        const QModelIndex top = table()->indexAt(QPoint(60, 1));
        table()->setCurrentIndex(top.siblingAtColumn(DomainTableModel::NameColumn));
        const int place = table()->verticalScrollBar()->value();
        const QString current = top.data(DomainTableModel::ApiNameRole).toString();
        QSignalSpy refreshed(&model(), &DomainTableModel::refreshed);
        QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
        m_window->findChild<QAction *>(u"refreshAction"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(refreshed.count(), 1, 60'000);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(table()->verticalScrollBar()->value(), place);
        QCOMPARE(table()->currentIndex().data(DomainTableModel::ApiNameRole).toString(), current);
    }

    static constexpr int domainCount = 10'000;
    std::unique_ptr<fixture::World> m_world;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<tests::Heartbeat> m_heart;
};

void TestBigAccount::initTestCase()
{
    m_world = std::make_unique<fixture::World>(Sandbox::Options{.domainCount = domainCount});
    m_window = std::make_unique<MainWindow>(m_world->services());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_heart = std::make_unique<tests::Heartbeat>();
}

void TestBigAccount::loadsWithoutAStall()
{
    (void)m_heart->takeLongest();
    // The first rows are there long before the last.
    QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 0, 60'000);
    QVERIFY(model().total() < domainCount);
    QVERIFY(table()->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(model().total(), domainCount, 60'000);
    verifyNoStall();
}

void TestBigAccount::answersWithoutAStall_data()
{
    QTest::addColumn<std::function<void()>>("act");
    const auto row = [](const char *name, const std::function<void()> &act) {
        QTest::newRow(name) << act;
    };
    row("typing into the search field, and taking it back", [this] { type(u"live12"_s); });
    row("scrolling to the end", [this] { scroll(); });
    row("sorting by domain",
        [this] { table()->sortByColumn(DomainTableModel::NameColumn, Qt::DescendingOrder); });
    row("sorting by expiry",
        [this] { table()->sortByColumn(DomainTableModel::ExpiresColumn, Qt::AscendingOrder); });
    row("choosing all of them", [this] { model().checkAllShown(true); });
    row("choosing none", [this] { model().checkAllShown(false); });
    row("reading it again", [this] { readAgain(); });
}

void TestBigAccount::answersWithoutAStall()
{
    QFETCH(const std::function<void()>, act);
    settle();
    (void)m_heart->takeLongest();
    act();
    verifyNoStall();
}

QTEST_MAIN(TestBigAccount)
#include "tst_bigaccount.moc"
