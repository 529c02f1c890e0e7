// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"
#include "pki/reading.h"

#include <tl/expected.hpp>

namespace livecert {

/// The bytes of a file, in memory that is wiped: a file may hold a key. Only regular files are
/// read, never more than `limit` bytes, and nothing here can block: no device, no FIFO, no socket.
[[nodiscard]] tl::expected<Secret, ReadProblem> readInputFile(const QString &path, qint64 limit);

} // namespace livecert
