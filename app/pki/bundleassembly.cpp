// SPDX-License-Identifier: Apache-2.0
#include "pki/bundleassembly_p.h"
#include "pki/chain.h"

#include <QSet>

#include <algorithm>

namespace livecert {

namespace {

constexpr qsizetype maxNamed = 20; // of a heap of thousands nobody reads all

Finding repair(FindingCode code, const QString &name)
{
    return {Severity::Info, code, name, {name}, {}};
}

void noteEach(CertificateBundle &bundle,
              FindingCode code,
              const QList<Certificate> &certificates,
              const QList<int> &places)
{
    QSet<QString> named;
    for (const int place : places) {
        const QString name = certificates[place].displayName();
        if (named.contains(name) || named.size() >= maxNamed)
            continue;
        named.insert(name);
        bundle.repairs.append(repair(code, name));
    }
}

/// Other certificates that could be the leaf: the choice between them was ours.
void noteOtherLeaves(CertificateBundle &bundle,
                     const QList<Certificate> &certificates,
                     const ChainAnalysis &analysis)
{
    if (analysis.isLeafCertain)
        return;
    QStringList others;
    for (const int place : analysis.leafCandidates) {
        if (place != analysis.leaf && others.size() < maxNamed)
            others.append(certificates[place].displayName());
    }
    if (!others.isEmpty())
        bundle.repairs.append({Severity::Warning,
                               FindingCode::MultipleLeaves,
                               bundle.leaf().displayName(),
                               others,
                               {}});
}

void noteRepairs(CertificateBundle &bundle,
                 const QList<Certificate> &certificates,
                 const ChainAnalysis &analysis)
{
    if (!analysis.isInOrder())
        bundle.repairs.append(repair(FindingCode::ChainReordered, bundle.leaf().displayName()));
    noteEach(bundle, FindingCode::DuplicateDropped, certificates, analysis.duplicates);
    noteEach(bundle, FindingCode::UnrelatedDropped, certificates, analysis.unrelated);
    for (const int place : analysis.unrelated)
        bundle.leftOut.append(certificates[place]);
    noteOtherLeaves(bundle, certificates, analysis);
    for (const int place : analysis.brokenIssuers)
        bundle.repairs.append({Severity::Warning,
                               FindingCode::ChainBroken,
                               bundle.chain.last().displayName(),
                               {certificates[place].displayName()},
                               {}});
}

/// Takes the path of the leaf as the chain; the root stays away: players have it, or do not trust
/// it.
void takeChain(CertificateBundle &bundle,
               const QList<Certificate> &certificates,
               const ChainAnalysis &analysis)
{
    for (const int place : analysis.order)
        bundle.chain.append(certificates[place]);
    if (bundle.chain.isEmpty())
        return;
    noteRepairs(bundle, certificates, analysis);
    if (analysis.endsAtRoot && bundle.chain.size() > 1) {
        bundle.leftOut.append(bundle.chain.takeLast());
        bundle.repairs.append(
            repair(FindingCode::RootDropped, bundle.leftOut.last().displayName()));
    }
}

/// The key of the leaf, else the only one there is.
void takeKey(CertificateBundle &bundle, std::vector<PrivateKey> &&keys)
{
    QSet<QByteArray> different;
    for (const PrivateKey &key : keys)
        different.insert(key.publicKey().matchId);
    if (different.size() > 1)
        bundle.repairs.append({Severity::Warning,
                               FindingCode::MultipleKeys,
                               {},
                               {QString::number(different.size())},
                               {}});
    for (PrivateKey &key : keys) {
        if (bundle.hasCertificate() && key.matches(bundle.leaf())) {
            bundle.key = std::move(key);
            return;
        }
    }
    if (different.size() == 1)
        bundle.key = std::move(keys.front());
    else if (different.size() > 1 && bundle.hasCertificate())
        bundle.repairs.append({Severity::Blocking,
                               FindingCode::KeyMismatch,
                               bundle.leaf().displayName(),
                               {},
                               QStringLiteral("Certificate.MissMatch")});
}

} // namespace

CertificateBundle assembleBundle(const QList<Certificate> &certificates,
                                 std::vector<PrivateKey> &&keys)
{
    QList<QByteArray> preferred;
    for (const PrivateKey &key : keys)
        preferred.append(key.publicKey().matchId);
    CertificateBundle bundle;
    bundle.asRead = certificates;
    takeChain(bundle, certificates, analyseChain(certificates, preferred));
    takeKey(bundle, std::move(keys));
    return bundle;
}

} // namespace livecert
