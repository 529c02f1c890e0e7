// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentledger.h"
#include "pki/certificatebundle.h"

namespace livecert {

/// Who wants to have the certificate and key that were put on a domain, so that they can be put
/// there again. Outlives every deployment.
class BundleKeeper
{
public:
    virtual ~BundleKeeper() = default;

    /// The domain (API form) has this bundle now, under this name. Returns at once.
    virtual void keep(const LedgerAccount &account,
                      const QString &domain,
                      const QString &certName,
                      const std::shared_ptr<const CertificateBundle> &bundle) = 0;
};

} // namespace livecert
