// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <chrono>
#include <optional>

namespace livecert {

[[nodiscard]] bool isThrottled(const Error &error);
/// The service says that our clock is wrong.
[[nodiscard]] bool isClockSkew(const Error &error);
/// Trying the same call again may help, and does no harm even if this one was carried out.
[[nodiscard]] bool isWorthRetrying(const Error &error);
/// A change may be sent again only when it is certain that this one was not carried out.
[[nodiscard]] bool isCertainlyNotCarriedOut(const Error &error);

/// How long to wait before call number `attemptsMade` + 1, or nothing: give up. `chance` in [0, 1)
/// spreads the calls of many clients. What the service asks is honoured up to a minute; more means
/// giving up.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryDelay(
    const Error &error, bool changesState, int attemptsMade, int maxAttempts, double chance);

} // namespace livecert
