// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificate.h"
#include "ui/theme/theme.h"

#include <QDateTime>

#include <optional>

namespace livecert {

/// What the service says of the certificate that a domain has now. Without `certificate` only the
/// single fields are known, each of them may be empty.
struct DeployedCertificate
{
    QString domain; ///< API name
    QString certName;
    QString commonName;
    QString issuer;
    QDateTime notAfter; ///< UTC
    QByteArray sha1; ///< raw bytes
    std::optional<Certificate> certificate;
};

enum class Change { Same, Changed, Worse, Unknown };

struct ComparisonRow
{
    QString id;
    QString label;
    QString deployed; ///< visible text
    QString fresh;
    Change change = Change::Same;
    bool operator==(const ComparisonRow &) const = default;
};

enum class Verdict {
    SameCertificate,
    DomainLost, ///< the new one does not cover the domain
    NamesLost,
    EndsEarlier,
    Renewal, ///< nothing is lost
    PartlyKnown ///< nothing speaks against it, but not all could be compared
};

struct Comparison
{
    Verdict verdict = Verdict::Renewal;
    QString sentence; ///< of the verdict
    Tone tone = Tone::Neutral;
    QStringList notes; ///< what else is worth knowing: RSA → EC, same key, other issuer
    QList<ComparisonRow> rows;
};

/// What changes when `fresh` takes the place of what is deployed.
[[nodiscard]] Comparison compareCertificates(const DeployedCertificate &deployed,
                                             const Certificate &fresh);

/// The comparison as plain text.
[[nodiscard]] QString comparisonAsText(const Comparison &comparison);

} // namespace livecert
