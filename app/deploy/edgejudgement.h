// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edge/edgeprobe.h"

namespace livecert {

struct StoredCertificate;

/// What the edge shall serve for a domain, and what it served before.
struct EdgeExpectation
{
    QString domain; ///< API form
    QByteArray
        leafSha256; ///< to be served; empty: HTTPS is off, nothing or something else shall be
    QString formerSha1 = {}; ///< lower hex, of what was served before; empty when not known
    QDateTime notBefore = {}; ///< of the wanted certificate; invalid when not known
    qsizetype chainLength = 0; ///< of the wanted chain; 0 when not known
};

/// What one address serves, measured against what it shall serve.
enum class AddressVerdict {
    Wanted, ///< and it verifies
    Invalid, ///< it is the wanted one, and viewers will not take it: see EdgeAnswer::faults
    Old, ///< the one before, or an older one of this name
    Another, ///< of this name, and neither wanted nor older
    Foreign, ///< of another name: an edge that has nothing for this one
    NoTls, ///< reached, and no handshake
    Unreachable, ///< no connection, no answer in time: proves nothing
};

/// An answer with its verdict.
struct JudgedAddress
{
    EdgeAnswer answer;
    AddressVerdict verdict = AddressVerdict::Unreachable;
    QString certName = {}; ///< under which the account stores what is served; empty: it does not
};

[[nodiscard]] AddressVerdict judgeAddress(const EdgeExpectation &expected,
                                          const EdgeAnswer &answer);

/// Whether the way from the name leads to the service.
enum class DnsVerdict {
    NotKnown, ///< nobody was asked, or the service's CNAME is not known
    AtService, ///< every resolver that answered names the service's CNAME
    Partly, ///< some do
    Elsewhere, ///< the name is an alias of something else
    NoCname, ///< the name has addresses of its own: may be right, cannot be told
};

/// `serviceCname`: what the service says the CNAME of the domain is to be.
[[nodiscard]] DnsVerdict judgeDns(const QList<ResolverAnswer> &resolvers,
                                  const QString &serviceCname);

/// What the resolvers say the name is an alias of, without doubles.
[[nodiscard]] QStringList cnamesOf(const QList<ResolverAnswer> &resolvers);

/// Under which name the account stores a certificate that was served; empty when it does not.
[[nodiscard]] QString storedNameOf(const Certificate &served,
                                   const QList<StoredCertificate> &stored);

/// "wanted", "invalid", "old", "another", "foreign", "no-tls", "unreachable".
[[nodiscard]] QString addressVerdictName(AddressVerdict verdict);
/// "not-known", "at-service", "partly", "elsewhere", "no-cname".
[[nodiscard]] QString dnsVerdictName(DnsVerdict verdict);
/// "expired", "not-yet-valid", "wrong-name", "chain-incomplete", "not-trusted".
[[nodiscard]] QStringList edgeFaultNames(EdgeFaults faults);

} // namespace livecert
