// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/domaintablemodel.h"
#include "ui/text/format.h"
#include "ui/widgets/labels.h"

using namespace Qt::StringLiterals;

namespace livecert {

// What the table's cells say.

QString DomainTableModel::text(const DomainRow &row, int column) const
{
    const DomainOverview &domain = row.overview;
    const QString none = u"—"_s;
    switch (column) {
    case NameColumn: return visibleText(domain.displayName());
    case HttpsColumn: return m_isPartial ? u"…"_s : httpsMark(domain).text;
    case CertificateColumn: return domain.certName.isEmpty() ? none : visibleText(domain.certName);
    case ExpiresColumn: {
        const QString expiry = expiryMark(domain, m_now).text;
        return expiry.isEmpty() ? none : expiry;
    }
    case ChangedColumn:
        return domain.certificateUpdated.isValid() ? dateText(domain.certificateUpdated) : none;
    default: return {};
    }
}

QString DomainTableModel::toolTip(const DomainRow &row, int column) const
{
    const DomainOverview &domain = row.overview;
    QStringList lines;
    switch (column) {
    case NameColumn:
        lines << visibleText(domain.displayName());
        if (domain.domain.name != domain.displayName())
            lines << tr("In the API: %1").arg(domain.domain.name);
        if (!domain.domain.cname.isEmpty())
            lines << tr("CNAME %1").arg(visibleText(domain.domain.cname));
        if (!row.edgeMark.text.isEmpty())
            lines << tr("At the edge: %1").arg(row.edgeMark.text);
        if (domain.domain.type == DomainType::Ingest)
            lines << tr("Ingest domain: streams are pushed to it");
        if (domain.domain.status == DomainStatus::Offline)
            lines << tr("Offline: the service refuses changes");
        if (domain.domain.status == DomainStatus::Configuring)
            lines << tr("Being configured: the service refuses changes for a few minutes");
        break;
    case HttpsColumn:
        if (m_isPartial)
            lines << tr("Still being read");
        else if (!domain.isHttpsKnown)
            lines << tr("This account may not list HTTPS domains (DescribeLiveHttpsDomainList).");
        break;
    case CertificateColumn:
        if (!domain.certName.isEmpty())
            lines << visibleText(domain.certName);
        if (!domain.commonName.isEmpty())
            lines << tr("Issued for %1").arg(visibleText(domain.commonName));
        if (!domain.issuer.isEmpty())
            lines << tr("Issued by %1").arg(visibleText(domain.issuer));
        if (row.isIn[size_t(DomainFilter::WrongName)])
            lines << tr("The certificate was not issued for this domain");
        break;
    case ExpiresColumn:
        if (domain.notAfter.isValid())
            lines << dateTimeText(domain.notAfter)
                  << tr("%1 UTC").arg(domain.notAfter.toString(u"yyyy-MM-dd HH:mm:ss"_s));
        break;
    case ChangedColumn:
        if (domain.certificateUpdated.isValid())
            lines << dateTimeText(domain.certificateUpdated);
        break;
    default: break;
    }
    return plainToolTip(lines.join(u'\n'));
}

QVariant DomainTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DomainRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: return toolTip(row, index.column());
    case Qt::CheckStateRole:
        if (index.column() == CheckColumn)
            return row.isChecked ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole:
        if (index.column() == CheckColumn)
            return row.isChecked ? tr("%1, selected").arg(text(row, NameColumn))
                                 : tr("%1, not selected").arg(text(row, NameColumn));
        return text(row, index.column());
    case ToneRole:
        if (index.column() == HttpsColumn && !m_isPartial)
            return int(httpsMark(row.overview).tone);
        if (index.column() == ExpiresColumn && !expiryMark(row.overview, m_now).text.isEmpty())
            return int(expiryMark(row.overview, m_now).tone);
        return {};
    case ApiNameRole: return row.overview.domain.name;
    case RowRole: return QVariant::fromValue(static_cast<const void *>(&row));
    default: return {};
    }
}

QVariant DomainTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section == CheckColumn) {
        if (role == Qt::CheckStateRole)
            return shownCheckState();
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return tr("Select all that are shown");
        return {};
    }
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Domain");
    case HttpsColumn: return tr("HTTPS");
    case CertificateColumn: return tr("Certificate");
    case ExpiresColumn: return tr("Expires");
    case ChangedColumn: return tr("Last change");
    default: return {};
    }
}

bool DomainTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != CheckColumn)
        return false;
    setChecked(index.row(), index.row(), value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

Qt::ItemFlags DomainTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == CheckColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace livecert
