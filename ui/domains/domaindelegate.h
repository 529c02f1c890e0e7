// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace livecert {

struct DomainRow;

/// Paints a cell of the domain table: the check box, the name with its marks, pills, plain text.
/// Paints all of it itself; ten thousand rows scroll for the price of those that are seen.
class DomainDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setHoveredRow(int row) { m_hoveredRow = row; }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    void paintName(QPainter *painter,
                   const QRect &rect,
                   const QStyleOptionViewItem &option,
                   const DomainRow &row,
                   const QString &name) const;
    void paintCertificate(QPainter *painter,
                          const QRect &rect,
                          const QStyleOptionViewItem &option,
                          const DomainRow &row,
                          const QString &name) const;

    int m_hoveredRow = -1;
};

} // namespace livecert
