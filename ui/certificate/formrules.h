// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentplan.h"

namespace livecert {

/// Which fields of the form mean something for what is chosen; a field that does not has its
/// reason.
struct FormRules
{
    QString type; ///< empty: the field is of use; else why it is not
    QString name;
    QString forceSet;
    QString certificate; ///< of the loaded certificate and key
};

[[nodiscard]] FormRules formRules(const DeploymentSettings &settings);

} // namespace livecert
