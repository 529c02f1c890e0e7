// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "pki/finding.h"

#include <QJsonArray>
#include <QJsonObject>

namespace livecert {

/// What happened and what to do, in English, with the details that support asks for.
[[nodiscard]] QString errorText(const Error &error,
                                const QString &domain = {},
                                const QString &certName = {});
[[nodiscard]] QJsonObject errorJson(const Error &error,
                                    const QString &domain = {},
                                    const QString &certName = {});

/// "warning: the certificate does not cover a.example.com"
[[nodiscard]] QString findingText(const Finding &finding);
[[nodiscard]] QJsonArray findingsJson(const QList<Finding> &findings);

} // namespace livecert
