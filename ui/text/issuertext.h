// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QString>

namespace livecert {

/// Why the missing intermediate could not be fetched, and the way out; plain text.
struct IssuerProblemText
{
    QString title;
    QString advice;
};

/// `host`: where it was looked for.
[[nodiscard]] IssuerProblemText issuerProblemText(const Error &error, const QString &host);

} // namespace livecert
