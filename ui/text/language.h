// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalogue.h"

namespace livecert {

/// The language that the loaded translation speaks; the catalogue has its texts in both.
[[nodiscard]] CatalogueLanguage interfaceLanguage();

} // namespace livecert
