// SPDX-License-Identifier: Apache-2.0
#include "deploy/edgejudgement.h"

#include "api/livetypes.h"
#include "deploy/fingerprint.h"

#include <array>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString sha1Of(const Certificate &certificate)
{
    return QString::fromLatin1(certificate.fields().sha1.toHex());
}

bool isWanted(const EdgeExpectation &expected, const Certificate &served)
{
    if (!expected.leafSha256.isEmpty())
        return served.sha256() == expected.leafSha256;
    // Another name's certificate is what an edge shows for a name that it has none for.
    if (expected.formerSha1.isEmpty())
        return !coversHost(served, expected.domain);
    return sha1Of(served) != expected.formerSha1;
}

bool isOlder(const EdgeExpectation &expected, const Certificate &served)
{
    if (!expected.formerSha1.isEmpty() && sha1Of(served) == expected.formerSha1)
        return true;
    return expected.notBefore.isValid() && served.validity().notBefore < expected.notBefore;
}

QString withoutDot(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    return name.toLower();
}

} // namespace

AddressVerdict judgeAddress(const EdgeExpectation &expected, const EdgeAnswer &answer)
{
    const bool isOff = expected.leafSha256.isEmpty();
    if (!answer.certificate) {
        if (answer.error.code != ErrorCode::TlsFailed)
            return AddressVerdict::Unreachable;
        return isOff ? AddressVerdict::Wanted : AddressVerdict::NoTls;
    }
    const Certificate &served = *answer.certificate;
    if (isWanted(expected, served))
        return isOff || answer.isTrusted ? AddressVerdict::Wanted : AddressVerdict::Invalid;
    if (isOff)
        return AddressVerdict::Old;
    const bool isFormer =
        !expected.formerSha1.isEmpty() && sha1Of(served) == expected.formerSha1;
    if (!isFormer && !coversHost(served, expected.domain))
        return AddressVerdict::Foreign;
    return isOlder(expected, served) ? AddressVerdict::Old : AddressVerdict::Another;
}

DnsVerdict judgeDns(const QList<ResolverAnswer> &resolvers, const QString &serviceCname)
{
    if (serviceCname.isEmpty())
        return DnsVerdict::NotKnown;
    int right = 0;
    int elsewhere = 0;
    int without = 0;
    for (const ResolverAnswer &resolver : resolvers) {
        if (resolver.error && resolver.cnames.isEmpty())
            continue;
        if (resolver.cnames.isEmpty())
            ++without;
        else if (resolver.cnames.contains(withoutDot(serviceCname)))
            ++right;
        else
            ++elsewhere;
    }
    if (right > 0)
        return elsewhere + without == 0 ? DnsVerdict::AtService : DnsVerdict::Partly;
    if (elsewhere > 0)
        return DnsVerdict::Elsewhere;
    return without > 0 ? DnsVerdict::NoCname : DnsVerdict::NotKnown;
}

QStringList cnamesOf(const QList<ResolverAnswer> &resolvers)
{
    QStringList cnames;
    for (const ResolverAnswer &resolver : resolvers)
        cnames += resolver.cnames;
    cnames.removeDuplicates();
    return cnames;
}

QString storedNameOf(const Certificate &served, const QList<StoredCertificate> &stored)
{
    const QString sha1 = sha1Of(served);
    for (const StoredCertificate &one : stored) {
        if (isFingerprint(one.fingerprint, sha1))
            return one.name;
    }
    return {};
}

QString addressVerdictName(AddressVerdict verdict)
{
    switch (verdict) {
    case AddressVerdict::Wanted: return u"wanted"_s;
    case AddressVerdict::Invalid: return u"invalid"_s;
    case AddressVerdict::Old: return u"old"_s;
    case AddressVerdict::Another: return u"another"_s;
    case AddressVerdict::Foreign: return u"foreign"_s;
    case AddressVerdict::NoTls: return u"no-tls"_s;
    case AddressVerdict::Unreachable: return u"unreachable"_s;
    }
    return {};
}

QString dnsVerdictName(DnsVerdict verdict)
{
    switch (verdict) {
    case DnsVerdict::NotKnown: return u"not-known"_s;
    case DnsVerdict::AtService: return u"at-service"_s;
    case DnsVerdict::Partly: return u"partly"_s;
    case DnsVerdict::Elsewhere: return u"elsewhere"_s;
    case DnsVerdict::NoCname: return u"no-cname"_s;
    }
    return {};
}

QStringList edgeFaultNames(EdgeFaults faults)
{
    constexpr std::array<std::pair<EdgeFault, QLatin1StringView>, 5> all{{
        {EdgeFault::Expired, "expired"_L1},
        {EdgeFault::NotYetValid, "not-yet-valid"_L1},
        {EdgeFault::WrongName, "wrong-name"_L1},
        {EdgeFault::ChainIncomplete, "chain-incomplete"_L1},
        {EdgeFault::NotTrusted, "not-trusted"_L1},
    }};
    QStringList names;
    for (const auto &[fault, name] : all) {
        if (faults.testFlag(fault))
            names.append(name);
    }
    return names;
}

} // namespace livecert
