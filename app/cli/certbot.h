// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "deploy/domaincatalog.h"

#include <QProcessEnvironment>

namespace livecert {

/// What certbot tells a deploy hook.
struct CertbotRenewal
{
    QStringList files; ///< chain and key, in RENEWED_LINEAGE
};

/// InvalidInput when RENEWED_LINEAGE is not set.
[[nodiscard]] Result<CertbotRenewal> certbotRenewal(const QProcessEnvironment &environment);

/// The names of RENEWED_DOMAINS that are domains of the account, API form; all of them when the
/// account could not be listed.
[[nodiscard]] QStringList certbotDomains(const QProcessEnvironment &environment,
                                         const AccountSnapshot &account);

} // namespace livecert
