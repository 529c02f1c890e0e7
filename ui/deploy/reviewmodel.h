// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentplan.h"

#include <QAbstractTableModel>

namespace livecert {

/// The plan as a table: what each domain has now, what it will have, and a box to leave it out.
class ReviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { IncludeColumn, DomainColumn, NowColumn, AfterColumn, NoteColumn, ColumnCount };

    /// `now` in UTC.
    ReviewModel(DeploymentPlan plan, QDateTime now, QObject *parent = nullptr);

    [[nodiscard]] const DeploymentPlan &plan() const { return m_plan; }
    [[nodiscard]] int includedCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void includedChanged();

private:
    [[nodiscard]] QVariant includeData(const DeploymentStep &step, int role) const;
    [[nodiscard]] QVariant nowData(const DeploymentStep &step, int role) const;
    [[nodiscard]] QVariant afterData(const DeploymentStep &step, int role) const;
    [[nodiscard]] QVariant noteData(const DeploymentStep &step, int role) const;

    DeploymentPlan m_plan;
    QDateTime m_now;
};

} // namespace livecert
