// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/historydatabase.h"

#include <QJsonObject>

namespace livecert {

/// Writes the changes that the query finds, newest first, to `path`, whole or not at all: CSV,
/// JSON or HTML by its suffix. InvalidInput for another suffix. Answers how many there are.
[[nodiscard]] Result<qint64> exportChanges(HistoryDatabase &database,
                                           const HistoryQuery &query,
                                           const QString &path);

/// One change as it stands in the JSON.
[[nodiscard]] QJsonObject entryAsJson(const HistoryEntry &entry);

} // namespace livecert
