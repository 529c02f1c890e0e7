// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/casmodel.h"

#include "deploy/domainoverview.h"
#include "ui/deploy/pillroles.h"
#include "ui/text/castext.h"
#include "ui/text/format.h"

#include <QLocale>

namespace livecert {

using namespace Qt::StringLiterals;

CasModel::CasModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void CasModel::setCertificates(const QList<CasCertificate> &certificates, QDate today)
{
    beginResetModel();
    m_certificates = certificates;
    m_today = today;
    endResetModel();
}

int CasModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_certificates.size());
}

int CasModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CasModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CasCertificate &certificate = m_certificates.at(index.row());
    if (role == SearchRole)
        return QString(certificate.name + u'\n' + certificate.names().join(u'\n') + u'\n'
                       + certificate.issuer + u'\n' + certificate.sha1 + u'\n' + certificate.sha256)
            .toLower();
    if (role == MutedRole)
        return index.column() == FingerprintColumn;
    switch (index.column()) {
    case NameColumn:
        if (role == Qt::ToolTipRole)
            return casOriginText(certificate);
        return role == Qt::DisplayRole ? QVariant(visibleText(certificate.name)) : QVariant();
    case DomainsColumn:
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
            return {};
        return casNamesText(certificate, role == Qt::DisplayRole ? 2 : 50);
    case ExpiryColumn: return expiryData(certificate, role);
    case FingerprintColumn:
        if (role == Qt::ToolTipRole)
            return certificate.sha256.isEmpty() ? certificate.sha1 : certificate.sha256;
        return role == Qt::DisplayRole ? QVariant(casFingerprintText(certificate)) : QVariant();
    default: return {};
    }
}

QVariant CasModel::expiryData(const CasCertificate &certificate, int role) const
{
    const CasExpiry expiry = casExpiry(certificate, m_today);
    if (role == Qt::DisplayRole)
        return expiry.date;
    if (expiry.word.isEmpty())
        return {};
    if (role == PillTextRole)
        return expiry.word;
    return role == PillToneRole ? QVariant::fromValue(expiry.tone) : QVariant();
}

QVariant CasModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case DomainsColumn: return tr("Domains");
    case ExpiryColumn: return tr("Valid until");
    case FingerprintColumn: return tr("Fingerprint");
    default: return {};
    }
}

} // namespace livecert
