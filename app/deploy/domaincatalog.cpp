// SPDX-License-Identifier: Apache-2.0
#include "deploy/domaincatalog.h"

#include "core/logging.h"

#include <optional>

namespace livecert {

namespace {

// What has come in so far.
struct Reading
{
    std::optional<Result<QList<LiveDomain>>> domains;
    std::optional<Result<QList<HttpsDomain>>> httpsDomains;
    std::optional<Result<QList<StoredCertificate>>> certificates;

    [[nodiscard]] bool isComplete() const { return domains && httpsDomains && certificates; }
    [[nodiscard]] bool hasFailed() const { return domains && !*domains; }
};

AccountSnapshot snapshotOf(Reading &reading, const QDateTime &now)
{
    AccountSnapshot snapshot;
    snapshot.readAt = now;
    const Result<QList<HttpsDomain>> &https = *reading.httpsDomains;
    Result<QList<StoredCertificate>> &certificates = *reading.certificates;
    snapshot.domains = joinDomains(
        **reading.domains, https ? &*https : nullptr, certificates ? &*certificates : nullptr);
    if (!https)
        snapshot.gaps.append(https.error());
    if (certificates)
        snapshot.certificates = *std::move(certificates);
    else
        snapshot.gaps.append(certificates.error());
    return snapshot;
}

} // namespace

DomainCatalog::DomainCatalog(LiveApi &live, Clock clock, QObject *parent)
    : QObject(parent)
    , m_live(live)
    , m_clock(std::move(clock))
{ }

DomainCatalog::~DomainCatalog() = default;

void DomainCatalog::read(Continuation<AccountSnapshot> then)
{
    m_reading = std::make_unique<QObject>();
    QObject *context = m_reading.get();
    auto reading = std::make_shared<Reading>();
    const auto proceed = [this, context, reading, then] {
        // A later reading took over while this answer was on its way.
        if (m_reading.get() != context || !(reading->isComplete() || reading->hasFailed()))
            return;
        // Not deleted at once: this runs inside a continuation of that very context.
        m_reading.release()->deleteLater();
        if (reading->hasFailed()) {
            then(failure(reading->domains->error()));
            return;
        }
        AccountSnapshot snapshot = snapshotOf(*reading, m_clock());
        qCInfo(lcDeploy) << "account read:" << snapshot.domains.size() << "domains,"
                         << snapshot.gaps.size() << "gaps";
        then(std::move(snapshot));
    };
    m_live.listDomains({}, {context, [reading, proceed](Result<QList<LiveDomain>> result) {
                                reading->domains = std::move(result);
                                proceed();
                            }});
    m_live.listHttpsDomains({context, [reading, proceed](Result<QList<HttpsDomain>> result) {
                                 reading->httpsDomains = std::move(result);
                                 proceed();
                             }});
    m_live.listCertificates({},
                            {context, [reading, proceed](Result<QList<StoredCertificate>> result) {
                                 reading->certificates = std::move(result);
                                 proceed();
                             }});
}

} // namespace livecert
