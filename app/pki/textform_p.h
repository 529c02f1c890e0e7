// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QByteArrayView>

// Forms that text comes in, brought to plain bytes in memory that is wiped: the text may hold a
// key.

namespace livecert {

/// UTF-16 or UTF-32 text (with or without its mark) as bytes; what is not ASCII becomes '?'. Empty
/// when the bytes are no such text.
[[nodiscard]] Secret fromWideText(QByteArrayView bytes);

/// Text whose PEM has "\n" written out, as in JSON and environment files, with real line breaks;
/// empty when it has none of that.
[[nodiscard]] Secret unescapeLineBreaks(QByteArrayView text);

} // namespace livecert
