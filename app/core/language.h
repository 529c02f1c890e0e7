// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QStringList>

namespace livecert {

/// The languages that there are words for.
enum class Language { English, Chinese };

/// What a person chose: one of them, or whatever the system speaks.
enum class LanguageChoice { System, English, Chinese };

/// The first of these ("de-DE", "zh-Hans-CN", in the order of preference) that there are words for;
/// English when there is none.
[[nodiscard]] Language languageFor(const QStringList &uiLanguages);
/// For the system's: LANGUAGE, LC_ALL, LC_MESSAGES and LANG, or what the desktop is set to.
[[nodiscard]] Language languageFor(LanguageChoice choice);

/// How dates and numbers are written in a language: the system's own way where it fits.
[[nodiscard]] QLocale localeFor(Language language, const QLocale &system);

/// Gives the running program the words of this language, those of Qt's own controls included, and
/// the locale that goes with them. Everything that shows text gets QEvent::LanguageChange. English
/// needs it too: for its plural forms. Needs an application object.
void speak(Language language);

/// What is spoken now: the language of the words that are loaded.
[[nodiscard]] Language spokenLanguage();

} // namespace livecert
