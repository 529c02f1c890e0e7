// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/plandrift.h"

namespace livecert {

/// Why a plan file cannot be used, and what to do. Plain text.
struct PlanFileText
{
    QString title;
    QString advice;
};
[[nodiscard]] PlanFileText planFileText(const QString &fileName, const PlanFileError &error);

/// Which certificate has to be loaded for the plan; `loaded` may be null. Plain text.
[[nodiscard]] PlanFileText wantedCertificateText(const SavedPlan &saved,
                                                 const QString &fileName,
                                                 const CertificateBundle *loaded);

/// "Plan of 24 Nov 2026 12:00. 3 domains have changed since and are left out." Plain text; empty
/// for a plan that was not opened from a file.
[[nodiscard]] QString reopenedText(const DeploymentPlan &plan);

} // namespace livecert
