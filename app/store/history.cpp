// SPDX-License-Identifier: Apache-2.0
#include "store/history.h"

#include "core/logging.h"
#include "deploy/names.h"
#include "store/historychain.h"
#include "store/historyexport.h"
#include "store/historyfinder.h"
#include "store/privatefiles.h"
#include "store/systemuser_p.h"

#include <QDir>
#include <QFileInfo>
#include <QMutex>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QSysInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// What the records of one change take at most, with room for its index and the log.
constexpr qint64 bytesPerChange = 6 * 1024;
constexpr qint64 bytesSpare = 1024 * 1024;
// Records that come one after the other go to the disk together: waiting for it is what costs.
// Changes are announced to the ledger well ahead of their turn: see Deployment.
constexpr std::chrono::milliseconds gathered{320};
constexpr auto retentionName = "retention_days"_L1;

QString typeOf(const WantedState &wanted)
{
    return wanted.isHttpsOn ? certificateTypeName(wanted.type) : u"off"_s;
}

// A disk that is nearly full is told before the batch, not in the middle of it.
Result<void> checkRoom(const QString &path, qsizetype changes)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    const qint64 needed = bytesSpare + changes * bytesPerChange;
    if (!disk.isValid() || disk.bytesAvailable() < 0 || disk.bytesAvailable() >= needed)
        return {};
    return failure(ErrorCode::Storage,
                   u"%1: the disk is full (%2 KB free, %3 KB needed)"_s.arg(path)
                       .arg(disk.bytesAvailable() / 1024)
                       .arg(needed / 1024));
}

Result<int> readRetention(HistoryDatabase &database)
{
    const Result<qint64> days = database.number(
        u"SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?"_s, {QString(retentionName)});
    if (!days)
        return failure(days.error());
    return int(*days);
}

qint64 pruneBefore(const QDateTime &now, int days)
{
    return now.addDays(-days).toMSecsSinceEpoch();
}

} // namespace

/// Writes that wait for the disk; filled on the caller's thread, emptied on the writer's.
class History::Pending
{
public:
    /// Whether the writer has to be woken.
    bool add(Write write)
    {
        const QMutexLocker lock(&m_mutex);
        m_writes.append(std::make_shared<Write>(std::move(write)));
        return m_writes.size() == 1;
    }
    QList<std::shared_ptr<Write>> take()
    {
        const QMutexLocker lock(&m_mutex);
        return std::exchange(m_writes, {});
    }

private:
    QMutex m_mutex;
    QList<std::shared_ptr<Write>> m_writes;
};

History::History(QString path, QObject *parent)
    : History(std::move(path), Options(), parent)
{ }

History::History(QString path, Options options, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_options(std::move(options))
    , m_pending(std::make_unique<Pending>())
    , m_gathering(gathered, [this] { wakeWriter(); })
    , m_writer(m_path)
    , m_reader(m_path)
{
    if (m_options.user.isEmpty())
        m_options.user = systemUser();
    if (m_options.host.isEmpty())
        m_options.host = QSysInfo::machineHostName();
}

History::~History()
{
    m_gathering.flush();
}

QString History::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/livecert/history.sqlite"_s;
}

// The continuation is called, and destroyed, on this object's thread only.
template <class T>
void History::ask(HistoryLane &lane,
                  std::function<Result<T>(HistoryDatabase &)> work,
                  Continuation<T> then)
{
    auto kept = std::make_shared<Continuation<T>>(std::move(then));
    lane.post([this, work = std::move(work), kept = std::move(kept)](auto &database) mutable {
        Result<T> answer = work(database);
        QMetaObject::invokeMethod(
            this,
            [kept = std::move(kept), answer = std::move(answer)] { (*kept)(answer); },
            Qt::QueuedConnection);
    });
}

HistoryRecord History::stamped(LedgerState state) const
{
    HistoryRecord record;
    record.state = ledgerStateName(state);
    record.timeMs = m_options.clock().toMSecsSinceEpoch();
    record.user = m_options.user;
    record.host = m_options.host;
    return record;
}

