// SPDX-License-Identifier: Apache-2.0
#include "pki/certificatebundle.h"

#include "pki/chain.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

/// A file of which nothing can be used; others beside it do not make up for it.
std::optional<Error> firstFailure(const ReadReport &report, const QStringList &sources)
{
    for (const QString &source : sources) {
        if (report.sources.contains(source))
            continue;
        ReadReport ofFile;
        for (const UnusedObject &object : report.unused) {
            if (object.source == source || object.source.startsWith(source + u": "_s))
                ofFile.unused.append(object);
        }
        if (!ofFile.unused.isEmpty())
            return asError(ofFile.mainProblem());
    }
    // What a pass phrase would open is asked for even when the rest of the file can be used.
    const QList<UnusedObject> locked = report.locked();
    return locked.isEmpty() ? std::nullopt : std::optional(asError(locked.first()));
}

Finding repair(FindingCode code, const QString &name)
{
    return {Severity::Info, code, name, {name}, {}};
}

void noteRepairs(CertificateBundle &bundle,
                 const QList<Certificate> &certificates,
                 const ChainAnalysis &analysis)
{
    if (!analysis.isInOrder())
        bundle.repairs.append(repair(FindingCode::ChainReordered, bundle.leaf().displayName()));
    for (const int index : analysis.duplicates) {
        const Finding finding =
            repair(FindingCode::DuplicateDropped, certificates[index].displayName());
        if (!bundle.repairs.contains(finding))
            bundle.repairs.append(finding);
    }
    for (const int index : analysis.unrelated) {
        bundle.repairs.append(
            repair(FindingCode::UnrelatedDropped, certificates[index].displayName()));
        bundle.leftOut.append(certificates[index]);
    }
}

/// Takes the path of the leaf as the chain; the root stays away: players have it, or do not trust
/// it.
void takeChain(CertificateBundle &bundle,
               const QList<Certificate> &certificates,
               const ChainAnalysis &analysis)
{
    for (const int index : analysis.order)
        bundle.chain.append(certificates[index]);
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
    for (PrivateKey &key : keys) {
        if (bundle.hasCertificate() && key.matches(bundle.leaf())) {
            bundle.key = std::move(key);
            return;
        }
    }
    const auto differs = [&keys](const PrivateKey &key) {
        return key.publicKey().spkiSha256 != keys.front().publicKey().spkiSha256;
    };
    if (!keys.empty() && std::none_of(keys.begin(), keys.end(), differs))
        bundle.key = std::move(keys.front());
}

CertificateBundle assemble(const QList<Certificate> &certificates, std::vector<PrivateKey> &&keys)
{
    QList<QByteArray> preferred;
    for (const PrivateKey &key : keys)
        preferred.append(key.publicKey().spkiSha256);
    CertificateBundle bundle;
    takeChain(bundle, certificates, analyseChain(certificates, preferred));
    takeKey(bundle, std::move(keys));
    return bundle;
}

Result<CertificateBundle> finish(ReadReport &&report, const QStringList &sources)
{
    if (std::optional<Error> error = firstFailure(report, sources))
        return failure(std::move(*error));
    if (report.isEmpty())
        return failure(asError(report.mainProblem()));
    return makeBundle(std::move(report));
}

/// Whether these certificates go on where the chain ends: an intermediate that was missing.
bool goesOn(const QList<Certificate> &chain, const QList<Certificate> &more)
{
    const bool areAuthorities =
        std::all_of(more.begin(), more.end(), [](const Certificate &c) { return c.fields().isCa; });
    return areAuthorities && std::any_of(more.begin(), more.end(), [&chain](const Certificate &c) {
               return std::any_of(chain.begin(), chain.end(), [&c](const Certificate &known) {
                   return known == c || isNamedIssuer(known, c);
               });
           });
}

} // namespace

QByteArray CertificateBundle::chainPem() const
{
    QByteArray pem;
    for (const Certificate &certificate : chain)
        pem += certificate.toPem();
    return pem;
}

CertificateBundle makeBundle(ReadReport &&report)
{
    QList<Certificate> certificates;
    for (const FoundCertificate &found : std::as_const(report.certificates))
        certificates.append(found.certificate);
    std::vector<PrivateKey> keys;
    for (FoundKey &found : report.keys)
        keys.push_back(std::move(found.key));
    CertificateBundle bundle = assemble(certificates, std::move(keys));
    bundle.sources = report.sources;
    return bundle;
}

Result<CertificateBundle> readFiles(const QStringList &paths, const ReadLimits &limits)
{
    QStringList sources;
    for (const QString &path : paths)
        sources.append(path.section(u'/', -1));
    return finish(readObjects(paths, {}, limits), sources);
}

Result<CertificateBundle> readBytes(QByteArrayView bytes,
                                    const QString &label,
                                    const ReadLimits &limits)
{
    return finish(readObjectsFromBytes(bytes, label, {}, limits), {});
}

CertificateBundle mergeBundles(CertificateBundle &&earlier, CertificateBundle &&later)
{
    const bool keepsLeaf =
        earlier.hasCertificate() && (!later.hasCertificate() || goesOn(earlier.chain, later.chain));
    QList<Certificate> first = keepsLeaf ? earlier.chain : later.chain;
    const QList<Certificate> rest =
        keepsLeaf ? later.chain + later.leftOut : earlier.chain + earlier.leftOut;
    // Of the others only what the new path needs: they are a pool, not part of what was dropped
    // now.
    const ChainAnalysis known = analyseChain(first);
    QList<Certificate> all = first;
    for (const Certificate &certificate : rest + (keepsLeaf ? earlier.leftOut : later.leftOut)) {
        if (certificate.fields().isCa && !all.contains(certificate))
            all.append(certificate);
    }
    CertificateBundle merged;
    const QList<QByteArray> leafKey =
        first.isEmpty() ? QList<QByteArray>() : QList{first.first().publicKey().spkiSha256};
    takeChain(merged, all, analyseChain(all, leafKey));
    merged.repairs = (keepsLeaf ? std::move(earlier.repairs) : QList<Finding>()) + later.repairs;
    std::vector<PrivateKey> keys;
    for (std::optional<PrivateKey> *key : {&later.key, &earlier.key}) {
        if (key->has_value())
            keys.push_back(std::move(**key));
    }
    const bool hasMatch = merged.hasCertificate()
        && std::any_of(keys.begin(), keys.end(), [&merged](const PrivateKey &k) {
                              return k.matches(merged.leaf());
                          });
    if (!hasMatch && !keys.empty())
        merged.key = std::move(keys.front());
    else
        takeKey(merged, std::move(keys));
    merged.sources = earlier.sources;
    for (const QString &source : std::as_const(later.sources)) {
        if (!merged.sources.contains(source))
            merged.sources.append(source);
    }
    (void)known;
    return merged;
}

} // namespace livecert
