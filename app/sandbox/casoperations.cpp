// SPDX-License-Identifier: Apache-2.0
#include "sandbox/casoperations.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

constexpr qint64 largestPage = 1000; // none is documented

bool isBought(const StoredCertificate &certificate)
{
    return certificate.kind == CertificateKind::Cas;
}

/// "WILLEXPIRED" within 30 days, "EXPIRED", "REVOKED", else "ISSUED".
QByteArray statusOf(const StoredCertificate &certificate, const QDateTime &now)
{
    if (certificate.isRevoked)
        return "REVOKED";
    if (certificate.facts.notAfter < now)
        return "EXPIRED";
    return certificate.facts.notAfter < now.addDays(30) ? "WILLEXPIRED" : "ISSUED";
}

QString dayOf(const QDateTime &time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

QString instanceOf(const StoredCertificate &certificate)
{
    return (isBought(certificate) ? u"cas-ivauto-"_s : u"cas-upload-"_s)
        + QString::number(certificate.id);
}

QJsonObject listedCertificate(const StoredCertificate &certificate, const QDateTime &now)
{
    const CertificateFacts &facts = certificate.facts;
    return {
        {u"CertificateId"_s, certificate.id},
        {u"Name"_s, certificate.name},
        {u"CommonName"_s, facts.commonName},
        {u"Sans"_s, facts.names.join(u',')},
        {u"Issuer"_s, facts.issuerName},
        {u"Fingerprint"_s, QString::fromLatin1(facts.sha1)},
        {u"Sha2"_s, QString::fromLatin1(facts.sha256)},
        {u"SerialNo"_s, QString::fromLatin1(facts.serialNumber)},
        {u"StartDate"_s, dayOf(facts.notBefore)},
        {u"EndDate"_s, dayOf(facts.notAfter)},
        {u"Expired"_s, facts.notAfter < now},
        {u"Upload"_s, !isBought(certificate)},
        {u"InstanceId"_s, instanceOf(certificate)},
        {u"OrgName"_s, facts.issuerOrganization},
        {u"Country"_s, u"CN"_s},
        {u"Province"_s, u"Zhejiang"_s},
        {u"City"_s, u"Hangzhou"_s},
        {u"ResourceGroupId"_s, u"rg-acfmsandboxgroup"_s},
    };
}

QJsonObject listedOrder(const StoredCertificate &certificate, const QDateTime &now)
{
    const CertificateFacts &facts = certificate.facts;
    return {
        {u"InstanceId"_s, instanceOf(certificate)},
        {u"OrderId"_s, certificate.id},
        {u"Name"_s, certificate.name},
        {u"Domain"_s, facts.names.join(u',')},
        {u"CertType"_s, u"DV"_s},
        {u"CertStartTime"_s, facts.notBefore.toMSecsSinceEpoch()},
        {u"CertEndTime"_s, facts.notAfter.toMSecsSinceEpoch()},
        {u"BuyDate"_s, facts.notBefore.toMSecsSinceEpoch()},
        {u"Status"_s, QString::fromLatin1(statusOf(certificate, now))},
        {u"SourceType"_s, u"aliyun"_s},
    };
}

/// What is asked for: which kind, in which state, with which word in it.
struct Search
{
    QByteArray orderType;
    QByteArray status;
    QString keyword;

    [[nodiscard]] bool listsCertificates() const
    {
        return orderType == "CERT" || orderType == "UPLOAD";
    }

    [[nodiscard]] bool matches(const StoredCertificate &certificate, const QDateTime &now) const
    {
        // A free test certificate belongs to its domain, not to the certificate service.
        if (certificate.kind == CertificateKind::Free
            || (orderType == "UPLOAD" && isBought(certificate))
            || (!listsCertificates() && !isBought(certificate)))
            return false;
        const QByteArray state = statusOf(certificate, now);
        const bool isValid = state == "ISSUED" || state == "WILLEXPIRED";
        if (status.isEmpty() ? listsCertificates() && !isValid : state != status)
            return false;
        return keyword.isEmpty() || certificate.name.contains(keyword, Qt::CaseInsensitive)
            || certificate.facts.names.join(u',').contains(keyword, Qt::CaseInsensitive);
    }
};

bool isOneOf(const QByteArray &word, std::initializer_list<QByteArrayView> known)
{
    return std::any_of(
        known.begin(), known.end(), [&word](QByteArrayView one) { return one == word; });
}

qint64 number(const Parameters &parameters, QByteArrayView name, qint64 byDefault)
{
    const QByteArrayView text = parameters.value(name);
    return text.isEmpty() ? byDefault : text.toByteArray().toLongLong();
}

tl::unexpected<ServiceError> wrong(std::string_view parameter)
{
    ServiceError error = gateway::invalidParameter;
    error.parameter = parameter;
    return refuse(error);
}

} // namespace

Answer listUserCertificateOrder(const Account &account,
                                const Parameters &parameters,
                                const QDateTime &now)
{
    const Search search{parameters.has("OrderType") ? parameters.value("OrderType").toByteArray()
                                                    : QByteArray("CPACK"),
                        parameters.value("Status").toByteArray(),
                        parameters.text("Keyword")};
    if (!isOneOf(search.orderType, {"CPACK", "BUY", "UPLOAD", "CERT"}))
        return wrong("OrderType");
    if (!isOneOf(search.status,
                 {"",
                  "PAYED",
                  "CHECKING",
                  "CHECKED_FAIL",
                  "ISSUED",
                  "WILLEXPIRED",
                  "EXPIRED",
                  "NOTACTIVATED",
                  "REVOKED"}))
        return wrong("Status");
    const qint64 page = number(parameters, "CurrentPage", 1);
    const qint64 size = number(parameters, "ShowSize", 50);
    if (page < 1)
        return wrong("CurrentPage");
    if (size < 1 || size > largestPage)
        return wrong("ShowSize");

    std::vector<CertificatePtr> found;
    for (const CertificatePtr &certificate : account.certificates) {
        if (search.matches(*certificate, now))
            found.push_back(certificate);
    }
    std::sort(
        found.begin(), found.end(), [](const auto &a, const auto &b) { return a->id > b->id; });
    QJsonArray items;
    const qint64 total = qint64(found.size());
    for (qint64 i = (page - 1) * size; i < std::min(total, page * size); ++i) {
        const StoredCertificate &one = *found[std::size_t(i)];
        items.append(search.listsCertificates() ? listedCertificate(one, now)
                                                : listedOrder(one, now));
    }
    return QJsonObject{{u"CertificateOrderList"_s, items},
                       {u"CurrentPage"_s, page},
                       {u"ShowSize"_s, size},
                       {u"TotalCount"_s, total}};
}

} // namespace livecert::sandbox