void History::begin(const LedgerBatch &batch, Continuation<QList<qint64>> then)
{
    HistoryRecord common = stamped(LedgerState::Planned);
    common.batch = batch.id;
    common.account = batch.account.name;
    common.accessKey = batch.account.accessKey;
    common.service = batch.account.service;
    common.region = batch.account.region;
    common.operation = u"SetLiveDomainCertificate"_s;
    QList<HistoryRecord> records;
    records.reserve(batch.changes.size());
    for (const LedgerChange &change : batch.changes) {
        HistoryRecord record = common;
        record.domain = change.domain;
        record.type = typeOf(change.wanted);
        record.oldName = change.oldName;
        record.oldFingerprint = change.oldFingerprint;
        record.newName = change.wanted.certName;
        record.newFingerprint = QString::fromLatin1(change.wanted.leafSha256.toHex());
        records.append(std::move(record));
    }
    const qsizetype count = records.size();
    m_writer.post([this, anchor = stamped(LedgerState::Pruned)](HistoryDatabase &database) {
        if (std::exchange(m_hasPruned, true) || !database.exists() || !database.open())
            return;
        const Result<int> days = readRetention(database);
        if (days && *days > 0)
            (void)pruneRecords(database, pruneBefore(anchor.time(), *days), anchor);
    });
    write({std::move(records),
           batch.id,
           [count, then = std::move(then)](const Result<qint64> &first) {
               if (!first) {
                   then(failure(first.error()));
                   return;
               }
               QList<qint64> changes;
               for (qint64 seq = *first; seq < *first + count; ++seq)
                   changes.append(seq);
               then(changes);
           }});
}

void History::note(qint64 change, const LedgerNote &note, Continuation<void> then)
{
    HistoryRecord record = stamped(note.state);
    record.change = change;
    record.requestId = note.requestId;
    record.errorCode = note.errorCode;
    record.detail = note.detail;
    record.proof = note.proof;
    write({{record}, {}, [then = std::move(then)](const Result<qint64> &first) {
               then(first ? Result<void>() : Result<void>(failure(first.error())));
           }});
}

void History::end(const QString &batch)
{
    // Behind what is still to be written about it.
    m_gathering.flush();
    m_writer.post([this, batch](HistoryDatabase &) { m_batches.erase(batch); });
}

void History::write(Write write)
{
    const bool isBatch = !write.batch.isEmpty();
    const bool isFirst = m_pending->add(std::move(write));
    if (isBatch) { // everything else of it waits for this
        m_gathering.act();
        m_gathering.endInterval();
    } else if (isFirst) {
        m_gathering.ask();
    }
}

void History::wakeWriter()
{
    m_writer.post([this](HistoryDatabase &database) { writePending(database); });
}

