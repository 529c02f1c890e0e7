// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"

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
/// How the proof at the edge came out, in one plain sentence.
[[nodiscard]] QString proofSentence(const Deployment &deployment);

} // namespace livecert
