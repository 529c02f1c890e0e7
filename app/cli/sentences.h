// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "pki/finding.h"
#include "pki/reading.h"

#include <QJsonArray>
#include <QJsonObject>

namespace livecert {

/// Why a file or an object in it is of no use, as an error that speaks the program's language.
[[nodiscard]] Error problemError(const UnusedObject &object);
/// What happened and what to do, with the details that support asks for.
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
