// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/vaultcontents.h"

#include <QAbstractTableModel>

namespace livecert {

/// What the vault holds, newest first.
class VaultModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DomainColumn, NameColumn, FingerprintColumn, SinceColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(const QList<VaultItem> &items);
    [[nodiscard]] const QList<VaultItem> &items() const { return m_items; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section,
                                      Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<VaultItem> m_items;
};

} // namespace livecert
