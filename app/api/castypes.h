// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace livecert {

// Values of Certificate Management Service (cas), API version 2020-04-07. A field that the service
// left out is empty.

/// CertificateOrderList of ListUserCertificateOrder with OrderType=CERT: a certificate that was
/// issued through the service or uploaded to it.
struct CasCertificate
{
    qint64 id = 0; ///< CertificateId
    QString name;
    QString commonName;
    QStringList sans; ///< DNS names
    QString issuer;
    QString sha1; ///< Fingerprint, lower hex
    QString sha256; ///< Sha2, lower hex
    QString serialNumber; ///< hex, as printed
    QDate startDate;
    QDate endDate; ///< the service gives a day, without a zone
    bool isExpired = false; ///< what the service says of it
    bool isUploaded = false; ///< false: issued through the service
    QString instanceId;
    QString organization;
    QString country;
    QString province;
    QString city;
    QString resourceGroupId;

    /// Its DNS names; the common name when the service gave no others.
    [[nodiscard]] QStringList names() const
    {
        return sans.isEmpty() && !commonName.isEmpty() ? QStringList{commonName} : sans;
    }
    bool operator==(const CasCertificate &) const = default;
};

} // namespace livecert
