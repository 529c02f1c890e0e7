// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"

#include <functional>

namespace livecert {

/// What a domain has according to the service, against what was to be set.
struct CheckText
{
    bool isAsWanted = false;
    QString heading; ///< plain
    QString sentence; ///< rich text
};

[[nodiscard]] CheckText checkText(const QString &domain,
                                  const DeploymentSettings &wanted,
                                  const DomainCertificateInfo &found);
/// Says how the proof at the edge came out, in one plain sentence of the language of the moment.
[[nodiscard]] std::function<QString()> proofSentence(const Deployment &deployment);

} // namespace livecert
