// SPDX-License-Identifier: Apache-2.0
#include "ui/history/historymodel.h"

#include "deploy/domainoverview.h"
#include "ui/deploy/pillroles.h"
#include "ui/history/historytext.h"
#include "ui/text/format.h"
#include "ui/widgets/labels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {
constexpr int pageSize = 200;
constexpr int mostEntries = 20'000; // kept in memory
} // namespace

HistoryModel::HistoryModel(History &history, Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_history(history)
    , m_clock(std::move(clock))
    , m_pages(std::make_unique<QObject>())
{ }

void HistoryModel::setQuery(const HistoryQuery &query)
{
    m_query = query;
    refresh();
}

void HistoryModel::refresh()
{
    m_query.now = m_clock();
    m_asking = std::make_unique<QObject>();
    m_history.find(m_query, {m_asking.get(), [this](const Result<HistoryMatch> &match) {
                                 if (match)
                                     take(*match);
                                 else
                                     Q_EMIT failed(match.error());
                             }});
}

void HistoryModel::take(const HistoryMatch &match)
{
    // The same rows: what they say may be new all the same.
    const bool isSame = match.changes == m_match.changes;
    m_pages = std::make_unique<QObject>();
    m_reading.clear();
    if (!isSame)
        beginResetModel();
    m_match = match;
    m_entries.clear();
    if (!isSame)
        endResetModel();
    else if (!m_match.changes.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT found();
}

void HistoryModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int HistoryModel::countOf(HistoryFilter filter) const
{
    return m_match.counts[std::size_t(filter)];
}

const HistoryEntry *HistoryModel::entry(int row) const
{
    const auto known = m_entries.constFind(m_match.changes.value(row));
    return known == m_entries.constEnd() ? nullptr : &*known;
}

int HistoryModel::rowOf(qint64 change) const
{
    // Newest, that is largest, first.
    const auto at =
        std::lower_bound(m_match.changes.begin(), m_match.changes.end(), change, std::greater<>());
    return at != m_match.changes.end() && *at == change ? int(at - m_match.changes.begin()) : -1;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_match.changes.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

void HistoryModel::readPage(int page)
{
    if (m_reading.contains(page))
        return;
    m_reading.insert(page);
    m_history.entries(m_match.changes.mid(qsizetype(page) * pageSize, pageSize),
                      {m_pages.get(), [this, page](const Result<QList<HistoryEntry>> &entries) {
                           m_reading.remove(page);
                           if (entries)
                               takePage(page, *entries);
                           else
                               Q_EMIT failed(entries.error());
                       }});
}

void HistoryModel::takePage(int page, const QList<HistoryEntry> &entries)
{
    if (m_entries.size() > mostEntries)
        m_entries.clear();
    for (const HistoryEntry &entry : entries)
        m_entries.insert(entry.change(), entry);
    const int first = page * pageSize;
    const int last = qMin(first + pageSize, rowCount()) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

QString HistoryModel::text(const HistoryEntry &entry, int column)
{
    switch (column) {
    case TimeColumn: return dateTimeText(entry.planned.time());
    case DomainColumn: return visibleText(displayDomain(entry.planned.domain));
    case ChangeColumn: return historyChangeText(entry.planned);
    case AccountColumn: return historyAccountText(entry.planned);
    default: return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry *known = entry(index.row());
    if (!known) {
        // Asked for by what is visible: a view asks only for that.
        if (role == Qt::DisplayRole)
            const_cast<HistoryModel *>(this)->readPage(index.row() / pageSize);
        return role == Qt::DisplayRole && index.column() == DomainColumn ? QVariant(u"…"_s)
                                                                         : QVariant();
    }
    const HistoryMark mark = historyMark(known->state());
    const bool isOutcome = index.column() == OutcomeColumn;
    switch (role) {
    case Qt::DisplayRole: return isOutcome ? QVariant() : text(*known, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(isOutcome ? historyEventText(known->last)
                                      : text(*known, index.column()));
    case Qt::AccessibleTextRole: return isOutcome ? mark.word : text(*known, index.column());
    case PillTextRole: return isOutcome ? QVariant(mark.word) : QVariant();
    case PillToneRole: return isOutcome ? QVariant::fromValue(mark.tone) : QVariant();
    case MutedRole: return index.column() == TimeColumn || index.column() == AccountColumn;
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case DomainColumn: return tr("Domain");
    case OutcomeColumn: return tr("Outcome");
    case ChangeColumn: return tr("Certificate");
    case AccountColumn: return tr("Account");
    default: return {};
    }
}

} // namespace livecert
