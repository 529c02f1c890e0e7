// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/text/errortext.h"

namespace livecert {

/// The details as aligned plain text, for a monospace pane and the clipboard. No secret, no URL.
[[nodiscard]] QString detailsAsText(const QList<ErrorDetail> &details);
/// Title, cause and details: what one sends to the developers.
[[nodiscard]] QString reportAsText(const ErrorText &text);
/// What one pastes into a ticket for Alibaba Cloud's support.
[[nodiscard]] QString ticketAsText(const Error &error, const ErrorContext &context);
/// The RAM policy that lets a user do what LiveCert does; for one domain (API form) or for all.
[[nodiscard]] QString ramPolicyAsText(const QString &domain = {});

} // namespace livecert
