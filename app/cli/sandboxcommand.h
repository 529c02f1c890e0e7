// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "sandbox/sandbox.h"

namespace livecert {

/// Runs the stand-in for the service until a signal comes.
class SandboxCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
    void interrupt() override;

private:
    std::unique_ptr<Sandbox> m_sandbox;
};

} // namespace livecert
