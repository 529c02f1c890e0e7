// SPDX-License-Identifier: Apache-2.0
// What typing into the search field and sorting cost, against Qt's stock proxy over the same rows.
#include "ui/domains/domaintablemodel.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <benchmark/benchmark.h>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);

QList<DomainOverview> scatteredDomains(int count)
{
    QList<DomainOverview> domains;
    domains.reserve(count);
    for (int number = 0; number < count; ++number) {
        const int scattered = int((qint64(number) * 7919) % count);
        DomainOverview overview;
        overview.domain.name = u"d%1.live%2.example.com"_s.arg(scattered).arg(number % 97);
        overview.certName = u"cert-%1"_s.arg(scattered % 1000);
        overview.isHttpsOn = true;
        overview.notAfter = now.addDays(scattered % 400 - 5);
        domains.append(overview);
    }
    return domains;
}

QStringList typed()
{
    return {u"1"_s, u"12"_s, u"123"_s, u"12"_s, u""_s};
}

void searchOwnModel(benchmark::State &state)
{
    DomainTableModel model([] { return now; });
    model.setDomains(scatteredDomains(int(state.range(0))));
    for (auto _ : state) {
        for (const QString &word : typed())
            model.setSearch(word);
    }
}
BENCHMARK(searchOwnModel)->Arg(20'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void searchStockProxy(benchmark::State &state)
{
    const QList<DomainOverview> domains = scatteredDomains(int(state.range(0)));
    QStandardItemModel plain(int(domains.size()), 1);
    for (int row = 0; row < plain.rowCount(); ++row)
        plain.setItem(
            row, 0, new QStandardItem(domains.at(row).domain.name + domains.at(row).certName));
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&plain);
    proxy.sort(0);
    for (auto _ : state) {
        for (const QString &word : typed())
            proxy.setFilterFixedString(word);
    }
}
BENCHMARK(searchStockProxy)->Arg(20'000)->Unit(benchmark::kMillisecond);

void sortOwnModel(benchmark::State &state)
{
    DomainTableModel model([] { return now; });
    model.setDomains(scatteredDomains(int(state.range(0))));
    for (auto _ : state) {
        model.sort(DomainTableModel::NameColumn);
        model.sort(DomainTableModel::ExpiresColumn, Qt::DescendingOrder);
    }
}
BENCHMARK(sortOwnModel)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace
