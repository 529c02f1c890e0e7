// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace livecert {

/// How often the bytes are in the writable memory of this process, also reversed (as words of a big
/// number lie there). They are given masked, byte by byte XOR `mask`, so that the question itself
/// is no hit. Linux.
[[nodiscard]] int countInProcessMemory(const QByteArray &masked, char mask);

} // namespace livecert
