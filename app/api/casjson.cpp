// SPDX-License-Identifier: Apache-2.0
#include "api/casjson_p.h"
#include "api/livejson_p.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qsizetype maxSans = 1000; // more than any authority puts into one certificate

QString text(const QJsonObject &item, const QString &name)
{
    const QJsonValue value = item.value(name);
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

bool isTrue(const QJsonObject &item, const QString &name)
{
    const QJsonValue value = item.value(name);
    return value.isBool() ? value.toBool()
                          : text(item, name).compare("true"_L1, Qt::CaseInsensitive) == 0;
}

/// Lower hex without separators, however it was printed; empty when it is something else.
QString hex(const QString &printed)
{
    QString digits;
    for (const QChar c : printed) {
        const QChar lower = c.toLower();
        if ((lower >= u'0' && lower <= u'9') || (lower >= u'a' && lower <= u'f'))
            digits.append(lower);
        else if (c != u':' && c != u' ' && c != u'-')
            return {};
    }
    return digits;
}

QStringList names(const QString &commaList)
{
    QStringList result;
    const QStringList parts = commaList.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts.mid(0, maxSans)) {
        if (!part.trimmed().isEmpty())
            result.append(part.trimmed());
    }
    return result;
}

} // namespace

CasCertificate readCasCertificate(const QJsonObject &item)
{
    CasCertificate certificate;
    certificate.id = readNumber(item.value(u"CertificateId"_s)).value_or(0);
    certificate.name = text(item, u"Name"_s);
    certificate.commonName = text(item, u"CommonName"_s);
    certificate.sans = names(text(item, u"Sans"_s));
    certificate.issuer = text(item, u"Issuer"_s);
    certificate.sha1 = hex(text(item, u"Fingerprint"_s));
    certificate.sha256 = hex(text(item, u"Sha2"_s));
    certificate.serialNumber = text(item, u"SerialNo"_s);
    certificate.startDate = readTime(item.value(u"StartDate"_s)).date();
    certificate.endDate = readTime(item.value(u"EndDate"_s)).date();
    certificate.isExpired = isTrue(item, u"Expired"_s);
    certificate.isUploaded = isTrue(item, u"Upload"_s);
    certificate.instanceId = text(item, u"InstanceId"_s);
    certificate.organization = text(item, u"OrgName"_s);
    certificate.country = text(item, u"Country"_s);
    certificate.province = text(item, u"Province"_s);
    certificate.city = text(item, u"City"_s);
    certificate.resourceGroupId = text(item, u"ResourceGroupId"_s);
    return certificate;
}

} // namespace livecert
