// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalogue.h"

#include <QLocale>

namespace livecert {

/// The language that the loaded translation speaks; the catalogue has its texts in both.
[[nodiscard]] CatalogueLanguage interfaceLanguage();

/// Gives the running program the words of this locale's language.
void installTranslation(const QLocale &locale);

} // namespace livecert
