// SPDX-License-Identifier: Apache-2.0
#include "store/profilejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr int formatVersion = 1;

constexpr std::array<std::pair<CredentialSource, QLatin1StringView>, 3> sources{{
    {CredentialSource::AccessKey, "accessKey"_L1},
    {CredentialSource::AliyunCli, "aliyunCli"_L1},
    {CredentialSource::Environment, "environment"_L1},
}};

QString sourceName(CredentialSource source)
{
    for (const auto &[value, name] : sources) {
        if (value == source)
            return name;
    }
    return {};
}

std::optional<CredentialSource> sourceFrom(const QString &text)
{
    for (const auto &[value, name] : sources) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

QJsonObject toJson(const Profile &profile)
{
    const bool isV3 = profile.secretMode == RequestMode::V3Query;
    return {{u"id"_s, profile.id},
            {u"name"_s, profile.name},
            {u"source"_s, sourceName(profile.source)},
            {u"accessKeyId"_s, profile.accessKeyId},
            {u"cliProfile"_s, profile.cliProfile},
            {u"region"_s, profile.region},
            {u"endpoint"_s, profile.endpointOverride},
            {u"secretMode"_s, isV3 ? u"v3-query"_s : u"v1-form"_s},
            {u"colour"_s, profile.colour}};
}

std::optional<Profile> profileFrom(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const std::optional<CredentialSource> source = sourceFrom(json.value("source"_L1).toString());
    if (json.value("id"_L1).toString().isEmpty() || !source)
        return std::nullopt;
    Profile profile;
    profile.id = json.value("id"_L1).toString();
    profile.name = json.value("name"_L1).toString();
    profile.source = *source;
    profile.accessKeyId = json.value("accessKeyId"_L1).toString();
    profile.cliProfile = json.value("cliProfile"_L1).toString();
    profile.region = json.value("region"_L1).toString();
    profile.endpointOverride = json.value("endpoint"_L1).toString();
    profile.secretMode = json.value("secretMode"_L1).toString() == "v3-query"_L1
        ? RequestMode::V3Query
        : RequestMode::V1Form;
    profile.colour = json.value("colour"_L1).toString();
    return profile;
}

} // namespace

QByteArray profilesToJson(const ProfileFile &file)
{
    QJsonArray profiles;
    for (const Profile &profile : file.profiles)
        profiles.append(toJson(profile));
    return QJsonDocument(QJsonObject{{u"version"_s, formatVersion},
                                     {u"lastProfile"_s, file.lastProfileId},
                                     {u"profiles"_s, profiles}})
        .toJson();
}

Result<ProfileFile> profilesFromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return failure(
            ErrorCode::InvalidInput,
            u"not a JSON object (at %1: %2)"_s.arg(problem.offset).arg(problem.errorString()));
    const QJsonObject root = document.object();
    const int version = root.value("version"_L1).toInt();
    if (version > formatVersion)
        return failure(ErrorCode::UnsupportedFormat, u"written by a newer version of LiveCert"_s);
    if (version < 1 || !root.value("profiles"_L1).isArray())
        return failure(ErrorCode::InvalidInput, u"no list of profiles"_s);
    ProfileFile file{{}, root.value("lastProfile"_L1).toString()};
    QSet<QString> ids;
    for (const auto &value : root.value("profiles"_L1).toArray()) {
        std::optional<Profile> profile = profileFrom(value);
        if (!profile || ids.contains(profile->id))
            return failure(ErrorCode::InvalidInput, u"an entry is not a profile"_s);
        ids.insert(profile->id);
        file.profiles.append(*std::move(profile));
    }
    return file;
}

} // namespace livecert
