// SPDX-License-Identifier: Apache-2.0
#include "store/historychain.h"

#include <array>
#include <bitset>
#include <map>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr int numberColumns = 3; // seq, change, time_ms
constexpr std::size_t textColumns = historyColumns.size();

struct Head
{
    qint64 seq = 0;
    QByteArray hash;
};

Result<Head> readHead(HistoryDatabase &database)
{
    std::optional<Head> head;
    const Result<void> read =
        database.selectKept(u"SELECT seq, hash FROM head"_s, [&head](const QSqlQuery &row) {
            head = {row.value(0).toLongLong(), row.value(1).toString().toLatin1()};
            return false;
        });
    if (!read)
        return failure(read.error());
    if (!head)
        return failure(ErrorCode::Storage, database.path() + u": its newest record is not noted"_s);
    return *head;
}

QString anchorText(qint64 seq, const QByteArray &hash)
{
    return u"%1 %2"_s.arg(seq).arg(QString::fromLatin1(hash));
}

/// Adds records, each by a statement for the columns that have a text: most are empty in most
/// records, and handing an empty one to SQLite costs as much as a full one.
class RecordWriter
{
public:
    explicit RecordWriter(HistoryDatabase &database)
        : m_database(database)
    { }

    [[nodiscard]] Result<void> add(const HistoryRecord &record)
    {
        const Columns filled = filledColumns(record);
        Result<QSqlQuery *> insert = statementFor(filled);
        if (!insert)
            return failure(insert.error());
        return m_database.runNamed(**insert, valuesOf(record, filled));
    }
    void finish()
    {
        for (const auto &[filled, statement] : m_statements)
            statement->finish();
    }

private:
    using Columns = std::bitset<textColumns>;
    static inline const QString seqPlace = u":seq"_s;
    static inline const QString changePlace = u":change"_s;
    static inline const QString timePlace = u":time"_s;
    static inline const QString previousPlace = u":previous"_s;
    static inline const QString hashPlace = u":hash"_s;

    [[nodiscard]] static Columns filledColumns(const HistoryRecord &record)
    {
        Columns filled;
        for (std::size_t at = 0; at < historyColumns.size(); ++at)
            filled[at] = !(record.*historyColumns.at(at).member).isEmpty();
        return filled;
    }
    [[nodiscard]] static QString sqlFor(Columns filled)
    {
        QStringList values{seqPlace, changePlace, timePlace};
        for (std::size_t at = 0; at < filled.size(); ++at)
            values.append(filled[at] ? placeOf(at) : u"''"_s);
        values << previousPlace << hashPlace;
        return u"INSERT INTO record VALUES (%1)"_s.arg(values.join(u','));
    }
    [[nodiscard]] static QList<NamedValue> valuesOf(const HistoryRecord &record, Columns filled)
    {
        QList<NamedValue> values{
            {seqPlace, record.seq}, {changePlace, record.change}, {timePlace, record.timeMs}};
        for (std::size_t at = 0; at < filled.size(); ++at) {
            if (filled[at])
                values.append({placeOf(at), record.*historyColumns.at(at).member});
        }
        values.append({previousPlace, QString::fromLatin1(record.previous)});
        values.append({hashPlace, QString::fromLatin1(record.hash)});
        return values;
    }
    [[nodiscard]] static const QString &placeOf(std::size_t column)
    {
        static const std::array<QString, textColumns> places = [] {
            std::array<QString, textColumns> made;
            for (std::size_t at = 0; at < made.size(); ++at)
                made.at(at) = u':' + QLatin1StringView(historyColumns.at(at).name);
            return made;
        }();
        return places.at(column);
    }
    [[nodiscard]] Result<QSqlQuery *> statementFor(Columns filled)
    {
        const auto known = m_statements.find(filled.to_ulong());
        if (known != m_statements.end())
            return known->second;
        Result<QSqlQuery *> statement = m_database.kept(sqlFor(filled));
        if (statement)
            m_statements.emplace(filled.to_ulong(), *statement);
        return statement;
    }

