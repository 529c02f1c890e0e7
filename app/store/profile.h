// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/rpcclient.h"

#include <QString>

namespace livecert {

enum class CredentialSource { AccessKey, AliyunCli, Environment, Sandbox };

/// A named account. Holds no secret: that comes from its source when it is opened.
struct Profile
{
    QString id; ///< unique; a UUID
    QString name; ///< what the admin calls it: "Production"
    CredentialSource source = CredentialSource::AccessKey;
    QString accessKeyId; ///< of AccessKey
    QString cliProfile; ///< of AliyunCli: the profile's name in ~/.aliyun/config.json
    QString region;
    QString endpointOverride; ///< empty: by region
    RequestMode secretMode = RequestMode::V1Form;
    QString colour; ///< "#rrggbb", shown wherever the account is live

    bool operator==(const Profile &) const = default;
    [[nodiscard]] bool isSandbox() const { return source == CredentialSource::Sandbox; }
};

/// The profile that is always there.
[[nodiscard]] Profile sandboxProfile();

[[nodiscard]] Result<Endpoint> endpointOf(const Profile &profile);

} // namespace livecert
