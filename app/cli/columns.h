// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace livecert {

/// How many columns of a terminal the text takes: Chinese characters take two.
[[nodiscard]] int columnsOf(const QString &text);

/// The text with as many spaces behind it as it takes to fill so many columns.
[[nodiscard]] QString padded(const QString &text, int columns);

} // namespace livecert
