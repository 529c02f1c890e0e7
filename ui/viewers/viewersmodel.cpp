// SPDX-License-Identifier: Apache-2.0
#include "ui/viewers/viewersmodel.h"

#include "deploy/domainoverview.h"
#include "ui/deploy/pillroles.h"
#include "ui/text/format.h"
#include "ui/text/viewerstext.h"
#include "ui/widgets/labels.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {
constexpr int gatherMs = 250;
} // namespace

ViewersModel::ViewersModel(Clock clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(std::move(clock))
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(gatherMs);
    connect(&m_gathering, &QTimer::timeout, this, &ViewersModel::refresh);
}

void ViewersModel::setCheck(ViewersCheck *check)
{
    if (m_check)
        m_check->disconnect(this);
    m_check = check;
    if (check) {
        connect(check, &ViewersCheck::changed, this, [this] {
            if (!m_gathering.isActive())
                m_gathering.start();
        });
        connect(check, &ViewersCheck::finished, this, &ViewersModel::refresh);
        connect(check, &QObject::destroyed, this, [this] {
            m_check = nullptr;
            refresh();
        });
    }
    refresh();
}

void ViewersModel::setOnlyCare(bool isOnly)
{
    if (std::exchange(m_isOnlyCare, isOnly) != isOnly)
        refresh();
}

void ViewersModel::refresh()
{
    m_gathering.stop();
    beginResetModel();
    m_rows.clear();
    if (m_check) {
        const QList<ViewersResult> &results = m_check->results();
        std::vector<int> order(std::size_t(results.size()));
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&results](int one, int other) {
            return careOf(results.at(one).state) < careOf(results.at(other).state);
        });
        for (const int domain : order) {
            const ViewersResult &result = results.at(domain);
            if (m_isOnlyCare && isFine(result.state))
                continue;
            m_rows.push_back({domain, -1});
            if (isFine(result.state))
                continue;
            for (int address = 0; address < int(result.addresses.size()); ++address)
                m_rows.push_back({domain, address});
        }
    }
    endResetModel();
}

int ViewersModel::rowOf(int domain, int address) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [=](const Row &row) {
        return row.domain == domain && row.address == address;
    });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int ViewersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ViewersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ViewersModel::data(const QModelIndex &index, int role) const
{
    if (!m_check || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row row = m_rows.at(std::size_t(index.row()));
    const ViewersResult &result = m_check->results().at(row.domain);
    if (role == Qt::ToolTipRole)
        return plainToolTip(viewersDetails(result, m_clock()));
    if (row.address < 0)
        return domainData(result, index.column(), role);
    // An address may be gone by the time the rows are gathered anew.
    if (row.address >= result.addresses.size())
        return {};
    return addressData(result.addresses.at(row.address), index.column(), role);
}

QVariant ViewersModel::domainData(const ViewersResult &result, int column, int role) const
{
    const VerdictMark mark = viewersMark(result.state);
    switch (column) {
    case NameColumn:
        return role == Qt::DisplayRole ? QVariant(visibleText(displayDomain(result.domain)))
                                       : QVariant();
    case ResultColumn:
        if (role == PillTextRole || role == Qt::AccessibleTextRole)
            return mark.word;
        return role == PillToneRole ? QVariant::fromValue(mark.tone) : QVariant();
    case ServedColumn:
        if (role == MutedRole)
            return isFine(result.state);
        return role == Qt::DisplayRole ? QVariant(viewersSentence(result, m_clock())) : QVariant();
    case ExpiresColumn:
        if (role == MutedRole)
            return true;
        return role == Qt::DisplayRole && result.notAfter.isValid()
            ? QVariant(dateText(result.notAfter))
            : QVariant();
    default: return {};
    }
}

QVariant ViewersModel::addressData(const JudgedAddress &address, int column, int role) const
{
    const VerdictMark mark = addressMark(address);
    const std::optional<Certificate> &served = address.answer.certificate;
    switch (column) {
    case NameColumn:
        if (role == MutedRole)
            return true;
        return role == Qt::DisplayRole ? QVariant(u"    "_s + address.answer.address.toString())
            : role == Qt::AccessibleTextRole ? QVariant(address.answer.address.toString())
                                             : QVariant();
    case ResultColumn:
        if (role == PillTextRole || role == Qt::AccessibleTextRole)
            return mark.word;
        return role == PillToneRole ? QVariant::fromValue(mark.tone) : QVariant();
    case ServedColumn:
        if (role == MutedRole)
            return address.verdict == AddressVerdict::Wanted;
        return role == Qt::DisplayRole ? QVariant(addressSentence(address, m_clock())) : QVariant();
    case ExpiresColumn:
        if (role == MutedRole)
            return true;
        return role == Qt::DisplayRole && served ? QVariant(dateText(served->validity().notAfter))
                                                 : QVariant();
    default: return {};
    }
}

QVariant ViewersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Domain and address");
    case ResultColumn: return tr("Result");
    case ServedColumn: return tr("What viewers get");
    case ExpiresColumn: return tr("Valid until");
    default: return {};
    }
}

} // namespace livecert
