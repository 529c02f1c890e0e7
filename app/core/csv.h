// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace livecert {

/// One cell of a CSV file in UTF-8 (RFC 4180): quoted, and not a formula for whoever opens it in a
/// spreadsheet.
[[nodiscard]] QByteArray csvCell(QString text);

} // namespace livecert
