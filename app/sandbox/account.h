// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "sandbox/authority.h"
#include "sandbox/certificatefacts.h"
#include "sandbox/serviceerror.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace livecert::sandbox {

enum class CertificateKind { Upload, Cas, Free };
enum class Status { Online, Offline, Configuring };

/// A certificate the account has stored. Immutable: who serves it may hold on to it.
struct StoredCertificate
{
    qint64 id = 0;
    QString name;
    CertificateKind kind = CertificateKind::Upload;
    CertificateFacts facts;
    Secret key; ///< DER; empty after a restart when it was not one of ours
    bool isKeyOurs = false; ///< a throwaway of the sandbox: it may be written to the state folder
    bool isRevoked = false;
};
using CertificatePtr = std::shared_ptr<const StoredCertificate>;

/// A state that makes the service refuse what it would carry out otherwise.
struct Fault
{
    const ServiceError *whenOn = nullptr;
    const ServiceError *whenOff = nullptr;
};

struct LiveDomain
{
    QString name; ///< a wildcard domain begins with a dot
    QString cname;
    QString description;
    QString region;
    bool isIngest = false;
    Status status = Status::Online;
    QDateTime created;
    QDateTime modified;
    QDateTime certificateSet;
    CertificatePtr certificate; ///< null: HTTPS is off
    bool hasCname = true; ///< its CNAME points to the service: a free certificate needs that
    QString freeStatus; ///< why a free certificate did not come
    std::chrono::steady_clock::time_point freeIssued; ///< until then it is being applied for
    Fault fault;
};

struct Account
{
    std::vector<LiveDomain> domains; ///< in the order they were added
    QHash<QString, std::size_t> positions;
    QHash<QString, CertificatePtr> certificates; ///< by name
    QHash<QByteArray, QString> namesByContent; ///< SHA-256 of the leaf → name
    qint64 nextId = 10'741'301;

    [[nodiscard]] LiveDomain *find(const QString &name);
    [[nodiscard]] const LiveDomain *find(const QString &name) const;
    LiveDomain &add(LiveDomain domain);
    /// Also replaces the certificate of that name, for every domain that uses it.
    CertificatePtr store(StoredCertificate certificate);
    void forget(const CertificatePtr &certificate);
};

/// A varied account of `domainCount` domains: 128 by hand, the rest by pattern.
[[nodiscard]] Result<Account> makeAccount(const Authority &authority,
                                          const QDateTime &now,
                                          int domainCount,
                                          bool hasFaultForEveryRow);

} // namespace livecert::sandbox
