// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace livecert {

enum class Severity { Fine, Info, Warning, Blocking };

/// What a check can say. The ui has a sentence for each (ui/text).
enum class FindingCode {
    // certificate and key
    KeyMatches,
    KeyMissing,
    KeyMismatch,
    CertificateMissing,
    InDate,
    Expired,
    NotYetValid,
    ExpiresSoon,
    ChainComplete,
    ChainIncomplete,
    ChainReordered, ///< was put in order
    RootDropped,
    DuplicateDropped,
    UnrelatedDropped,
    CaAsLeaf,
    SelfSigned,
    WeakKey,
    WeakSignature,
    UncommonKey, ///< a kind of key that old players may not know
    NoAltNames,
    NoServerAuth,
    // the draft and the domains
    AllDomainsCovered,
    DomainsNotCovered, ///< arguments: the domains
    NoDomainSelected,
    DomainNotOnline, ///< arguments: the domains
    IngestDomain, ///< arguments: ingest domains among the selected
    NameMissing,
    NameTooLong, ///< arguments: length
    NameTaken, ///< another certificate has this name; arguments: name
    NameOverwritten, ///< the same, with ForceSet
    ContentStored, ///< this very certificate is stored under another name; arguments: that name
    SameCertificate, ///< already on these domains; arguments: the domains
    KeyReused, ///< same key as the certificate that is deployed now
    FreeNeedsNoWildcard,
    TurnsHttpsOff,
    CertificateTooLong,
};

/// What one check found. All checks run; none stops at the first.
struct Finding
{
    Severity severity = Severity::Info;
    FindingCode code = FindingCode::KeyMatches;
    QString subject = {}; ///< the object it is about: a file, a certificate's name, a domain
    QStringList arguments = {};
    QString preventedApiCode = {}; ///< the service error that this check saves one from
    bool operator==(const Finding &) const = default;
};

[[nodiscard]] inline bool hasBlocking(const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Blocking)
            return true;
    }
    return false;
}

} // namespace livecert
