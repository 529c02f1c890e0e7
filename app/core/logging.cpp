// SPDX-License-Identifier: Apache-2.0
#include "core/logging.h"

namespace livecert {

Q_LOGGING_CATEGORY(lcApi, "livecert.api", QtWarningMsg)
Q_LOGGING_CATEGORY(lcDeploy, "livecert.deploy", QtWarningMsg)
Q_LOGGING_CATEGORY(lcEdge, "livecert.edge", QtWarningMsg)
Q_LOGGING_CATEGORY(lcPki, "livecert.pki", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSandbox, "livecert.sandbox", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStore, "livecert.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "livecert.ui", QtWarningMsg)

} // namespace livecert
