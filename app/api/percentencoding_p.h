// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <cstddef>

namespace livecert {

[[nodiscard]] std::size_t percentEncodedSize(QByteArrayView raw) noexcept;
/// Writes percentEncodedSize(raw) bytes and returns the place behind them.
char *percentEncode(QByteArrayView raw, char *out) noexcept;

} // namespace livecert
