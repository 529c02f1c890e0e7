// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exitcode.h"
#include "deploy/deployment.h"

#include <QJsonObject>

namespace livecert {

/// What a run came to, for the shell, and for people or programs.
struct DeploymentOutcome
{
    ExitCode code = ExitCode::Done;
    QStringList lines; ///< every domain, and a sum; none with `isJson`
    QJsonObject json; ///< empty without
};

/// After an interruption a call that is still under way counts as unknown.
[[nodiscard]] DeploymentOutcome outcomeOf(const Deployment &deployment,
                                          bool waitsForProof,
                                          bool isInterrupted,
                                          bool isJson);

[[nodiscard]] QString stepText(const StepProgress &step, const QString &certName);

} // namespace livecert
