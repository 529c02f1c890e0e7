// SPDX-License-Identifier: Apache-2.0
#include "store/vaultsettings.h"

#include "store/privatefiles.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qint64 maxSettingsBytes = 64 * 1024;

QString settingsPath(const QString &vaultPath)
{
    return vaultPath + u".json"_s;
}

} // namespace

Result<VaultSettings> readVaultSettings(const QString &vaultPath)
{
    VaultSettings settings;
    const Result<QByteArray> bytes = readSmallFile(settingsPath(vaultPath), maxSettingsBytes);
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound)
        return settings;
    if (!bytes)
        return failure(bytes.error());
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    if (!json.value("on"_L1).isBool())
        return failure(ErrorCode::InvalidInput,
                       u"%1 cannot be understood"_s.arg(settingsPath(vaultPath)));
    settings.isOn = json.value("on"_L1).toBool();
    settings.bundlesPerDomain = qBound(
        1, json.value("bundlesPerDomain"_L1).toInt(settings.bundlesPerDomain), maxBundlesPerDomain);
    return settings;
}

Result<void> writeVaultSettings(const QString &vaultPath, const VaultSettings &settings)
{
    Result<void> folder = makePrivateFolder(QFileInfo(vaultPath).absolutePath());
    if (!folder)
        return folder;
    return writePrivateFile(
        settingsPath(vaultPath),
        QJsonDocument(QJsonObject{{u"on"_s, settings.isOn},
                                  {u"bundlesPerDomain"_s, settings.bundlesPerDomain}})
            .toJson());
}

Result<void> removeVaultSettings(const QString &vaultPath)
{
    const QString path = settingsPath(vaultPath);
    if (!QFile::exists(path) || QFile::remove(path))
        return {};
    return failure(ErrorCode::Storage, u"%1 cannot be removed"_s.arg(path));
}

} // namespace livecert
