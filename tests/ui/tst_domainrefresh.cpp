// SPDX-License-Identifier: Apache-2.0
#include "support/stallbound.h"
#include "ui/domains/domaintablemodel.h"
#include "ui/domains/domaintableview.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

const QDateTime start(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

DomainOverview make(int number, int daysLeft = 200)
{
    DomainOverview overview;
    overview.domain.name = u"d%1.example.com"_s.arg(number, 6, 10, QChar(u'0'));
    overview.domain.status = DomainStatus::Online;
    overview.isHttpsOn = true;
    overview.certName = u"cert-%1"_s.arg(number % 100);
    overview.notAfter = start.addDays(daysLeft);
    return overview;
}

QList<DomainOverview> many(int count)
{
    QList<DomainOverview> domains;
    for (int number = 0; number < count; ++number)
        domains.append(make(number, 100 + number % 200));
    return domains;
}

QStringList namesOf(const DomainTableModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.rowAt(row).overview.domain.name);
    return names;
}

} // namespace

/// Another reading of the account changes what is different, and nothing else.
class DomainRefreshTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_now = start;
        m_model = std::make_unique<DomainTableModel>([this] { return m_now; });
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }

    void theSameAgainChangesNothing()
    {
        m_model->setDomains(many(10'000));
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy moved(m_model.get(), &QAbstractItemModel::layoutChanged);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy refreshed(m_model.get(), &DomainTableModel::refreshed);
        m_model->setDomains(many(10'000));
        QCOMPARE(refreshed.count(), 1);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(moved.count(), 0);
        QCOMPARE(changed.count(), 0);
    }

    void aChangedDomainIsOneRow()
    {
        QList<DomainOverview> domains = many(1'000);
        m_model->setDomains(domains);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        domains[500].certName = u"renewed"_s;
        m_model->setDomains(domains);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        const int row = m_model->rowOf(domains.at(500).domain.name);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), row);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), row);
        QCOMPARE(m_model->rowAt(row).overview.certName, u"renewed"_s);
    }

    void aDomainThatBecomesUrgentMovesUpWithAllThatHoldsOnToIt()
    {
        QList<DomainOverview> domains = many(1'000);
        m_model->setDomains(domains);
        m_model->checkNames({domains.at(700).domain.name});
        const int before = m_model->rowOf(domains.at(700).domain.name);
        const QPersistentModelIndex held(m_model->index(before, DomainTableModel::NameColumn));
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        domains[700].notAfter = start.addDays(-1);
        m_model->setDomains(domains);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(m_model->rowOf(domains.at(700).domain.name), 0);
        QCOMPARE(held.row(), 0);
        QCOMPARE(m_model->checkedCount(), 1);
        QVERIFY(m_model->rowAt(0).isChecked);
        QCOMPARE(m_model->counts()[std::size_t(DomainFilter::Expired)], 1);
    }

    void domainsComeAndGo()
    {
        QList<DomainOverview> domains = many(1'000);
        m_model->setDomains(domains);
        const QPersistentModelIndex held(
            m_model->index(m_model->rowOf(domains.at(300).domain.name), 0));
        const QPersistentModelIndex gone(
            m_model->index(m_model->rowOf(domains.at(10).domain.name), 0));
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        domains.remove(10, 5);
        domains.append(make(5'000, 3));
        domains.prepend(make(5'001, 250));
        m_model->setDomains(domains);
        QCOMPARE(reset.count(), 0);
        QCOMPARE(m_model->rowCount(), 997);
        QCOMPARE(m_model->total(), 997);
        QVERIFY(!gone.isValid());
        QCOMPARE(held.data(DomainTableModel::ApiNameRole).toString(), make(300).domain.name);
        DomainTableModel fresh([this] { return m_now; });
        fresh.setDomains(domains);
        QCOMPARE(namesOf(*m_model), namesOf(fresh));
        QCOMPARE(m_model->counts(), fresh.counts());
    }

    void whatAFilterHidesComesAndGoesToo()
    {
        QList<DomainOverview> domains = many(200);
        domains[5].notAfter = start.addDays(-3);
        m_model->setDomains(domains);
        m_model->setFilter(DomainFilter::Expired);
        QCOMPARE(m_model->rowCount(), 1);
        domains[5].notAfter = start.addDays(90); // renewed
        domains[6].notAfter = start.addDays(-1);
        m_model->setDomains(domains);
        QCOMPARE(namesOf(*m_model), QStringList{domains.at(6).domain.name});
    }

    void timeAloneMakesADifference()
    {
        QList<DomainOverview> domains{make(1, 40), make(2, 300)};
        m_model->setDomains(domains);
        QCOMPARE(m_model->counts()[std::size_t(DomainFilter::ExpiresSoon)], 0);
        m_now = start.addDays(20);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->setDomains(domains);
        QCOMPARE(m_model->counts()[std::size_t(DomainFilter::ExpiresSoon)], 1);
        QVERIFY(changed.count() > 0);
    }

    void anotherAccountIsAnotherList()
    {
        m_model->setDomains(many(500));
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QList<DomainOverview> others;
        for (int number = 0; number < 600; ++number)
            others.append(make(number * 2, 100 + number % 7));
        m_model->setDomains(others);
        QVERIFY(reset.count() <= 1);
        QCOMPARE(m_model->rowCount(), 600);
    }

    void anyTwoReadingsEndInTheSameList()
    {
        QRandomGenerator chance(4711);
        QList<DomainOverview> domains = many(120);
        m_model->setDomains(domains);
        m_model->sort(DomainTableModel::ExpiresColumn, Qt::DescendingOrder);
        for (int round = 0; round < 60; ++round) {
            for (int change = 0; change < 6; ++change) {
                const int at = chance.bounded(int(domains.size()));
                switch (chance.bounded(3)) {
                case 0: domains.removeAt(at); break;
                case 1: domains.insert(at, make(1'000 + round * 10 + change, at)); break;
                default: domains[at].notAfter = start.addDays(chance.bounded(300) - 20);
                }
            }
            m_model->setDomains(domains);
            DomainTableModel fresh([this] { return m_now; });
            fresh.sort(DomainTableModel::ExpiresColumn, Qt::DescendingOrder);
            fresh.setDomains(domains);
            QCOMPARE(namesOf(*m_model), namesOf(fresh));
        }
    }

    void theViewStaysWhereItIs()
    {
        QList<DomainOverview> domains = many(10'000);
        m_model->setDomains(domains);
        DomainTableView view(*m_model);
        view.resize(900, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2 + 7);
        const QModelIndex top = view.indexAt(QPoint(60, 1));
        const QString topName = top.data(DomainTableModel::ApiNameRole).toString();
        const int offset = view.visualRect(top).top();
        view.setCurrentIndex(m_model->index(top.row() + 3, DomainTableModel::NameColumn));
        const QString current = view.currentIndex().data(DomainTableModel::ApiNameRole).toString();
        m_model->checkNames({current, domains.at(0).domain.name});
        // Five appear above what is seen, three vanish there, one that is seen is renewed.
        for (int number = 0; number < 5; ++number)
            domains.append(make(20'000 + number, 5));
        domains.remove(0, 3);
        m_model->setDomains(domains);
        QCOMPARE(view.indexAt(QPoint(60, 1)).data(DomainTableModel::ApiNameRole).toString(),
                 topName);
        QCOMPARE(view.visualRect(m_model->index(m_model->rowOf(topName), 1)).top(), offset);
        QCOMPARE(view.currentIndex().data(DomainTableModel::ApiNameRole).toString(), current);
        QCOMPARE(m_model->checkedCount(), 1); // the other one is gone
    }

    void aRowThatWasCurrentMayVanish()
    {
        QList<DomainOverview> domains = many(2'000);
        m_model->setDomains(domains);
        DomainTableView view(*m_model);
        view.resize(900, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        const int place = view.verticalScrollBar()->value();
        const QModelIndex top = view.indexAt(QPoint(60, 1));
        view.setCurrentIndex(m_model->index(top.row(), DomainTableModel::NameColumn));
        const QString gone = top.data(DomainTableModel::ApiNameRole).toString();
        domains.removeIf([&gone](const DomainOverview &one) { return one.domain.name == gone; });
        m_model->setDomains(domains);
        QCOMPARE(m_model->rowOf(gone), -1);
        QVERIFY(view.currentIndex().isValid());
        QVERIFY(qAbs(view.verticalScrollBar()->value() - place) < 100); // not back to the top
    }

    void aRefreshOfTenThousandIsNoStall()
    {
        m_tester.reset(); // it looks at every row after every change
        QList<DomainOverview> domains = many(10'000);
        m_model->setDomains(domains);
        for (int number = 0; number < 100; ++number)
            domains[number * 97].certName = u"renewed"_s;
        domains.remove(5'000, 20);
        QElapsedTimer watch;
        watch.start();
        m_model->setDomains(domains);
        qInfo("refreshed in %lld ms", watch.elapsed());
        QVERIFY2(watch.elapsed() <= tests::allowedStallMs,
                 qPrintable(QString::number(watch.elapsed())));
        QCOMPARE(m_model->rowCount(), 9'980);
    }

private:
    QDateTime m_now;
    std::unique_ptr<DomainTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(DomainRefreshTest)
#include "tst_domainrefresh.moc"
