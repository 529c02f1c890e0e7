// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "store/historyrecord.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <map>
#include <optional>

namespace livecert {

struct NamedValue
{
    QString placeholder; ///< ":name"
    QVariant value;
};

/// The ledger's SQLite file, as one thread sees it: opened when it is first asked for, brought to
/// the schema of this version. Errors are Storage, with the file's path and SQLite's reason in the
/// detail. To be used and destroyed on one thread.
class HistoryDatabase
{
public:
    static constexpr int schemaVersion = 2;

    explicit HistoryDatabase(QString path);
    ~HistoryDatabase();
    HistoryDatabase(const HistoryDatabase &) = delete;
    HistoryDatabase &operator=(const HistoryDatabase &) = delete;

    [[nodiscard]] bool exists() const; ///< the file; nothing is opened
    /// Makes file and folder (0600, 0700) when they are not there. A folder that is there keeps
    /// its rights.
    [[nodiscard]] Result<void> open();
    void close();

    /// All of it or nothing: rolled back when `work` fails. Waits for other writers.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>()> &work);
    [[nodiscard]] Result<void> run(const QString &sql, const QVariantList &values = {});
    /// Calls `row` for every row until it answers false.
    [[nodiscard]] Result<void> select(const QString &sql,
                                      const QVariantList &values,
                                      const std::function<bool(const QSqlQuery &)> &row);
    [[nodiscard]] Result<qint64> number(const QString &sql, const QVariantList &values = {});

    /// A statement that is made ready once and run many times.
    [[nodiscard]] Result<QSqlQuery> prepared(const QString &sql);
    [[nodiscard]] Result<void> runPrepared(QSqlQuery &query, const QVariantList &values) const;
    /// For many values: Qt finds a placeholder by its name in a fifth of the time that it takes to
    /// make one up for a place.
    [[nodiscard]] Result<void> runNamed(QSqlQuery &query, const QList<NamedValue> &values) const;
    /// The same, kept for the next time, as long as the database is open. For what every write
    /// needs; not for two at once.
    [[nodiscard]] Result<QSqlQuery *> kept(const QString &sql);
    [[nodiscard]] Result<void> runKept(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] Result<void> selectKept(const QString &sql,
                                          const std::function<bool(const QSqlQuery &)> &row);

    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] Result<void> select(QSqlQuery &prepared,
                                      const QVariantList &values,
                                      const std::function<bool(const QSqlQuery &)> &row) const;
    [[nodiscard]] Result<void> makeFile() const;
    [[nodiscard]] Result<void> checkOwner();
    [[nodiscard]] Result<void> beginWal();
    [[nodiscard]] Result<void> configure();
    [[nodiscard]] Result<void> migrate();
    [[nodiscard]] tl::unexpected<Error> problem(const QString &reason) const;

    QString m_path;
    QString m_connection;
    std::optional<QSqlDatabase> m_database;
    std::map<QString, QSqlQuery> m_kept; ///< by their text
};

/// The steps from an empty file to this version's schema, statement by statement; for tests of
/// older files.
[[nodiscard]] const QList<QStringList> &historyMigrations();

} // namespace livecert
