// SPDX-License-Identifier: Apache-2.0
#include "ui/text/findingtext.h"

#include "deploy/domainoverview.h"
#include "ui/text/chainfindingtext.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

QString named(const Finding &finding)
{
    return finding.subject.isEmpty() ? Words::tr("The certificate") : strongText(finding.subject);
}

QString firstArgument(const Finding &finding)
{
    return strongText(finding.arguments.value(0, finding.subject));
}

/// The first argument as a date when it is one, as it stands otherwise.
QString dateArgument(const Finding &finding)
{
    const QString argument = finding.arguments.value(0);
    const QDateTime time = QDateTime::fromString(argument, Qt::ISODate);
    return time.isValid() ? dateText(time.toUTC()) : escapedText(argument);
}

QString keySentence(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::KeyMatches: return Words::tr("The private key belongs to this certificate");
    case FindingCode::KeyMissing:
        return Words::tr(
            "The private key is missing. Drop it here as well; Alibaba Cloud needs it with "
            "every change.");
    case FindingCode::KeyMismatch:
        return Words::tr("The private key belongs to another certificate than %1.")
            .arg(named(finding));
    case FindingCode::WeakKey:
        return Words::tr("%1 has a weak key (%2). Players and browsers may refuse it.")
            .arg(named(finding), escapedText(finding.arguments.value(0, Words::tr("too short"))));
    case FindingCode::WeakSignature:
        return Words::tr(
                   "%1 is signed with a weak algorithm (%2). Players and browsers may refuse it.")
            .arg(named(finding), escapedText(finding.arguments.value(0, Words::tr("outdated"))));
    case FindingCode::UncommonKey:
        return Words::tr("Old players may not know this kind of key (%1).")
            .arg(escapedText(finding.arguments.value(0, finding.subject)));
    case FindingCode::KeyUnsupported:
        return Words::tr("No server can use this kind of key (%1).").arg(firstArgument(finding));
    case FindingCode::KeyInconsistent:
        return Words::tr("The private key in %1 is damaged: its parts do not fit together.")
            .arg(named(finding));
    case FindingCode::MultipleKeys:
        return Words::tr("There are %1 different private keys; the one that fits is used.")
            .arg(firstArgument(finding));
    case FindingCode::KeyReused:
        return finding.arguments.isEmpty()
            ? Words::tr("The key is the one that is deployed now. A new key for a new certificate "
                        "is safer.")
            : Words::tr("The key is the one that %1 has now. A new key for a new certificate is "
                        "safer.")
                  .arg(domainsText(finding.arguments));
    default: return {};
    }
}

QString dateSentence(const Finding &finding)
{
    const bool hasDate = !finding.arguments.isEmpty();
    switch (finding.code) {
    case FindingCode::InDate: return Words::tr("The certificate is in date");
    case FindingCode::Expired:
        return hasDate ? Words::tr("%1 expired on %2.").arg(named(finding), dateArgument(finding))
                       : Words::tr("%1 has expired.").arg(named(finding));
    case FindingCode::NotYetValid:
        return hasDate
            ? Words::tr("%1 is not valid before %2.").arg(named(finding), dateArgument(finding))
            : Words::tr("%1 is not valid yet.").arg(named(finding));
    case FindingCode::ExpiresSoon:
        return hasDate
            ? Words::tr("%1 expires soon, on %2.").arg(named(finding), dateArgument(finding))
            : Words::tr("%1 expires soon.").arg(named(finding));
    default: return {};
    }
}

