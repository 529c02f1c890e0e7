// SPDX-License-Identifier: Apache-2.0
#include "ui/text/language.h"

#include <QCoreApplication>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Language)
};

} // namespace

CatalogueLanguage interfaceLanguage()
{
    const QString language = Words::tr("en", "the language of this translation: en or zh");
    return language.startsWith(u"zh"_s) ? CatalogueLanguage::Chinese : CatalogueLanguage::English;
}

} // namespace livecert
