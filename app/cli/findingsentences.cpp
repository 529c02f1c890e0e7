// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "deploy/domainoverview.h"
#include "deploy/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qsizetype maxNamed = 5;

// %1: the arguments, %2: the subject.
QString pattern(FindingCode code)
{
    switch (code) {
    case FindingCode::KeyMatches: return Cli::tr("the private key belongs to the certificate");
    case FindingCode::KeyMissing: return Cli::tr("the private key is missing");
    case FindingCode::KeyMismatch: return Cli::tr("the private key belongs to another certificate");
    case FindingCode::CertificateMissing: return Cli::tr("there is no certificate");
    case FindingCode::InDate: return Cli::tr("the certificate is in date");
    case FindingCode::Expired: return Cli::tr("the certificate has expired");
    case FindingCode::NotYetValid: return Cli::tr("the certificate is not valid yet");
    case FindingCode::ExpiresSoon: return Cli::tr("the certificate expires soon");
    case FindingCode::ChainComplete: return Cli::tr("the chain is complete");
    case FindingCode::ChainIncomplete: return Cli::tr("an intermediate certificate is missing");
    case FindingCode::ChainReordered: return Cli::tr("the chain was put in order");
    case FindingCode::RootDropped: return Cli::tr("the root certificate was left out");
    case FindingCode::DuplicateDropped:
        return Cli::tr("a certificate that was there twice was left out");
    case FindingCode::UnrelatedDropped:
        return Cli::tr("a certificate that is not part of the chain was left out");
    case FindingCode::CaAsLeaf:
        return Cli::tr("a CA certificate stands in the server certificate's place");
    case FindingCode::SelfSigned:
        return Cli::tr("the certificate is self-signed: viewers will not trust it");
    case FindingCode::WeakKey: return Cli::tr("the key is weak");
    case FindingCode::WeakSignature: return Cli::tr("the signature algorithm is weak");
    case FindingCode::UncommonKey: return Cli::tr("old players may not know this kind of key");
    case FindingCode::NoAltNames: return Cli::tr("the certificate names no host");
    case FindingCode::NoServerAuth: return Cli::tr("the certificate is not for servers");
    case FindingCode::KeyUnsupported: return Cli::tr("no server can use this kind of key (%1)");
    case FindingCode::KeyInconsistent:
        return Cli::tr("the parts of the private key in %2 do not fit together");
    case FindingCode::MultipleKeys: return Cli::tr("there are %1 different private keys");
    case FindingCode::MultipleLeaves:
        return Cli::tr("there are several server certificates; not used: %1");
    case FindingCode::ChainBroken: return Cli::tr("%1 is named as issuer, and did not sign");
    case FindingCode::ChainExpired: return Cli::tr("the issuer certificate %2 expired on %1");
    case FindingCode::ChainNotYetValid:
        return Cli::tr("the issuer certificate %2 is not valid before %1");
    case FindingCode::ChainExpiresSoon: return Cli::tr("the issuer certificate %2 expires on %1");
    case FindingCode::ChainWeakKey:
        return Cli::tr("the key of the issuer certificate %2 is weak (%1)");
    case FindingCode::ChainWeakSignature:
        return Cli::tr("the signature of the issuer certificate %2 is weak (%1)");
    case FindingCode::IssuerNotCa: return Cli::tr("%2 issued a certificate, and is no authority");
    case FindingCode::NameForbidden:
        return Cli::tr("a name constraint of %1 forbids a name of the certificate");
    case FindingCode::OddSerial: return Cli::tr("the serial number is zero or negative");
    case FindingCode::ValidityInverted: return Cli::tr("the certificate ends before it begins");
    case FindingCode::ObjectsIgnored: return Cli::tr("not used: %1");
    case FindingCode::AllDomainsCovered: return Cli::tr("the certificate covers all domains");
    case FindingCode::DomainsNotCovered: return Cli::tr("the certificate does not cover %1");
    case FindingCode::NoDomainSelected: return Cli::tr("no domain is given (--domain)");
    case FindingCode::DomainNotOnline: return Cli::tr("not online: %1");
    case FindingCode::DomainConfiguring: return Cli::tr("still being configured: %1");
    case FindingCode::DomainProtected: return Cli::tr("protected by Alibaba Cloud: %1");
    case FindingCode::DomainGone: return Cli::tr("not in this account: %2");
    case FindingCode::ChangedSince: return Cli::tr("changed since the plan was saved: %2");
    case FindingCode::IngestDomain: return Cli::tr("ingest domains: %1");
    case FindingCode::NameMissing: return Cli::tr("the certificate needs a name (--name)");
    case FindingCode::NameTooLong: return Cli::tr("the name has %1 characters; 128 are allowed");
    case FindingCode::NameTaken:
        return Cli::tr("the account has another certificate named %1 (--force-set overwrites it)");
    case FindingCode::NameOverwritten:
        return Cli::tr("the certificate that has the name %2 is overwritten; used by: %1");
    case FindingCode::OverwriteNotCovered:
        return Cli::tr(
            "of the domains that use the name %2, the new certificate does not cover: %1");
    case FindingCode::ContentStored:
        return Cli::tr("this certificate is stored already, as %1 (--name %1)");
    case FindingCode::SameCertificate: return Cli::tr("has this certificate already: %1");
    case FindingCode::KeyReused:
        return Cli::tr("the key is the one of the certificate deployed now");
    case FindingCode::FreeNeedsNoWildcard:
        return Cli::tr("the free certificate is not for wildcard domains: %1");
    case FindingCode::TurnsHttpsOff:
        return Cli::tr("HTTPS is turned off, and the service deletes certificate and key: %1");
    case FindingCode::CasByReference:
        return Cli::tr("the certificate is named, not sent; that is not documented, and works");
    case FindingCode::CasNameUnknown:
        return Cli::tr("the account's list of certificates has no %1");
    case FindingCode::CertificateTooLong:
        return Cli::tr("the certificate with its chain may be too long");
    }
    return findingName(code);
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Fine: return Cli::tr("fine");
    case Severity::Info: return Cli::tr("info");
    case Severity::Warning: return Cli::tr("warning");
    case Severity::Blocking: return Cli::tr("blocking");
    }
    return severityName(severity);
}

