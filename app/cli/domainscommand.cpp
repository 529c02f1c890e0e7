// SPDX-License-Identifier: Apache-2.0
#include "cli/domainscommand.h"

#include "cli/clisession.h"
#include "cli/columns.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "deploy/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString careName(Care care)
{
    switch (care) {
    case Care::Expired: return u"expired"_s;
    case Care::WrongName: return u"wrong-name"_s;
    case Care::ExpiresSoon: return u"expires-soon"_s;
    case Care::HttpsOff: return u"https-off"_s;
    case Care::Fine: return u"fine"_s;
    }
    return {};
}

QString typeName(DomainType type)
{
    switch (type) {
    case DomainType::Streaming: return u"streaming"_s;
    case DomainType::Ingest: return u"ingest"_s;
    case DomainType::Unknown: return u"unknown"_s;
    }
    return {};
}

QString statusText(DomainStatus status)
{
    switch (status) {
    case DomainStatus::Online: return u"online"_s;
    case DomainStatus::Offline: return u"offline"_s;
    case DomainStatus::Configuring: return u"configuring"_s;
    case DomainStatus::Unknown: return u"unknown"_s;
    }
    return {};
}

QString httpsText(const DomainOverview &domain)
{
    return !domain.isHttpsKnown ? u"unknown"_s : domain.isHttpsOn ? u"on"_s : u"off"_s;
}

QJsonObject domainJson(const DomainOverview &domain, const QDateTime &now)
{
    QJsonObject json{{u"domain"_s, domain.domain.name},
                     {u"displayName"_s, domain.displayName()},
                     {u"type"_s, typeName(domain.domain.type)},
                     {u"domainStatus"_s, statusText(domain.domain.status)},
                     {u"https"_s, httpsText(domain)},
                     {u"care"_s, careName(careFor(domain, now))}};
    if (!domain.isHttpsOn)
        return json;
    json.insert(u"certName"_s, domain.certName);
    json.insert(u"certType"_s, certificateTypeName(domain.type));
    json.insert(u"commonName"_s, domain.commonName);
    json.insert(u"issuer"_s, domain.issuer);
    json.insert(u"sha1"_s, domain.fingerprint);
    if (domain.notAfter.isValid())
        json.insert(u"notAfter"_s, domain.notAfter.toUTC().toString(Qt::ISODate));
    return json;
}

QString domainLine(const DomainOverview &domain, const QDateTime &now)
{
    const QString expires = domain.notAfter.isValid()
        ? Cli::tr("%1 (%2 days)", "date, days left")
              .arg(domain.notAfter.toUTC().toString(u"yyyy-MM-dd"_s))
              .arg(now.daysTo(domain.notAfter))
        : u"-"_s;
    const bool isIngest = domain.domain.type == DomainType::Ingest;
    const QString name = Console::visible(domain.displayName());
    return u"%1 %2 %3 %4 %5"_s.arg(
        padded(careName(careFor(domain, now)), 12),
        padded(isIngest ? Cli::tr("%1 (ingest)", "a domain").arg(name) : name, 40),
        padded(httpsText(domain), 7),
        padded(expires, 24),
        domain.certName.isEmpty() ? u"-"_s : Console::visible(domain.certName));
}

bool isWanted(const DomainOverview &domain, const QString &filter)
{
    const auto has = [&filter](const QString &text) {
        return text.contains(filter, Qt::CaseInsensitive);
    };
    return filter.isEmpty() || has(domain.domain.name) || has(domain.displayName())
        || has(domain.certName) || has(domain.issuer);
}

} // namespace

void DomainsCommand::start()
{
    Result<Session> session = openSession(arguments());
    if (!session) {
        failToOpen(session.error());
        return;
    }
    m_session = *std::move(session);
    m_catalog = std::make_unique<DomainCatalog>(*m_session.live);
    m_catalog->read({this, [this](const Result<AccountSnapshot> &account) {
                         if (account)
                             show(*account);
                         else
                             fail(account.error());
                     }});
}

void DomainsCommand::show(const AccountSnapshot &account)
{
    const QDateTime now = account.readAt;
    QList<DomainOverview> domains;
    for (const DomainOverview &domain : account.domains) {
        if (isWanted(domain, arguments().filter))
            domains.append(domain);
    }
    std::stable_sort(
        domains.begin(), domains.end(), [&now](const DomainOverview &a, const DomainOverview &b) {
            return careFor(a, now) < careFor(b, now);
        });
    QJsonArray list;
    for (const DomainOverview &domain : std::as_const(domains)) {
        console().say(domainLine(domain, now));
        if (console().isJson())
            list.append(domainJson(domain, now));
    }
    QJsonArray gaps;
    for (const Error &gap : account.gaps) {
        console().warn(Cli::tr("not everything could be read: %1").arg(errorText(gap)));
        gaps.append(errorJson(gap));
    }
    console().say(Cli::tr("%n domains", nullptr, int(domains.size())));
    end(ExitCode::Done,
        {{u"domains"_s, list}, {u"gaps"_s, gaps}, {u"count"_s, int(domains.size())}});
}

} // namespace livecert
