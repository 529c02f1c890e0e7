// SPDX-License-Identifier: Apache-2.0
#include "deploy/deploymentplan.h"

#include "deploy/domainchecks.h"

namespace livecert {

QStringList DeploymentPlan::includedDomains() const
{
    QStringList domains;
    for (const DeploymentStep &step : steps) {
        if (step.isIncluded)
            domains.append(step.before.domain.name);
    }
    return domains;
}

DeploymentPlan planDeployment(const DeploymentSettings &settings,
                              const QList<DomainOverview> &selected,
                              const QDateTime &)
{
    DeploymentPlan plan{settings, {}};
    plan.steps.reserve(selected.size());
    const DomainChecks checks(settings, selected);
    for (const DomainOverview &domain : selected) {
        DeploymentStep step{domain, true, checks.findings(domain)};
        step.isIncluded = !keepsOut(step.findings);
        plan.steps.append(std::move(step));
    }
    return plan;
}

} // namespace livecert
