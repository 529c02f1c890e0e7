// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificate.h"

namespace livecert {

/// One embedded signed certificate timestamp: RFC 6962 §3.2.
struct CertificateTimestamp
{
    QByteArray logId; ///< 32 raw bytes: SHA-256 of the log's public key
    QDateTime time; ///< UTC
    bool operator==(const CertificateTimestamp &) const = default;
};

struct CertificateExtension
{
    QString oid; ///< dotted
    QString name; ///< "X509v3 Subject Alternative Name"; the dotted OID when it has no name
    bool isCritical = false;
    bool operator==(const CertificateExtension &) const = default;
};

/// What only somebody who looks closely wants to know: kept out of Certificate, which is made for
/// thousands.
struct CertificateDetails
{
    QList<CertificateExtension> extensions; ///< in the order of the certificate
    QList<CertificateTimestamp> timestamps; ///< those that are whole; empty without any

    [[nodiscard]] const CertificateExtension *extension(QStringView oid) const; ///< null: not there
};

[[nodiscard]] CertificateDetails readDetails(const Certificate &certificate);

/// The certificate as `openssl x509 -text` prints it, without its PEM. Control characters are
/// spelled out ("\x00"), and every line of an extension is indented, so that no name can pass for a
/// line of its own. May take long for a certificate of megabytes.
[[nodiscard]] QString certificateText(const Certificate &certificate);

} // namespace livecert
