// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services.h"
#include "store/profilestore.h"
#include "ui/uiservices.h"

namespace livecert {

/// What the window is handed. All arguments outlive it; `stateFile` may be empty: nothing is
/// remembered. `history` may be null: then there is no page for it; without `vault` nothing can be
/// restored.
[[nodiscard]] UiServices uiServices(Services &services,
                                    ProfileStore &profiles,
                                    SecretStore &secrets,
                                    const QString &stateFile,
                                    History *history = nullptr,
                                    Vault *vault = nullptr);

} // namespace livecert
