// SPDX-License-Identifier: Apache-2.0
#include "ui/text/language.h"

#include "core/language.h"

namespace livecert {

CatalogueLanguage interfaceLanguage()
{
    return spokenLanguage() == Language::Chinese ? CatalogueLanguage::Chinese
                                                 : CatalogueLanguage::English;
}

void installTranslation(const QLocale &locale)
{
    speak(languageFor(QStringList{locale.name()}));
}

} // namespace livecert
