// SPDX-License-Identifier: Apache-2.0
#include "pki/certificatebundle.h"

#include "pki/bundleassembly_p.h"

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

Result<CertificateBundle> finish(ReadReport &&report, const QStringList &sources)
{
    if (std::optional<Error> error = firstFailure(report, sources))
        return failure(std::move(*error));
    if (report.isEmpty())
        return failure(asError(report.mainProblem()));
    return makeBundle(std::move(report));
}

void noteUnused(CertificateBundle &bundle, const QList<UnusedObject> &unused)
{
    QStringList ignored;
    for (const UnusedObject &object : unused) {
        if (object.problem == ReadProblem::KeyInconsistent)
            bundle.repairs.append(
                {Severity::Warning, FindingCode::KeyInconsistent, object.source, {}, {}});
        else
            ignored.append(describe(object));
    }
    if (!ignored.isEmpty())
        bundle.repairs.append({Severity::Info, FindingCode::ObjectsIgnored, {}, ignored, {}});
}

} // namespace

QByteArray CertificateBundle::chainPem() const
{
    QByteArray pem;
    for (const Certificate &certificate : chain)
        pem += certificate.toPem();
    return pem;
}

CertificateBundle CertificateBundle::clone() const
{
    CertificateBundle copy;
    copy.chain = chain;
    if (key)
        copy.key = key->clone();
    copy.sources = sources;
    copy.repairs = repairs;
    copy.leftOut = leftOut;
    copy.asRead = asRead;
    return copy;
}

CertificateBundle makeBundle(ReadReport &&report)
{
    QList<Certificate> certificates;
    certificates.reserve(report.certificates.size());
    for (const FoundCertificate &found : std::as_const(report.certificates))
        certificates.append(found.certificate);
    std::vector<PrivateKey> keys;
    for (FoundKey &found : report.keys)
        keys.push_back(std::move(found.key));
    CertificateBundle bundle = assembleBundle(certificates, std::move(keys));
    noteUnused(bundle, report.unused);
    bundle.sources = report.sources;
    return bundle;
}

Result<CertificateBundle> readFiles(const QStringList &paths, const ReadLimits &limits)
{
    return readFiles(paths, Passphrases(), limits);
}

Result<CertificateBundle> readFiles(const QStringList &paths,
                                    const Passphrases &passphrases,
                                    const ReadLimits &limits)
{
    QStringList sources;
    for (const QString &path : paths)
        sources.append(sourceName(path));
    return finish(readObjects(paths, passphrases, limits), sources);
}

Result<CertificateBundle> readBytes(QByteArrayView bytes,
                                    const QString &label,
                                    const ReadLimits &limits)
{
    return finish(readObjectsFromBytes(bytes, label, {}, limits), {label});
}

} // namespace livecert
