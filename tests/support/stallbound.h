// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace livecert::tests {

/// How long the event loop may be held up. Where the code is instrumented or not optimised the
/// bound only catches what grows with the square of the rows.
#if defined(__SANITIZE_ADDRESS__) || !defined(__OPTIMIZE__)
inline constexpr qint64 allowedStallMs = 1'000;
#else
inline constexpr qint64 allowedStallMs = 50;
#endif

} // namespace livecert::tests
