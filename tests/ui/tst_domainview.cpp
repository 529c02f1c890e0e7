// SPDX-License-Identifier: Apache-2.0
#include "support/stallbound.h"
#include "ui/domains/domainpage.h"
#include "ui/domains/domaintableview.h"
#include "ui/domains/emptypage.h"
#include "ui/domains/searchfield.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/banner.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);

AccountSnapshot snapshotOf(int count)
{
    AccountSnapshot snapshot;
    snapshot.readAt = now;
    for (int number = 0; number < count; ++number) {
        DomainOverview overview;
        overview.domain.name = u"d%1.example.com"_s.arg(number, 6, 10, QChar(u'0'));
        overview.domain.status = DomainStatus::Online;
        overview.isHttpsOn = true;
        overview.certName = u"cert-%1"_s.arg(number % 50);
        overview.notAfter = now.addDays(100);
        snapshot.domains.append(overview);
    }
    return snapshot;
}

} // namespace

/// The table and its page, driven as an admin does.
class TestDomainView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dressApplication(); }
    void init();
    void cleanup() { m_page.reset(); }
    void clickChoosesOne();
    void boxAndCtrlAddToTheChoice();
    void shiftChoosesTheRange();
    void keyboardChooses();
    void headerBoxChoosesAllShown();
    void headerSortsAndGoesBackToCare();
    void currentDomainSurvivesRefresh();
    void emptyPagesDiffer();
    void errorKeepsTheRowsThatAreThere();
    void selectionIsSaidInWords();
    void tenThousandRowsDoNotStall();

private:
    [[nodiscard]] DomainTableView *table() const { return m_page->table(); }
    [[nodiscard]] QPoint cell(int row, int column) const
    {
        return table()->visualRect(m_page->model().index(row, column)).center();
    }
    void click(int row, int column, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, cell(row, column));
    }
    [[nodiscard]] QList<int> checkedRows() const
    {
        QList<int> rows;
        for (int row = 0; row < m_page->model().rowCount(); ++row) {
            if (m_page->model().rowAt(row).isChecked)
                rows.append(row);
        }
        return rows;
    }
    [[nodiscard]] QString pageName() const
    {
        return m_page->findChild<QStackedWidget *>()->currentWidget()->objectName();
    }

    std::unique_ptr<DomainPage> m_page;
};

void TestDomainView::init()
{
    m_page = std::make_unique<DomainPage>([] { return now; });
    m_page->resize(860, 700);
    m_page->showDomains(snapshotOf(30));
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestDomainView::clickChoosesOne()
{
    click(2, DomainTableModel::NameColumn);
    click(4, DomainTableModel::ExpiresColumn);
    QCOMPARE(checkedRows(), QList<int>{4});
}

void TestDomainView::boxAndCtrlAddToTheChoice()
{
    click(1, DomainTableModel::CheckColumn);
    click(3, DomainTableModel::CheckColumn);
    click(5, DomainTableModel::NameColumn, Qt::ControlModifier);
    QCOMPARE(checkedRows(), (QList<int>{1, 3, 5}));
    click(3, DomainTableModel::CheckColumn);
    QCOMPARE(checkedRows(), (QList<int>{1, 5}));
}

void TestDomainView::shiftChoosesTheRange()
{
    click(2, DomainTableModel::NameColumn);
    click(5, DomainTableModel::NameColumn, Qt::ShiftModifier);
    QCOMPARE(checkedRows(), (QList<int>{2, 3, 4, 5}));
    click(0, DomainTableModel::NameColumn, Qt::ShiftModifier);
    QCOMPARE(checkedRows(), (QList<int>{0, 1, 2}));
    click(8, DomainTableModel::NameColumn, Qt::ControlModifier);
    click(10, DomainTableModel::NameColumn, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(checkedRows(), (QList<int>{0, 1, 2, 8, 9, 10}));
}

void TestDomainView::keyboardChooses()
{
    table()->setFocus();
    table()->setCurrentIndex(m_page->model().index(3, DomainTableModel::NameColumn));
    QTest::keyClick(table(), Qt::Key_Space);
    QCOMPARE(checkedRows(), QList<int>{3});
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(checkedRows(), (QList<int>{3, 4, 5}));
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(checkedRows().size(), 30);
    QTest::keyClick(table(), Qt::Key_Escape);
    QCOMPARE(checkedRows().size(), 0);
}

void TestDomainView::headerBoxChoosesAllShown()
{
    m_page->setSearch(u"00001"_s);
    QHeaderView *header = table()->horizontalHeader();
    const QPoint box(header->sectionViewportPosition(0) + 18, header->height() / 2);
    const int shown = m_page->model().rowCount();
    QVERIFY(shown > 1 && shown < m_page->model().total());
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, box);
    QCOMPARE(m_page->model().checkedCount(), shown);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, box);
    QCOMPARE(m_page->model().checkedCount(), 0);
}

