// SPDX-License-Identifier: Apache-2.0
#include "edge/dnsmessage.h"
#include "edge/nameserver.h"

#include <cstdint>

using namespace livecert;

/// What a name server, or somebody in its place, answers; and what is written into the field for
/// name servers.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray message(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const DnsType type : {DnsType::A, DnsType::Aaaa})
        (void)readDnsAnswer({0x1234, "live.example.com", type}, message);
    (void)dnsName(QString::fromUtf8(message));
    (void)parseNameServers(QString::fromLatin1(message));
    return 0;
}
