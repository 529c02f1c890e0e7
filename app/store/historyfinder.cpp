// SPDX-License-Identifier: Apache-2.0
#include "store/historyfinder.h"

#include "deploy/domainoverview.h"
#include "store/historychain.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr int lastWeekDays = 7;

// p: the planned record of a change; l: the newest record about it.
QString entriesFrom()
{
    return u" FROM record p JOIN record l ON l.seq = "
           "(SELECT MAX(seq) FROM record WHERE change = p.seq) WHERE p.seq = p.change"_s;
}

/// Conditions and the values for their question marks.
struct Where
{
    QString sql;
    QVariantList values;

    void add(const QString &condition, const QVariantList &more = {})
    {
        sql += u" AND "_s + condition;
        values += more;
    }
};

QString likePattern(const QString &text)
{
    QString pattern = storableText(text);
    for (const QChar special : u"\\%_"_s)
        pattern.replace(special, u'\\' + QString(special));
    return u'%' + pattern + u'%';
}

void addText(Where &where, const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    QStringList tests;
    QVariantList values;
    for (const char *column : {"p.domain",
                               "p.old_name",
                               "p.new_name",
                               "p.account",
                               "p.batch",
                               "l.request_id",
                               "l.error_code",
                               "p.user"}) {
        tests.append(QLatin1StringView(column) + u" LIKE ? ESCAPE '\\'"_s);
        values.append(likePattern(text.trimmed()));
    }
    // As people write it: *.example.com, or Unicode.
    tests.append(u"p.domain LIKE ? ESCAPE '\\'"_s);
    values.append(likePattern(apiDomain(text.trimmed())));
    where.add(u"("_s + tests.join(u" OR "_s) + u")"_s, values);
}

QString filterSql(HistoryFilter filter)
{
    switch (filter) {
    case HistoryFilter::All: return u"1"_s;
    case HistoryFilter::Failed: return u"l.state = 'failed'"_s;
    case HistoryFilter::Unknown: return u"l.state = 'unknown'"_s;
    case HistoryFilter::Open: return u"l.state IN ('planned', 'begun')"_s;
    case HistoryFilter::LastWeek: return u"p.time_ms >= ?"_s;
    }
    return {};
}

qint64 weekStart(const HistoryQuery &query)
{
    return query.now.addDays(-lastWeekDays).toMSecsSinceEpoch();
}

Where whereOf(const HistoryQuery &query)
{
    Where where;
    addText(where, query.text);
    if (!query.domain.isEmpty())
        where.add(u"p.domain = ?"_s, {query.domain});
    if (query.since.isValid())
        where.add(u"p.time_ms >= ?"_s, {query.since.toMSecsSinceEpoch()});
    return where;
}

HistoryEntry entryFrom(const QSqlQuery &row)
{
    HistoryEntry entry;
    entry.planned = recordFrom(row);
    entry.last = recordFrom(row, recordColumnCount());
    const int after = 2 * recordColumnCount();
    const auto timeAt = [&row](int column) {
        return row.isNull(column)
            ? QDateTime()
            : QDateTime::fromMSecsSinceEpoch(row.value(column).toLongLong(), Qt::UTC);
    };
    entry.started = timeAt(after);
    entry.finished = timeAt(after + 1);
    return entry;
}

QString entrySql()
{
    return u"SELECT "_s + recordColumns(u"p"_s) + u',' + recordColumns(u"l"_s)
        + u",(SELECT MIN(time_ms) FROM record WHERE change = p.seq AND state = 'begun')"
          ",(SELECT MAX(time_ms) FROM record WHERE change = p.seq AND proof IN ('', 'waiting') "
          "AND state IN ('done', 'failed', 'skipped', 'unknown'))"_s
        + entriesFrom();
}

} // namespace

Result<HistoryMatch> findChanges(HistoryDatabase &database, const HistoryQuery &query)
{
    HistoryMatch match;
    if (!database.exists())
        return match;
    if (const Result<void> open = database.open(); !open)
        return failure(open.error());
    const Where where = whereOf(query);
    // One pass: every filter's answer beside the number of the change.
    QStringList tests;
    QVariantList values;
    for (int filter = 0; filter < historyFilterCount; ++filter) {
        tests.append(filterSql(HistoryFilter(filter)));
        if (HistoryFilter(filter) == HistoryFilter::LastWeek)
            values.append(weekStart(query));
    }
    const Result<void> done =
        database.select(u"SELECT p.seq, "_s + tests.join(u", "_s) + entriesFrom() + where.sql
                            + u" ORDER BY p.seq DESC"_s,
                        values + where.values,
                        [&](const QSqlQuery &row) {
                            for (int filter = 0; filter < historyFilterCount; ++filter)
                                match.counts[std::size_t(filter)] += row.value(filter + 1).toInt();
                            if (row.value(int(query.filter) + 1).toBool())
                                match.changes.append(row.value(0).toLongLong());
                            return true;
                        });
    if (!done)
        return failure(done.error());
    return match;
}

Result<QList<HistoryEntry>> readEntries(HistoryDatabase &database, const QList<qint64> &changes)
{
    QList<HistoryEntry> entries;
    if (changes.isEmpty() || !database.exists())
        return entries;
    if (const Result<void> open = database.open(); !open)
        return failure(open.error());
    Result<QSqlQuery> query = database.prepared(entrySql() + u" AND p.seq = ?"_s);
    if (!query)
        return failure(query.error());
    for (const qint64 change : changes) {
        if (const Result<void> done = database.runPrepared(*query, {change}); !done)
            return failure(done.error());
        if (query->next())
            entries.append(entryFrom(*query));
    }
    return entries;
}

Result<QList<HistoryRecord>> readRecords(HistoryDatabase &database, qint64 change)
{
    QList<HistoryRecord> records;
    if (!database.exists())
        return records;
    if (const Result<void> open = database.open(); !open)
        return failure(open.error());
    const Result<void> done = database.select(
        u"SELECT %1 FROM record r WHERE r.change = ? ORDER BY r.seq"_s.arg(recordColumns(u"r"_s)),
        {change},
        [&records](const QSqlQuery &row) {
            records.append(recordFrom(row));
            return true;
        });
    if (!done)
        return failure(done.error());
    return records;
}

Result<QList<HistoryEntry>> readOpenEntries(HistoryDatabase &database)
{
    QList<HistoryEntry> entries;
    if (!database.exists())
        return entries;
    if (const Result<void> open = database.open(); !open)
        return failure(open.error());
    const Result<void> done = database.select(
        entrySql() + u" AND l.state IN ('planned', 'begun', 'unknown') ORDER BY p.seq"_s,
        {},
        [&entries](const QSqlQuery &row) {
            entries.append(entryFrom(row));
            return true;
        });
    if (!done)
        return failure(done.error());
    return entries;
}

} // namespace livecert
