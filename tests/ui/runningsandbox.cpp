// SPDX-License-Identifier: Apache-2.0
#include "runningsandbox.h"

#include "sandboxsession.h"

namespace livecert::fixture {

SandboxSession::SandboxSession(const Sandbox::Options &options)
    : sandbox(options)
{
    const Result<Sandbox::Access> started = sandbox.start();
    if (!started)
        qFatal("the sandbox does not start: %s", qPrintable(started.error().detail));
    access = *started;
    session = sandboxSession(access).value();
}

} // namespace livecert::fixture
