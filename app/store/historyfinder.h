// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/historydatabase.h"

namespace livecert {

// Reading the ledger; a file that is not there holds nothing.

[[nodiscard]] Result<HistoryMatch> findChanges(HistoryDatabase &database,
                                               const HistoryQuery &query);
/// In the order of `changes`; those that are gone are left out.
[[nodiscard]] Result<QList<HistoryEntry>> readEntries(HistoryDatabase &database,
                                                      const QList<qint64> &changes);
/// Everything that was written about one change, oldest first.
[[nodiscard]] Result<QList<HistoryRecord>> readRecords(HistoryDatabase &database, qint64 change);
/// Changes without an end: planned, begun, or unknown. Oldest first.
[[nodiscard]] Result<QList<HistoryEntry>> readOpenEntries(HistoryDatabase &database);

} // namespace livecert
