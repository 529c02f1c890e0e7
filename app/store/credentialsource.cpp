// SPDX-License-Identifier: Apache-2.0
#include "store/credentialsource.h"

#include "store/aliyunconfig.h"
#include "store/credentialcheck.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qsizetype maxJsonBytes = 64 * 1024;

QString firstOf(const QJsonObject &json, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (json.value(name).isString())
            return json.value(name).toString();
    }
    return {};
}

std::optional<FoundCredential> findInEnvironment(const QProcessEnvironment &environment)
{
    FoundCredential found;
    found.accessKeyId = environment.value(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s);
    if (found.accessKeyId.isEmpty() || !environment.contains(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s))
        return std::nullopt;
    found.source = CredentialSource::Environment;
    found.region = environment.value(u"ALIBABA_CLOUD_REGION_ID"_s);
    found.isTemporary = !environment.value(u"ALIBABA_CLOUD_SECURITY_TOKEN"_s).isEmpty();
    return found;
}

FoundCredential foundIn(const AliyunProfile &profile)
{
    FoundCredential found;
    found.source = CredentialSource::AliyunCli;
    found.cliProfile = profile.name;
    found.accessKeyId = profile.accessKeyId;
    found.region = profile.region;
    found.isTemporary = profile.mode == "StsToken"_L1;
    if (!profile.isUsable())
        found.unusableMode = profile.mode;
    return found;
}

// Always later, like the keyring: whoever asks need not think of both ways.
void answerLater(const Continuation<std::shared_ptr<Credential>> &then,
                 Result<Credential> credential)
{
    if (!then.isWanted())
        return;
    Result<std::shared_ptr<Credential>> shared = credential
        ? Result<std::shared_ptr<Credential>>(std::make_shared<Credential>(std::move(*credential)))
        : failure(credential.error());
    QMetaObject::invokeMethod(
        then.context(), [then, shared] { then(shared); }, Qt::QueuedConnection);
}

void openFromKeyring(const Profile &profile,
                     SecretStore &secrets,
                     const Continuation<std::shared_ptr<Credential>> &then)
{
    secrets.load(profile.id,
                 {then.context(),
                  [then, id = profile.accessKeyId](const Result<std::shared_ptr<Secret>> &secret) {
                      if (!secret) {
                          then(failure(secret.error()));
                          return;
                      }
                      answerLater(then, checkedCredential({id, (*secret)->clone(), {}}));
                  }});
}

} // namespace

QList<FoundCredential> findCredentials(const QProcessEnvironment &environment,
                                       const QString &aliyunConfigPath)
{
    QList<FoundCredential> result;
    if (const std::optional<FoundCredential> found = findInEnvironment(environment))
        result.append(*found);
    const QString isOff = environment.value(u"ALIBABA_CLOUD_CLI_PROFILE_DISABLED"_s);
    if (isOff.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return result;
    if (const Result<AliyunConfig> config = readAliyunConfig(aliyunConfigPath)) {
        for (const AliyunProfile &profile : config->profiles)
            result.append(foundIn(profile));
    }
    return result;
}

QString defaultAliyunConfigPath()
{
    return QDir::home().filePath(u".aliyun/config.json"_s);
}

Result<Credential> credentialFromEnvironment(const QProcessEnvironment &environment)
{
    QString id = environment.value(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s);
    QString secret = environment.value(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s);
    QString token = environment.value(u"ALIBABA_CLOUD_SECURITY_TOKEN"_s);
    if (id.isEmpty() || secret.isEmpty())
        return failure(ErrorCode::CredentialMissing,
                       u"ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s);
    return checkedCredential({id, Secret::takeFrom(secret), Secret::takeFrom(token)});
}

Result<Credential> credentialFromAliyunCli(const QString &configPath, const QString &profile)
{
    const Result<AliyunConfig> config = readAliyunConfig(configPath);
    if (!config)
        return failure(config.error());
    const QString name = profile.isEmpty() ? config->current : profile;
    for (const AliyunProfile &known : config->profiles) {
        if (known.name != name)
            continue;
        if (!known.isUsable())
            return failure(ErrorCode::UnsupportedFormat,
                           u"profile %1 has the mode %2"_s.arg(name, known.mode));
        return checkedCredential(
            {known.accessKeyId,
             known.accessKeySecret->clone(),
             known.mode == "StsToken"_L1 ? known.securityToken->clone() : Secret()});
    }
    return failure(ErrorCode::CredentialMissing, u"no profile %1 in config.json"_s.arg(name));
}

Result<Credential> credentialFromJson(const QByteArray &json)
{
    if (json.trimmed().isEmpty())
        return failure(ErrorCode::CredentialMissing, u"empty"_s);
    if (json.size() > maxJsonBytes)
        return failure(ErrorCode::TooLarge, u"more than %1 bytes"_s.arg(maxJsonBytes));
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return failure(ErrorCode::CredentialInvalid, u"not a JSON object"_s);
    const QJsonObject object = document.object();
    QString id = firstOf(object, {"accessKeyId"_L1, "AccessKeyId"_L1, "access_key_id"_L1});
    QString secret =
        firstOf(object, {"accessKeySecret"_L1, "AccessKeySecret"_L1, "access_key_secret"_L1});
    QString token = firstOf(
        object, {"securityToken"_L1, "SecurityToken"_L1, "security_token"_L1, "sts_token"_L1});
    return checkedCredential({id, Secret::takeFrom(secret), Secret::takeFrom(token)});
}

void openCredential(const Profile &profile,
                    SecretStore &secrets,
                    const Continuation<std::shared_ptr<Credential>> &then)
{
    switch (profile.source) {
    case CredentialSource::AccessKey: openFromKeyring(profile, secrets, then); return;
    case CredentialSource::AliyunCli:
        answerLater(then, credentialFromAliyunCli(defaultAliyunConfigPath(), profile.cliProfile));
        return;
    case CredentialSource::Environment:
        answerLater(then, credentialFromEnvironment(QProcessEnvironment::systemEnvironment()));
        return;
    case CredentialSource::Sandbox:
        answerLater(then,
                    failure(ErrorCode::Internal, u"the sandbox hands its own credential out"_s));
        return;
    }
}

} // namespace livecert
