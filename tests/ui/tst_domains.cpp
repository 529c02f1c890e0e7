// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/domaintablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);

DomainOverview make(const QString &name,
                    int days,
                    const QString &certName = u"cert"_s,
                    CertificateState state = CertificateState::Ok)
{
    DomainOverview overview;
    overview.domain.name = name;
    overview.domain.status = DomainStatus::Online;
    overview.domain.type = DomainType::Streaming;
    overview.isHttpsOn = true;
    overview.certName = certName;
    overview.notAfter = now.addDays(days);
    overview.certificateUpdated = now.addDays(days - 90);
    overview.state = state;
    return overview;
}

DomainOverview makeOff(const QString &name)
{
    DomainOverview overview = make(name, 1, {});
    overview.isHttpsOn = false;
    overview.notAfter = {};
    return overview;
}

QList<DomainOverview> sample()
{
    return {make(u"fine.example.com"_s, 200, u"summer"_s),
            make(u"soon.example.com"_s, 12, u"winter"_s),
            make(u"gone.example.com"_s, -2, u"winter"_s, CertificateState::Expired),
            makeOff(u"off.example.com"_s),
            make(u"wrong.example.com"_s, 100, u"other"_s, CertificateState::Mismatch),
            make(u".wild.example.com"_s, 150, u"summer"_s),
            make(u"xn--fiq228c.example.cn"_s, 160, u"summer"_s)};
}

QList<DomainOverview> many(int count)
{
    QList<DomainOverview> domains;
    domains.reserve(count);
    for (int number = 0; number < count; ++number) {
        // Scattered, so that sorting has work to do and matches lie in many places.
        const int scattered = int((qint64(number) * 7919) % count);
        domains.append(make(u"d%1.live%2.example.com"_s.arg(scattered).arg(number % 97),
                            scattered % 400 - 5,
                            u"cert-%1"_s.arg(scattered % 1000)));
    }
    return domains;
}

QStringList shown(const DomainTableModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, DomainTableModel::NameColumn).data().toString());
    return names;
}

} // namespace

class TestDomains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsItsPromises();
    void mostUrgentComesFirst();
    void countsAreThoseOfTheChips();
    void searchFinds_data();
    void searchFinds();
    void growingWordNarrows();
    void filterShows_data();
    void filterShows();
    void columnsSortBothWays_data();
    void columnsSortBothWays();
    void checksSurviveFilterSortAndRefresh();
    void checksOfVanishedDomainsGo();
    void checkedAndNotShownAreCounted();
    void wildcardAndUnicodeAreShownAsWritten();
    void hundredThousandRowsAreFilteredAndSorted();
};

void TestDomains::modelKeepsItsPromises()
{
    DomainTableModel model([] { return now; });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDomains(sample());
    model.setSearch(u"example"_s);
    model.setFilter(DomainFilter::Expired);
    model.sort(DomainTableModel::ExpiresColumn, Qt::DescendingOrder);
    model.checkAllShown(true);
    model.setFilter(DomainFilter::All);
    model.setDomains({});
    QCOMPARE(model.rowCount(), 0);
}

void TestDomains::mostUrgentComesFirst()
{
    DomainTableModel model([] { return now; });
    model.setDomains(sample());
    QCOMPARE(shown(model).mid(0, 4),
             (QStringList{u"gone.example.com"_s,
                          u"wrong.example.com"_s,
                          u"soon.example.com"_s,
                          u"off.example.com"_s}));
}

void TestDomains::countsAreThoseOfTheChips()
{
    DomainTableModel model([] { return now; });
    model.setDomains(sample());
    QCOMPARE(model.counts(), (DomainCounts{7, 1, 1, 1, 1}));
}

void TestDomains::searchFinds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<int>("found");
    QTest::newRow("a part of a name") << u"oon"_s << 1;
    QTest::newRow("in any case") << u"SOON"_s << 1;
    QTest::newRow("a certificate's name") << u"winter"_s << 2;
    QTest::newRow("two words, both of them") << u"winter gone"_s << 1;
    QTest::newRow("spaces around") << u"  soon  "_s << 1;
    QTest::newRow("a wildcard as it is shown") << u"*.wild"_s << 1;
    QTest::newRow("an IDN as it is shown") << u"中文"_s << 1;
    QTest::newRow("an IDN as the API has it") << u"xn--fiq228c"_s << 1;
    QTest::newRow("nothing") << u"nowhere"_s << 0;
    QTest::newRow("signs that mean something elsewhere") << u".*("_s << 0;
}

void TestDomains::searchFinds()
{
    QFETCH(QString, search);
    QFETCH(int, found);
    DomainTableModel model([] { return now; });
    model.setDomains(sample());
    model.setSearch(search);
    QCOMPARE(model.rowCount(), found);
    model.setSearch({});
    QCOMPARE(model.rowCount(), 7);
}

void TestDomains::growingWordNarrows()
{
    DomainTableModel model([] { return now; });
    model.setDomains(sample());
    QString word;
    for (const QChar &letter : u"winter g"_s) {
        word += letter;
        DomainTableModel fresh([] { return now; });
        fresh.setDomains(sample());
        fresh.setSearch(word);
        model.setSearch(word);
        QCOMPARE(shown(model), shown(fresh));
    }
    model.setSearch(u"w"_s);
    QVERIFY(model.rowCount() > 1);
}

