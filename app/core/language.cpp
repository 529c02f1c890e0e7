// SPDX-License-Identifier: Apache-2.0
#include "core/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Language)
};

QString codeOf(Language language)
{
    return language == Language::Chinese ? u"zh_CN"_s : u"en"_s;
}

/// What Qt says itself: from its own files where they are installed, and before those from ours,
/// which go with the program everywhere.
QStringList filesFor(Language language)
{
    const QString code = codeOf(language);
    return {QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_%1.qm"_s.arg(code),
            u":/translations/livecert_qt_%1.qm"_s.arg(code),
            u":/translations/livecert_%1.qm"_s.arg(code)};
}

} // namespace

Language languageFor(const QStringList &uiLanguages)
{
    for (const QString &name : uiLanguages) {
        const QLocale::Language language = QLocale(name).language();
        if (language == QLocale::Chinese)
            return Language::Chinese;
        if (language == QLocale::English)
            return Language::English;
    }
    return Language::English;
}

Language languageFor(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::English: return Language::English;
    case LanguageChoice::Chinese: return Language::Chinese;
    case LanguageChoice::System: break;
    }
    return languageFor(QLocale::system().uiLanguages());
}

QLocale localeFor(Language language, const QLocale &system)
{
    const bool isChinese = language == Language::Chinese;
    if (system.language() == (isChinese ? QLocale::Chinese : QLocale::English)
        || (!isChinese && system.language() == QLocale::C))
        return system;
    return isChinese ? QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China)
                     : QLocale(QLocale::English, system.territory());
}

void speak(Language language)
{
    const QString name = u"livecertWords"_s;
    const auto before = qApp->findChildren<QTranslator *>(name, Qt::FindDirectChildrenOnly);
    // Widgets ask for their words later, when the event has come round to them.
    QLocale::setDefault(localeFor(language, QLocale::system()));
    const QStringList files = filesFor(language);
    for (const QString &file : files) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file) || !QCoreApplication::installTranslator(translator.get()))
            continue;
        translator->setObjectName(name);
        translator.release()->setParent(qApp);
    }
    qDeleteAll(before);
}

Language spokenLanguage()
{
    const QString code = Words::tr("en", "the language of this translation: en or zh");
    return code.startsWith("zh"_L1) ? Language::Chinese : Language::English;
}

} // namespace livecert
