// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/session.h"
#include "sandbox/sandbox.h"

namespace livecert::fixture {

/// A sandbox of the test's own, and the account that talks to it.
struct SandboxSession
{
    explicit SandboxSession(const Sandbox::Options &options);

    Sandbox sandbox;
    Sandbox::Access access;
    Session session;
};

} // namespace livecert::fixture
