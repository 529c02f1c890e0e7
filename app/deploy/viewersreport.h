// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/viewerscheck.h"

#include <QJsonArray>
#include <QJsonObject>

namespace livecert {

// What viewers get, for programs: stable names, the same in every language.

[[nodiscard]] QJsonArray edgeJson(const QList<JudgedAddress> &addresses);
[[nodiscard]] QJsonObject viewersJson(const ViewersResult &result);
/// A document with a header and every domain, those that need care first.
[[nodiscard]] QByteArray viewersAsJson(const QList<ViewersResult> &results,
                                       const QDateTime &writtenAt);
/// A line for each address; one for a domain without any.
[[nodiscard]] QByteArray viewersAsCsv(const QList<ViewersResult> &results);

/// Those that need care first, then by name.
[[nodiscard]] QList<ViewersResult> sortedByCare(QList<ViewersResult> results);

} // namespace livecert
