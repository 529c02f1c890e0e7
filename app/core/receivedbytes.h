// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>

namespace livecert {

/// How many bytes have come in over the TCP connections that this process has open now; nothing
/// where the system does not say. Looks at every open file: not for each call.
[[nodiscard]] std::optional<quint64> receivedBytes();

} // namespace livecert
