// SPDX-License-Identifier: Apache-2.0
#include "cli/inspectcommand.h"

#include "cli/clisession.h"
#include "cli/sentences.h"
#include "pki/certificatebundle.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString isoTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

QString keyText(const PublicKeyInfo &key)
{
    return key.curve.isEmpty() ? u"%1 %2"_s.arg(key.algorithmName).arg(key.bits)
                               : u"%1 %2"_s.arg(key.algorithmName, key.curve);
}

QStringList certificateLines(const Certificate &certificate)
{
    QStringList names;
    for (const SubjectAltName &name : certificate.fields().altNames)
        names << name.value;
    return {Console::visible(certificate.displayName()),
            u"  subject  "_s + Console::visible(certificate.subject().toString()),
            u"  issuer   "_s + Console::visible(certificate.issuer().toString()),
            u"  names    "_s + Console::visible(names.join(u", "_s)),
            u"  valid    %1 to %2"_s.arg(isoTime(certificate.validity().notBefore),
                                         isoTime(certificate.validity().notAfter)),
            u"  key      "_s + keyText(certificate.publicKey()),
            u"  serial   "_s + fingerprintText(certificate.fields().serial),
            u"  SHA-256  "_s + fingerprintText(certificate.sha256())};
}

QJsonObject certificateJson(const Certificate &certificate)
{
    QJsonArray names;
    for (const SubjectAltName &name : certificate.fields().altNames)
        names.append(name.value);
    return {{u"subject_cn"_s, certificate.subject().commonName()},
            {u"subject"_s, certificate.subject().toString()},
            {u"issuer"_s, certificate.issuer().toString()},
            {u"names"_s, names},
            {u"not_before"_s, isoTime(certificate.validity().notBefore)},
            {u"not_after"_s, isoTime(certificate.validity().notAfter)},
            {u"serial"_s, QString::fromLatin1(certificate.fields().serial.toHex())},
            {u"key"_s, keyText(certificate.publicKey())},
            {u"is_ca"_s, certificate.fields().isCa},
            {u"sha256"_s, QString::fromLatin1(certificate.sha256().toHex())}};
}

} // namespace

void InspectCommand::start()
{
    if (arguments().files.isEmpty()) {
        fail(ExitCode::Usage, u"inspect needs a file"_s);
        return;
    }
    const Result<Passphrases> passphrases = readPassphrases(arguments());
    if (!passphrases) {
        fail(passphrases.error());
        return;
    }
    const QDateTime at = arguments().at.isEmpty()
        ? QDateTime::currentDateTimeUtc()
        : QDateTime::fromString(arguments().at, Qt::ISODate).toUTC();
    if (!at.isValid()) {
        fail(ExitCode::Usage, u"--at takes a time like 2026-11-24T12:00:00Z"_s);
        return;
    }
    ReadReport report = readObjects(arguments().files, *passphrases);
    if (report.isEmpty()) {
        fail(asError(report.mainProblem()));
        return;
    }
    const CertificateBundle bundle = makeBundle(std::move(report));
    QJsonArray chain;
    for (const Certificate &certificate : bundle.chain) {
        for (const QString &line : certificateLines(certificate))
            console().say(line);
        chain.append(certificateJson(certificate));
    }
    QList<Finding> findings = bundle.repairs + checkBundle(bundle, at);
    if (bundle.hasCertificate() && !arguments().hosts.isEmpty()) {
        const QStringList missing = uncoveredHosts(bundle.leaf(), arguments().hosts);
        findings.append(
            {missing.isEmpty() ? Severity::Fine : Severity::Warning,
             missing.isEmpty() ? FindingCode::AllDomainsCovered : FindingCode::DomainsNotCovered,
             {},
             missing,
             {}});
    }
    for (const Finding &finding : std::as_const(findings))
        console().say(findingText(finding));
    end(ExitCode::Done, {{u"chain"_s, chain}, {u"findings"_s, findingsJson(findings)}});
}

} // namespace livecert