void TestDomainView::headerSortsAndGoesBackToCare()
{
    QHeaderView *header = table()->horizontalHeader();
    const int column = DomainTableModel::NameColumn;
    const QPoint title(header->sectionViewportPosition(column) + 30, header->height() / 2);
    const auto first = [this] { return m_page->model().rowAt(0).overview.domain.name; };
    QCOMPARE(header->sortIndicatorSection(), -1);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    QCOMPARE(header->sortIndicatorSection(), column);
    QCOMPARE(first(), u"d000000.example.com"_s);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    QCOMPARE(first(), u"d000029.example.com"_s);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, title);
    QCOMPARE(header->sortIndicatorSection(), -1);
}

void TestDomainView::currentDomainSurvivesRefresh()
{
    table()->showDomain(u"d000007.example.com"_s);
    m_page->showDomains(snapshotOf(25));
    QCOMPARE(table()->currentIndex().data(DomainTableModel::ApiNameRole).toString(),
             u"d000007.example.com"_s);
    m_page->setSearch(u"000007"_s);
    QCOMPARE(table()->currentIndex().row(), 0);
}

void TestDomainView::emptyPagesDiffer()
{
    QCOMPARE(pageName(), u"domainTable"_s);
    m_page->setSearch(u"nowhere"_s);
    QCOMPARE(pageName(), u"noMatchPage"_s);
    QSignalSpy cleared(m_page.get(), &DomainPage::clearSearchRequested);
    auto *noMatch = m_page->findChild<EmptyPage *>(u"noMatchPage"_s);
    QVERIFY(noMatch->body().contains(u"nowhere"_s));
    QTest::mouseClick(noMatch->actionButton(), Qt::LeftButton);
    QCOMPARE(cleared.count(), 1);
    m_page->setSearch({});
    m_page->showLoading(u"Production"_s);
    QCOMPARE(pageName(), u"loadingPage"_s);
    m_page->showDomains(snapshotOf(0));
    QCOMPARE(pageName(), u"noDomainsPage"_s);
    Error error;
    error.code = ErrorCode::ConnectionFailed;
    m_page->showError(error);
    QCOMPARE(pageName(), u"failedPage"_s);
    QSignalSpy retried(m_page.get(), &DomainPage::retryRequested);
    QTest::mouseClick(m_page->findChild<EmptyPage *>(u"failedPage"_s)->actionButton(),
                      Qt::LeftButton);
    QCOMPARE(retried.count(), 1);
}

void TestDomainView::errorKeepsTheRowsThatAreThere()
{
    Error error;
    error.code = ErrorCode::Timeout;
    m_page->showError(error);
    QCOMPARE(pageName(), u"domainTable"_s);
    auto *banner = m_page->findChild<Banner *>(u"domainBanner"_s);
    QVERIFY(banner->isVisible());
    QSignalSpy retried(m_page.get(), &DomainPage::retryRequested);
    QTest::mouseClick(banner->actionButton(), Qt::LeftButton);
    QCOMPARE(retried.count(), 1);
    m_page->showDomains(snapshotOf(30));
    QVERIFY(!banner->isVisible());
}

void TestDomainView::selectionIsSaidInWords()
{
    auto *label = m_page->findChild<QLabel *>(u"selectionLabel"_s);
    QCOMPARE(label->text(), QString());
    click(1, DomainTableModel::CheckColumn);
    click(2, DomainTableModel::CheckColumn);
    QVERIFY2(label->text().contains(u"2"_s), qPrintable(label->text()));
    m_page->setSearch(u"000009"_s);
    QVERIFY2(label->text().count(u'2') == 2, qPrintable(label->text()));
}

void TestDomainView::tenThousandRowsDoNotStall()
{
    m_page->showDomains(snapshotOf(10'000));
    qint64 worst = 0;
    QElapsedTimer timer;
    const auto measure = [&](const std::function<void()> &work) {
        timer.start();
        work();
        table()->viewport()->repaint();
        worst = qMax(worst, timer.elapsed());
    };
    for (const QString &word : {u"1"_s, u"12"_s, u"123"_s, u"12"_s, u""_s})
        measure([&] { m_page->setSearch(word); });
    for (int step = 0; step < 20; ++step)
        measure([&] { table()->verticalScrollBar()->setValue(step * 9'000); });
    measure([&] { table()->sortByColumn(DomainTableModel::NameColumn, Qt::DescendingOrder); });
    measure([&] { m_page->model().checkAllShown(true); });
    qInfo("10,000 rows: worst step to the painted view %lld ms", worst);
    QVERIFY2(worst <= tests::allowedStallMs, qPrintable(u"%1 ms"_s.arg(worst)));
}

QTEST_MAIN(TestDomainView)
#include "tst_domainview.moc"
