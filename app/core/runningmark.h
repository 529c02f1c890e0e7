// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace livecert {

/// Lets the installer of Windows see that the program runs, for as long as it does: files in use
/// cannot be replaced there. Other systems need no such thing.
void markRunning();

} // namespace livecert
