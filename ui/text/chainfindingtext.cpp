// SPDX-License-Identifier: Apache-2.0
#include "ui/text/chainfindingtext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChainFindingText)
};

QString subjectOf(const Finding &finding)
{
    return finding.subject.isEmpty() ? Words::tr("The certificate") : strongText(finding.subject);
}

QString argumentsOf(const Finding &finding)
{
    return finding.arguments.isEmpty() ? Words::tr("not named") : nameList(finding.arguments);
}

QString dateOf(const Finding &finding)
{
    const QDateTime time = QDateTime::fromString(finding.arguments.value(0), Qt::ISODate);
    return time.isValid() ? dateText(time.toUTC())
                          : escapedText(finding.arguments.value(0, u"—"_s));
}

QString issuerSentence(const Finding &finding)
{
    const QString issuer = subjectOf(finding);
    switch (finding.code) {
    case FindingCode::ChainBroken:
        return Words::tr("%1 is not signed by the issuer it names (%2). Players will not trust it.")
            .arg(issuer, argumentsOf(finding));
    case FindingCode::ChainExpired:
        return Words::tr("The issuer %1 expired on %2.").arg(issuer, dateOf(finding));
    case FindingCode::ChainNotYetValid:
        return Words::tr("The issuer %1 is not valid before %2.").arg(issuer, dateOf(finding));
    case FindingCode::ChainExpiresSoon:
        return Words::tr("The issuer %1 expires soon, on %2.").arg(issuer, dateOf(finding));
    case FindingCode::ChainWeakKey:
        return Words::tr("The issuer %1 has a weak key (%2).").arg(issuer, argumentsOf(finding));
    case FindingCode::ChainWeakSignature:
        return Words::tr("The issuer %1 is signed with a weak algorithm (%2).")
            .arg(issuer, argumentsOf(finding));
    case FindingCode::IssuerNotCa:
        return Words::tr("%1 signed another certificate although it is not an authority.")
            .arg(issuer);
    case FindingCode::NameForbidden:
        return Words::tr(
                   "An issuer (%1) forbids a name of the certificate. Players will not trust it.")
            .arg(argumentsOf(finding));
    default: return {};
    }
}

QString objectSentence(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::KeyUnsupported:
        return Words::tr("No server can use this kind of key for HTTPS (%1).")
            .arg(argumentsOf(finding));
    case FindingCode::KeyInconsistent:
        return Words::tr("The private key in %1 is damaged: its parts do not fit together.")
            .arg(subjectOf(finding));
    case FindingCode::MultipleKeys:
        return Words::tr("Several different keys were read (%1); the one that fits is used.")
            .arg(argumentsOf(finding));
    case FindingCode::MultipleLeaves:
        return Words::tr("Several server certificates were read; %1 is used, not %2.")
            .arg(subjectOf(finding), argumentsOf(finding));
    case FindingCode::OddSerial:
        return Words::tr("%1 has a serial number that is zero or negative.")
            .arg(subjectOf(finding));
    case FindingCode::ValidityInverted:
        return Words::tr("%1 ends before it begins.").arg(subjectOf(finding));
    case FindingCode::ObjectsIgnored:
        return Words::tr("Left aside: %1").arg(ignoredObjects(finding));
    default: return {};
    }
}

} // namespace

QString chainFindingSentence(const Finding &finding)
{
    const QString sentence = issuerSentence(finding);
    return sentence.isEmpty() ? objectSentence(finding) : sentence;
}

} // namespace livecert
