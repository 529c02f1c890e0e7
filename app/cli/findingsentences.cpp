// SPDX-License-Identifier: Apache-2.0
#include "cli/console.h"
#include "cli/sentences.h"
#include "deploy/domainoverview.h"
#include "deploy/names.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qsizetype maxNamed = 5;

// %1: the arguments, %2: the subject.
QString pattern(FindingCode code)
{
    switch (code) {
    case FindingCode::KeyMatches: return u"the private key belongs to the certificate"_s;
    case FindingCode::KeyMissing: return u"the private key is missing"_s;
    case FindingCode::KeyMismatch: return u"the private key belongs to another certificate"_s;
    case FindingCode::CertificateMissing: return u"there is no certificate"_s;
    case FindingCode::InDate: return u"the certificate is in date"_s;
    case FindingCode::Expired: return u"the certificate has expired"_s;
    case FindingCode::NotYetValid: return u"the certificate is not valid yet"_s;
    case FindingCode::ExpiresSoon: return u"the certificate expires soon"_s;
    case FindingCode::ChainComplete: return u"the chain is complete"_s;
    case FindingCode::ChainIncomplete: return u"an intermediate certificate is missing"_s;
    case FindingCode::ChainReordered: return u"the chain was put in order"_s;
    case FindingCode::RootDropped: return u"the root certificate was left out"_s;
    case FindingCode::DuplicateDropped: return u"a certificate that was there twice was left out"_s;
    case FindingCode::UnrelatedDropped:
        return u"a certificate that is not part of the chain was left out"_s;
    case FindingCode::CaAsLeaf:
        return u"a CA certificate stands in the server certificate's place"_s;
    case FindingCode::SelfSigned:
        return u"the certificate is self-signed: viewers will not trust it"_s;
    case FindingCode::WeakKey: return u"the key is weak"_s;
    case FindingCode::WeakSignature: return u"the signature algorithm is weak"_s;
    case FindingCode::UncommonKey: return u"old players may not know this kind of key"_s;
    case FindingCode::NoAltNames: return u"the certificate names no host"_s;
    case FindingCode::NoServerAuth: return u"the certificate is not for servers"_s;
    case FindingCode::KeyUnsupported: return u"no server can use this kind of key (%1)"_s;
    case FindingCode::KeyInconsistent:
        return u"the parts of the private key in %2 do not fit together"_s;
    case FindingCode::MultipleKeys: return u"there are %1 different private keys"_s;
    case FindingCode::MultipleLeaves:
        return u"there are several server certificates; not used: %1"_s;
    case FindingCode::ChainBroken: return u"%1 is named as issuer, and did not sign"_s;
    case FindingCode::ChainExpired: return u"the issuer certificate %2 expired on %1"_s;
    case FindingCode::ChainNotYetValid:
        return u"the issuer certificate %2 is not valid before %1"_s;
    case FindingCode::ChainExpiresSoon: return u"the issuer certificate %2 expires on %1"_s;
    case FindingCode::ChainWeakKey: return u"the key of the issuer certificate %2 is weak (%1)"_s;
    case FindingCode::ChainWeakSignature:
        return u"the signature of the issuer certificate %2 is weak (%1)"_s;
    case FindingCode::IssuerNotCa: return u"%2 issued a certificate, and is no authority"_s;
    case FindingCode::NameForbidden:
        return u"a name constraint of %1 forbids a name of the certificate"_s;
    case FindingCode::OddSerial: return u"the serial number is zero or negative"_s;
    case FindingCode::ValidityInverted: return u"the certificate ends before it begins"_s;
    case FindingCode::ObjectsIgnored: return u"not used: %1"_s;
    case FindingCode::AllDomainsCovered: return u"the certificate covers all domains"_s;
    case FindingCode::DomainsNotCovered: return u"the certificate does not cover %1"_s;
    case FindingCode::NoDomainSelected: return u"no domain is given (--domain)"_s;
    case FindingCode::DomainNotOnline: return u"not online: %1"_s;
    case FindingCode::IngestDomain: return u"ingest domains: %1"_s;
    case FindingCode::NameMissing: return u"the certificate needs a name (--name)"_s;
    case FindingCode::NameTooLong: return u"the name has %1 characters; 128 are allowed"_s;
    case FindingCode::NameTaken:
        return u"the account has another certificate named %1 (--force-set overwrites it)"_s;
    case FindingCode::NameOverwritten:
        return u"the certificate that has the name %2 is overwritten; used by: %1"_s;
    case FindingCode::ContentStored:
        return u"this certificate is stored already, as %1 (--name %1)"_s;
    case FindingCode::SameCertificate: return u"has this certificate already: %1"_s;
    case FindingCode::KeyReused: return u"the key is the one of the certificate deployed now"_s;
    case FindingCode::FreeNeedsNoWildcard:
        return u"the free certificate is not for wildcard domains: %1"_s;
    case FindingCode::TurnsHttpsOff:
        return u"HTTPS is turned off, and the service deletes certificate and key: %1"_s;
    case FindingCode::CertificateTooLong:
        return u"the certificate with its chain may be too long"_s;
    }
    return findingName(code);
}

QString argumentList(const QStringList &arguments)
{
    QStringList shown;
    for (const QString &argument : arguments.mid(0, maxNamed))
        shown << Console::visible(displayDomain(argument));
    const qsizetype rest = arguments.size() - shown.size();
    QString text = shown.isEmpty() ? u"none"_s : shown.join(u", "_s);
    if (rest > 0)
        text += u" and %1 more"_s.arg(rest);
    return text;
}

} // namespace

QString findingText(const Finding &finding)
{
    QString text = pattern(finding.code);
    text.replace("%2"_L1, Console::visible(finding.subject));
    text.replace("%1"_L1, argumentList(finding.arguments));
    QString line = u"%1: "_s.arg(severityName(finding.severity)) + text;
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
