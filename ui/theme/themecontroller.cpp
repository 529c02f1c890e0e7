// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/themecontroller.h"

#include "ui/theme/fonts.h"
#include "ui/theme/livestyle.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace livecert {

ThemeController::ThemeController(ThemeMode mode, bool wasDark, QObject *parent)
    : QObject(parent)
    , m_mode(mode)
    , m_wasDark(wasDark)
{
    dressApplication();
    connect(&m_scheme, &SystemScheme::changed, this, &ThemeController::apply);
    apply();
    m_scheme.start();
}

bool ThemeController::isDark() const
{
    if (m_mode == ThemeMode::System)
        return m_scheme.isDark().value_or(m_wasDark);
    return m_mode == ThemeMode::Dark;
}

void ThemeController::setMode(ThemeMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply();
    Q_EMIT changed();
}

void ThemeController::apply()
{
    const bool dark = isDark();
    if (m_isApplied && dark == m_appliedDark)
        return;
    m_isApplied = true;
    m_appliedDark = dark;
    QApplication::setPalette((dark ? Theme::dark() : Theme::light()).palette());
    // Qt tells the widgets later; icons take the new colours at once. No picture may show both.
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        QEvent event(QEvent::ApplicationPaletteChange);
        QCoreApplication::sendEvent(window, &event);
    }
    Q_EMIT changed();
}

void dressApplication()
{
    if (qobject_cast<LiveStyle *>(QApplication::style()))
        return;
    QApplication::setFont(interfaceFont(QApplication::font()));
    QApplication::setStyle(new LiveStyle);
    QApplication::setPalette(Theme::light().palette());
}

} // namespace livecert
