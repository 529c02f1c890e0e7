// SPDX-License-Identifier: Apache-2.0
#include "sandbox/readoperations.h"

#include "sandbox/domainsearch.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'") : QString();
}

/// The shape of DescribeLiveDomainDetail: without seconds.
QString isoMinutes(const QDateTime &time)
{
    return time.isValid() ? time.toString(u"yyyy-MM-dd'T'HH:mm'Z'") : QString();
}

/// The shape of DescribeLiveHttpsDomainList: without a zone.
QString plainTime(const QDateTime &time)
{
    return time.isValid() ? time.toString(u"yyyy-MM-dd HH:mm:ss") : QString();
}

QString toText(Status status)
{
    return status == Status::Online ? u"online"_s
        : status == Status::Offline ? u"offline"_s
                                    : u"configuring"_s;
}

QString toText(CertificateKind kind)
{
    return kind == CertificateKind::Upload ? u"upload"_s
        : kind == CertificateKind::Cas     ? u"cas"_s
                                           : u"free"_s;
}

QString typeText(const LiveDomain &domain)
{
    return domain.isIngest ? u"liveEdge"_s : u"liveVideo"_s;
}

QString resourceGroup()
{
    return u"rg-acfmsandboxgroup"_s;
}

/// "3 months", "2 years 3 months".
QString lifeText(const CertificateFacts &facts)
{
    const qint64 months = (facts.notBefore.daysTo(facts.notAfter) + 15) / 30;
    const auto count = [](qint64 n, const QString &what) {
        return u"%1 %2%3"_s.arg(n).arg(what, n == 1 ? QString() : u"s"_s);
    };
    if (months < 12)
        return count(months, u"month"_s);
    const QString years = count(months / 12, u"year"_s);
    return months % 12 == 0 ? years : years + u' ' + count(months % 12, u"month"_s);
}

QString stateText(const LiveDomain &domain, const QDateTime &now)
{
    const CertificateFacts &facts = domain.certificate->facts;
    if (facts.notAfter < now)
        return u"expired"_s;
    if (!covers(facts.names, domain.name))
        return u"mismatch"_s;
    return facts.notAfter < now.addDays(30) ? u"expire_soon"_s : u"ok"_s;
}

/// Of a free certificate only; empty otherwise.
QString freeStatus(const LiveDomain &domain)
{
    const bool isFree = domain.certificate && domain.certificate->kind == CertificateKind::Free;
    if (!isFree && domain.freeStatus.isEmpty())
        return {};
    // The CNAME is looked at first; a certificate is applied for when it is right.
    const auto left = domain.freeIssued - std::chrono::steady_clock::now();
    if (left.count() > 0)
        return !domain.freeStatus.isEmpty() || left > std::chrono::milliseconds(1'500)
            ? u"checking"_s
            : u"applying"_s;
    return domain.freeStatus.isEmpty() ? u"success"_s : domain.freeStatus;
}

tl::expected<const LiveDomain *, ServiceError> requiredDomain(const Account &account,
                                                              const Parameters &parameters)
{
    if (parameters.value("DomainName").isEmpty()) {
        ServiceError error = gateway::missingParameter;
        error.parameter = "DomainName";
        return refuse(error);
    }
    const LiveDomain *domain = account.find(parameters.text("DomainName").toLower());
    if (!domain)
        return refuse(gateway::domainNotFound);
    return domain;
}

QJsonObject listedDomain(const LiveDomain &domain)
{
    return {
        {u"Cname"_s, domain.cname},
        {u"Description"_s, domain.description},
        {u"DomainName"_s, domain.name},
        {u"GmtCreated"_s, isoTime(domain.created)},
        {u"GmtModified"_s, isoTime(domain.modified)},
        {u"LiveDomainStatus"_s, toText(domain.status)},
        {u"LiveDomainType"_s, typeText(domain)},
        {u"RegionName"_s, domain.region},
        {u"ResourceGroupId"_s, resourceGroup()},
    };
}

QJsonObject listedHttpsDomain(const LiveDomain &domain, const QDateTime &now)
{
    const StoredCertificate &certificate = *domain.certificate;
    return {
        {u"DomainName"_s, domain.name},
        {u"CertName"_s, certificate.name},
        {u"CertCommonName"_s, certificate.facts.commonName},
        {u"CertStartTime"_s, plainTime(certificate.facts.notBefore)},
        {u"CertExpireTime"_s, plainTime(certificate.facts.notAfter)},
        {u"CertUpdateTime"_s, plainTime(domain.certificateSet)},
        {u"CertStatus"_s, stateText(domain, now)},
        {u"CertType"_s, toText(certificate.kind)},
    };
}

QJsonObject listedCertificate(const StoredCertificate &certificate)
{
    return {
        {u"CertId"_s, certificate.id},
        {u"CertName"_s, certificate.name},
        {u"Common"_s, certificate.facts.commonName},
        {u"Fingerprint"_s, QString::fromLatin1(certificate.facts.sha1)},
        {u"Issuer"_s, certificate.facts.issuerName},
        {u"LastTime"_s, certificate.facts.notBefore.toSecsSinceEpoch()},
    };
}

QJsonObject wrapped(const QString &inner, const QJsonArray &items)
{
    return {{inner, items}};
}

} // namespace

