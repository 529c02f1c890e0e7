// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {
constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearanceGroup = "org.freedesktop.appearance"_L1;
constexpr auto schemeKey = "color-scheme"_L1; // 1: prefers dark, 2: prefers light, 0: does not mind

std::optional<bool> darkFrom(QVariant value)
{
    // Read answers a variant within a variant.
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.isValid() ? std::optional(value.toUInt() == 1U) : std::nullopt;
}
} // namespace

void SystemScheme::askDesktop()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService,
                portalPath,
                portalInterface,
                u"SettingChanged"_s,
                this,
                // The string form is the only one that QtDBus has for signals of a remote object.
                "1portalSettingChanged(QString,QString,QDBusVariant)");
    QDBusMessage read =
        QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    read << QString(appearanceGroup) << QString(schemeKey);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            setDark(darkFrom(QVariant::fromValue(reply.value())));
        watcher->deleteLater();
    });
}

void SystemScheme::portalSettingChanged(const QString &group,
                                        const QString &key,
                                        const QDBusVariant &value)
{
    if (group == appearanceGroup && key == schemeKey)
        setDark(darkFrom(value.variant()));
}

} // namespace livecert
