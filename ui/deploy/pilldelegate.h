// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace livecert {

/// Paints a cell's text with a pill beside or below it, and a link at its end (see PillRole).
class PillDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PillDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event,
                     QAbstractItemModel *model,
                     const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    void linkActivated(const QModelIndex &index);
};

} // namespace livecert
