// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/systemscheme.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace livecert {

SystemScheme::SystemScheme(QObject *parent)
    : QObject(parent)
{ }

void SystemScheme::setDark(std::optional<bool> dark)
{
    if (dark == m_isDark)
        return;
    m_isDark = dark;
    Q_EMIT changed();
}

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
void SystemScheme::start()
{
    const auto take = [this] {
        const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
        if (scheme != Qt::ColorScheme::Unknown)
            setDark(scheme == Qt::ColorScheme::Dark);
    };
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, take);
    take();
}
#else
void SystemScheme::start()
{
    askDesktop();
}
#endif

} // namespace livecert
