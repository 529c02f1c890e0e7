// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/language.h"
#include "ui/theme/themecontroller.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QSettings;

namespace livecert {

/// What the window remembers of its looks, in one small file of its own. Never an account, never a
/// secret.
class WindowState final
{
public:
    explicit WindowState(const QString &file); ///< empty: remembers nothing
    ~WindowState();
    Q_DISABLE_COPY_MOVE(WindowState)

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray splitter() const;
    void setSplitter(const QByteArray &state);
    [[nodiscard]] QByteArray columns() const;
    void setColumns(const QByteArray &state);
    [[nodiscard]] ThemeMode themeMode() const;
    void setThemeMode(ThemeMode mode);
    [[nodiscard]] LanguageChoice language() const;
    void setLanguage(LanguageChoice choice);
    [[nodiscard]] QString resolvers() const; ///< asked beside the system's, with commas
    void setResolvers(const QString &resolvers);
    [[nodiscard]] bool wasDark() const; ///< how the window looked last
    void setWasDark(bool dark);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace livecert
