// SPDX-License-Identifier: Apache-2.0
#include "cli/viewerstext.h"

#include "cli/console.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "core/clock.h"
#include "deploy/domainoverview.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString stateSentence(const ViewersResult &result)
{
    switch (result.state) {
    case ViewersState::Waiting:
    case ViewersState::Asking: return Cli::tr("not asked");
    case ViewersState::Differs: return Cli::tr("another certificate is served");
    case ViewersState::Invalid: return Cli::tr("served, but viewers will not trust it");
    case ViewersState::Elsewhere: return Cli::tr("DNS does not point at the service yet");
    case ViewersState::Unreachable:
    case ViewersState::NotKnown:
        return result.error ? errorText(*result.error, result.domain)
                            : Cli::tr("the edge could not be asked");
    case ViewersState::Off: return Cli::tr("HTTPS is off, and nothing is served");
    case ViewersState::Same: return Cli::tr("served");
    }
    return {};
}

QString faultsText(EdgeFaults faults)
{
    QStringList words;
    if (faults.testFlag(EdgeFault::ChainIncomplete))
        words << Cli::tr("the chain is incomplete");
    if (faults.testFlag(EdgeFault::WrongName))
        words << Cli::tr("it is not valid for this name");
    if (faults.testFlag(EdgeFault::NotYetValid))
        words << Cli::tr("it is not valid yet");
    if (faults.testFlag(EdgeFault::NotTrusted))
        words << Cli::tr("its issuer is not trusted");
    return words.join(u", "_s);
}

QString verbOf(AddressVerdict verdict, bool isOne)
{
    switch (verdict) {
    case AddressVerdict::Old:
        return isOne ? Cli::tr("%1 still serves %2") : Cli::tr("%1 still serve %2");
    case AddressVerdict::Another:
    case AddressVerdict::Foreign:
        return isOne ? Cli::tr("%1 serves another certificate, %2")
                     : Cli::tr("%1 serve another certificate, %2");
    default: return isOne ? Cli::tr("%1 serves %2") : Cli::tr("%1 serve %2");
    }
}

/// They say the same, certificate and all.
bool isAlike(const JudgedAddress &one, const JudgedAddress &other)
{
    return one.verdict == other.verdict && one.answer.certificate == other.answer.certificate
        && one.answer.faults == other.answer.faults
        && one.answer.error.detail == other.answer.error.detail;
}

QStringList dnsLines(const ViewersResult &result)
{
    QStringList lines;
    for (const ResolverAnswer &resolver : result.resolvers) {
        QStringList found = resolver.cnames;
        for (const QHostAddress &address : resolver.addresses)
            found.append(address.toString());
        const QString what = found.isEmpty() && resolver.error
            ? Console::visible(resolver.error->detail)
            : Console::visible(found.join(u" "_s));
        lines.append(u"  "_s + Cli::tr("resolver %1: %2").arg(resolver.server, what));
    }
    if (result.dns == DnsVerdict::Elsewhere || result.dns == DnsVerdict::Partly)
        lines.append(
            u"  "_s
            + Cli::tr("the service wants the CNAME %1").arg(Console::visible(result.serviceCname)));
    return lines;
}

/// "127.0.0.3 still serves live-example-2025 (SHA-256 9F:3C:A1:77…), expired on 2026-11-19"
QString addressLine(const JudgedAddress &address, const QStringList &addresses)
{
    const EdgeAnswer &answer = address.answer;
    const QString where = addresses.join(u", "_s);
    const bool isOne = addresses.size() == 1;
    if (!answer.certificate) {
        const QString what = address.verdict == AddressVerdict::NoTls ? Cli::tr("no TLS")
            : address.verdict == AddressVerdict::Wanted               ? Cli::tr("nothing is served")
                                                                      : Cli::tr("not reached");
        return Cli::tr("%1: %2 (%3)").arg(where, what, Console::visible(answer.error.detail));
    }
    const Certificate &served = *answer.certificate;
    const QString name =
        Console::visible(address.certName.isEmpty() ? served.displayName() : address.certName);
    const QDateTime end = served.validity().notAfter.toUTC();
    const QString what =
        (end < systemUtc() ? Cli::tr("%1 (SHA-256 %2), expired on %3")
                           : Cli::tr("%1 (SHA-256 %2), until %3"))
            .arg(name, fingerprintText(served.sha256()), end.toString(u"yyyy-MM-dd"_s));
    const QString line = verbOf(address.verdict, isOne).arg(where, what);
    const QString faults = faultsText(answer.faults);
    return faults.isEmpty() ? line : line + u"; "_s + faults;
}

} // namespace

QStringList addressLines(const QList<JudgedAddress> &judged)
{
    QList<std::pair<JudgedAddress, QStringList>> groups;
    for (const JudgedAddress &address : judged) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto &one) {
            return isAlike(one.first, address);
        });
        if (group == groups.end())
            groups.append({address, {address.answer.address.toString()}});
        else
            group->second.append(address.answer.address.toString());
    }
    QStringList lines;
    for (const auto &[address, addresses] : std::as_const(groups))
        lines.append(addressLine(address, addresses));
    return lines;
}

QStringList viewersLines(const ViewersResult &result)
{
    QStringList lines{
        u"%1 %2: %3"_s.arg(viewersStateName(result.state), -13)
            .arg(Console::visible(displayDomain(result.domain)), stateSentence(result))};
    lines += dnsLines(result);
    for (const QString &line : addressLines(result.addresses))
        lines.append(u"  "_s + line);
    return lines;
}

QString viewersSum(const QList<ViewersResult> &results)
{
    std::map<std::pair<int, QString>, int> counts;
    for (const ViewersResult &result : results)
        ++counts[{careOf(result.state), viewersStateName(result.state)}];
    QStringList parts;
    for (const auto &[state, count] : counts)
        parts.append(u"%1 %2"_s.arg(count).arg(state.second));
    return Cli::tr("%n domains: %1", nullptr, int(results.size())).arg(parts.join(u", "_s));
}

} // namespace livecert
