// SPDX-License-Identifier: Apache-2.0
#include "deploy/domaincatalog.h"

#include "core/logging.h"
#include "core/whenfinished.h"

#include <QtConcurrent/QtConcurrentRun>

#include <optional>

namespace livecert {

// What has come in so far.
struct DomainCatalog::Reading
{
    std::optional<Result<QList<LiveDomain>>> domains;
    std::optional<Result<QList<HttpsDomain>>> httpsDomains;
    std::optional<Result<QList<StoredCertificate>>> certificates;

    [[nodiscard]] bool isComplete() const { return domains && httpsDomains && certificates; }
    [[nodiscard]] bool hasFailed() const { return domains && !*domains; }
    [[nodiscard]] AccountSnapshot snapshot(const QDateTime &now);
};

AccountSnapshot DomainCatalog::Reading::snapshot(const QDateTime &now)
{
    AccountSnapshot snapshot;
    snapshot.readAt = now;
    const Result<QList<HttpsDomain>> &https = *httpsDomains;
    Result<QList<StoredCertificate>> &stored = *certificates;
    snapshot.domains =
        joinDomains(**domains, https ? &*https : nullptr, stored ? &*stored : nullptr);
    if (!https)
        snapshot.gaps.append(https.error());
    if (stored)
        snapshot.certificates = *std::move(stored);
    else
        snapshot.gaps.append(stored.error());
    return snapshot;
}

DomainCatalog::DomainCatalog(LiveApi &live, Clock clock, QObject *parent)
    : QObject(parent)
    , m_live(live)
    , m_clock(std::move(clock))
{ }

DomainCatalog::~DomainCatalog() = default;

/// On a worker thread: ten thousand domains take more than a frame.
void DomainCatalog::join(const std::shared_ptr<Reading> &reading,
                         QObject *context,
                         const Continuation<AccountSnapshot> &then)
{
    const auto joining =
        QtConcurrent::run([reading, now = m_clock()] { return reading->snapshot(now); });
    whenFinished(joining, context, [this, context, then](const AccountSnapshot &snapshot) {
        if (m_reading.get() != context)
            return;
        m_reading.release()->deleteLater();
        qCInfo(lcDeploy) << "account read:" << snapshot.domains.size() << "domains,"
                         << snapshot.gaps.size() << "gaps";
        then(snapshot);
    });
}

void DomainCatalog::read(Continuation<AccountSnapshot> then,
                         const std::function<void(const AccountSnapshot &)> &first)
{
    m_reading = std::make_unique<QObject>();
    QObject *context = m_reading.get();
    auto reading = std::make_shared<Reading>();
    const auto proceed = [this, context, reading, then = std::move(then)] {
        // A later reading took over while this answer was on its way.
        if (m_reading.get() != context || !(reading->isComplete() || reading->hasFailed()))
            return;
        if (reading->hasFailed()) {
            // Not deleted at once: this runs inside a continuation of that very context.
            m_reading.release()->deleteLater();
            then(failure(reading->domains->error()));
            return;
        }
        join(reading, context, then);
    };
    const auto showFirst = [this, context, first](const QList<LiveDomain> &domains) {
        if (m_reading.get() != context)
            return;
        AccountSnapshot snapshot;
        snapshot.domains = joinDomains(domains, nullptr, nullptr);
        snapshot.readAt = m_clock();
        snapshot.isPartial = true;
        first(snapshot);
    };
    m_live.listDomains({},
                       {context,
                        [reading, proceed](Result<QList<LiveDomain>> result) {
                            reading->domains = std::move(result);
                            proceed();
                        }},
                       first ? showFirst : std::function<void(const QList<LiveDomain> &)>());
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
