// SPDX-License-Identifier: Apache-2.0
#include "deploy/bundledeposits.h"

#include <QSet>

namespace livecert {

void depositWhatIsDone(Deployment &deployment, const Deployment::Options &options)
{
    const DeploymentSettings &settings = deployment.plan().settings;
    const bool isUpload = settings.isHttpsOn && settings.type == CertificateType::Upload;
    if (!options.keeper || !isUpload || !settings.bundle || !settings.bundle->keyMatches())
        return;
    auto done = std::make_shared<QSet<int>>();
    QObject::connect(
        &deployment,
        &Deployment::stepChanged,
        &deployment,
        [&deployment, done, keeper = options.keeper, account = options.account](int index) {
            const StepProgress &step = deployment.steps().at(index);
            // A step changes again while its proof goes on.
            if (step.state != StepState::Done || done->contains(index))
                return;
            done->insert(index);
            const DeploymentSettings &sent = deployment.plan().settings;
            keeper->keep(account, step.domain, sent.certName, sent.bundle);
        });
}

} // namespace livecert
