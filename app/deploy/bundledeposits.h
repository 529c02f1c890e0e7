// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"

namespace livecert {

/// Hands what is uploaded to the keeper of the options, domain by domain, as soon as a domain is
/// done. Does nothing when there is no keeper, or nothing that could be kept.
void depositWhatIsDone(Deployment &deployment, const Deployment::Options &options);

} // namespace livecert
