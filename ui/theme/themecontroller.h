// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/systemscheme.h"

namespace livecert {

enum class ThemeMode { System, Light, Dark };

/// Dresses the application: style, font, palette; follows the desktop or the admin's choice.
class ThemeController final : public QObject
{
    Q_OBJECT

public:
    /// `wasDark`: how the desktop was seen last, so that the first window does not flash.
    explicit ThemeController(ThemeMode mode, bool wasDark, QObject *parent = nullptr);

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    [[nodiscard]] bool isDark() const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    SystemScheme m_scheme;
    ThemeMode m_mode;
    bool m_wasDark;
    bool m_isApplied = false;
    bool m_appliedDark = false;
};

/// Fusion with our own drawing, and the interface font. Once per process; tests and tools call it
/// too.
void dressApplication();

} // namespace livecert
