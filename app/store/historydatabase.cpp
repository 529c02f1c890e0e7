// SPDX-License-Identifier: Apache-2.0
#include "store/historydatabase.h"

#include "core/logging.h"
#include "core/ownerrights.h"
#include "store/privatefiles.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// "LCrt": whose SQLite file this is.
constexpr qint64 applicationId = 0x4C437274;
constexpr int busyTimeoutMs = 10'000;
constexpr auto sqliteBusy = "5"_L1; // SQLITE_BUSY

} // namespace

HistoryDatabase::HistoryDatabase(QString path)
    : m_path(std::move(path))
    , m_connection(u"history-"_s + QUuid::createUuid().toString(QUuid::Id128))
{ }

HistoryDatabase::~HistoryDatabase()
{
    close();
}

void HistoryDatabase::close()
{
    if (!m_database)
        return;
    m_kept.clear();
    m_database->close();
    m_database.reset();
    QSqlDatabase::removeDatabase(m_connection);
}

bool HistoryDatabase::exists() const
{
    return QFileInfo::exists(m_path);
}

tl::unexpected<Error> HistoryDatabase::problem(const QString &reason) const
{
    return failure(ErrorCode::Storage, u"%1: %2"_s.arg(m_path, reason));
}

Result<void> HistoryDatabase::makeFile() const
{
    if (m_path.isEmpty())
        return failure(ErrorCode::Storage, u"no file is named for the ledger"_s);
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!QFileInfo(folder).isDir()) {
        if (Result<void> made = makePrivateFolder(folder); !made)
            return made;
    }
    if (exists())
        return {};
    // Before SQLite does it with the rights of the umask; its other files take these over.
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite) || !keepToOwner(file))
        return problem(file.errorString());
    return {};
}

Result<void> HistoryDatabase::open()
{
    if (m_database)
        return {};
    if (Result<void> made = makeFile(); !made)
        return made;
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database->setDatabaseName(m_path);
    m_database->setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs));
    if (!m_database->isValid()) {
        close();
        return problem(u"the SQLite driver of Qt is not installed"_s);
    }
    Result<void> ready;
    if (!m_database->open())
        ready = problem(m_database->lastError().databaseText());
    if (ready)
        ready = checkOwner();
    if (ready)
        ready = configure();
    if (ready)
        ready = migrate();
    if (!ready)
        close();
    return ready;
}

// Before anything is changed in it.
Result<void> HistoryDatabase::checkOwner()
{
    // In this order: whoever makes a new one writes both at the same moment.
    const Result<qint64> tables = number(u"SELECT COUNT(*) FROM sqlite_master"_s);
    const Result<qint64> owner = number(u"PRAGMA application_id"_s);
    if (!owner || !tables)
        return failure(owner ? tables.error() : owner.error());
    if (*tables > 0 && *owner != applicationId)
        return problem(u"this is a database of another program"_s);
    return {};
}

// SQLite does not wait for others when a new file changes to WAL, since two might wait for each
// other. For a lock it does.
Result<void> HistoryDatabase::beginWal()
{
    const QDeadlineTimer deadline(busyTimeoutMs);
    for (;;) {
        QSqlQuery query(*m_database);
        if (query.exec(u"PRAGMA journal_mode = WAL"_s))
            return {};
        const bool isBusy = query.lastError().nativeErrorCode() == sqliteBusy;
        if (!isBusy || deadline.hasExpired())
            return problem(query.lastError().databaseText());
        if (run(u"BEGIN EXCLUSIVE"_s))
            (void)run(u"COMMIT"_s);
    }
}

// In WAL mode FULL means: on the disk when COMMIT returns.
Result<void> HistoryDatabase::configure()
{
    if (Result<void> begun = beginWal(); !begun)
        return begun;
    for (const QString &pragma : {u"PRAGMA synchronous = FULL"_s,
                                  u"PRAGMA secure_delete = ON"_s,
                                  u"PRAGMA trusted_schema = OFF"_s}) {
        if (Result<void> set = run(pragma); !set)
            return set;
    }
    return {};
}

const QList<QStringList> &historyMigrations()
{
    static const QList<QStringList> steps = [] {
        QString columns;
        for (const HistoryColumn &column : historyColumns)
            columns += u", "_s + QLatin1StringView(column.name) + u" TEXT NOT NULL"_s;
        return QList<QStringList>{
            {u"CREATE TABLE record (seq INTEGER PRIMARY KEY, change INTEGER NOT NULL, "
             "time_ms INTEGER NOT NULL"_s
                 + columns + u", previous TEXT NOT NULL, hash TEXT NOT NULL)"_s,
             u"CREATE INDEX record_change ON record (change, seq)"_s,
             // The newest record, so that a cut end is noticed.
             u"CREATE TABLE head (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, "
             "hash TEXT NOT NULL)"_s,
             u"INSERT INTO head VALUES (1, 0, '%1')"_s.arg(
                 QString::fromLatin1(firstPreviousHash()))},
            {u"CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)"_s,
             u"CREATE INDEX record_time ON record (time_ms)"_s},
        };
    }();
    return steps;
}

