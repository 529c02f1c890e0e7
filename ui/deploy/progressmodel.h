// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"

#include <QAbstractTableModel>

namespace livecert {

/// The steps of a running deployment as a table.
class ProgressModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DomainColumn, StepColumn, ResultColumn, ColumnCount };

    explicit ProgressModel(Deployment &deployment, QObject *parent = nullptr);

    [[nodiscard]] const StepProgress &step(int row) const { return m_deployment.steps().at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant resultData(const StepProgress &step, int role) const;

    Deployment &m_deployment;
};

} // namespace livecert
