// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/domaintablemodel.h"

#include "ui/text/format.h"
#include "ui/widgets/labels.h"

#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

/// Negative, 0, positive.
template <class T>
int compare(const T &one, const T &other)
{
    return one < other ? -1 : other < one ? 1 : 0;
}

} // namespace

DomainTableModel::DomainTableModel(Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(std::move(clock))
    , m_now(m_clock())
{ }

void DomainTableModel::resetRows(const QList<DomainOverview> &domains)
{
    QSet<QString> checked;
    for (const DomainRow &row : m_rows) {
        if (row.isChecked)
            checked.insert(row.overview.domain.name);
    }
    beginResetModel();
    m_now = m_clock();
    m_rows.clear();
    m_rows.reserve(size_t(domains.size()));
    for (const DomainOverview &domain : domains) {
        DomainRow row = rowFor(domain);
        row.isChecked = !checked.isEmpty() && checked.contains(domain.domain.name);
        m_rows.push_back(std::move(row));
    }
    countRows();
    sortRows();
    showAll();
    endResetModel();
}

void DomainTableModel::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    const bool isNarrower = text.startsWith(m_search);
    m_search = text;
    m_words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    // "*.example.com" is how a wildcard domain is shown; it is found as it is written.
    beginResetModel();
    if (isNarrower)
        narrow();
    else
        showAll();
    endResetModel();
}

void DomainTableModel::setFilter(DomainFilter filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    showAll();
    endResetModel();
}

void DomainTableModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    sortRows();
    showAll();
    endResetModel();
}

void DomainTableModel::sortRows()
{
    m_order.resize(m_rows.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::sort(m_order.begin(), m_order.end(), [this](int one, int other) {
        return isBefore(m_rows[size_t(one)], m_rows[size_t(other)]);
    });
}

bool DomainTableModel::isBefore(const DomainRow &one, const DomainRow &other) const
{
    int result = 0;
    switch (m_sortColumn) {
    case CheckColumn: result = compare(other.isChecked, one.isChecked); break;
    case NameColumn: break;
    case HttpsColumn: result = compare(one.overview.isHttpsOn, other.overview.isHttpsOn); break;
    case CertificateColumn: result = compare(one.certificateKey, other.certificateKey); break;
    case ExpiresColumn: result = compare(one.expires, other.expires); break;
    case ChangedColumn: result = compare(one.changed, other.changed); break;
    default:
        result = compare(one.care, other.care);
        if (result == 0)
            result = compare(one.expires, other.expires);
    }
    if (result == 0)
        result = compare(one.nameKey, other.nameKey);
    if (result == 0) // the same name twice cannot be, but a sort must be strict
        result = compare(&one, &other);
    return m_sortOrder == Qt::AscendingOrder ? result < 0 : result > 0;
}

bool DomainTableModel::isShown(const DomainRow &row) const
{
    return row.isIn[size_t(m_filter)]
        && std::all_of(m_words.cbegin(), m_words.cend(), [&row](const QString &word) {
               return row.searchText.contains(word);
           });
}

void DomainTableModel::showAll()
{
    m_visible = m_order;
    narrow();
}

void DomainTableModel::narrow()
{
    std::erase_if(m_visible, [this](int row) { return !isShown(m_rows[size_t(row)]); });
}

int DomainTableModel::rowOf(const QString &apiName) const
{
    const auto found = std::find_if(m_visible.cbegin(), m_visible.cend(), [&](int row) {
        return m_rows[size_t(row)].overview.domain.name == apiName;
    });
    return found == m_visible.cend() ? -1 : int(found - m_visible.cbegin());
}

void DomainTableModel::setChecked(int first, int last, bool isChecked)
{
    for (int at = std::max(first, 0); at <= std::min(last, rowCount() - 1); ++at) {
        DomainRow &row = m_rows[size_t(m_visible[size_t(at)])];
        if (row.isChecked != isChecked)
            m_checkedCount += isChecked ? 1 : -1;
        row.isChecked = isChecked;
    }
    noteChecks(first, last);
}

void DomainTableModel::checkOnly(int first, int last)
{
    for (DomainRow &row : m_rows)
        row.isChecked = false;
    m_checkedCount = 0;
    setChecked(first, last, true);
    noteChecks(0, rowCount() - 1);
}

void DomainTableModel::checkNames(const QStringList &apiNames)
{
    const QSet<QString> names(apiNames.cbegin(), apiNames.cend());
    m_checkedCount = 0;
    for (DomainRow &row : m_rows) {
        row.isChecked = names.contains(row.overview.domain.name);
        m_checkedCount += row.isChecked ? 1 : 0;
    }
    noteChecks(0, rowCount() - 1);
}

void DomainTableModel::checkAllShown(bool isChecked)
{
    setChecked(0, rowCount() - 1, isChecked);
}

void DomainTableModel::noteChecks(int first, int last)
{
    if (first <= last && last < rowCount())
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1), {Qt::CheckStateRole});
    Q_EMIT headerDataChanged(Qt::Horizontal, CheckColumn, CheckColumn);
    Q_EMIT checkedChanged();
}

void DomainTableModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QList<DomainOverview> DomainTableModel::checkedDomains() const
{
    QList<DomainOverview> checked;
    checked.reserve(m_checkedCount);
    for (const int row : m_order) {
        if (m_rows[size_t(row)].isChecked)
            checked.append(m_rows[size_t(row)].overview);
    }
    return checked;
}

int DomainTableModel::hiddenCheckedCount() const
{
    const auto shown = std::count_if(m_visible.cbegin(), m_visible.cend(), [this](int row) {
        return m_rows[size_t(row)].isChecked;
    });
    return m_checkedCount - int(shown);
}

Qt::CheckState DomainTableModel::shownCheckState() const
{
    const int checked = m_checkedCount - hiddenCheckedCount();
    return checked == 0         ? Qt::Unchecked
        : checked == rowCount() ? Qt::Checked
                                : Qt::PartiallyChecked;
}

int DomainTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_visible.size());
}

int DomainTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

} // namespace livecert
