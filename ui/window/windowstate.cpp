// SPDX-License-Identifier: Apache-2.0
#include "ui/window/windowstate.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {
// A new number when columns or panes change: states of another layout would not fit.
constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto splitterKey = "window/splitter1"_L1;
constexpr auto columnsKey = "domains/columns1"_L1;
constexpr auto themeKey = "look/theme"_L1;
constexpr auto resolversKey = "edge/resolvers"_L1;
constexpr auto darkKey = "look/dark"_L1;
constexpr auto languageKey = "look/language"_L1;
} // namespace

WindowState::WindowState(const QString &file)
{
    if (!file.isEmpty())
        m_settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

WindowState::~WindowState() = default;

QByteArray WindowState::geometry() const
{
    return m_settings ? m_settings->value(geometryKey).toByteArray() : QByteArray();
}

void WindowState::setGeometry(const QByteArray &geometry)
{
    if (m_settings)
        m_settings->setValue(geometryKey, geometry);
}

QByteArray WindowState::splitter() const
{
    return m_settings ? m_settings->value(splitterKey).toByteArray() : QByteArray();
}

void WindowState::setSplitter(const QByteArray &state)
{
    if (m_settings)
        m_settings->setValue(splitterKey, state);
}

QByteArray WindowState::columns() const
{
    return m_settings ? m_settings->value(columnsKey).toByteArray() : QByteArray();
}

void WindowState::setColumns(const QByteArray &state)
{
    if (m_settings)
        m_settings->setValue(columnsKey, state);
}

ThemeMode WindowState::themeMode() const
{
    const QString mode = m_settings ? m_settings->value(themeKey).toString() : QString();
    return mode == "light"_L1 ? ThemeMode::Light
        : mode == "dark"_L1   ? ThemeMode::Dark
                              : ThemeMode::System;
}

void WindowState::setThemeMode(ThemeMode mode)
{
    if (m_settings)
        m_settings->setValue(themeKey,
                             mode == ThemeMode::Light      ? u"light"_s
                                 : mode == ThemeMode::Dark ? u"dark"_s
                                                           : u"system"_s);
}

LanguageChoice WindowState::language() const
{
    const QString language = m_settings ? m_settings->value(languageKey).toString() : QString();
    return language == "en"_L1   ? LanguageChoice::English
        : language == "zh_CN"_L1 ? LanguageChoice::Chinese
                                 : LanguageChoice::System;
}

void WindowState::setLanguage(LanguageChoice choice)
{
    if (m_settings)
        m_settings->setValue(languageKey,
                             choice == LanguageChoice::English       ? u"en"_s
                                 : choice == LanguageChoice::Chinese ? u"zh_CN"_s
                                                                     : u"system"_s);
}

QString WindowState::resolvers() const
{
    return m_settings ? m_settings->value(resolversKey).toString() : QString();
}

void WindowState::setResolvers(const QString &resolvers)
{
    if (m_settings)
        m_settings->setValue(resolversKey, resolvers);
}

bool WindowState::wasDark() const
{
    return m_settings && m_settings->value(darkKey).toBool();
}

void WindowState::setWasDark(bool dark)
{
    if (m_settings)
        m_settings->setValue(darkKey, dark);
}

} // namespace livecert
