// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace livecert {

/// "Tue, 24 Nov 2026 02:43:04 GMT", the one form HTTP servers send; invalid otherwise.
[[nodiscard]] QDateTime parseHttpDate(const QByteArray &text);

/// What the service asks to wait, in milliseconds: x-acs-retry-after (milliseconds) before
/// Retry-After (seconds or a date); 0 when it asks nothing.
[[nodiscard]] int parseRetryAfter(const QByteArray &acsRetryAfter,
                                  const QByteArray &retryAfter,
                                  const QDateTime &now);

} // namespace livecert