QString chainSentence(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::ChainComplete: return Words::tr("The chain is complete and in order");
    case FindingCode::ChainIncomplete:
        return finding.arguments.isEmpty()
            ? Words::tr(
                "The chain is not complete: the certificate of the issuer is missing. Some players "
                "will not trust it.")
            : Words::tr("The chain is not complete: the certificate of %1 is missing. Some players "
                        "will not "
                        "trust it.")
                  .arg(firstArgument(finding));
    case FindingCode::ChainReordered: return Words::tr("The chain was put in order");
    case FindingCode::RootDropped:
        return Words::tr("The root certificate %1 is left out; players have it already.")
            .arg(firstArgument(finding));
    case FindingCode::DuplicateDropped:
        return Words::tr("%1 was there twice; one copy is left out.").arg(firstArgument(finding));
    case FindingCode::UnrelatedDropped:
        return Words::tr("%1 does not belong to this chain and is left out.")
            .arg(firstArgument(finding));
    case FindingCode::CertificateMissing:
        return Words::tr("There is no certificate yet. Drop its file here, with its chain.");
    case FindingCode::CaAsLeaf:
        return Words::tr("%1 is the certificate of an authority, not of a server.")
            .arg(named(finding));
    case FindingCode::SelfSigned:
        return Words::tr("%1 is signed by itself. Players will not trust it.").arg(named(finding));
    case FindingCode::NoAltNames:
        return Words::tr("%1 has no names that players look at (subjectAltName).")
            .arg(named(finding));
    case FindingCode::NoServerAuth:
        return Words::tr("%1 is not made for servers (extended key usage).").arg(named(finding));
    case FindingCode::MultipleLeaves:
        return Words::tr("There are several server certificates; %1 is not used.")
            .arg(nameList(finding.arguments, int(finding.arguments.size())));
    case FindingCode::ChainBroken:
        return Words::tr("%1 is named as the issuer, and did not sign this certificate.")
            .arg(firstArgument(finding));
    case FindingCode::ChainExpired:
        return Words::tr("The issuer's certificate %1 expired on %2.")
            .arg(named(finding), dateArgument(finding));
    case FindingCode::ChainNotYetValid:
        return Words::tr("The issuer's certificate %1 is not valid before %2.")
            .arg(named(finding), dateArgument(finding));
    case FindingCode::ChainExpiresSoon:
        return Words::tr("The issuer's certificate %1 expires soon, on %2.")
            .arg(named(finding), dateArgument(finding));
    case FindingCode::ChainWeakKey:
        return Words::tr("The key of the issuer's certificate %1 is weak.").arg(named(finding));
    case FindingCode::ChainWeakSignature:
        return Words::tr("The signature of the issuer's certificate %1 is weak.")
            .arg(named(finding));
    case FindingCode::IssuerNotCa:
        return Words::tr("%1 issued a certificate, but is not an authority.").arg(named(finding));
    case FindingCode::NameForbidden:
        return Words::tr("%1 forbids a name of this certificate (name constraints).")
            .arg(firstArgument(finding));
    case FindingCode::OddSerial:
        return Words::tr("The serial number of %1 is zero or negative.").arg(named(finding));
    case FindingCode::ValidityInverted:
        return Words::tr("%1 ends before it begins.").arg(named(finding));
    case FindingCode::ObjectsIgnored: return Words::tr("Not used: %1").arg(ignoredObjects(finding));
    case FindingCode::CertificateTooLong:
        return Words::tr(
            "The certificate with its chain is longer than Alibaba Cloud is known to accept.");
    default: return {};
    }
}

QString uncoveredSentence(const Finding &finding, int selected)
{
    const int without = static_cast<int>(finding.arguments.size());
    const QString names = domainsText(finding.arguments);
    if (selected > without) {
        return inSentences(
            {Words::tr("Covers %1 of %n selected domains.", nullptr, selected)
                 .arg(selected - without),
             Words::tr("%1 is not among its names.", "one or more domains", without).arg(names)});
    }
    return Words::tr(
               "%1 is not among the names of the certificate.", "one or more domains", without)
        .arg(names);
}

/// "live-2026 until 3 May 2026", from what stateWords() wrote; takes its words off the list.
QString takeState(QStringList &words)
{
    const QString state = words.isEmpty() ? QString() : words.takeFirst();
    if (state == "off"_L1)
        return Words::tr("HTTPS off");
    if (state != "on"_L1)
        return Words::tr("not known");
    const QString name = words.isEmpty() ? QString() : words.takeFirst();
    const QDateTime end =
        QDateTime::fromString(words.isEmpty() ? QString() : words.takeFirst(), Qt::ISODate);
    if (!words.isEmpty())
        words.removeFirst(); // the fingerprint
    return end.isValid() ? Words::tr("%1 until %2").arg(strongText(name, 60), dateText(end.toUTC()))
                         : strongText(name, 60);
}