Answer describeLiveUserDomains(const Account &account, const Parameters &parameters)
{
    const auto page = readPage(parameters, 100'000, 50);
    if (!page)
        return refuse(page.error());
    const auto search = DomainSearch::read(parameters);
    if (!search)
        return refuse(search.error());
    QJsonArray items;
    const qint64 total = page->collect(
        account.domains,
        [&](const LiveDomain &one) { return search->matches(one); },
        [&](const LiveDomain &one) { items.append(listedDomain(one)); });
    return QJsonObject{{u"Domains"_s, wrapped(u"PageData"_s, items)},
                       {u"PageNumber"_s, page->number},
                       {u"PageSize"_s, page->size},
                       {u"TotalCount"_s, total}};
}

Answer describeLiveHttpsDomainList(const Account &account,
                                   const Parameters &parameters,
                                   const QDateTime &now)
{
    const auto page = readPage(parameters, 10'000, 100);
    if (!page)
        return refuse(page.error());
    const QString keyword = parameters.text("Keyword");
    QJsonArray items;
    const qint64 total = page->collect(
        account.domains,
        [&](const LiveDomain &one) {
            return one.certificate
                && (keyword.isEmpty() || one.name.contains(keyword, Qt::CaseInsensitive));
        },
        [&](const LiveDomain &one) { items.append(listedHttpsDomain(one, now)); });
    if (total == 0)
        return refuse(reading::noHttpsDomain);
    return QJsonObject{{u"CertInfos"_s, wrapped(u"CertInfo"_s, items)}, {u"TotalCount"_s, total}};
}

Answer describeLiveDomainCertificateInfo(const Account &account, const Parameters &parameters)
{
    const auto found = requiredDomain(account, parameters);
    if (!found)
        return refuse(found.error());
    const LiveDomain &domain = **found;
    const CertificatePtr &certificate = domain.certificate;
    const CertificateFacts facts = certificate ? certificate->facts : CertificateFacts();
    const QJsonObject info{
        {u"DomainName"_s, domain.name},
        {u"CertName"_s, certificate ? certificate->name : QString()},
        {u"CertDomainName"_s, facts.commonName},
        {u"CertExpireTime"_s, isoTime(facts.notAfter)},
        {u"CertLife"_s, certificate ? lifeText(facts) : QString()},
        {u"CertOrg"_s, facts.issuerOrganization},
        {u"CertType"_s, certificate ? toText(certificate->kind) : QString()},
        {u"SSLProtocol"_s, certificate ? u"on"_s : u"off"_s},
        {u"SSLPub"_s, QString::fromLatin1(facts.chainPem)},
        {u"Status"_s, freeStatus(domain)},
    };
    return QJsonObject{{u"CertInfos"_s, wrapped(u"CertInfo"_s, {info})}};
}

Answer describeLiveDomainDetail(const Account &account, const Parameters &parameters)
{
    const auto found = requiredDomain(account, parameters);
    if (!found)
        return refuse(found.error());
    const LiveDomain &domain = **found;
    const CertificatePtr &certificate = domain.certificate;
    const QJsonObject detail{
        {u"DomainName"_s, domain.name},
        {u"Cname"_s, domain.cname},
        {u"Description"_s, domain.description},
        {u"DomainStatus"_s, toText(domain.status)},
        {u"GmtCreated"_s, isoMinutes(domain.created)},
        {u"GmtModified"_s, isoMinutes(domain.modified)},
        {u"LiveDomainType"_s, typeText(domain)},
        {u"Region"_s, domain.region},
        {u"ResourceGroupId"_s, resourceGroup()},
        {u"Scope"_s, domain.region.startsWith(u"cn-") ? u"domestic"_s : u"overseas"_s},
        {u"SSLProtocol"_s, certificate ? u"on"_s : u"off"_s},
        {u"SSLPub"_s, certificate ? QString::fromLatin1(certificate->facts.chainPem) : QString()},
        {u"CertName"_s, certificate ? certificate->name : QString()},
    };
    return QJsonObject{{u"DomainDetail"_s, detail}};
}

Answer describeLiveCertificateList(const Account &account, const Parameters &parameters)
{
    std::vector<CertificatePtr> chosen;
    if (parameters.value("DomainName").isEmpty()) {
        chosen.assign(account.certificates.cbegin(), account.certificates.cend());
    } else {
        for (const QString &name : parameters.text("DomainName").split(u',')) {
            const LiveDomain *domain = account.find(name.trimmed().toLower());
            if (!domain)
                return refuse(gateway::domainNotFound);
            if (domain->certificate)
                chosen.push_back(domain->certificate);
        }
    }
    std::sort(
        chosen.begin(), chosen.end(), [](const auto &a, const auto &b) { return a->id < b->id; });
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    QJsonArray items;
    for (const CertificatePtr &certificate : chosen)
        items.append(listedCertificate(*certificate));
    return QJsonObject{
        {u"CertificateListModel"_s,
         QJsonObject{{u"Count"_s, items.size()}, {u"CertList"_s, wrapped(u"Cert"_s, items)}}}};
}

Answer describeLiveCertificateDetail(const Account &account, const Parameters &parameters)
{
    const QString name = parameters.text("CertName");
    if (name.isEmpty()) {
        ServiceError error = gateway::missingParameter;
        error.parameter = "CertName";
        return refuse(error);
    }
    const CertificatePtr certificate = account.certificates.value(name);
    if (!certificate)
        return refuse(row::certificateNotFound);
    return QJsonObject{{u"Cert"_s, QString::fromLatin1(certificate->facts.chainPem)},
                       {u"CertId"_s, certificate->id},
                       {u"CertName"_s, certificate->name}};
}

} // namespace livecert::sandbox
