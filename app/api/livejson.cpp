// SPDX-License-Identifier: Apache-2.0
#include "api/livejson_p.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

QString text(const QJsonObject &item, const QString &name)
{
    const QJsonValue value = item.value(name);
    return value.isDouble() ? value.toVariant().toString() : value.toString();
}

bool isOn(const QJsonObject &item, const QString &name)
{
    return text(item, name).compare(u"on"_s, Qt::CaseInsensitive) == 0;
}

QDateTime fromEpoch(qint64 number)
{
    constexpr qint64 firstMilliseconds = 100'000'000'000; // seconds would be the year 5138
    if (number <= 0)
        return {};
    return number < firstMilliseconds ? QDateTime::fromSecsSinceEpoch(number, Qt::UTC)
                                      : QDateTime::fromMSecsSinceEpoch(number, Qt::UTC);
}

QDateTime asUtc(QDateTime time)
{
    if (time.timeSpec() == Qt::LocalTime) // no zone was given
        time.setTimeZone(QTimeZone::utc());
    return time.toUTC();
}

QDateTime fromText(const QString &raw)
{
    const QString trimmed = raw.trimmed();
    bool isNumber = false;
    const qint64 number = trimmed.toLongLong(&isNumber);
    if (isNumber)
        return fromEpoch(number);
    QString iso = trimmed;
    if (iso.size() > 10 && iso[10] == u' ')
        iso[10] = u'T';
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (time.isValid())
        return asUtc(time);
    const QString withoutZone =
        trimmed.endsWith(u" GMT"_s) ? trimmed.chopped(4).simplified() : QString();
    return asUtc(QLocale::c().toDateTime(withoutZone, u"MMM d HH:mm:ss yyyy"_s));
}

DomainType domainType(const QString &name)
{
    if (name.compare(u"liveVideo"_s, Qt::CaseInsensitive) == 0)
        return DomainType::Streaming;
    return name.compare(u"liveEdge"_s, Qt::CaseInsensitive) == 0 ? DomainType::Ingest
                                                                 : DomainType::Unknown;
}

DomainStatus domainStatus(const QString &name)
{
    if (name == u"online"_s)
        return DomainStatus::Online;
    if (name == u"offline"_s)
        return DomainStatus::Offline;
    return name == u"configuring"_s ? DomainStatus::Configuring : DomainStatus::Unknown;
}

CertificateState certificateState(const QString &name)
{
    if (name == u"ok"_s)
        return CertificateState::Ok;
    if (name == u"mismatch"_s)
        return CertificateState::Mismatch;
    if (name == u"expired"_s)
        return CertificateState::Expired;
    return name == u"expire_soon"_s ? CertificateState::ExpiresSoon : CertificateState::Unknown;
}

CertificateType certificateType(const QString &name)
{
    if (name == u"upload"_s)
        return CertificateType::Upload;
    if (name == u"cas"_s)
        return CertificateType::Cas;
    return name == u"free"_s ? CertificateType::Free : CertificateType::Unknown;
}

} // namespace

QDateTime readTime(const QJsonValue &value)
{
    if (value.isDouble())
        return fromEpoch(value.toInteger());
    return value.isString() ? fromText(value.toString()) : QDateTime();
}

std::optional<qint64> readNumber(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toInteger();
    bool isNumber = false;
    const qint64 number = value.toString().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QJsonArray readList(const QJsonObject &answer, const QString &outer, const QString &inner)
{
    const QJsonValue wrapped = answer.value(outer);
    if (wrapped.isArray())
        return wrapped.toArray();
    const QJsonObject wrapping = wrapped.toObject();
    if (!wrapping.contains(inner))
        return wrapping.isEmpty() ? QJsonArray() : QJsonArray{wrapping};
    const QJsonValue list = wrapping.value(inner);
    if (list.isObject())
        return {list};
    return list.toArray();
}

LiveDomain readLiveDomain(const QJsonObject &item)
{
    LiveDomain domain;
    domain.name = text(item, u"DomainName"_s);
    domain.cname = text(item, u"Cname"_s);
    domain.description = text(item, u"Description"_s);
    domain.type = domainType(text(item, u"LiveDomainType"_s));
    domain.status = domainStatus(text(item, u"LiveDomainStatus"_s));
    domain.region = text(item, u"RegionName"_s);
    domain.resourceGroupId = text(item, u"ResourceGroupId"_s);
    domain.created = readTime(item.value(u"GmtCreated"_s));
    domain.modified = readTime(item.value(u"GmtModified"_s));
    return domain;
}

HttpsDomain readHttpsDomain(const QJsonObject &item)
{
    HttpsDomain domain;
    domain.domainName = text(item, u"DomainName"_s);
    domain.certName = text(item, u"CertName"_s);
    domain.commonName = text(item, u"CertCommonName"_s);
    domain.state = certificateState(text(item, u"CertStatus"_s));
    domain.type = certificateType(text(item, u"CertType"_s));
    domain.notBefore = readTime(item.value(u"CertStartTime"_s));
    domain.notAfter = readTime(item.value(u"CertExpireTime"_s));
    domain.updated = readTime(item.value(u"CertUpdateTime"_s));
    return domain;
}

DomainCertificateInfo readCertificateInfo(const QJsonObject &item)
{
    DomainCertificateInfo info;
    info.domainName = text(item, u"DomainName"_s);
    info.certName = text(item, u"CertName"_s);
    info.certDomainName = text(item, u"CertDomainName"_s);
    info.notAfter = readTime(item.value(u"CertExpireTime"_s));
    info.life = text(item, u"CertLife"_s);
    info.organization = text(item, u"CertOrg"_s);
    info.type = certificateType(text(item, u"CertType"_s));
    info.isHttpsOn = isOn(item, u"SSLProtocol"_s);
    info.certificatePem = text(item, u"SSLPub"_s).toUtf8();
    info.status = text(item, u"Status"_s);
    return info;
}

DomainDetail readDomainDetail(const QJsonObject &item)
{
    DomainDetail detail;
    detail.domain = readLiveDomain(item);
    detail.domain.status = domainStatus(text(item, u"DomainStatus"_s));
    detail.domain.region = text(item, u"Region"_s);
    detail.certName = text(item, u"CertName"_s);
    detail.isHttpsOn = isOn(item, u"SSLProtocol"_s);
    detail.certificatePem = text(item, u"SSLPub"_s).toUtf8();
    detail.scope = text(item, u"Scope"_s);
    return detail;
}

StoredCertificate readStoredCertificate(const QJsonObject &item)
{
    StoredCertificate certificate;
    certificate.id = readNumber(item.value(u"CertId"_s)).value_or(0);
    certificate.name = text(item, u"CertName"_s);
    certificate.commonName = text(item, u"Common"_s);
    certificate.fingerprint = text(item, u"Fingerprint"_s);
    certificate.issuer = text(item, u"Issuer"_s);
    certificate.issued = readTime(item.value(u"LastTime"_s));
    return certificate;
}

StoredCertificateDetail readStoredCertificateDetail(const QJsonObject &answer)
{
    return {readNumber(answer.value(u"CertId"_s)).value_or(0),
            text(answer, u"CertName"_s),
            text(answer, u"Cert"_s).toUtf8()};
}

} // namespace livecert