QString changedSentence(const Finding &finding)
{
    QStringList words = finding.arguments.mid(1);
    const QString then = takeState(words);
    const QString now = takeState(words);
    return Words::tr("%1 has changed since the plan was saved. Then: %2. Now: %3.")
        .arg(strongText(displayDomain(finding.subject)), then, now);
}

QString domainSentence(const Finding &finding, int selected)
{
    const int count = static_cast<int>(finding.arguments.size());
    const QString domains = domainsText(finding.arguments);
    switch (finding.code) {
    case FindingCode::AllDomainsCovered:
        return selected > 0 ? Words::tr("Covers all %n selected domains", nullptr, selected)
                            : Words::tr("Covers all selected domains");
    case FindingCode::DomainsNotCovered: return uncoveredSentence(finding, selected);
    case FindingCode::NoDomainSelected:
        return Words::tr("No domain is selected. Tick domains in the list.");
    case FindingCode::DomainNotOnline:
        return Words::tr("%1 is not online; its certificate can only be changed while it is.",
                         "one or more domains",
                         count)
            .arg(domains);
    case FindingCode::DomainConfiguring:
        return Words::tr("%1 is still being configured by Alibaba Cloud; its certificate can be "
                         "changed once that has ended.",
                         "one or more domains",
                         count)
            .arg(domains);
    case FindingCode::DomainProtected:
        return Words::tr("%1 is protected: Alibaba Cloud refused the last change, and only its "
                         "support can lift that.",
                         "one or more domains",
                         count)
            .arg(domains);
    case FindingCode::DomainGone:
        return Words::tr("%1 is in the plan, but not among the domains of this account.",
                         "one or more domains",
                         count)
            .arg(domains);
    case FindingCode::ChangedSince: return changedSentence(finding);
    case FindingCode::IngestDomain:
        return Words::tr(
                   "%1 is an ingest domain: streamers push to it, viewers do not play from it.",
                   "one or more domains",
                   count)
            .arg(domains);
    case FindingCode::SameCertificate:
        return Words::tr("%1 has this very certificate already.", "one or more domains", count)
            .arg(domains);
    case FindingCode::FreeNeedsNoWildcard:
        return Words::tr("A free test certificate cannot be for a wildcard domain (%1).")
            .arg(domains);
    case FindingCode::TurnsHttpsOff:
        return Words::tr("HTTPS is turned off for %n domains. Alibaba Cloud deletes the "
                         "certificate and its key.",
                         nullptr,
                         qMax(count, 1));
    default: return {};
    }
}

QString nameSentence(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::NameMissing: return Words::tr("The certificate needs a name.");
    case FindingCode::NameTooLong:
        return Words::tr("The name has %1 characters; at most 128 are allowed.")
            .arg(escapedText(finding.arguments.value(0, u"?"_s)));
    case FindingCode::NameTaken:
        return Words::tr("Another certificate is already called %1.").arg(firstArgument(finding));
    case FindingCode::NameOverwritten:
        if (finding.arguments.isEmpty())
            return Words::tr("The stored certificate %1 is overwritten.").arg(named(finding));
        return Words::tr("The stored certificate %1 is overwritten. %n domains use it today: %2.",
                         nullptr,
                         static_cast<int>(finding.arguments.size()))
            .arg(named(finding), domainsText(finding.arguments));
    case FindingCode::OverwriteNotCovered:
        return Words::tr("Of these, the new certificate does not cover %1: their viewers would get "
                         "a certificate of another name.",
                         "one or more domains",
                         static_cast<int>(finding.arguments.size()))
            .arg(domainsText(finding.arguments));
    case FindingCode::CasByReference:
        return Words::tr("The certificate is named, not sent. Alibaba Cloud does not document that "
                         "for Live; other tools do it, and it works for their users.");
    case FindingCode::CasNameUnknown:
        return Words::tr("%1 is not in the list of certificates of this account, or is no longer "
                         "the same there.")
            .arg(firstArgument(finding));
    case FindingCode::ContentStored:
        return Words::tr("This certificate is already stored as %1.").arg(firstArgument(finding));
    default: return {};
    }
}

