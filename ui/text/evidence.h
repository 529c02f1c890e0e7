// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentdraft.h"
#include "ui/text/errortext.h"

namespace livecert {

/// What the window knows about a failed change: the context for its words, with the evidence that
/// the loaded files and the account give. More exact than the catalogue, which knows neither.
[[nodiscard]] ErrorContext contextOf(const Error &error,
                                     const QString &domain,
                                     const DeploymentSettings &settings,
                                     const AccountSnapshot &account,
                                     const QString &accessKeyId);

} // namespace livecert
