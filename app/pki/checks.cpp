// SPDX-License-Identifier: Apache-2.0
#include "pki/certificatebundle.h"
#include "pki/checks_p.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qint64 soonDays = 30;

Finding checkKey(const CertificateBundle &bundle)
{
    const QString name = bundle.hasCertificate() ? bundle.leaf().displayName() : QString();
    if (!bundle.key)
        return {
            Severity::Blocking, FindingCode::KeyMissing, name, {}, u"SSLPri.MissingParameter"_s};
    if (!bundle.hasCertificate())
        return {Severity::Blocking,
                FindingCode::CertificateMissing,
                {},
                {},
                u"SSLPub.MissingParameter"_s};
    if (!bundle.keyMatches())
        return {Severity::Blocking, FindingCode::KeyMismatch, name, {}, u"Certificate.MissMatch"_s};
    return {Severity::Fine, FindingCode::KeyMatches, name, {}, u"Certificate.MissMatch"_s};
}

Finding checkDates(const Certificate &leaf, const QDateTime &now)
{
    const Validity &validity = leaf.validity();
    const QString start = validity.notBefore.toString(Qt::ISODate);
    const QString end = validity.notAfter.toString(Qt::ISODate);
    if (isExpired(leaf, now))
        return {Severity::Blocking,
                FindingCode::Expired,
                leaf.displayName(),
                {end},
                u"Certificate.Expired"_s};
    if (isNotYetValid(leaf, now))
        return {Severity::Warning, FindingCode::NotYetValid, leaf.displayName(), {start}, {}};
    if (now.addDays(soonDays) > validity.notAfter)
        return {Severity::Warning, FindingCode::ExpiresSoon, leaf.displayName(), {end}, {}};
    return {
        Severity::Fine, FindingCode::InDate, leaf.displayName(), {end}, u"Certificate.Expired"_s};
}

Finding checkChain(const CertificateBundle &bundle)
{
    const Certificate &leaf = bundle.leaf();
    if (leaf.isSelfIssued())
        return {Severity::Warning, FindingCode::SelfSigned, leaf.displayName(), {}, {}};
    const bool hasIssuer = bundle.chain.size() > 1
        || std::any_of(bundle.repairs.begin(), bundle.repairs.end(), [](const Finding &f) {
                               return f.code == FindingCode::RootDropped;
                           });
    if (!hasIssuer)
        return {Severity::Warning,
                FindingCode::ChainIncomplete,
                leaf.displayName(),
                {leaf.issuer().commonName()},
                {}};
    return {Severity::Fine, FindingCode::ChainComplete, leaf.displayName(), {}, {}};
}

void checkStrength(QList<Finding> &findings, const Certificate &leaf)
{
    const QString name = leaf.displayName();
    const PublicKeyInfo &key = leaf.publicKey();
    if (isWeakKey(key))
        findings.append({Severity::Warning,
                         FindingCode::WeakKey,
                         name,
                         {key.algorithmName, QString::number(key.bits)},
                         {}});
    if (hasWeakSignature(leaf))
        findings.append({Severity::Warning,
                         FindingCode::WeakSignature,
                         name,
                         {leaf.fields().signatureAlgorithm},
                         {}});
    if (isUnusableKey(key))
        findings.append({Severity::Blocking,
                         FindingCode::UncommonKey,
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
    if (leaf.fields().isCa)
        findings.append({Severity::Warning, FindingCode::CaAsLeaf, name, {}, {}});
    if (leaf.dnsNames().isEmpty())
        findings.append({Severity::Warning, FindingCode::NoAltNames, name, {}, {}});
    if (!isForServers(leaf))
        findings.append({Severity::Warning, FindingCode::NoServerAuth, name, {}, {}});
}

} // namespace

QList<Finding> checkBundle(const CertificateBundle &bundle, const QDateTime &now)
{
    QList<Finding> findings{checkKey(bundle)};
    if (!bundle.hasCertificate())
        return findings;
    const Certificate &leaf = bundle.leaf();
    findings.append(checkDates(leaf, now));
    findings.append(checkChain(bundle));
    checkStrength(findings, leaf);
    checkPurpose(findings, leaf);
    return findings;
}

} // namespace livecert
