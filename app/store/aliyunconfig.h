// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QList>

#include <memory>

namespace livecert {

/// One profile of the aliyun CLI's config.json.
struct AliyunProfile
{
    QString name;
    QString mode; ///< "AK", "StsToken", "RamRoleArn" …
    QString accessKeyId;
    QString region;
    std::shared_ptr<Secret> accessKeySecret; ///< never null
    std::shared_ptr<Secret> securityToken;

    [[nodiscard]] bool isUsable() const
    {
        return mode == QLatin1StringView("AK") || mode == QLatin1StringView("StsToken");
    }
};

struct AliyunConfig
{
    QString current;
    QList<AliyunProfile> profiles;
};

/// Reads it; never writes. InvalidInput when it is not what the CLI writes.
[[nodiscard]] Result<AliyunConfig> readAliyunConfig(const QString &path);

} // namespace livecert
