// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/livetypes.h"

#include <QList>

namespace livecert {

/// A live domain together with its certificate: a row of the table.
struct DomainOverview
{
    LiveDomain domain;
    bool isHttpsOn = false;
    bool isHttpsKnown = true; ///< false when the account may not list HTTPS domains
    QString certName;
    QString commonName;
    QString issuer; ///< of the stored certificate of this name; empty when not known
    QString fingerprint; ///< lower hex SHA-1 of it; empty when not known
    CertificateState state = CertificateState::Unknown;
    CertificateType type = CertificateType::Unknown;
    QDateTime notAfter; ///< UTC; invalid without a certificate
    QDateTime certificateUpdated;

    /// "*.example.com" for the API's ".example.com"; IDN A-labels as Unicode.
    [[nodiscard]] QString displayName() const;
    /// SHA-256 of the public key it has now; empty while not known. Not part of the row: found out
    /// later, and for selected domains only.
    QByteArray deployedKey;
    /// The code with which the service refused the last change of a domain that it protects
    /// (DomainInProtectedMode, DomainInSafeMode). Not part of the row either: no list tells it.
    QString protectedBy;
    bool operator==(const DomainOverview &) const;
};

/// Tells one deployed certificate from another, also after one was replaced under the same name.
[[nodiscard]] QString deployedCertificateId(const DomainOverview &domain);

/// How much care a domain needs, most urgent first: what the table is sorted by at the start.
enum class Care { Expired, WrongName, ExpiresSoon, HttpsOff, Fine };

/// `now` in UTC; "soon" is 30 days.
[[nodiscard]] Care careFor(const DomainOverview &domain, const QDateTime &now);

/// "*.example.com" for ".example.com", Unicode for A-labels.
[[nodiscard]] QString displayDomain(const QString &apiName);
/// The reverse: what the API wants for what a person wrote.
[[nodiscard]] QString apiDomain(const QString &written);

/// Joins the three lists of the service by domain and by certificate name. A list that could not be
/// had is passed as nullptr.
[[nodiscard]] QList<DomainOverview> joinDomains(const QList<LiveDomain> &domains,
                                                const QList<HttpsDomain> *httpsDomains,
                                                const QList<StoredCertificate> *certificates);

} // namespace livecert
