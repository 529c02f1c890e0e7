// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account.h"
#include "sandbox/edgetable.h"
#include "sandbox/parameters.h"

namespace livecert::sandbox {

/// What SetLiveDomainCertificate works on.
struct SetContext
{
    Account &account;
    const Authority &authority;
    EdgeTable &edge;
    QDateTime now;
    std::chrono::milliseconds edgeDelay;
};

[[nodiscard]] Answer setLiveDomainCertificate(const SetContext &context,
                                              const Parameters &parameters);

} // namespace livecert::sandbox
