// SPDX-License-Identifier: Apache-2.0
#include "cli/inspectcommand.h"

#include "cli/clisession.h"
#include "cli/columns.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "pki/inspection.h"

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
    const auto row = [](const QString &label, const QString &value) {
        return u"  "_s + padded(label, 8) + u' ' + value;
    };
    return {Console::visible(certificate.displayName()),
            row(Cli::tr("subject"), Console::visible(certificate.subject().toString())),
            row(Cli::tr("issuer"), Console::visible(certificate.issuer().toString())),
            row(Cli::tr("names"), Console::visible(names.join(u", "_s))),
            row(Cli::tr("valid"),
                Cli::tr("%1 to %2", "from one time to another")
                    .arg(isoTime(certificate.validity().notBefore),
                         isoTime(certificate.validity().notAfter))),
            row(Cli::tr("key"), keyText(certificate.publicKey())),
            row(Cli::tr("serial"), fingerprintText(certificate.fields().serial)),
            row(u"SHA-256"_s, fingerprintText(certificate.sha256()))};
}

} // namespace

void InspectCommand::start()
{
    if (arguments().files.isEmpty()) {
        fail(ExitCode::Usage, Cli::tr("inspect needs a file"));
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
        fail(ExitCode::Usage, Cli::tr("--at takes a time like 2026-11-24T12:00:00Z"));
        return;
    }
    ReadReport report = readObjects(arguments().files, *passphrases);
    if (console().isJson())
        showJson(std::move(report), at);
    else
        showText(std::move(report), at);
}

void InspectCommand::showJson(ReadReport &&report, const QDateTime &at)
{
    const QJsonObject json = inspectionAsJson(std::move(report), at, arguments().hosts);
    const bool isFine = json.value("status"_L1).toString() == "ok"_L1;
    if (!isFine)
        console().warn(Console::visible(json.value("message"_L1).toString()));
    end(isFine ? ExitCode::Done : ExitCode::Input, json);
}

void InspectCommand::showText(ReadReport &&report, const QDateTime &at)
{
    if (report.isEmpty()) {
        fail(problemError(report.mainProblem()));
        return;
    }
    for (const UnusedObject &object : std::as_const(report.unused))
        console().warn(Cli::tr("not used: %1").arg(Console::visible(describeInWords(object))));
    const CertificateBundle bundle = makeBundle(std::move(report));
    for (const Certificate &certificate : bundle.chain) {
        for (const QString &line : certificateLines(certificate))
            console().say(line);
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
    end(ExitCode::Done);
}

} // namespace livecert
