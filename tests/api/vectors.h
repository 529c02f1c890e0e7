// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace livecert::tests {

/// The golden signing vectors: "documented_examples" and "vectors".
[[nodiscard]] QJsonObject loadVectors(const QString &gzipFile);

} // namespace livecert::tests
