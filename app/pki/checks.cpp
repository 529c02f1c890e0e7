// SPDX-License-Identifier: Apache-2.0
#include "pki/certificatebundle.h"
#include "pki/chain.h"
#include "pki/chaindoctor.h"
#include "pki/checks_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

Finding checkKey(const CertificateBundle &bundle)
{
    const QString name = bundle.hasCertificate() ? bundle.leaf().displayName() : QString();
    if (!bundle.hasCertificate())
        return {Severity::Blocking,
                FindingCode::CertificateMissing,
                {},
                {},
                u"SSLPub.MissingParameter"_s};
    if (!bundle.key)
        return {
            Severity::Blocking, FindingCode::KeyMissing, name, {}, u"SSLPri.MissingParameter"_s};
    if (!bundle.keyMatches())
        return {Severity::Blocking, FindingCode::KeyMismatch, name, {}, u"Certificate.MissMatch"_s};
    return {Severity::Fine, FindingCode::KeyMatches, name, {}, u"Certificate.MissMatch"_s};
}

Finding checkDates(const Certificate &leaf, const QDateTime &now)
{
    const Validity &validity = leaf.validity();
    const QString start = validity.notBefore.toString(Qt::ISODate);
    const QString end = validity.notAfter.toString(Qt::ISODate);
    const QString name = leaf.displayName();
    if (isExpired(leaf, now))
        return {Severity::Blocking, FindingCode::Expired, name, {end}, u"Certificate.Expired"_s};
    if (isNotYetValid(leaf, now))
        return {Severity::Warning, FindingCode::NotYetValid, name, {start}, {}};
    if (expiresSoon(leaf, now))
        return {Severity::Warning, FindingCode::ExpiresSoon, name, {end}, {}};
    return {Severity::Fine, FindingCode::InDate, name, {end}, u"Certificate.Expired"_s};
}

Finding checkCompleteness(const CertificateBundle &bundle)
{
    const Certificate &leaf = bundle.leaf();
    const QString name = leaf.displayName();
    if (isSelfSigned(leaf))
        return {Severity::Warning, FindingCode::SelfSigned, name, {}, {}};
    const auto isIssuer = [&leaf](const Certificate &other) { return isNamedIssuer(leaf, other); };
    const bool hasIssuer = bundle.chain.size() > 1
        || std::any_of(bundle.leftOut.begin(), bundle.leftOut.end(), isIssuer);
    if (hasIssuer)
        return {Severity::Fine, FindingCode::ChainComplete, name, {}, {}};
    const QString issuer = leaf.issuer().commonName();
    return {Severity::Warning,
            FindingCode::ChainIncomplete,
            name,
            QStringList{issuer.isEmpty() ? leaf.issuer().toString() : issuer}
                + missingIssuerAddresses(bundle).mid(0, 1),
            {}};
}

QString keyText(const PublicKeyInfo &key)
{
    return u"%1 %2"_s.arg(key.algorithmName).arg(key.bits);
}

void checkStrength(QList<Finding> &findings, const Certificate &leaf)
{
    const QString name = leaf.displayName();
    const PublicKeyInfo &key = leaf.publicKey();
    if (isWeakKey(key))
        findings.append({Severity::Warning, FindingCode::WeakKey, name, {keyText(key)}, {}});
    if (hasWeakSignature(leaf))
        findings.append({Severity::Warning,
                         FindingCode::WeakSignature,
                         name,
                         {leaf.fields().signatureAlgorithm},
                         {}});
    if (isUnusableKey(key))
        findings.append({Severity::Blocking,
                         FindingCode::KeyUnsupported,
                         name,
                         {key.algorithmName},
                         u"Certificate.FormatError"_s});
    else if (isUncommonKey(key))
        findings.append({Severity::Warning,
                         FindingCode::UncommonKey,
                         name,
                         {key.curve.isEmpty() ? key.algorithmName : key.curve},
                         {}});
}

