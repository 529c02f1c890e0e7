// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/viewerscheck.h"

#include <QStringList>

namespace livecert {

/// A line about the domain, one about each resolver, and one about the addresses that say the same;
/// those are indented.
[[nodiscard]] QStringList viewersLines(const ViewersResult &result);
/// One line for the addresses that say the same:
/// "127.0.0.3 still serves live-example-2025 (SHA-256 9F:3C:A1:77…), expired on 2026-11-19"
[[nodiscard]] QStringList addressLines(const QList<JudgedAddress> &judged);
/// "128 domains: 126 served, 1 differs, 1 unreachable"
[[nodiscard]] QString viewersSum(const QList<ViewersResult> &results);

} // namespace livecert
