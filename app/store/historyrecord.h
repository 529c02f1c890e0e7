// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/ledgerresolver.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>

namespace livecert {

/// One record of the ledger: what was meant to be done to a domain (Planned), or what then happened
/// to it. A Planned record carries everything about the change; those after it point to it.
struct HistoryRecord
{
    qint64 seq = 0; ///< 1, 2, 3 … without gaps
    qint64 change = 0; ///< seq of the Planned record; 0 for Pruned
    qint64 timeMs = 0; ///< since 1970, UTC
    QString state; ///< ledgerStateName()
    QString batch;
    QString account; ///< name of the profile
    QString accessKey; ///< shortened
    QString service; ///< host, or "sandbox"
    QString region;
    QString domain; ///< API form
    QString operation; ///< "SetLiveDomainCertificate"
    QString type; ///< "upload", "cas", "free", or "off"
    QString oldName;
    QString oldFingerprint; ///< lower hex; SHA-1 as the service lists it
    QString newName;
    QString newFingerprint; ///< lower hex, SHA-256
    QString requestId;
    QString errorCode;
    QString detail;
    QString proof;
    QString user;
    QString host;
    QByteArray previous; ///< hash of the record before, lower hex
    QByteArray hash; ///< of this record and `previous`

    [[nodiscard]] QDateTime time() const { return QDateTime::fromMSecsSinceEpoch(timeMs, Qt::UTC); }
};

/// The text columns in the order in which they are hashed. A new one goes to the end, with a
/// migration.
struct HistoryColumn
{
    const char *name;
    QString HistoryRecord::*member;
};
inline constexpr std::array<HistoryColumn, 19> historyColumns{{
    {"state", &HistoryRecord::state},
    {"batch", &HistoryRecord::batch},
    {"account", &HistoryRecord::account},
    {"access_key", &HistoryRecord::accessKey},
    {"service", &HistoryRecord::service},
    {"region", &HistoryRecord::region},
    {"domain", &HistoryRecord::domain},
    {"operation", &HistoryRecord::operation},
    {"type", &HistoryRecord::type},
    {"old_name", &HistoryRecord::oldName},
    {"old_fingerprint", &HistoryRecord::oldFingerprint},
    {"new_name", &HistoryRecord::newName},
    {"new_fingerprint", &HistoryRecord::newFingerprint},
    {"request_id", &HistoryRecord::requestId},
    {"error_code", &HistoryRecord::errorCode},
    {"detail", &HistoryRecord::detail},
    {"proof", &HistoryRecord::proof},
    {"user", &HistoryRecord::user},
    {"host", &HistoryRecord::host},
}};

/// What `previous` of the very first record says.
[[nodiscard]] QByteArray firstPreviousHash();
/// SHA-256 in lower hex over a canonical form of everything but `hash`: every field with its length
/// before it.
[[nodiscard]] QByteArray hashOf(const HistoryRecord &record);
/// The text as it comes back from SQLite, at most `maxLength` characters: no lone surrogates, no
/// NUL, no byte order mark. Only such text is hashed and written.
[[nodiscard]] QString storableText(const QString &text, qsizetype maxLength = 1000);

/// One change of one domain as people look at it: what was planned, and how it stands now.
struct HistoryEntry
{
    HistoryRecord planned;
    HistoryRecord last; ///< the newest record about it; the planned one when there is no other
    QDateTime started; ///< UTC, when the first call was about to leave; invalid before
    QDateTime finished; ///< UTC, when the outcome was known; invalid before

    [[nodiscard]] qint64 change() const { return planned.seq; }
    [[nodiscard]] LedgerState state() const { return ledgerStateFrom(last.state); }
    [[nodiscard]] LedgerAccount account() const
    {
        return {planned.account, planned.accessKey, planned.service, planned.region};
    }
};

[[nodiscard]] OpenChange openChangeOf(const HistoryEntry &entry);

enum class HistoryFilter { All, Failed, Unknown, Open, LastWeek };
inline constexpr int historyFilterCount = 5;

struct HistoryQuery
{
    QString text = {}; ///< in domain, certificate names, RequestId, error code, account, user
    QString domain = {}; ///< exactly this one, API form
    HistoryFilter filter = HistoryFilter::All;
    QDateTime since = {}; ///< UTC; changes planned then or later
    QDateTime now = {}; ///< UTC; what LastWeek counts from
};

/// The changes that a query finds, newest first, and how many each filter would find.
struct HistoryMatch
{
    QList<qint64> changes;
    std::array<int, historyFilterCount> counts{};
};

/// Whether the chain of hashes holds.
struct HistoryVerdict
{
    enum class Problem {
        None,
        Altered, ///< the record at `seq` is not what was hashed
        Missing, ///< records before `seq` are gone
        Unlinked, ///< the record at `seq` does not follow the one before it
        Tail, ///< the newest records are gone, or there are more than were written
    };
    Problem problem = Problem::None;
    qint64 seq = 0; ///< where
    qint64 records = 0; ///< looked at
    qint64 pruned = 0; ///< removed by retention, with an anchor that fits
    qint64 lastSeq = 0;
    QByteArray lastHash; ///< note it down elsewhere to prove later that nothing was cut off

    [[nodiscard]] bool isIntact() const { return problem == Problem::None; }
};

} // namespace livecert
