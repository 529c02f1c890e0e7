// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/plandrift.h"

namespace livecert {

/// Why a plan file is of no use, and what to do.
[[nodiscard]] QString planFileText(const QString &path, const PlanFileError &error);
/// Which certificate the plan is about.
[[nodiscard]] QString wantedCertificateText(const SavedPlan &saved);
/// A line for each domain that is not as the plan has it: what it was, what it is.
[[nodiscard]] QStringList driftTexts(const DeploymentPlan &plan);

} // namespace livecert
