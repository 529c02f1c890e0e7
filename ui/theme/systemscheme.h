// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <optional>

class QDBusVariant;

namespace livecert {

/// Whether the desktop asks for dark windows, and when it changes its mind. Qt tells from 6.5 on;
/// before that the desktop portal is asked, without waiting for it, or the registry of Windows.
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    void start();
    [[nodiscard]] std::optional<bool> isDark() const
    {
        return m_isDark;
    } ///< nothing: not known (yet)

Q_SIGNALS:
    void changed();

private:
    Q_SLOT void portalSettingChanged(const QString &group,
                                     const QString &key,
                                     const QDBusVariant &value);
    void setDark(std::optional<bool> dark);
    void askDesktop();

    std::optional<bool> m_isDark;
};

} // namespace livecert
