// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/castypes.h"

#include <QAbstractTableModel>
#include <QDate>

namespace livecert {

/// The certificates of the account in Certificate Management Service, as a table.
class CasModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, DomainsColumn, ExpiryColumn, FingerprintColumn, ColumnCount };
    /// All that a search looks at, in lower case.
    static constexpr int SearchRole = Qt::UserRole + 50;

    explicit CasModel(QObject *parent = nullptr);

    /// `today` in UTC, like the days that the service gives.
    void setCertificates(const QList<CasCertificate> &certificates, QDate today);
    [[nodiscard]] const CasCertificate &certificate(int row) const { return m_certificates[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant expiryData(const CasCertificate &certificate, int role) const;

    QList<CasCertificate> m_certificates;
    QDate m_today;
};

} // namespace livecert