// Everything that waits goes into one transaction: the disk is waited for once.
void History::writePending(HistoryDatabase &database)
{
    QList<std::shared_ptr<Write>> writes = m_pending->take();
    qsizetype planned = 0;
    for (const auto &one : std::as_const(writes))
        planned += one->batch.isEmpty() ? 0 : one->records.size();
    Result<void> done = database.open();
    if (done && planned > 0)
        done = checkRoom(m_path, planned);
    if (done)
        done = takeBatches(writes);
    if (done) {
        QList<HistoryRecord *> records;
        for (const auto &one : std::as_const(writes)) {
            for (HistoryRecord &record : one->records)
                records.append(&record);
        }
        done = database.transaction([&] { return appendRecords(database, records); });
    }
    if (!done) {
        qCWarning(lcStore) << "the ledger cannot be written:" << done.error().detail;
        for (const auto &one : std::as_const(writes))
            m_batches.erase(one->batch);
    }
    QMetaObject::invokeMethod(
        this,
        [this, writes = std::move(writes), done] {
            for (const auto &one : writes) {
                if (!done)
                    one->written(failure(done.error()));
                else
                    one->written(one->records.isEmpty() ? 0 : one->records.constFirst().seq);
            }
            if (done)
                Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

QString History::lockPath(const QString &batch) const
{
    QString name = batch;
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != u'-')
            c = u'_';
    }
    return QFileInfo(m_path).absolutePath() + u"/running-%1.lock"_s.arg(name.left(64));
}

// Before the records are there: nobody may take them for those of a dead process.
Result<void> History::takeBatches(const QList<std::shared_ptr<Write>> &writes)
{
    for (const auto &one : writes) {
        if (one->batch.isEmpty())
            continue;
        auto lock = std::make_unique<FileLock>(lockPath(one->batch));
        const Result<bool> isHeld = lock->tryLock();
        if (!isHeld)
            return failure(isHeld.error());
        if (!*isHeld)
            return failure(ErrorCode::Storage,
                           u"another LiveCert works on batch %1"_s.arg(one->batch));
        m_batches.insert_or_assign(one->batch, std::move(lock));
    }
    return {};
}

// Whoever works on it holds its lock until the end.
bool History::isWorkedOn(const QString &batch) const
{
    return m_batches.contains(batch) || !FileLock(lockPath(batch)).tryLock().value_or(false);
}

void History::find(const HistoryQuery &query, Continuation<HistoryMatch> then)
{
    ask<HistoryMatch>(
        m_reader,
        [query](auto &database) { return findChanges(database, query); },
        std::move(then));
}

void History::entries(const QList<qint64> &changes, Continuation<QList<HistoryEntry>> then)
{
    ask<QList<HistoryEntry>>(
        m_reader,
        [changes](auto &database) { return readEntries(database, changes); },
        std::move(then));
}

void History::records(qint64 change, Continuation<QList<HistoryRecord>> then)
{
    ask<QList<HistoryRecord>>(
        m_reader,
        [change](auto &database) { return readRecords(database, change); },
        std::move(then));
}

void History::unfinished(Continuation<QList<HistoryEntry>> then)
{
    // On the writer's thread: behind what is still to be written.
    m_gathering.flush();
    ask<QList<HistoryEntry>>(
        m_writer,
        [this](auto &database) {
            Result<QList<HistoryEntry>> open = readOpenEntries(database);
            QHash<QString, bool> worked; // asked once for each batch
            if (!open)
                return open;
            open->removeIf([this, &worked](const HistoryEntry &entry) {
                const QString &batch = entry.planned.batch;
                if (!worked.contains(batch))
                    worked.insert(batch, isWorkedOn(batch));
                return worked.value(batch);
            });
            return open;
        },
        std::move(then));
}

void History::verify(Continuation<HistoryVerdict> then)
{
    ask<HistoryVerdict>(
        m_reader,
        [](HistoryDatabase &database) -> Result<HistoryVerdict> {
            if (!database.exists())
                return HistoryVerdict();
            if (const Result<void> open = database.open(); !open)
                return failure(open.error());
            return verifyChain(database);
        },
        std::move(then));
}

void History::exportTo(const QString &path, const HistoryQuery &query, Continuation<qint64> then)
{
    ask<qint64>(
        m_reader,
        [path, query](auto &database) { return exportChanges(database, query, path); },
        std::move(then));
}

void History::retentionDays(Continuation<int> then)
{
    ask<int>(
        m_reader,
        [](HistoryDatabase &database) -> Result<int> {
            if (!database.exists())
                return 0;
            if (const Result<void> open = database.open(); !open)
                return failure(open.error());
            return readRetention(database);
        },
        std::move(then));
}

void History::setRetentionDays(int days, Continuation<qint64> then)
{
    ask<qint64>(
        m_writer,
        [days, anchor = stamped(LedgerState::Pruned)](HistoryDatabase &database) -> Result<qint64> {
            if (const Result<void> open = database.open(); !open)
                return failure(open.error());
            const Result<void> set = database.run(u"INSERT OR REPLACE INTO setting VALUES (?, ?)"_s,
                                                  {QString(retentionName), QString::number(days)});
            if (!set)
                return failure(set.error());
            return days > 0 ? pruneRecords(database, pruneBefore(anchor.time(), days), anchor)
                            : Result<qint64>(0);
        },
        std::move(then));
}

} // namespace livecert