    HistoryDatabase &m_database;
    std::map<unsigned long, QSqlQuery *> m_statements; ///< the database owns them
};

/// Goes over the records in order and keeps the first problem.
class ChainReader
{
public:
    void add(const HistoryRecord &record)
    {
        ++m_verdict.records;
        if (m_verdict.records == 1)
            m_first = record;
        else if (record.seq != m_lastSeq + 1)
            note(HistoryVerdict::Problem::Missing, record.seq);
        else if (record.previous != m_lastHash)
            note(HistoryVerdict::Problem::Unlinked, record.seq);
        if (hashOf(record) != record.hash)
            note(HistoryVerdict::Problem::Altered, record.seq);
        if (record.state == ledgerStateName(LedgerState::Pruned))
            m_anchor = record.detail;
        m_lastSeq = record.seq;
        m_lastHash = record.hash;
    }

    [[nodiscard]] HistoryVerdict verdict(const Head &head)
    {
        const bool isWhole =
            m_first.seq <= 1 && (m_verdict.records == 0 || m_first.previous == firstPreviousHash());
        if (!isWhole && m_anchor != anchorText(m_first.seq - 1, m_first.previous))
            m_verdict.problem = HistoryVerdict::Problem::Missing, m_verdict.seq = m_first.seq;
        else if (!isWhole)
            m_verdict.pruned = m_first.seq - 1;
        const QByteArray last = m_verdict.records == 0 ? firstPreviousHash() : m_lastHash;
        if (head.seq != m_lastSeq || head.hash != last)
            note(HistoryVerdict::Problem::Tail, qMin(head.seq, m_lastSeq) + 1);
        m_verdict.lastSeq = m_lastSeq;
        m_verdict.lastHash = last;
        return m_verdict;
    }

private:
    void note(HistoryVerdict::Problem problem, qint64 seq)
    {
        if (!m_verdict.isIntact())
            return;
        m_verdict.problem = problem;
        m_verdict.seq = seq;
    }

    HistoryVerdict m_verdict;
    HistoryRecord m_first;
    QString m_anchor;
    qint64 m_lastSeq = 0;
    QByteArray m_lastHash;
};

/// The newest record that may go, before the unfinished changes and those that reach into the time
/// that is kept: they are kept whole. An anchor of an earlier time may go like any other record.
Result<qint64> lastToPrune(HistoryDatabase &database, qint64 beforeMs)
{
    const Result<qint64> kept =
        database.number(u"SELECT MIN(CASE WHEN change = 0 THEN seq ELSE change END) "
                        "FROM record WHERE time_ms >= ?"_s,
                        {beforeMs});
    const Result<qint64> unfinished =
        database.number(u"SELECT MIN(r.change) FROM record r WHERE r.state IN ('planned', 'begun') "
                        "AND r.seq = (SELECT MAX(seq) FROM record WHERE change = r.change)"_s);
    const Result<Head> head = readHead(database);
    if (!kept || !unfinished || !head)
        return failure(!kept ? kept.error() : !unfinished ? unfinished.error() : head.error());
    const qint64 last = *kept > 0 ? *kept - 1 : head->seq;
    return *unfinished > 0 ? qMin(last, *unfinished - 1) : last;
}

/// Empty when there is no such record.
Result<QByteArray> hashAt(HistoryDatabase &database, qint64 seq)
{
    QByteArray hash;
    const Result<void> found = database.select(
        u"SELECT hash FROM record WHERE seq = ?"_s, {seq}, [&hash](const auto &row) {
            hash = row.value(0).toString().toLatin1();
            return false;
        });
    if (!found)
        return failure(found.error());
    return hash;
}

} // namespace

Result<void> appendRecords(HistoryDatabase &database, QList<HistoryRecord> &records)
{
    QList<HistoryRecord *> all;
    for (HistoryRecord &record : records)
        all.append(&record);
    return appendRecords(database, all);
}

