// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/continuation.h"
#include "deploy/stepcall.h"

#include <QStringList>

namespace livecert {

/// How far one change of one domain has come, as the ledger knows it. Planned: nothing was sent.
/// Begun: a call may have left, and nothing says yet what became of it. Pruned is no change: it
/// notes that older records were removed.
enum class LedgerState { Planned, Begun, Done, Failed, Skipped, Unknown, Pruned };

/// "planned", "begun" …: the same in files, in every language.
[[nodiscard]] QString ledgerStateName(LedgerState state);
[[nodiscard]] LedgerState ledgerStateFrom(const QString &name); ///< Unknown for other words

/// Whose domains are changed, without a secret.
struct LedgerAccount
{
    QString name; ///< of the profile; may be empty
    QString accessKey; ///< shortened, see shortAccessKeyId()
    QString service; ///< host that is called, or "sandbox"
    QString region;

    /// The same service with the same AccessKey.
    [[nodiscard]] bool isSameAs(const LedgerAccount &other) const
    {
        return accessKey == other.accessKey && service == other.service;
    }
    [[nodiscard]] bool isSandbox() const { return service == QLatin1StringView("sandbox"); }
};

/// One domain of a batch, now → after.
struct LedgerChange
{
    QString domain; ///< API form
    QString oldName;
    QString oldFingerprint; ///< lower hex; the service lists SHA-1
    WantedState wanted;
};

struct LedgerBatch
{
    QString id; ///< unique; a UUID
    LedgerAccount account;
    QList<LedgerChange> changes;
};

/// What happened to one change.
struct LedgerNote
{
    LedgerState state = LedgerState::Begun;
    QString requestId = {};
    QString errorCode = {};
    QString detail = {}; ///< redacted
    /// "served", "old", "unreachable": what the edge said; "waiting": it is being asked;
    /// "unfinished": nobody asked to the end
    QString proof = {};
};

/// Where a deployment writes down what it does, before it does it. The answers say that it is on
/// the disk. Outlives every deployment.
class DeploymentLedger
{
public:
    virtual ~DeploymentLedger() = default;

    /// Writes down what is meant to be done; answers one number per change, in order. Until this
    /// has succeeded nothing may be sent. Storage when it cannot be written.
    virtual void begin(const LedgerBatch &batch, Continuation<QList<qint64>> then) = 0;
    virtual void note(qint64 change, const LedgerNote &note, Continuation<void> then) = 0;
    /// Nobody works on the batch any more.
    virtual void end(const QString &batch) = 0;
};

} // namespace livecert
