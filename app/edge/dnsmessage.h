// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QStringList>

namespace livecert {

// Messages of the domain name system, RFC 1035: as much of them as asking for addresses takes.
// QDnsLookup has no port before Qt 6.6, no limit of its own in time, and cannot ask over IPv6 on
// Windows before 6.8.

enum class DnsType : quint16 { A = 1, Cname = 5, Aaaa = 28 };

struct DnsQuestion
{
    quint16 id = 0;
    QByteArray host; ///< A-labels in lower case, without a final dot
    DnsType type = DnsType::A;
};

/// What a name server says about one name.
struct DnsAnswer
{
    QStringList cnames; ///< from the name that was asked for on, each the name of the next
    QList<QHostAddress> addresses; ///< of the last name; of the type that was asked for
    bool isTruncated = false; ///< did not fit in a datagram: ask again over TCP
};

inline constexpr int maxDnsMessageBytes = 65'535;
inline constexpr int maxCnames = 16;
inline constexpr int maxDnsAddresses = 64;

/// The host as it is asked for. InvalidInput for what cannot be a name.
[[nodiscard]] Result<QByteArray> dnsName(const QString &host);
[[nodiscard]] QByteArray writeDnsQuestion(const DnsQuestion &question);

/// Whether the message says that it answers this question. One that does not is none of ours, and
/// the right one may still come.
[[nodiscard]] bool isAnswerTo(const DnsQuestion &question, const QByteArray &message);
/// Reads an answer to the question. Records of other names, which nobody asked for, are not looked
/// at. InvalidInput when it is malformed; ConnectionFailed when the server says that there is no
/// such name, or that it will not answer.
[[nodiscard]] Result<DnsAnswer> readDnsAnswer(const DnsQuestion &question,
                                              const QByteArray &message);

} // namespace livecert
