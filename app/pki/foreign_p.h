// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/reading.h"

#include <QByteArrayView>

#include <optional>

// Things that are not for us, known by their first bytes, so that they can be named.

namespace livecert {

/// A known binary format that cannot be used: keystores, archives, pictures …
[[nodiscard]] std::optional<UnusedObject> foreignBinary(QByteArrayView bytes,
                                                        const QString &source);

/// "PuTTY key", "SSH public key" …; empty for text that is nothing known.
[[nodiscard]] QString foreignTextKind(QByteArrayView text);
[[nodiscard]] ReadProblem foreignTextProblem(const QString &kind);

} // namespace livecert
