// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QString>

namespace livecert {

/// An AccessKey pair, with a security token when it is a temporary one (its id begins with "STS.").
struct Credential
{
    QString accessKeyId;
    Secret accessKeySecret;
    Secret securityToken; ///< empty for a lasting AccessKey

    [[nodiscard]] bool isTemporary() const { return !securityToken.isEmpty(); }
    [[nodiscard]] Credential clone() const
    {
        return {accessKeyId, accessKeySecret.clone(), securityToken.clone()};
    }
};

/// "LTAI5t…f7Qk": enough to recognise an AccessKey, too little to use.
[[nodiscard]] QString shortAccessKeyId(const QString &accessKeyId);

} // namespace livecert
