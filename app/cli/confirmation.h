// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentplan.h"

namespace livecert {

/// Shows the plan on the terminal and asks. Turning HTTPS off wants the domain's name, or the
/// number of domains, to be typed.
[[nodiscard]] bool confirm(const DeploymentPlan &plan);

/// What must be typed to turn HTTPS off.
[[nodiscard]] QString wordForOff(const DeploymentPlan &plan);

} // namespace livecert
