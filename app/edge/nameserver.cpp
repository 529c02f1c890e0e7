// SPDX-License-Identifier: Apache-2.0
#include "edge/nameserver.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

bool isAsked(const QHostAddress &address)
{
    return !address.isNull() && !address.isMulticast() && !address.isBroadcast()
        && address != QHostAddress(QHostAddress::AnyIPv4)
        && address != QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace

QString NameServer::text() const
{
    QString plain = address.toString();
    if (port == 53)
        return plain;
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isIpv6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(plain).arg(port);
}

Result<NameServer> parseNameServer(const QString &text)
{
    static const QRegularExpression withPort(uR"(^(?:\[([^\]]+)\]|([0-9.]+)):(\d{1,5})$)"_s);
    static const QRegularExpression inBrackets(uR"(^\[([^\]]+)\]$)"_s);
    const QString trimmed = text.trimmed();
    NameServer server;
    QString address = trimmed;
    if (const auto match = withPort.match(trimmed); match.hasMatch()) {
        address = match.captured(1) + match.captured(2);
        server.port = match.captured(3).toUShort();
    } else if (const auto bare = inBrackets.match(trimmed); bare.hasMatch()) {
        address = bare.captured(1);
    }
    server.address = QHostAddress(address);
    if (!isAsked(server.address) || server.port == 0)
        return failure(ErrorCode::InvalidInput,
                       u"%1 is not the address of a name server: 9.9.9.9, 9.9.9.9:5353, "
                       "[2620:fe::fe]:53"_s.arg(trimmed));
    return server;
}

Result<QList<NameServer>> parseNameServers(const QString &text)
{
    static const QRegularExpression separators(u"[\\s,;]+"_s);
    QList<NameServer> servers;
    const QStringList words = text.split(separators, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const Result<NameServer> server = parseNameServer(word);
        if (!server)
            return failure(server.error());
        if (!servers.contains(*server))
            servers.append(*server);
    }
    if (servers.size() > maxNameServers)
        return failure(ErrorCode::InvalidInput,
                       u"at most %1 name servers are asked"_s.arg(maxNameServers));
    return servers;
}

} // namespace livecert
