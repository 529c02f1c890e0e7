// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/progressmodel.h"

#include "ui/deploy/pillroles.h"
#include "ui/deploy/progresstext.h"

namespace livecert {

using namespace Qt::StringLiterals;

ProgressModel::ProgressModel(Deployment &deployment, QObject *parent)
    : QAbstractTableModel(parent)
    , m_deployment(deployment)
{
    connect(&deployment, &Deployment::stepChanged, this, [this](int row) {
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

int ProgressModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_deployment.steps().size());
}

int ProgressModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProgressModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StepProgress &progress = step(index.row());
    switch (index.column()) {
    case DomainColumn:
        return role == Qt::DisplayRole ? QVariant(displayDomain(progress.domain)) : QVariant();
    case StepColumn:
        if (role == MutedRole)
            return true;
        if (role == Qt::DisplayRole)
            return stepText(progress, !m_deployment.plan().settings.isHttpsOn);
        return {};
    case ResultColumn: return resultData(progress, role);
    default: return {};
    }
}

QVariant ProgressModel::resultData(const StepProgress &progress, int role) const
{
    const ResultText result = resultText(progress, !m_deployment.plan().settings.isHttpsOn);
    switch (role) {
    case PillTextRole: return result.word;
    case PillToneRole: return QVariant::fromValue(result.tone);
    case Qt::AccessibleTextRole: return result.word;
    case Qt::ToolTipRole: return edgeText(progress);
    case LinkRole:
        return progress.state == StepState::Failed || progress.state == StepState::Unknown
                || !progress.edge.isEmpty()
            ? QVariant(tr("Details"))
            : QVariant();
    default: return {};
    }
}

QVariant ProgressModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DomainColumn: return tr("Domain");
    case StepColumn: return tr("Step");
    case ResultColumn: return tr("Result");
    default: return {};
    }
}

} // namespace livecert
