// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "pki/reading.h"

namespace livecert {

/// Shows what files hold.
class InspectCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void showJson(ReadReport &&report, const QDateTime &at);
    void showText(ReadReport &&report, const QDateTime &at);
};

} // namespace livecert
