// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/plantable.h"

#include "ui/deploy/pilldelegate.h"

#include <QHeaderView>
#include <QTableView>

namespace livecert {

QTableView *makePlanTable(QAbstractItemModel *model, const QString &objectName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setModel(model);
    table->setItemDelegate(new PillDelegate(table));
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void fitRows(QTableView *table, int rows)
{
    const QHeaderView *sections = table->verticalHeader();
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height()
                          + rows * sections->defaultSectionSize() + 2 * table->frameWidth());
}

PillDelegate *pillDelegateOf(const QTableView *table)
{
    return qobject_cast<PillDelegate *>(table->itemDelegate());
}

} // namespace livecert
