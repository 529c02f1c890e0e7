// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace livecert {

/// What the service says about a call that it refused. `code` and `requestId` are empty unless they
/// look like one; the other texts are as they came and not yet redacted.
struct ServiceError
{
    bool hasCode = false; ///< there is something under "Code", usable or not
    QString code = {};
    QString message = {};
    QString requestId = {};
    QString authAction = {};
    QString noPermissionType = {};
};

[[nodiscard]] ServiceError readServiceError(const QJsonObject &answer);
/// `<Error><RequestId>…<Code>…<Message>…`: what comes where JSON was not asked for loudly enough.
[[nodiscard]] ServiceError readServiceErrorXml(const QByteArray &body);

} // namespace livecert
