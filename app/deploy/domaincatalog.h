// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/castypes.h"
#include "api/liveapi.h"
#include "deploy/domainoverview.h"

#include <QObject>

#include <memory>
#include <optional>

namespace livecert {

/// The account as last read: its domains with their certificates, and the certificates it stores.
struct AccountSnapshot
{
    QList<DomainOverview> domains;
    QList<StoredCertificate> certificates;
    /// Of Certificate Management Service; none while they were not asked for, or may not be read.
    std::optional<QList<CasCertificate>> casCertificates = {};
    QList<Error> gaps; ///< lists that the account may not read; the domains are there all the same
    QDateTime readAt; ///< UTC
    bool isPartial = false; ///< the first rows of a reading that goes on
};

/// Reads the account: three paged lists at once.
class DomainCatalog final : public QObject
{
    Q_OBJECT

public:
    explicit DomainCatalog(LiveApi &live, Clock clock = systemUtc, QObject *parent = nullptr);
    ~DomainCatalog() override;

    /// Fails only when the domains themselves cannot be listed. A second call replaces the first.
    /// `first` is told of the first page of domains of an account that has many more, long before
    /// the end: their certificates are not known yet.
    void read(Continuation<AccountSnapshot> then,
              const std::function<void(const AccountSnapshot &)> &first = {});

private:
    struct Reading;

    void join(const std::shared_ptr<Reading> &reading,
              QObject *context,
              const Continuation<AccountSnapshot> &then);

    LiveApi &m_live;
    Clock m_clock;
    std::unique_ptr<QObject> m_reading; ///< context of the calls of one reading
};

} // namespace livecert
