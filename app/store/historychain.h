// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/historydatabase.h"

namespace livecert {

// The chain of records: each holds the hash of the one before. Whoever may write the file can
// compute a whole new chain; that the newest hash was noted down elsewhere is what proves it then.

/// Adds records behind the newest one, within a transaction of the caller's. Fills in their seq
/// (for Planned also `change`), previous and hash.
[[nodiscard]] Result<void> appendRecords(HistoryDatabase &database, QList<HistoryRecord> &records);
[[nodiscard]] Result<void> appendRecords(HistoryDatabase &database,
                                         const QList<HistoryRecord *> &records);

/// Reads every record and says where the chain is broken, if it is.
[[nodiscard]] Result<HistoryVerdict> verifyChain(HistoryDatabase &database);

/// Removes the oldest records, up to the first that is younger than `beforeMs` or whose change has
/// no end yet, and adds the anchor from which the rest can be verified. Answers how many went.
[[nodiscard]] Result<qint64> pruneRecords(HistoryDatabase &database,
                                          qint64 beforeMs,
                                          HistoryRecord anchor);

/// What SELECT recordColumns() answers, from this column on.
[[nodiscard]] QString recordColumns(const QString &table);
[[nodiscard]] int recordColumnCount();
[[nodiscard]] HistoryRecord recordFrom(const QSqlQuery &row, int firstColumn = 0);

} // namespace livecert
