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
    ChainIncomplete, ///< arguments: the issuer, and the address where it may lie, if it names one
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
    KeyUnsupported, ///< no TLS server can use this kind of key; arguments: kind
    KeyInconsistent, ///< the parts of a key do not fit together; subject: its file
    MultipleKeys, ///< several different keys were read; arguments: how many
    MultipleLeaves, ///< several certificates that issued none of the others; arguments: the others
    ChainBroken, ///< the named issuer did not sign; arguments: the issuer
    ChainExpired, ///< subject: the issuer's certificate; arguments: date
    ChainNotYetValid, ///< the same
    ChainExpiresSoon, ///< the same
    ChainWeakKey, ///< subject: the issuer's certificate; arguments: algorithm, bits
    ChainWeakSignature, ///< subject: the issuer's certificate; arguments: algorithm
    IssuerNotCa, ///< subject: the certificate that issued, and may not
    NameForbidden, ///< a name constraint of an issuer forbids a name of the leaf; arguments: the
    ///< issuer
    OddSerial, ///< zero or negative
    ValidityInverted, ///< ends before it begins
    ObjectsIgnored, ///< arguments: what was found beside and is not used, one sentence each
    // the draft and the domains
    AllDomainsCovered,
    DomainsNotCovered, ///< arguments: the domains
    NoDomainSelected,
    DomainNotOnline, ///< arguments: the domains
    DomainConfiguring, ///< the service is still at work on it; arguments: the domains
    DomainProtected, ///< a change was refused: safe or protected mode; arguments: the domains
    DomainGone, ///< of a saved plan, and the account does not have it; arguments: the domains
    ChangedSince, ///< is not as a saved plan has it; subject: the domain; arguments: the domains.
    ///< What was and what is stands with the step of the plan
    IngestDomain, ///< arguments: ingest domains among the selected
    NameMissing,
    NameTooLong, ///< arguments: length
    NameTaken, ///< another certificate has this name; arguments: name
    NameOverwritten, ///< the same, with ForceSet; arguments: the domains that use it today
    OverwriteNotCovered, ///< of those, what the new certificate does not cover
    ContentStored, ///< this very certificate is stored under another name; arguments: that name
    SameCertificate, ///< already on these domains; arguments: the domains
    KeyReused, ///< same key as the certificate that is deployed now; arguments: the domains
    FreeNeedsNoWildcard,
    TurnsHttpsOff,
    CasByReference, ///< the certificate is named, not sent: works, and is not documented
    CasNameUnknown, ///< the account's list of certificates has no such name; arguments: name
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