Result<void> HistoryDatabase::migrate()
{
    const Result<qint64> version = number(u"PRAGMA user_version"_s);
    if (!version)
        return failure(version.error());
    if (*version == schemaVersion)
        return {};
    if (*version > schemaVersion)
        return problem(u"a newer LiveCert wrote it"_s);
    return transaction([this]() -> Result<void> {
        // Asked again: another process may have been faster.
        const Result<qint64> now = number(u"PRAGMA user_version"_s);
        if (!now)
            return failure(now.error());
        for (qint64 step = *now; step < schemaVersion; ++step) {
            for (const QString &sql : historyMigrations().at(step)) {
                if (Result<void> done = run(sql); !done)
                    return done;
            }
        }
        if (Result<void> done = run(u"PRAGMA application_id = %1"_s.arg(applicationId)); !done)
            return done;
        qCInfo(lcStore) << "ledger brought from schema" << *now << "to" << schemaVersion;
        return run(u"PRAGMA user_version = %1"_s.arg(schemaVersion));
    });
}

Result<void> HistoryDatabase::transaction(const std::function<Result<void>()> &work)
{
    // IMMEDIATE: whoever reads the newest hash in order to write the next one must be alone.
    if (Result<void> begun = runKept(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = runKept(u"COMMIT"_s);
    if (!done)
        (void)run(u"ROLLBACK"_s);
    return done;
}

Result<QSqlQuery> HistoryDatabase::prepared(const QString &sql)
{
    if (!m_database)
        return problem(u"it is not open"_s);
    QSqlQuery query(*m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return problem(query.lastError().databaseText());
    return query;
}

Result<void> HistoryDatabase::runPrepared(QSqlQuery &query, const QVariantList &values) const
{
    for (qsizetype at = 0; at < values.size(); ++at)
        query.bindValue(int(at), values.at(at));
    if (!query.exec())
        return problem(query.lastError().databaseText());
    return {};
}

Result<void> HistoryDatabase::runNamed(QSqlQuery &query, const QList<NamedValue> &values) const
{
    for (const auto &[placeholder, value] : values)
        query.bindValue(placeholder, value);
    if (!query.exec())
        return problem(query.lastError().databaseText());
    return {};
}

Result<void> HistoryDatabase::run(const QString &sql, const QVariantList &values)
{
    Result<QSqlQuery> query = prepared(sql);
    if (!query)
        return failure(query.error());
    return runPrepared(*query, values);
}

Result<void> HistoryDatabase::select(const QString &sql,
                                     const QVariantList &values,
                                     const std::function<bool(const QSqlQuery &)> &row)
{
    Result<QSqlQuery> query = prepared(sql);
    if (!query)
        return failure(query.error());
    return select(*query, values, row);
}

Result<void> HistoryDatabase::select(QSqlQuery &prepared,
                                     const QVariantList &values,
                                     const std::function<bool(const QSqlQuery &)> &row) const
{
    Result<void> done = runPrepared(prepared, values);
    while (done && prepared.next()) {
        if (!row(prepared))
            break;
    }
    if (done && prepared.lastError().isValid())
        done = problem(prepared.lastError().databaseText());
    prepared.finish();
    return done;
}

Result<QSqlQuery *> HistoryDatabase::kept(const QString &sql)
{
    const auto known = m_kept.find(sql);
    if (known != m_kept.end())
        return &known->second;
    Result<QSqlQuery> query = prepared(sql);
    if (!query)
        return failure(query.error());
    return &m_kept.emplace(sql, *std::move(query)).first->second;
}

Result<void> HistoryDatabase::runKept(const QString &sql, const QVariantList &values)
{
    Result<QSqlQuery *> query = kept(sql);
    if (!query)
        return failure(query.error());
    Result<void> done = runPrepared(**query, values);
    (*query)->finish();
    return done;
}

Result<void> HistoryDatabase::selectKept(const QString &sql,
                                         const std::function<bool(const QSqlQuery &)> &row)
{
    Result<QSqlQuery *> query = kept(sql);
    if (!query)
        return failure(query.error());
    return select(**query, {}, row);
}

Result<qint64> HistoryDatabase::number(const QString &sql, const QVariantList &values)
{
    qint64 found = 0;
    const Result<void> done = select(sql, values, [&found](const QSqlQuery &row) {
        found = row.value(0).toLongLong();
        return false;
    });
    if (!done)
        return failure(done.error());
    return found;
}

} // namespace livecert
