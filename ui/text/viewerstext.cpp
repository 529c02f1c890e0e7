// SPDX-License-Identifier: Apache-2.0
#include "ui/text/viewerstext.h"

#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ViewersText)
};

constexpr int maxNameLength = 80;

QString servedName(const JudgedAddress &address)
{
    return visibleText(address.certName.isEmpty() ? address.answer.certificate->displayName()
                                                  : address.certName,
                       maxNameLength);
}

QStringList faultSentences(EdgeFaults faults)
{
    QStringList sentences;
    if (faults.testFlag(EdgeFault::ChainIncomplete))
        sentences.append(Words::tr("its chain is incomplete"));
    if (faults.testFlag(EdgeFault::WrongName))
        sentences.append(Words::tr("it is not valid for this name"));
    if (faults.testFlag(EdgeFault::NotYetValid))
        sentences.append(Words::tr("it is not valid yet"));
    if (faults.testFlag(EdgeFault::NotTrusted))
        sentences.append(Words::tr("its issuer is not trusted"));
    return sentences;
}

QString printed(const QByteArray &sha256, Fingerprint fingerprint)
{
    constexpr int shortBytes = 4;
    return fingerprint == Fingerprint::Whole
        ? fingerprintText(sha256)
        : fingerprintText(sha256.first(qMin<qsizetype>(shortBytes, sha256.size()))) + u'…';
}

QString resolverName(const QString &server)
{
    return server == systemResolver ? Words::tr("this computer's resolver")
                                    : Words::tr("resolver %1").arg(server);
}

VerdictMark invalidMark(EdgeFaults faults)
{
    if (faults.testFlag(EdgeFault::ChainIncomplete))
        return {Words::tr("Chain incomplete"), Tone::Warning};
    if (faults.testFlag(EdgeFault::Expired))
        return {Words::tr("Expired"), Tone::Bad};
    if (faults.testFlag(EdgeFault::WrongName))
        return {Words::tr("Wrong name"), Tone::Bad};
    if (faults.testFlag(EdgeFault::NotYetValid))
        return {Words::tr("Not valid yet"), Tone::Bad};
    return {Words::tr("Not trusted"), Tone::Bad};
}

/// Less is further off.
int careOf(AddressVerdict verdict)
{
    switch (verdict) {
    case AddressVerdict::Old: return 0;
    case AddressVerdict::Another: return 1;
    case AddressVerdict::Foreign: return 2;
    case AddressVerdict::NoTls: return 3;
    case AddressVerdict::Invalid: return 4;
    case AddressVerdict::Unreachable: return 5;
    case AddressVerdict::Wanted: return 6;
    }
    return 0;
}

QString dnsSentence(const ViewersResult &result)
{
    const QString wanted = visibleText(result.serviceCname, 120);
    const QString found = visibleText(cnamesOf(result.resolvers).join(u", "_s), 200);
    switch (result.dns) {
    case DnsVerdict::Elsewhere:
        return Words::tr("DNS does not point at the service yet: the CNAME is %1, and it is to be "
                         "%2.")
            .arg(found, wanted);
    case DnsVerdict::Partly:
        return Words::tr("Not every resolver knows the CNAME %1 yet.").arg(wanted);
    case DnsVerdict::NoCname:
        return Words::tr("The name has no CNAME; the service wants %1.").arg(wanted);
    case DnsVerdict::AtService: return Words::tr("DNS points at the service (%1).").arg(wanted);
    case DnsVerdict::NotKnown: break;
    }
    return {};
}

QString allServeSentence(const ViewersResult &result)
{
    const auto served =
        std::find_if(result.addresses.cbegin(), result.addresses.cend(), [](const auto &address) {
            return address.verdict == AddressVerdict::Wanted && address.answer.certificate;
        });
    if (served == result.addresses.cend())
        return {};
    const auto count =
        std::count_if(result.addresses.cbegin(), result.addresses.cend(), [](const auto &address) {
            return address.verdict == AddressVerdict::Wanted;
        });
    const auto others = result.addresses.size() - count;
    const QString sentence =
        Words::tr("%n addresses serve %1", nullptr, int(count)).arg(servedName(*served));
    return others == 0
        ? sentence
        : Words::tr("%1; %n could not be reached", nullptr, int(others)).arg(sentence);
}

} // namespace

VerdictMark viewersMark(ViewersState state)
{
    switch (state) {
    case ViewersState::Waiting: return {Words::tr("Not asked yet"), Tone::Neutral};
    case ViewersState::Asking: return {Words::tr("Asking…"), Tone::Neutral};
    case ViewersState::Differs: return {Words::tr("Edge differs"), Tone::Bad};
    case ViewersState::Invalid: return {Words::tr("Not trusted"), Tone::Bad};
    case ViewersState::Elsewhere: return {Words::tr("DNS elsewhere"), Tone::Warning};
    case ViewersState::Unreachable: return {Words::tr("Not reached"), Tone::Warning};
    case ViewersState::NotKnown: return {Words::tr("Not known"), Tone::Warning};
    case ViewersState::Off: return {Words::tr("HTTPS off"), Tone::Neutral};
    case ViewersState::Same: return {Words::tr("As set"), Tone::Good};
    }
    return {};
}

