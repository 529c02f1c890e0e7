// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/vaultmodel.h"

#include "deploy/domainoverview.h"
#include "ui/text/format.h"
#include "ui/widgets/labels.h"

using namespace Qt::StringLiterals;

namespace livecert {

void VaultModel::setItems(const QList<VaultItem> &items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

int VaultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int VaultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VaultModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= m_items.size())
        return {};
    const VaultItem &item = m_items.at(index.row());
    const QString account =
        item.account.name.isEmpty() ? item.account.accessKey : item.account.name;
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case DomainColumn: return visibleText(displayDomain(item.domain));
        case NameColumn: return visibleText(item.certName);
        case FingerprintColumn: return shortFingerprintText(item.sha256);
        default: return dateTimeText(item.keptAt);
        }
    }
    if (role == Qt::ToolTipRole) {
        switch (index.column()) {
        case DomainColumn: return plainToolTip(tr("Account: %1").arg(visibleText(account)));
        case NameColumn:
            return plainToolTip(
                tr("%1, valid until %2").arg(visibleText(item.subject), dateText(item.notAfter)));
        case FingerprintColumn:
            return plainToolTip(u"SHA-256 "_s
                                + QString::fromLatin1(item.sha256.toHex(':')).toUpper());
        default: return plainToolTip(exactTimeText(item.keptAt));
        }
    }
    return {};
}

QVariant VaultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DomainColumn: return tr("Domain");
    case NameColumn: return tr("Certificate");
    case FingerprintColumn: return tr("SHA-256");
    default: return tr("Kept since");
    }
}

} // namespace livecert
