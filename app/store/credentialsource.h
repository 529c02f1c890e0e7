// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/credential.h"
#include "core/continuation.h"
#include "store/profile.h"
#include "store/secretstore.h"

#include <QProcessEnvironment>

namespace livecert {

/// A credential that lies ready on this computer; says where, holds no secret.
struct FoundCredential
{
    CredentialSource source = CredentialSource::Environment;
    QString cliProfile;
    QString accessKeyId;
    QString region;
    bool isTemporary = false;
    QString unusableMode; ///< of a CLI profile that LiveCert cannot use: its mode ("RamRoleArn")
};

/// Looks in the environment and in the aliyun CLI's config.json (read, never written).
[[nodiscard]] QList<FoundCredential> findCredentials(const QProcessEnvironment &environment,
                                                     const QString &aliyunConfigPath);
[[nodiscard]] QString defaultAliyunConfigPath();

/// ALIBABA_CLOUD_ACCESS_KEY_ID, _ACCESS_KEY_SECRET, _SECURITY_TOKEN.
[[nodiscard]] Result<Credential> credentialFromEnvironment(const QProcessEnvironment &environment);
/// Modes AK and StsToken. UnsupportedFormat for the others, with the mode in the detail.
[[nodiscard]] Result<Credential> credentialFromAliyunCli(const QString &configPath,
                                                         const QString &profile);
/// {"accessKeyId": …, "accessKeySecret": …, "securityToken": …}; the names of the service's and the
/// CLI's JSON (AccessKeyId, access_key_id …) are understood as well.
[[nodiscard]] Result<Credential> credentialFromJson(const QByteArray &json);

/// Opens a profile's credential from wherever its source is. Not for the sandbox.
void openCredential(const Profile &profile,
                    SecretStore &secrets,
                    const Continuation<std::shared_ptr<Credential>> &then);

} // namespace livecert
