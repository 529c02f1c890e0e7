// SPDX-License-Identifier: Apache-2.0
#include "pki/chaindoctor.h"

#include "pki/chain.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

bool isChainRepair(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::ChainReordered:
    case FindingCode::RootDropped:
    case FindingCode::DuplicateDropped:
    case FindingCode::UnrelatedDropped: return true;
    default: return false;
    }
}

void forget(CertificateBundle &bundle, FindingCode code)
{
    bundle.repairs.removeIf([code](const Finding &finding) { return finding.code == code; });
}

bool isInPath(const CertificateBundle &bundle, const Certificate &certificate)
{
    return isNamedIssuer(bundle.chain.last(), certificate);
}

/// Puts back those that were left out, the root apart from the unrelated ones.
void putBack(CertificateBundle &bundle, bool root)
{
    QList<Certificate> back;
    for (const Certificate &certificate : std::as_const(bundle.leftOut)) {
        if ((isSelfSigned(certificate) && isInPath(bundle, certificate)) == root)
            back.append(certificate);
    }
    bundle.chain += back;
    bundle.leftOut.removeIf([&back](const Certificate &c) { return back.contains(c); });
}

/// What is in the chain now, in the order of the files; what came from elsewhere stays behind.
QList<Certificate> inOrderOfFiles(const CertificateBundle &bundle)
{
    QList<Certificate> rest = bundle.chain;
    QList<Certificate> ordered;
    for (const Certificate &certificate : bundle.asRead) {
        if (rest.removeOne(certificate))
            ordered.append(certificate);
    }
    return ordered + rest;
}

/// The second and further copies, each behind the first one.
QList<Certificate> withDuplicates(const CertificateBundle &bundle)
{
    QList<Certificate> all;
    for (const Certificate &certificate : bundle.chain) {
        const qsizetype copies = std::max<qsizetype>(bundle.asRead.count(certificate), 1);
        for (qsizetype i = 0; i < copies; ++i)
            all.append(certificate);
    }
    return all;
}

} // namespace

CertificateBundle undoRepairs(CertificateBundle &&bundle)
{
    CertificateBundle undone = std::move(bundle);
    undone.chain = undone.asRead;
    undone.leftOut.clear();
    undone.repairs.removeIf(isChainRepair);
    return undone;
}

CertificateBundle undoRepair(CertificateBundle &&bundle, FindingCode repair)
{
    CertificateBundle undone = std::move(bundle);
    if (!undone.hasCertificate())
        return undone;
    switch (repair) {
    case FindingCode::RootDropped: putBack(undone, true); break;
    case FindingCode::UnrelatedDropped: putBack(undone, false); break;
    case FindingCode::ChainReordered: undone.chain = inOrderOfFiles(undone); break;
    case FindingCode::DuplicateDropped: undone.chain = withDuplicates(undone); break;
    default: return undone;
    }
    forget(undone, repair);
    return undone;
}

QStringList missingIssuerAddresses(const CertificateBundle &bundle)
{
    if (!bundle.hasCertificate() || isSelfSigned(bundle.chain.last()))
        return {};
    const Certificate &last = bundle.chain.last();
    const auto isThere = [&last](const Certificate &c) { return isNamedIssuer(last, c); };
    if (std::any_of(bundle.leftOut.begin(), bundle.leftOut.end(), isThere))
        return {}; // only the root is missing, and that on purpose
    QStringList addresses;
    for (const QString &address : last.fields().caIssuers) {
        const QUrl url(address, QUrl::StrictMode);
        const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
        if (url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty()
            && addresses.size() < 4)
            addresses.append(address);
    }
    return addresses;
}

Result<CertificateBundle> addIssuers(CertificateBundle &&bundle, QByteArrayView answer)
{
    if (!bundle.hasCertificate())
        return failure(ErrorCode::InvalidInput, u"there is no chain to complete"_s);
    if (answer.size() > maxIssuerBytes)
        return failure(ErrorCode::AnswerTooLarge, u"the issuer's certificate is too large"_s);
    // A stranger's answer: no derivation is spent on it, and one chain is all that it can be for.
    const ReadReport report = readObjectsFromBytes(
        answer, u"the issuer's certificate"_s, {}, {.certificates = 64, .derivations = 0});
    if (report.certificates.isEmpty())
        return failure(asError(report.mainProblem()));
    CertificateBundle completed = std::move(bundle);
    const qsizetype before = completed.chain.size();
    for (bool found = true; found && completed.chain.size() < 16;) {
        const Certificate &last = completed.chain.last();
        const auto signedLast = [&](const FoundCertificate &candidate) {
            return !completed.chain.contains(candidate.certificate)
                && isNamedIssuer(last, candidate.certificate)
                && checkSignature(last, candidate.certificate) == SignatureFit::Fits;
        };
        const auto next =
            std::find_if(report.certificates.begin(), report.certificates.end(), signedLast);
        found = next != report.certificates.end();
        // The root stays away: players have it, or do not trust it.
        if (found && isSelfSigned(next->certificate)) {
            completed.leftOut.append(next->certificate);
            return completed;
        }
        if (found)
            completed.chain.append(next->certificate);
    }
    if (completed.chain.size() == before)
        return failure(ErrorCode::InvalidInput,
                       u"what was fetched did not sign this certificate"_s);
    return completed;
}

} // namespace livecert
