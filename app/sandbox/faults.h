// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account.h"
#include "sandbox/errorrecipe.h"

#include <QList>

namespace livecert::sandbox {

/// A domain of every account whose state makes the service refuse what it would carry out
/// otherwise.
struct FaultDomain
{
    QString name; ///< "storage-full.fault.example.net"
    QString description;
    Fault fault; ///< none: the domain is offline
};

[[nodiscard]] QList<FaultDomain> faultDomains();

/// With Sandbox::Options::hasFaultForEveryRow: the domain that refuses every change with this row.
[[nodiscard]] QString rowFaultDomain(const ServiceError &error);

/// What an application for a free certificate of this domain ends with; empty: it is issued.
[[nodiscard]] QString freeFaultOf(const QString &domain);

/// In the certificate service, used by no domain, revoked.
inline constexpr const char *revokedCertificateName = "revoked-cas";
/// Names that every account has stored, for provoking the duplicates.
inline constexpr const char *storedCertificateName = "events-le";

/// SSLPub and SSLPri for a recipe, minted by this authority.
[[nodiscard]] Result<ErrorMaterial> materialFor(const ErrorRecipe &recipe,
                                                const Authority &authority,
                                                const Account &account,
                                                const QDateTime &now);

} // namespace livecert::sandbox