VerdictMark addressMark(const JudgedAddress &address)
{
    switch (address.verdict) {
    case AddressVerdict::Wanted: return {Words::tr("As set"), Tone::Good};
    case AddressVerdict::Invalid: return invalidMark(address.answer.faults);
    case AddressVerdict::Old: return {Words::tr("Old one"), Tone::Bad};
    case AddressVerdict::Another: return {Words::tr("Another one"), Tone::Bad};
    case AddressVerdict::Foreign: return {Words::tr("Another name's"), Tone::Bad};
    case AddressVerdict::NoTls: return {Words::tr("No TLS"), Tone::Bad};
    case AddressVerdict::Unreachable: return {Words::tr("Not reached"), Tone::Warning};
    }
    return {};
}

QString addressSentence(const JudgedAddress &address, const QDateTime &now, Fingerprint fingerprint)
{
    const EdgeAnswer &answer = address.answer;
    const QString where = answer.address.toString();
    if (!answer.certificate) {
        if (address.verdict == AddressVerdict::Wanted)
            return Words::tr("%1 serves nothing, as it should").arg(where);
        const QString why = errorTitle(answer.error);
        return address.verdict == AddressVerdict::NoTls
            ? Words::tr("%1 does not speak TLS: %2").arg(where, why)
            : Words::tr("%1 could not be reached: %2").arg(where, why);
    }
    const QDateTime end = answer.certificate->validity().notAfter;
    const QString served = Words::tr("%1 (SHA-256 %2), %3")
                               .arg(servedName(address),
                                    printed(answer.certificate->sha256(), fingerprint),
                                    end < now ? Words::tr("expired on %1").arg(dateText(end))
                                              : Words::tr("valid until %1").arg(dateText(end)));
    QString sentence;
    switch (address.verdict) {
    case AddressVerdict::Old: sentence = Words::tr("%1 still serves %2").arg(where, served); break;
    case AddressVerdict::Another:
    case AddressVerdict::Foreign:
        sentence = Words::tr("%1 serves another certificate, %2").arg(where, served);
        break;
    default: sentence = Words::tr("%1 serves %2").arg(where, served);
    }
    const QStringList faults = faultSentences(answer.faults);
    return faults.isEmpty() ? sentence : sentence + u"; "_s + faults.join(u", "_s);
}

QString viewersSentence(const ViewersResult &result, const QDateTime &now)
{
    switch (result.state) {
    case ViewersState::Waiting:
    case ViewersState::Asking: return {};
    case ViewersState::Elsewhere: return dnsSentence(result);
    case ViewersState::Off: return Words::tr("The service has HTTPS off, and so has the edge");
    case ViewersState::Same: return allServeSentence(result);
    case ViewersState::Unreachable:
    case ViewersState::NotKnown:
        return result.error ? errorTitle(*result.error, {.domain = result.domain}) : QString();
    case ViewersState::Differs:
    case ViewersState::Invalid: break;
    }
    const auto worst = std::min_element(
        result.addresses.cbegin(), result.addresses.cend(), [](const auto &one, const auto &other) {
            return careOf(one.verdict) < careOf(other.verdict);
        });
    return worst == result.addresses.cend() ? QString() : addressSentence(*worst, now);
}

QString viewersDetails(const ViewersResult &result, const QDateTime &now)
{
    QStringList lines;
    if (!result.certName.isEmpty())
        lines.append(Words::tr("The service has %1 (SHA-256 %2), valid until %3")
                         .arg(visibleText(result.certName, maxNameLength),
                              printed(result.leafSha256, Fingerprint::Whole),
                              dateText(result.notAfter)));
    for (const JudgedAddress &address : result.addresses) {
        const QString sentence = addressSentence(address, now, Fingerprint::Whole);
        QStringList sources;
        for (const QString &source : address.answer.sources)
            sources.append(resolverName(source));
        lines.append(sources.isEmpty()
                         ? sentence
                         : Words::tr("%1 · named by %2").arg(sentence, sources.join(u", "_s)));
    }
    lines.append(dnsSentence(result));
    lines += resolverLines(result.resolvers);
    if (result.error)
        lines.append(errorTitle(*result.error, {.domain = result.domain}));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QStringList resolverLines(const QList<ResolverAnswer> &resolvers)
{
    QStringList lines;
    for (const ResolverAnswer &resolver : resolvers) {
        QStringList found = resolver.cnames;
        for (const QHostAddress &address : resolver.addresses)
            found.append(address.toString());
        const QString what = found.isEmpty() && resolver.error
            ? errorTitle(*resolver.error)
            : visibleText(found.join(u" › "_s), 300);
        lines.append(Words::tr("%1: %2").arg(resolverName(resolver.server), what));
    }
    return lines;
}

} // namespace livecert
