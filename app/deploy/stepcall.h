// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentplan.h"

#include <optional>

namespace livecert {

/// What a plan sends for each of its domains, prepared once; holds a copy of the key until cleared.
class StepCall
{
public:
    [[nodiscard]] static Result<StepCall> prepare(const DeploymentSettings &settings);

    [[nodiscard]] SetCertificateRequest request(const QString &domain) const;

    /// Whether the domain, as read back, is as this call makes it.
    [[nodiscard]] bool isCarriedOut(const DomainCertificateInfo &info) const;

    /// SHA-256 of the leaf that viewers shall get; empty when it is not known (free, or by name
    /// only).
    [[nodiscard]] const QByteArray &leafSha256() const { return m_leafSha256; }
    [[nodiscard]] bool isHttpsOn() const { return m_isHttpsOn; }

private:
    bool m_isHttpsOn = true;
    CertificateType m_type = CertificateType::Upload;
    QString m_certName;
    bool m_forceSet = false;
    QByteArray m_chainPem;
    Secret m_keyPem;
    QByteArray m_leafSha256;
};

} // namespace livecert
