// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/arguments.h"
#include "cli/console.h"
#include "deploy/planfile.h"

namespace livecert {

/// Why a command cannot begin.
struct InputProblem
{
    ExitCode code = ExitCode::Input;
    QString words = {}; ///< empty: those of `error`
    Error error = {};
};

template <class T>
using InputResult = tl::expected<T, InputProblem>;

/// What a change is made from, as far as it comes from files.
struct DeployInput
{
    std::optional<SavedPlan> saved; ///< --plan-file
    std::shared_ptr<const CertificateBundle> bundle; ///< null when none is needed
};

/// Reads plan, certificate and key. Says what of the files is not used.
[[nodiscard]] InputResult<DeployInput> readDeployInput(const CliArguments &arguments,
                                                       const Console &console);

/// The domains of the account with these names (API form); one that its list does not show is
/// there all the same: the service decides what may be done with it.
[[nodiscard]] QList<DomainOverview> pickDomains(const AccountSnapshot &account,
                                                const QStringList &names);

/// The domains of the account that these settings' certificate covers.
[[nodiscard]] QStringList coveredDomains(const AccountSnapshot &account,
                                         const DeploymentSettings &settings);

/// Puts back into the plan what was left out only because it has the certificate already.
void includeUnchanged(DeploymentPlan &plan);

/// Whether everything that the plan leaves out has the certificate already, and nothing is left.
[[nodiscard]] bool isAllUnchanged(const DeploymentPlan &plan);

} // namespace livecert