QString sentenceOf(const Finding &finding, int selected)
{
    for (const QString &sentence : {keySentence(finding),
                                    chainFindingSentence(finding),
                                    dateSentence(finding),
                                    chainSentence(finding),
                                    domainSentence(finding, selected),
                                    nameSentence(finding)}) {
        if (!sentence.isEmpty())
            return sentence;
    }
    return {};
}

void addFix(const Finding &finding, FindingText &text)
{
    switch (finding.code) {
    case FindingCode::DomainsNotCovered:
    case FindingCode::DomainNotOnline:
    case FindingCode::DomainConfiguring:
    case FindingCode::DomainProtected:
    case FindingCode::IngestDomain:
    case FindingCode::SameCertificate:
    case FindingCode::FreeNeedsNoWildcard:
        if (finding.arguments.isEmpty())
            return;
        text.fix = FindingFix::LeaveOut;
        text.fixLabel =
            finding.arguments.size() == 1 ? Words::tr("Leave it out") : Words::tr("Leave them out");
        return;
    case FindingCode::NameMissing:
    case FindingCode::NameTooLong:
    case FindingCode::NameTaken:
        text.fix = FindingFix::UseSuggestedName;
        text.fixLabel = Words::tr("Use the suggested name");
        return;
    case FindingCode::ContentStored:
        text.fix = FindingFix::UseStoredName;
        text.fixLabel = Words::tr("Use that name");
        return;
    case FindingCode::KeyMissing:
    case FindingCode::KeyMismatch:
        text.fix = FindingFix::ChooseKey;
        text.fixLabel = Words::tr("Choose the key…");
        return;
    case FindingCode::ChainIncomplete:
        if (finding.arguments.size() > 1) {
            text.fix = FindingFix::FetchIssuer;
            text.fixLabel = Words::tr("Fetch the missing intermediate from %1…")
                                .arg(visibleText(QUrl(finding.arguments.at(1)).host(), 60));
            return;
        }
        text.fix = FindingFix::ChooseFiles;
        text.fixLabel = Words::tr("Open its file…");
        return;
    case FindingCode::CertificateMissing:
        text.fix = FindingFix::ChooseFiles;
        text.fixLabel = Words::tr("Open files…");
        return;
    default: return;
    }
}

} // namespace

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Fine: return Words::tr("Fine");
    case Severity::Info: return Words::tr("Note");
    case Severity::Warning: return Words::tr("Warning");
    case Severity::Blocking: return Words::tr("Blocking");
    }
    return {};
}

FindingText findingText(const Finding &finding, int selected)
{
    FindingText text;
    text.word = severityWord(finding.severity);
    text.sentence = sentenceOf(finding, selected);
    if (!finding.preventedApiCode.isEmpty()) {
        text.prevented =
            Words::tr("Alibaba Cloud would answer %1.").arg(visibleText(finding.preventedApiCode));
    }
    addFix(finding, text);
    return text;
}

QString noteText(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::DomainsNotCovered: return Words::tr("Not covered");
    case FindingCode::DomainNotOnline: return Words::tr("Not online");
    case FindingCode::DomainConfiguring: return Words::tr("Being configured");
    case FindingCode::DomainProtected: return Words::tr("Protected");
    case FindingCode::DomainGone: return Words::tr("Not in this account");
    case FindingCode::ChangedSince: return Words::tr("Changed since");
    case FindingCode::IngestDomain: return Words::tr("Ingest domain");
    case FindingCode::SameCertificate: return Words::tr("Has it already");
    case FindingCode::KeyReused: return Words::tr("Same key as now");
    case FindingCode::FreeNeedsNoWildcard: return Words::tr("Wildcard domain");
    case FindingCode::TurnsHttpsOff: return Words::tr("Certificate deleted");
    case FindingCode::NameOverwritten: return Words::tr("Overwritten");
    case FindingCode::NameTaken: return Words::tr("Name in use");
    default: return plainText(findingText(finding).sentence);
    }
}

} // namespace livecert
