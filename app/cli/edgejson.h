// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edge/edgeprobe.h"

#include <QJsonArray>

namespace livecert {

[[nodiscard]] QJsonArray edgeJson(const QList<EdgeAnswer> &answers);
/// "203.0.113.7 serves live.example.com until 2027-02-21, 9F:3C:A1…"
[[nodiscard]] QString edgeText(const EdgeAnswer &answer);

} // namespace livecert
