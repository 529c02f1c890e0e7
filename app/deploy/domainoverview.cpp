// SPDX-License-Identifier: Apache-2.0
#include "deploy/domainoverview.h"

#include "deploy/fingerprint.h"

#include <QHash>
#include <QUrl>

#include <tuple>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qint64 soonDays = 30;

auto tie(const LiveDomain &domain)
{
    return std::tie(domain.name,
                    domain.cname,
                    domain.description,
                    domain.type,
                    domain.status,
                    domain.region,
                    domain.resourceGroupId,
                    domain.created,
                    domain.modified);
}

auto tie(const DomainOverview &row)
{
    return std::tie(row.isHttpsOn,
                    row.isHttpsKnown,
                    row.certName,
                    row.commonName,
                    row.issuer,
                    row.fingerprint,
                    row.state,
                    row.type,
                    row.notAfter,
                    row.certificateUpdated);
}

bool isExpired(const DomainOverview &domain, const QDateTime &now)
{
    return domain.notAfter.isValid() ? now > domain.notAfter
                                     : domain.state == CertificateState::Expired;
}

bool expiresSoon(const DomainOverview &domain, const QDateTime &now)
{
    return domain.notAfter.isValid() ? now.addDays(soonDays) >= domain.notAfter
                                     : domain.state == CertificateState::ExpiresSoon;
}

void addCertificate(DomainOverview &row,
                    const HttpsDomain &https,
                    const QHash<QString, const StoredCertificate *> &storedByName)
{
    row.isHttpsOn = true;
    row.certName = https.certName;
    row.commonName = https.commonName;
    row.state = https.state;
    row.type = https.type;
    row.notAfter = https.notAfter;
    row.certificateUpdated = https.updated;
    if (const StoredCertificate *stored = storedByName.value(https.certName)) {
        row.issuer = stored->issuer;
        row.fingerprint = plainHex(stored->fingerprint);
    }
}

// Names are unique in an account; should two rows come all the same, the newer one counts.
QHash<QString, const StoredCertificate *> byName(const QList<StoredCertificate> *certificates)
{
    QHash<QString, const StoredCertificate *> result;
    if (!certificates)
        return result;
    result.reserve(certificates->size());
    for (const StoredCertificate &certificate : *certificates) {
        const StoredCertificate *&known = result[certificate.name];
        if (!known || certificate.issued > known->issued)
            known = &certificate;
    }
    return result;
}

} // namespace

QString DomainOverview::displayName() const
{
    return displayDomain(domain.name);
}

bool DomainOverview::operator==(const DomainOverview &other) const
{
    return tie(domain) == tie(other.domain) && tie(*this) == tie(other);
}

QString deployedCertificateId(const DomainOverview &domain)
{
    return domain.certName + u'\n' + domain.fingerprint + u'\n'
        + domain.certificateUpdated.toString(Qt::ISODate);
}

Care careFor(const DomainOverview &domain, const QDateTime &now)
{
    if (!domain.isHttpsOn)
        return domain.isHttpsKnown ? Care::HttpsOff : Care::Fine;
    if (isExpired(domain, now))
        return Care::Expired;
    if (domain.state == CertificateState::Mismatch)
        return Care::WrongName;
    return expiresSoon(domain, now) ? Care::ExpiresSoon : Care::Fine;
}

QString displayDomain(const QString &apiName)
{
    const bool isWildcard = apiName.startsWith(u'.');
    QString name = isWildcard ? apiName.mid(1) : apiName;
    if (name.contains("xn--"_L1, Qt::CaseInsensitive)) {
        // Qt shows Unicode for a list of registries only. These are the account's own domains, not
        // links from strangers, so all of them are shown as their owners write them.
        const QString unicode = QUrl::fromAce(name.toLatin1(), QUrl::IgnoreIDNWhitelist);
        if (!unicode.isEmpty())
            name = unicode;
    }
    return isWildcard ? u"*."_s + name : name;
}

QString apiDomain(const QString &written)
{
    QString name = written.trimmed().toLower();
    while (name.endsWith(u'.'))
        name.chop(1);
    const bool isWildcard = name.startsWith("*."_L1) || name.startsWith(u'.');
    if (isWildcard)
        name.remove(0, name.startsWith(u'*') ? 2 : 1);
    const bool isAscii =
        std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c < u'\x80'; });
    if (!isAscii) {
        const QByteArray ace = QUrl::toAce(name, QUrl::IgnoreIDNWhitelist);
        if (!ace.isEmpty())
            name = QString::fromLatin1(ace);
    }
    return isWildcard && !name.isEmpty() ? u"."_s + name : name;
}

QList<DomainOverview> joinDomains(const QList<LiveDomain> &domains,
                                  const QList<HttpsDomain> *httpsDomains,
                                  const QList<StoredCertificate> *certificates)
{
    const QHash<QString, const StoredCertificate *> storedByName = byName(certificates);
    QHash<QString, const HttpsDomain *> httpsByDomain;
    if (httpsDomains) {
        httpsByDomain.reserve(httpsDomains->size());
        for (const HttpsDomain &https : *httpsDomains)
            httpsByDomain.insert(apiDomain(https.domainName), &https);
    }
    QList<DomainOverview> rows;
    rows.reserve(domains.size());
    for (const LiveDomain &domain : domains) {
        DomainOverview row;
        row.domain = domain;
        row.isHttpsKnown = httpsDomains != nullptr;
        if (const HttpsDomain *https = httpsByDomain.value(apiDomain(domain.name)))
            addCertificate(row, *https, storedByName);
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace livecert
