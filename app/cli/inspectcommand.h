// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace livecert {

/// Shows what files hold.
class InspectCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
};

} // namespace livecert
