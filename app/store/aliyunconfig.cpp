// SPDX-License-Identifier: Apache-2.0
#include "store/aliyunconfig.h"

#include "store/privatefiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qint64 maxConfigBytes = 1024 * 1024;

std::shared_ptr<Secret> secretFrom(const QJsonValue &value)
{
    QString text = value.toString();
    return std::make_shared<Secret>(Secret::takeFrom(text));
}

AliyunProfile profileFrom(const QJsonObject &json)
{
    AliyunProfile profile;
    profile.name = json.value("name"_L1).toString();
    profile.mode = json.value("mode"_L1).toString();
    profile.accessKeyId = json.value("access_key_id"_L1).toString();
    profile.region = json.value("region_id"_L1).toString();
    profile.accessKeySecret = secretFrom(json.value("access_key_secret"_L1));
    profile.securityToken = secretFrom(json.value("sts_token"_L1));
    return profile;
}

} // namespace

Result<AliyunConfig> readAliyunConfig(const QString &path)
{
    Result<QByteArray> bytes = readSmallFile(path, maxConfigBytes);
    if (!bytes)
        return failure(bytes.error());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    wipe(*bytes);
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput,
                       u"config.json is not a JSON object (at %1)"_s.arg(problem.offset));
    const QJsonObject root = document.object();
    if (!root.value("profiles"_L1).isArray())
        return failure(ErrorCode::InvalidInput, u"config.json has no list of profiles"_s);
    AliyunConfig config{root.value("current"_L1).toString(), {}};
    for (const auto &value : root.value("profiles"_L1).toArray()) {
        AliyunProfile profile = profileFrom(value.toObject());
        if (!profile.name.isEmpty() && !profile.mode.isEmpty())
            config.profiles.append(std::move(profile));
    }
    return config;
}

} // namespace livecert
