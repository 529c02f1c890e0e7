// SPDX-License-Identifier: Apache-2.0
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QTranslator>

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

void installTranslation(const QLocale &locale)
{
    auto *translator = new QTranslator(qApp);
    // Every language that has no words of its own here speaks English.
    if (translator->load(locale, u"livecert"_s, u"_"_s, u":/translations"_s)
        || translator->load(u":/translations/livecert_en.qm"_s))
        QCoreApplication::installTranslator(translator);
}

} // namespace livecert
