// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace livecert {

/// Threads that are started from now on turn Qt's own event loop instead of GLib's, which asks the
/// system about twice as often when other threads have something for it. The main thread keeps
/// GLib's where it has it: libsecret and the desktop answer through that. To be said before there
/// is another thread.
void startThreadsWithoutGlib();

} // namespace livecert