void TestDomains::filterShows_data()
{
    QTest::addColumn<DomainFilter>("filter");
    QTest::addColumn<QString>("only");
    QTest::newRow("expired") << DomainFilter::Expired << u"gone.example.com"_s;
    QTest::newRow("expiring") << DomainFilter::ExpiresSoon << u"soon.example.com"_s;
    QTest::newRow("off") << DomainFilter::HttpsOff << u"off.example.com"_s;
    QTest::newRow("wrong name") << DomainFilter::WrongName << u"wrong.example.com"_s;
}

void TestDomains::filterShows()
{
    QFETCH(DomainFilter, filter);
    QFETCH(QString, only);
    DomainTableModel model([] { return now; });
    model.setDomains(sample());
    model.setFilter(filter);
    QCOMPARE(shown(model), QStringList{only});
    model.setSearch(u"nowhere"_s);
    QCOMPARE(model.rowCount(), 0);
}

void TestDomains::columnsSortBothWays_data()
{
    QTest::addColumn<int>("column");
    QTest::newRow("by domain") << int(DomainTableModel::NameColumn);
    QTest::newRow("by HTTPS") << int(DomainTableModel::HttpsColumn);
    QTest::newRow("by certificate") << int(DomainTableModel::CertificateColumn);
    QTest::newRow("by expiry") << int(DomainTableModel::ExpiresColumn);
    QTest::newRow("by last change") << int(DomainTableModel::ChangedColumn);
}

void TestDomains::columnsSortBothWays()
{
    QFETCH(int, column);
    DomainTableModel model([] { return now; });
    model.setDomains(sample());
    const QStringList byCare = shown(model);
    model.sort(column, Qt::AscendingOrder);
    QStringList up = shown(model);
    model.sort(column, Qt::DescendingOrder);
    std::reverse(up.begin(), up.end());
    QCOMPARE(shown(model), up);
    model.sort(-1, Qt::AscendingOrder);
    QCOMPARE(shown(model), byCare);
}

void TestDomains::checksSurviveFilterSortAndRefresh()
{
    DomainTableModel model([] { return now; });
    model.setDomains(sample());
    model.checkNames({u"soon.example.com"_s, u"fine.example.com"_s});
    model.setFilter(DomainFilter::Expired);
    model.setSearch(u"gone"_s);
    model.sort(DomainTableModel::NameColumn);
    model.setDomains(sample());
    model.setFilter(DomainFilter::All);
    model.setSearch({});
    QCOMPARE(model.checkedCount(), 2);
    QStringList names;
    for (const DomainOverview &domain : model.checkedDomains())
        names.append(domain.domain.name);
    QCOMPARE(names, (QStringList{u"fine.example.com"_s, u"soon.example.com"_s}));
}

void TestDomains::checksOfVanishedDomainsGo()
{
    DomainTableModel model([] { return now; });
    model.setDomains(sample());
    model.checkAllShown(true);
    QCOMPARE(model.checkedCount(), 7);
    model.setDomains(sample().mid(0, 3));
    QCOMPARE(model.checkedCount(), 3);
}

void TestDomains::checkedAndNotShownAreCounted()
{
    DomainTableModel model([] { return now; });
    model.setDomains(sample());
    QSignalSpy changed(&model, &DomainTableModel::checkedChanged);
    model.checkAllShown(true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.shownCheckState(), Qt::Checked);
    model.setFilter(DomainFilter::Expired);
    QCOMPARE(model.hiddenCheckedCount(), 6);
    model.setChecked(0, 0, false);
    QCOMPARE(model.shownCheckState(), Qt::Unchecked);
    QCOMPARE(model.checkedCount(), 6);
}

void TestDomains::wildcardAndUnicodeAreShownAsWritten()
{
    DomainTableModel model([] { return now; });
    model.setDomains(sample());
    QVERIFY(shown(model).contains(u"*.wild.example.com"_s));
    QVERIFY(shown(model).contains(u"中文.example.cn"_s));
    QCOMPARE(model.index(model.rowOf(u".wild.example.com"_s), 0)
                 .data(DomainTableModel::ApiNameRole)
                 .toString(),
             u".wild.example.com"_s);
}

void TestDomains::hundredThousandRowsAreFilteredAndSorted()
{
    const QList<DomainOverview> domains = many(100'000);
    DomainTableModel model([] { return now; });
    model.setDomains(domains);
    for (const QString &word : {u"1"_s, u"12"_s, u"123"_s, u"12"_s, u""_s}) {
        model.setSearch(word);
        const auto found = std::count_if(
            domains.cbegin(), domains.cend(), [&word](const DomainOverview &overview) {
                return overview.domain.name.contains(word) || overview.certName.contains(word);
            });
        QCOMPARE(model.rowCount(), int(found));
    }
    model.sort(DomainTableModel::NameColumn);
    const QStringList names = shown(model);
    QCOMPARE(names.size(), domains.size());
    QVERIFY(std::is_sorted(names.cbegin(), names.cend()));
    model.sort(DomainTableModel::ExpiresColumn, Qt::DescendingOrder);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.rowAt(row - 1).overview.notAfter >= model.rowAt(row).overview.notAfter);
}

QTEST_MAIN(TestDomains)
#include "tst_domains.moc"
