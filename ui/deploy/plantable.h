// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAbstractItemModel;
class QString;
class QTableView;
class QWidget;

namespace livecert {

class PillDelegate;

/// The table of a deployment dialog: rows of pills, no grid, whole rows, all by keyboard.
[[nodiscard]] QTableView *makePlanTable(QAbstractItemModel *model,
                                        const QString &objectName,
                                        QWidget *parent);
/// Makes the table exactly as high as this many rows need.
void fitRows(QTableView *table, int rows);
[[nodiscard]] PillDelegate *pillDelegateOf(const QTableView *table);

} // namespace livecert
