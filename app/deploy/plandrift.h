// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/planfile.h"

namespace livecert {

/// What a saved plan makes of the form: all but the certificate and its key, which `bundle` brings.
/// A certificate of the account is taken as `account` has it now, by its name.
[[nodiscard]] DeploymentSettings settingsOf(const SavedPlan &saved,
                                            std::shared_ptr<const CertificateBundle> bundle,
                                            const AccountSnapshot &account);

/// The plan again, held against what the account has now. A domain that is not as the plan has it
/// carries FindingCode::ChangedSince and is left out, one that the account does not have is
/// blocked; one that has the wanted certificate by now is unchanged, not drifted.
[[nodiscard]] DeploymentPlan reopenPlan(const SavedPlan &saved,
                                        const DeploymentSettings &settings,
                                        const AccountSnapshot &account,
                                        const QDateTime &now);

/// How many steps are not as the plan has them: changed, or gone.
[[nodiscard]] int driftCount(const DeploymentPlan &plan);

/// What ChangedSince says in its arguments behind the domain: a state in one word, "off" or
/// "unknown", or "on", the name of the certificate, its last moment (ISO 8601, or empty) and its
/// SHA-1.
[[nodiscard]] QStringList stateWords(const DomainOverview &domain);

} // namespace livecert
