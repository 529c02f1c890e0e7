// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/reviewmodel.h"

#include "ui/deploy/pillroles.h"
#include "ui/text/findingtext.h"
#include "ui/text/format.h"

#include <algorithm>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(const QDateTime &notAfter, const QDateTime &now)
{
    if (notAfter < now)
        return Tone::Bad;
    return daysLeft(notAfter, now) <= 30 ? Tone::Warning : Tone::Good;
}

QVariant expiryData(const QDateTime &notAfter, const QDateTime &now, int role)
{
    if (!notAfter.isValid())
        return {};
    if (role == PillTextRole)
        return shortDaysText(notAfter, now);
    if (role == PillToneRole)
        return QVariant::fromValue(toneOf(notAfter, now));
    return {};
}

const Finding *worst(const QList<Finding> &findings)
{
    const auto found =
        std::max_element(findings.cbegin(), findings.cend(), [](const auto &a, const auto &b) {
            return a.severity < b.severity;
        });
    return found == findings.cend() ? nullptr : &*found;
}

} // namespace

ReviewModel::ReviewModel(DeploymentPlan plan, QDateTime now, QObject *parent)
    : QAbstractTableModel(parent)
    , m_plan(std::move(plan))
    , m_now(std::move(now))
{ }

int ReviewModel::includedCount() const
{
    return static_cast<int>(m_plan.includedDomains().size());
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.steps.size());
}

int ReviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DeploymentStep &step = m_plan.steps.at(index.row());
    if (role == MutedRole)
        return !step.isIncluded || index.column() == NowColumn || index.column() == NoteColumn;
    switch (index.column()) {
    case IncludeColumn: return includeData(step, role);
    case DomainColumn:
        return role == Qt::DisplayRole ? QVariant(step.before.displayName()) : QVariant();
    case NowColumn: return nowData(step, role);
    case AfterColumn: return afterData(step, role);
    case NoteColumn: return noteData(step, role);
    default: return {};
    }
}

QVariant ReviewModel::includeData(const DeploymentStep &step, int role) const
{
    if (role == Qt::CheckStateRole)
        return step.isIncluded ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleTextRole)
        return tr("Change %1").arg(step.before.displayName());
    if (role == Qt::ToolTipRole && step.isBlocked())
        return noteData(step, Qt::DisplayRole);
    return {};
}

QVariant ReviewModel::nowData(const DeploymentStep &step, int role) const
{
    const DomainOverview &domain = step.before;
    if (role != Qt::DisplayRole)
        return domain.isHttpsOn ? expiryData(domain.notAfter, m_now, role) : QVariant();
    if (!domain.isHttpsKnown)
        return tr("Not known");
    if (!domain.isHttpsOn)
        return tr("HTTPS off");
    return domain.certName.isEmpty() ? u"—"_s : visibleText(domain.certName);
}

QVariant ReviewModel::afterData(const DeploymentStep &step, int role) const
{
    if (!step.isIncluded)
        return role == Qt::DisplayRole ? QVariant(u"—"_s) : QVariant();
    const DeploymentSettings &settings = m_plan.settings;
    if (role == Qt::DisplayRole) {
        if (!settings.isHttpsOn)
            return tr("HTTPS off");
        return settings.type == CertificateType::Free && settings.certName.isEmpty()
            ? tr("Free test certificate")
            : visibleText(settings.certName);
    }
    if (settings.isHttpsOn && settings.type == CertificateType::Cas && settings.cas
        && settings.cas->endDate.isValid())
        return expiryData(settings.cas->endDate.startOfDay(Qt::UTC), m_now, role);
    if (!settings.isHttpsOn || settings.type != CertificateType::Upload || !settings.bundle
        || !settings.bundle->hasCertificate())
        return {};
    return expiryData(settings.bundle->leaf().validity().notAfter, m_now, role);
}

QVariant ReviewModel::noteData(const DeploymentStep &step, int role) const
{
    const Finding *finding = worst(step.findings);
    if (finding && role == PillTextRole)
        return noteText(*finding);
    if (finding && role == PillToneRole) {
        return QVariant::fromValue(finding->severity == Severity::Blocking      ? Tone::Bad
                                       : finding->severity == Severity::Warning ? Tone::Warning
                                                                                : Tone::Neutral);
    }
    if (finding && role == Qt::ToolTipRole)
        return findingText(*finding).sentence;
    if (finding || role != Qt::DisplayRole)
        return {};
    const auto &bundle = m_plan.settings.bundle;
    const bool isUpload =
        m_plan.settings.isHttpsOn && m_plan.settings.type == CertificateType::Upload;
    if (!isUpload || !bundle || !bundle->hasCertificate())
        return {};
    if (!step.before.isHttpsOn || !step.before.notAfter.isValid())
        return tr("Turns HTTPS on");
    const int days = daysLeft(bundle->leaf().validity().notAfter, step.before.notAfter);
    if (days == 0)
        return tr("Ends the same day");
    return days > 0 ? tr("%n days longer", nullptr, days) : tr("%n days shorter", nullptr, -days);
}

bool ReviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_plan.steps[index.row()].isIncluded = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT includedChanged();
    return true;
}

Qt::ItemFlags ReviewModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() != IncludeColumn)
        return flags;
    return m_plan.steps.at(index.row()).isBlocked() ? flags & ~Qt::ItemIsEnabled
                                                    : flags | Qt::ItemIsUserCheckable;
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DomainColumn: return tr("Domain");
    case NowColumn: return tr("Now");
    case AfterColumn: return tr("After");
    case NoteColumn: return tr("Note");
    default: return {};
    }
}

} // namespace livecert