QString argumentList(const QStringList &arguments)
{
    QStringList shown;
    for (const QString &argument : arguments.mid(0, maxNamed))
        shown << Console::visible(displayDomain(argument));
    const qsizetype rest = arguments.size() - shown.size();
    const QString text = shown.isEmpty() ? Cli::tr("none")
                                         : shown.join(Cli::tr(", ", "between the items of a list"));
    return rest > 0 ? Cli::tr("%1 and %2 more", "after a list").arg(text).arg(rest) : text;
}

} // namespace

QString findingText(const Finding &finding)
{
    QStringList arguments = finding.arguments;
    if (finding.code == FindingCode::ObjectsIgnored)
        std::transform(arguments.begin(), arguments.end(), arguments.begin(), inWords);
    QString text = pattern(finding.code);
    text.replace("%2"_L1, Console::visible(finding.subject));
    text.replace("%1"_L1, argumentList(arguments));
    QString line = Cli::tr("%1: %2", "severity, finding").arg(severityWord(finding.severity), text);
    if (finding.severity == Severity::Blocking && !finding.preventedApiCode.isEmpty())
        line += u"  [%1]"_s.arg(finding.preventedApiCode);
    return line;
}

QJsonArray findingsJson(const QList<Finding> &findings)
{
    QJsonArray result;
    for (const Finding &finding : findings) {
        QJsonObject json{{u"code"_s, findingName(finding.code)},
                         {u"severity"_s, severityName(finding.severity)}};
        if (!finding.subject.isEmpty())
            json.insert(u"subject"_s, finding.subject);
        if (!finding.arguments.isEmpty())
            json.insert(u"arguments"_s, QJsonArray::fromStringList(finding.arguments));
        if (!finding.preventedApiCode.isEmpty())
            json.insert(u"prevents"_s, finding.preventedApiCode);
        result.append(json);
    }
    return result;
}

} // namespace livecert
