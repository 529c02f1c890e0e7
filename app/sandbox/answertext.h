// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/serviceerror.h"

#include <QByteArray>
#include <QString>

namespace livecert::sandbox {

[[nodiscard]] QJsonObject successBody(QJsonObject body, const QString &requestId);
[[nodiscard]] QJsonObject errorBody(const ServiceError &error, const QString &requestId);

[[nodiscard]] QByteArray toJson(const QJsonObject &body);
[[nodiscard]] QByteArray toXml(const QJsonObject &body, const QString &root);

} // namespace livecert::sandbox