void checkPurpose(QList<Finding> &findings, const Certificate &leaf)
{
    const QString name = leaf.displayName();
    const auto warn = [&findings, &name](FindingCode code) {
        findings.append({Severity::Warning, code, name, {}, {}});
    };
    if (leaf.fields().isCa)
        warn(FindingCode::CaAsLeaf);
    if (leaf.dnsNames().isEmpty())
        warn(FindingCode::NoAltNames);
    if (!isForServers(leaf))
        warn(FindingCode::NoServerAuth);
    if (leaf.fields().serial.isEmpty() || leaf.fields().isSerialNegative)
        warn(FindingCode::OddSerial);
    if (leaf.validity().notAfter < leaf.validity().notBefore)
        warn(FindingCode::ValidityInverted);
}

void checkIssuer(QList<Finding> &findings, const Certificate &issuer, const QDateTime &now)
{
    const QString name = issuer.displayName();
    const auto warn = [&findings, &name](FindingCode code, const QString &argument) {
        findings.append({Severity::Warning, code, name, {argument}, {}});
    };
    if (isExpired(issuer, now))
        warn(FindingCode::ChainExpired, issuer.validity().notAfter.toString(Qt::ISODate));
    else if (isNotYetValid(issuer, now))
        warn(FindingCode::ChainNotYetValid, issuer.validity().notBefore.toString(Qt::ISODate));
    else if (expiresSoon(issuer, now))
        warn(FindingCode::ChainExpiresSoon, issuer.validity().notAfter.toString(Qt::ISODate));
    if (isWeakKey(issuer.publicKey()))
        warn(FindingCode::ChainWeakKey, keyText(issuer.publicKey()));
    if (hasWeakSignature(issuer))
        warn(FindingCode::ChainWeakSignature, issuer.fields().signatureAlgorithm);
    if (!issuer.fields().isCa && issuer.fields().version >= 3)
        warn(FindingCode::IssuerNotCa, name);
}

/// The authorities of the path: those in the chain, and the root that was left out.
QList<Certificate> issuersOf(const CertificateBundle &bundle)
{
    QList<Certificate> issuers = bundle.chain.mid(1);
    for (const Certificate &other : bundle.leftOut) {
        if (isNamedIssuer(bundle.chain.last(), other))
            issuers.append(other);
    }
    return issuers;
}

/// A lonely key is looked at too: nobody wants to buy a certificate for it.
void checkLonelyKey(QList<Finding> &findings, const CertificateBundle &bundle)
{
    if (!bundle.key)
        return;
    const PublicKeyInfo &key = bundle.key->publicKey();
    if (isWeakKey(key))
        findings.append({Severity::Warning, FindingCode::WeakKey, {}, {keyText(key)}, {}});
    if (isUnusableKey(key))
        findings.append({Severity::Blocking,
                         FindingCode::KeyUnsupported,
                         {},
                         {key.algorithmName},
                         u"Key.Malformed"_s});
}

} // namespace

QList<Finding> checkBundle(const CertificateBundle &bundle, const QDateTime &now)
{
    QList<Finding> findings{checkKey(bundle)};
    if (!bundle.hasCertificate()) {
        checkLonelyKey(findings, bundle);
        return findings;
    }
    const Certificate &leaf = bundle.leaf();
    findings.append(checkDates(leaf, now));
    findings.append(checkCompleteness(bundle));
    checkStrength(findings, leaf);
    checkPurpose(findings, leaf);
    const QList<Certificate> issuers = issuersOf(bundle);
    for (const Certificate &issuer : issuers) {
        checkIssuer(findings, issuer, now);
        if (issuer.fields().hasNameConstraints && !allowsNames(issuer, leaf))
            findings.append({Severity::Warning,
                             FindingCode::NameForbidden,
                             leaf.displayName(),
                             {issuer.displayName()},
                             {}});
    }
    return findings;
}

} // namespace livecert
