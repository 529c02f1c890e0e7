// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/systemscheme.h"

#include <QAbstractNativeEventFilter>
#include <QCoreApplication>
#include <QSettings>

#include <cwchar>
#include <functional>
#include <windows.h>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

std::optional<bool> systemIsDark()
{
    const QSettings personal(u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\"
                             u"Themes\\Personalize"_s,
                             QSettings::NativeFormat);
    const QVariant light = personal.value(u"AppsUseLightTheme"_s);
    return light.isValid() ? std::optional(light.toUInt() == 0U) : std::nullopt;
}

/// Calls back whenever Windows says that its colours are others now.
class ColourWatch final
    : public QObject
    , public QAbstractNativeEventFilter
{
public:
    ColourWatch(std::function<void()> changed, QObject *parent)
        : QObject(parent)
        , m_changed(std::move(changed))
    {
        qApp->installNativeEventFilter(this);
    }

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *) override
    {
        const auto *event = static_cast<const MSG *>(message);
        if (type == "windows_generic_MSG" && event->message == WM_SETTINGCHANGE) {
            const auto *what = reinterpret_cast<const wchar_t *>(event->lParam);
            if (what && std::wcscmp(what, L"ImmersiveColorSet") == 0)
                m_changed();
        }
        return false;
    }

private:
    std::function<void()> m_changed;
};

} // namespace

void SystemScheme::askDesktop()
{
    new ColourWatch([this] { setDark(systemIsDark()); }, this);
    setDark(systemIsDark());
}

void SystemScheme::portalSettingChanged(const QString &, const QString &, const QDBusVariant &) { }

} // namespace livecert
