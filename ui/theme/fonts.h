// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace livecert {

/// The desktop's font where it chose one; Inter where it left the choice to us and has it. Chinese
/// text falls back to a simplified Chinese face, not to a Japanese one.
[[nodiscard]] QFont interfaceFont(const QFont &systemFont);
/// For fingerprints, PEM and codes, at the size of `base`.
[[nodiscard]] QFont monospaceFont(const QFont &base);
/// `base` made semi-bold and scaled: headings.
[[nodiscard]] QFont headingFont(const QFont &base, double scale = 1.0);

} // namespace livecert
