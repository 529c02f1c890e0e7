// SPDX-License-Identifier: Apache-2.0
#include "sandbox/accountjson.h"

#include "sandbox/faults.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

constexpr int formatVersion = 1;

QString toText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime toTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate);
}

QJsonObject toJson(const StoredCertificate &certificate)
{
    return {{u"id"_s, certificate.id},
            {u"name"_s, certificate.name},
            {u"kind"_s, int(certificate.kind)},
            {u"sha256"_s, QString::fromLatin1(certificate.facts.sha256)},
            {u"isKeyOurs"_s, certificate.isKeyOurs},
            {u"isRevoked"_s, certificate.isRevoked}};
}

QJsonObject toJson(const LiveDomain &domain)
{
    return {{u"name"_s, domain.name},
            {u"cname"_s, domain.cname},
            {u"description"_s, domain.description},
            {u"region"_s, domain.region},
            {u"isIngest"_s, domain.isIngest},
            {u"status"_s, int(domain.status)},
            {u"created"_s, toText(domain.created)},
            {u"modified"_s, toText(domain.modified)},
            {u"certificateSet"_s, toText(domain.certificateSet)},
            {u"certificate"_s, domain.certificate ? domain.certificate->name : QString()},
            {u"hasCname"_s, domain.hasCname},
            {u"freeStatus"_s, domain.freeStatus}};
}

/// The faults are told by the names, as when the account was made.
QHash<QString, Fault> allFaults()
{
    QHash<QString, Fault> faults;
    for (const FaultDomain &entry : faultDomains())
        faults.insert(entry.name, entry.fault);
    for (const ServiceError *error : row::all)
        faults.insert(rowFaultDomain(*error), {error, error});
    return faults;
}

LiveDomain domainFromJson(const QJsonObject &json, const Account &account)
{
    LiveDomain domain;
    domain.name = json.value(u"name"_s).toString();
    domain.cname = json.value(u"cname"_s).toString();
    domain.description = json.value(u"description"_s).toString();
    domain.region = json.value(u"region"_s).toString();
    domain.isIngest = json.value(u"isIngest"_s).toBool();
    domain.status = Status(qBound(0, json.value(u"status"_s).toInt(), int(Status::Configuring)));
    domain.created = toTime(json.value(u"created"_s));
    domain.modified = toTime(json.value(u"modified"_s));
    domain.certificateSet = toTime(json.value(u"certificateSet"_s));
    domain.certificate = account.certificates.value(json.value(u"certificate"_s).toString());
    domain.hasCname = json.value(u"hasCname"_s).toBool(true);
    domain.freeStatus = json.value(u"freeStatus"_s).toString();
    return domain;
}

} // namespace

QJsonObject toJson(const Account &account)
{
    QJsonArray certificates;
    for (const CertificatePtr &certificate : account.certificates)
        certificates.append(toJson(*certificate));
    QJsonArray domains;
    for (const LiveDomain &domain : account.domains)
        domains.append(toJson(domain));
    return {{u"version"_s, formatVersion},
            {u"nextId"_s, account.nextId},
            {u"certificates"_s, certificates},
            {u"domains"_s, domains}};
}

Result<Account> accountFromJson(const QJsonObject &json, const CertificateLoader &load)
{
    if (json.value(u"version"_s).toInt() != formatVersion)
        return failure(ErrorCode::Storage, u"state.json is damaged or of another version"_s);
    Account account;
    account.nextId = json.value(u"nextId"_s).toInteger(account.nextId);
    const QJsonArray certificates = json.value(u"certificates"_s).toArray();
    for (const auto &value : certificates) {
        const QJsonObject object = value.toObject();
        StoredCertificate certificate;
        certificate.id = object.value(u"id"_s).toInteger();
        certificate.name = object.value(u"name"_s).toString();
        certificate.kind =
            CertificateKind(qBound(0, object.value(u"kind"_s).toInt(), int(CertificateKind::Free)));
        certificate.isKeyOurs = object.value(u"isKeyOurs"_s).toBool();
        certificate.isRevoked = object.value(u"isRevoked"_s).toBool();
        if (!load(certificate, object.value(u"sha256"_s).toString().toLatin1()))
            return failure(ErrorCode::Storage, u"a certificate of the state folder is missing"_s);
        account.store(std::move(certificate));
    }
    const QHash<QString, Fault> faults = allFaults();
    const QJsonArray domains = json.value(u"domains"_s).toArray();
    for (const auto &value : domains) {
        LiveDomain &domain = account.add(domainFromJson(value.toObject(), account));
        domain.fault = faults.value(domain.name);
    }
    return account;
}

} // namespace livecert::sandbox
