// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/domaintablemodel.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace livecert {

// Another reading of the account that is shown: only what is different changes, so that the views
// keep what is current, where they are scrolled to and what they have open.

namespace {

// Each run of rows that comes or goes moves all rows below it. Beyond this a new list is cheaper.
constexpr int mostRuns = 200;

/// Calls `step(first, last)` for every run of places at which `isPart` holds, from the last one on:
/// the places before it stay right.
template <class Test, class Step>
void forRunsFromTheEnd(int size, const Test &isPart, const Step &step)
{
    for (int last = size - 1; last >= 0; --last) {
        if (!isPart(last))
            continue;
        int first = last;
        while (first > 0 && isPart(first - 1))
            --first;
        step(first, last);
        last = first;
    }
}

template <class Test>
int countRuns(int size, const Test &isPart)
{
    int runs = 0;
    forRunsFromTheEnd(size, isPart, [&runs](int, int) { ++runs; });
    return runs;
}

} // namespace

struct DomainTableModel::Difference
{
    std::vector<bool> isGone; ///< by row
    std::vector<bool> isChanged;
    bool isSound = true; ///< no name stands there twice
};

void DomainTableModel::setDomains(const QList<DomainOverview> &domains)
{
    // After the first rows nearly all are new, and all are different.
    const bool wasPartial = std::exchange(m_isPartial, false);
    if (wasPartial || m_rows.empty() || domains.isEmpty() || !refreshRows(domains))
        resetRows(domains);
    Q_EMIT checkedChanged();
}

void DomainTableModel::setFirstDomains(const QList<DomainOverview> &domains)
{
    m_isPartial = true;
    resetRows(domains);
}

// Rows of new domains are put behind the others.
DomainTableModel::Difference DomainTableModel::takeOver(const QList<DomainOverview> &domains)
{
    Difference difference;
    QHash<QString, int> places;
    places.reserve(qsizetype(m_rows.size()));
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        places.insert(m_rows[row].overview.domain.name, int(row));
    difference.isGone.assign(m_rows.size(), true);
    difference.isChanged.assign(m_rows.size(), false);
    for (const DomainOverview &domain : domains) {
        const auto place = places.constFind(domain.domain.name);
        if (place == places.cend()) {
            places.insert(domain.domain.name, int(m_rows.size()));
            m_rows.push_back(rowFor(domain));
            difference.isGone.push_back(false);
            difference.isChanged.push_back(false);
            continue;
        }
        const auto at = std::size_t(*place);
        DomainRow &row = m_rows[at];
        difference.isSound = difference.isSound && difference.isGone[at];
        difference.isGone[at] = false;
        // Time alone changes things, too: what was soon is now over.
        if (row.overview == domain && !ageRow(row, m_now))
            continue;
        const bool isChecked = row.isChecked;
        row = rowFor(domain);
        row.isChecked = isChecked;
        difference.isChanged[at] = true;
    }
    return difference;
}

bool DomainTableModel::refreshRows(const QList<DomainOverview> &domains)
{
    m_now = m_clock();
    Q_EMIT refreshBegun();
    const Difference difference = takeOver(domains);
    if (!difference.isSound) {
        Q_EMIT refreshed();
        return false;
    }
    sortRows();
    std::erase_if(m_order, [&](int row) { return difference.isGone[std::size_t(row)]; });
    std::vector<int> shown = m_order;
    std::erase_if(shown, [this](int row) { return !isShown(m_rows[std::size_t(row)]); });
    const bool isShownNow = moveTo(shown);
    if (isShownNow) {
        noteChanges(difference);
        dropGone(difference);
        countRows();
        Q_EMIT headerDataChanged(Qt::Horizontal, CheckColumn, CheckColumn);
    }
    Q_EMIT refreshed();
    return isShownNow;
}

// From what is shown to what is to be shown: rows leave, the others change places, rows come.
bool DomainTableModel::moveTo(const std::vector<int> &shown)
{
    std::vector<bool> isWanted(m_rows.size(), false);
    std::vector<bool> isThere(m_rows.size(), false);
    for (const int row : shown)
        isWanted[std::size_t(row)] = true;
    for (const int row : m_visible)
        isThere[std::size_t(row)] = true;
    const auto leaves = [&](int at) { return !isWanted[std::size_t(m_visible[std::size_t(at)])]; };
    const auto comes = [&](int at) { return !isThere[std::size_t(shown[std::size_t(at)])]; };
    if (countRuns(int(m_visible.size()), leaves) + countRuns(int(shown.size()), comes) > mostRuns)
        return false;
    forRunsFromTheEnd(int(m_visible.size()), leaves, [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_visible.erase(m_visible.begin() + first, m_visible.begin() + last + 1);
        endRemoveRows();
    });
    std::vector<int> kept = shown;
    std::erase_if(kept, [&](int row) { return !isThere[std::size_t(row)]; });
    rearrange(kept);
    for (int first = 0; first < int(shown.size()); ++first) {
        if (!comes(first))
            continue;
        int last = first;
        while (last + 1 < int(shown.size()) && comes(last + 1))
            ++last;
        beginInsertRows({}, first, last);
        m_visible.insert(
            m_visible.begin() + first, shown.begin() + first, shown.begin() + last + 1);
        endInsertRows();
        first = last;
    }
    return true;
}

void DomainTableModel::rearrange(const std::vector<int> &order)
{
    if (order == m_visible)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> places(m_rows.size(), -1);
    for (std::size_t at = 0; at < order.size(); ++at)
        places[std::size_t(order[at])] = int(at);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &one : before) {
        const int row = m_visible[std::size_t(one.row())];
        after.append(index(places[std::size_t(row)], one.column()));
    }
    m_visible = order;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void DomainTableModel::noteChanges(const Difference &difference)
{
    forRunsFromTheEnd(
        rowCount(),
        [&](int at) { return difference.isChanged[std::size_t(m_visible[std::size_t(at)])]; },
        [this](int first, int last) {
            Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
        });
}

// Nothing that is shown moves: only where it lies.
void DomainTableModel::dropGone(const Difference &difference)
{
    std::vector<int> places(m_rows.size(), -1);
    std::size_t kept = 0;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (difference.isGone[row])
            continue;
        if (kept != row)
            m_rows[kept] = std::move(m_rows[row]);
        places[row] = int(kept++);
    }
    m_rows.resize(kept);
    for (std::vector<int> *list : {&m_order, &m_visible}) {
        for (int &row : *list)
            row = places[std::size_t(row)];
    }
}

void DomainTableModel::countRows()
{
    m_counts = {};
    m_checkedCount = 0;
    for (const DomainRow &row : m_rows) {
        m_checkedCount += row.isChecked ? 1 : 0;
        for (std::size_t filter = 0; filter < m_counts.size(); ++filter)
            m_counts[filter] += row.isIn[filter] ? 1 : 0;
    }
}

DomainRow DomainTableModel::rowFor(const DomainOverview &domain) const
{
    DomainRow row = makeRow(domain, m_now);
    row.edgeMark = m_edgeMarks.value(domain.domain.name);
    return row;
}

void DomainTableModel::setEdgeMarks(const QHash<QString, DomainMark> &marks)
{
    m_edgeMarks = marks;
    for (DomainRow &row : m_rows)
        row.edgeMark = m_edgeMarks.value(row.overview.domain.name);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, NameColumn), index(rowCount() - 1, NameColumn));
}

} // namespace livecert
