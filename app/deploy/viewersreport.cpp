// SPDX-License-Identifier: Apache-2.0
#include "deploy/viewersreport.h"

#include "core/csv.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QStringList headOf(const ViewersResult &result)
{
    return {result.domain, viewersStateName(result.state), dnsVerdictName(result.dns)};
}

QStringList cellsOf(const JudgedAddress &address)
{
    const EdgeAnswer &answer = address.answer;
    QStringList cells{answer.address.toString(), addressVerdictName(address.verdict)};
    if (answer.certificate) {
        cells << (address.certName.isEmpty() ? answer.certificate->displayName() : address.certName)
              << QString::fromLatin1(answer.certificate->sha256().toHex())
              << answer.certificate->validity().notAfter.toUTC().toString(Qt::ISODate);
    } else {
        cells << QString() << QString() << QString();
    }
    return cells << edgeFaultNames(answer.faults).join(u' ') << answer.sources.join(u' ')
                 << answer.error.detail;
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArrayList line;
    for (const QString &cell : cells)
        line.append(csvCell(cell));
    return line.join(',') + "\r\n";
}

} // namespace

QJsonArray edgeJson(const QList<JudgedAddress> &addresses)
{
    QJsonArray result;
    for (const JudgedAddress &judged : addresses) {
        const EdgeAnswer &answer = judged.answer;
        QJsonObject json{{u"address"_s, answer.address.toString()},
                         {u"verdict"_s, addressVerdictName(judged.verdict)},
                         {u"trusted"_s, answer.isTrusted}};
        if (!judged.certName.isEmpty())
            json.insert(u"certName"_s, judged.certName);
        if (answer.certificate) {
            json.insert(u"sha256"_s, QString::fromLatin1(answer.certificate->sha256().toHex()));
            json.insert(u"notAfter"_s,
                        answer.certificate->validity().notAfter.toUTC().toString(Qt::ISODate));
        }
        if (answer.faults)
            json.insert(u"faults"_s, QJsonArray::fromStringList(edgeFaultNames(answer.faults)));
        if (!answer.sources.isEmpty())
            json.insert(u"resolvers"_s, QJsonArray::fromStringList(answer.sources));
        QStringList chain;
        for (const Certificate &one : answer.chain)
            chain.append(QString::fromLatin1(one.sha256().toHex()));
        if (!chain.isEmpty())
            json.insert(u"chain"_s, QJsonArray::fromStringList(chain));
        if (!answer.error.detail.isEmpty())
            json.insert(u"problem"_s, answer.error.detail);
        result.append(json);
    }
    return result;
}

QJsonObject viewersJson(const ViewersResult &result)
{
    QJsonObject json{{u"domain"_s, result.domain},
                     {u"result"_s, viewersStateName(result.state)},
                     {u"dns"_s, dnsVerdictName(result.dns)}};
    if (!result.leafSha256.isEmpty())
        json.insert(u"expectedSha256"_s, QString::fromLatin1(result.leafSha256.toHex()));
    if (!result.certName.isEmpty())
        json.insert(u"certName"_s, result.certName);
    if (!result.serviceCname.isEmpty())
        json.insert(u"serviceCname"_s, result.serviceCname);
    json.insert(u"edge"_s, edgeJson(result.addresses));
    QJsonArray resolvers;
    for (const ResolverAnswer &resolver : result.resolvers) {
        QStringList addresses;
        for (const QHostAddress &address : resolver.addresses)
            addresses.append(address.toString());
        QJsonObject entry{{u"server"_s, resolver.server},
                          {u"cnames"_s, QJsonArray::fromStringList(resolver.cnames)},
                          {u"addresses"_s, QJsonArray::fromStringList(addresses)}};
        if (resolver.error)
            entry.insert(u"problem"_s, resolver.error->detail);
        resolvers.append(entry);
    }
    json.insert(u"resolvers"_s, resolvers);
    return json;
}

QByteArray viewersAsJson(const QList<ViewersResult> &results, const QDateTime &writtenAt)
{
    QJsonArray domains;
    for (const ViewersResult &result : sortedByCare(results)) {
        QJsonObject json = viewersJson(result);
        if (result.error)
            json.insert(u"problem"_s, result.error->detail);
        domains.append(json);
    }
    return QJsonDocument(QJsonObject{{u"writtenAt"_s, writtenAt.toUTC().toString(Qt::ISODate)},
                                     {u"domains"_s, domains}})
        .toJson();
}

QByteArray viewersAsCsv(const QList<ViewersResult> &results)
{
    QByteArray csv("domain,result,dns,address,verdict,certificate,sha256,not_after,faults,"
                   "resolvers,problem\r\n");
    for (const ViewersResult &result : sortedByCare(results)) {
        for (const JudgedAddress &address : result.addresses)
            csv += csvLine(headOf(result) + cellsOf(address));
        if (result.addresses.isEmpty())
            csv += csvLine(headOf(result) + QStringList(7, QString())
                           + QStringList{result.error ? result.error->detail : QString()});
    }
    return csv;
}

QList<ViewersResult> sortedByCare(QList<ViewersResult> results)
{
    std::sort(results.begin(), results.end(), [](const auto &one, const auto &other) {
        const int care = careOf(one.state) - careOf(other.state);
        return care != 0 ? care < 0 : one.domain < other.domain;
    });
    return results;
}

} // namespace livecert
