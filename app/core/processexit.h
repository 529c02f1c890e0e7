// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace livecert {

/// The last call of a program, once all that it made itself is gone: hands `code` back, where that
/// is safe. Windows kills the threads of libraries wherever they are, then lets the libraries clean
/// up, which may wait for what such a thread held, for ever: there the process ends in this call.
int leaveProcess(int code);

} // namespace livecert
