// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace livecert {

/// A header whose first section is a check box for all rows, from the model's CheckStateRole. A
/// third click on a column goes back to the model's own order.
class CheckHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit CheckHeader(QWidget *parent = nullptr);

Q_SIGNALS:
    void checkClicked();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
};

} // namespace livecert
