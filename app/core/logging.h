// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace livecert {

// Facts, not contents: an action, a status, a RequestId; never a parameter, a header or a body.
Q_DECLARE_LOGGING_CATEGORY(lcApi)
Q_DECLARE_LOGGING_CATEGORY(lcDeploy)
Q_DECLARE_LOGGING_CATEGORY(lcEdge)
Q_DECLARE_LOGGING_CATEGORY(lcPki)
Q_DECLARE_LOGGING_CATEGORY(lcSandbox)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

} // namespace livecert
