// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "deploy/session.h"
#include "sandbox/sandbox.h"

namespace livecert {

/// The account of a sandbox that runs, its edge included.
[[nodiscard]] Result<Session> sandboxSession(const Sandbox::Access &access,
                                             const Clock &clock = systemUtc);

} // namespace livecert
