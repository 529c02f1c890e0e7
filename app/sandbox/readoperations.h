// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account.h"
#include "sandbox/parameters.h"

namespace livecert::sandbox {

[[nodiscard]] Answer describeLiveUserDomains(const Account &account, const Parameters &parameters);
[[nodiscard]] Answer describeLiveHttpsDomainList(const Account &account,
                                                 const Parameters &parameters,
                                                 const QDateTime &now);
[[nodiscard]] Answer describeLiveDomainCertificateInfo(const Account &account,
                                                       const Parameters &parameters);
[[nodiscard]] Answer describeLiveDomainDetail(const Account &account, const Parameters &parameters);
[[nodiscard]] Answer describeLiveCertificateList(const Account &account,
                                                 const Parameters &parameters);
[[nodiscard]] Answer describeLiveCertificateDetail(const Account &account,
                                                   const Parameters &parameters);

} // namespace livecert::sandbox
