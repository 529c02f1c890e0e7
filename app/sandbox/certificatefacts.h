// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/openssl_p.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace livecert::sandbox {

/// What the service tells about a certificate; `chainPem` is what was uploaded, leaf first.
struct CertificateFacts
{
    QByteArray chainPem;
    QByteArray sha1; ///< of the leaf, upper-case hex
    QByteArray sha256;
    QByteArray serialNumber; ///< upper-case hex
    QString commonName;
    QString issuerName;
    QString issuerOrganization;
    QStringList names; ///< DNS names of the leaf
    QDateTime notBefore;
    QDateTime notAfter;
};

/// The chain must not be empty.
[[nodiscard]] CertificateFacts factsOf(const std::vector<X509Ptr> &chain);
/// Nothing when it is not a chain of PEM certificates.
[[nodiscard]] std::optional<CertificateFacts> factsOf(const QByteArray &chainPem);

[[nodiscard]] std::vector<X509Ptr> chainFromPem(const QByteArray &pem);
[[nodiscard]] QByteArray toPem(const std::vector<X509Ptr> &chain);

/// Whether the names cover a live domain; `.example.com` is the wildcard domain of *.example.com.
[[nodiscard]] bool covers(const QStringList &names, const QString &domain);

} // namespace livecert::sandbox
