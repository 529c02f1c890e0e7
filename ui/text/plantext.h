// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentplan.h"

namespace livecert {

/// What a plan comes to, over all the domains that are in it.
enum class PlanKind { Nothing, Replace, TurnOn, Mixed, TurnOff };

[[nodiscard]] PlanKind planKind(const DeploymentPlan &plan);
/// "Review changes to 2 domains…": the button that leads to the review.
[[nodiscard]] QString reviewLabel(const DeploymentPlan &plan);
/// "Replace the certificate of 2 domains?"
[[nodiscard]] QString planHeading(const DeploymentPlan &plan);
/// "Replace 2 certificates": the button that does it.
[[nodiscard]] QString commitLabel(const DeploymentPlan &plan);
/// What one should know before. Rich text.
[[nodiscard]] QString planSubtitle(const DeploymentPlan &plan, bool isSandbox);
/// "SetLiveDomainCertificate · SSLProtocol=on · CertType=upload · ForceSet not sent". Plain.
[[nodiscard]] QString callText(const DeploymentSettings &settings);

} // namespace livecert