Result<void> appendRecords(HistoryDatabase &database, const QList<HistoryRecord *> &records)
{
    Result<Head> head = readHead(database);
    if (!head)
        return failure(head.error());
    RecordWriter writer(database);
    for (HistoryRecord *record : records) {
        record->seq = head->seq + 1;
        if (record->state == ledgerStateName(LedgerState::Planned))
            record->change = record->seq;
        for (const HistoryColumn &column : historyColumns)
            record->*column.member = storableText(record->*column.member);
        record->previous = head->hash;
        record->hash = hashOf(*record);
        if (Result<void> done = writer.add(*record); !done)
            return done;
        head->seq = record->seq;
        head->hash = record->hash;
    }
    writer.finish();
    return database.runKept(u"UPDATE head SET seq = ?, hash = ?"_s,
                            {head->seq, QString::fromLatin1(head->hash)});
}

Result<HistoryVerdict> verifyChain(HistoryDatabase &database)
{
    ChainReader reader;
    std::optional<HistoryVerdict> verdict;
    // In one transaction, so that head and records are of the same moment.
    const Result<void> read = database.transaction([&]() -> Result<void> {
        const Result<Head> head = readHead(database);
        if (!head)
            return failure(head.error());
        Result<void> all =
            database.select(u"SELECT %1 FROM record r ORDER BY r.seq"_s.arg(recordColumns(u"r"_s)),
                            {},
                            [&reader](const QSqlQuery &row) {
                                reader.add(recordFrom(row));
                                return true;
                            });
        if (all)
            verdict = reader.verdict(*head);
        return all;
    });
    if (!read)
        return failure(read.error());
    return *verdict;
}

Result<qint64> pruneRecords(HistoryDatabase &database, qint64 beforeMs, HistoryRecord anchor)
{
    qint64 removed = 0;
    const Result<void> done = database.transaction([&]() -> Result<void> {
        const Result<qint64> last = lastToPrune(database, beforeMs);
        if (!last)
            return failure(last.error());
        const Result<QByteArray> hash = hashAt(database, *last);
        if (!hash)
            return failure(hash.error());
        if (hash->isEmpty())
            return {};
        const Result<qint64> count =
            database.number(u"SELECT COUNT(*) FROM record WHERE seq <= ?"_s, {*last});
        if (!count)
            return failure(count.error());
        anchor.state = ledgerStateName(LedgerState::Pruned);
        anchor.change = 0;
        anchor.detail = anchorText(*last, *hash);
        QList<HistoryRecord> records{anchor};
        if (Result<void> added = appendRecords(database, records); !added)
            return added;
        removed = *count;
        return database.run(u"DELETE FROM record WHERE seq <= ?"_s, {*last});
    });
    if (!done)
        return failure(done.error());
    return removed;
}

QString recordColumns(const QString &table)
{
    QStringList names{u"seq"_s, u"change"_s, u"time_ms"_s};
    for (const HistoryColumn &column : historyColumns)
        names.append(QLatin1StringView(column.name));
    names << u"previous"_s << u"hash"_s;
    for (QString &name : names)
        name.prepend(table + u'.');
    return names.join(u',');
}

int recordColumnCount()
{
    return numberColumns + int(textColumns) + 2;
}

HistoryRecord recordFrom(const QSqlQuery &row, int firstColumn)
{
    HistoryRecord record;
    int at = firstColumn;
    record.seq = row.value(at++).toLongLong();
    record.change = row.value(at++).toLongLong();
    record.timeMs = row.value(at++).toLongLong();
    for (const HistoryColumn &column : historyColumns)
        record.*column.member = row.value(at++).toString();
    record.previous = row.value(at++).toString().toLatin1();
    record.hash = row.value(at).toString().toLatin1();
    return record;
}

} // namespace livecert
