// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentplan.h"

#include <optional>

namespace livecert {

/// How a domain is to be after a call, without any secret: enough to judge what is read back.
struct WantedState
{
    bool isHttpsOn = true;
    CertificateType type = CertificateType::Upload;
    QString certName;
    QByteArray leafSha256; ///< empty when it is not known (free, or by name only)

    /// Whether the domain, as read back, is like this.
    [[nodiscard]] bool isReached(const DomainCertificateInfo &info) const;
};

/// SHA-256 of the DER of the first certificate in PEM text; empty when there is none.
[[nodiscard]] QByteArray firstCertificateSha256(const QByteArray &pem);

/// SHA-256 of the leaf that viewers shall get; empty when it is not known.
[[nodiscard]] QByteArray leafToBeServed(const DeploymentSettings &settings);

/// What a plan sends for each of its domains, prepared once; holds a copy of the key until cleared.
class StepCall
{
public:
    [[nodiscard]] static Result<StepCall> prepare(const DeploymentSettings &settings);

    [[nodiscard]] SetCertificateRequest request(const QString &domain) const;

    /// Whether the domain, as read back, is as this call makes it.
    [[nodiscard]] bool isCarriedOut(const DomainCertificateInfo &info) const
    {
        return m_wanted.isReached(info);
    }

    [[nodiscard]] const WantedState &wanted() const { return m_wanted; }

    /// SHA-256 of the leaf that viewers shall get; empty when it is not known (free, or by name
    /// only).
    [[nodiscard]] const QByteArray &leafSha256() const { return m_wanted.leafSha256; }
    [[nodiscard]] bool isHttpsOn() const { return m_wanted.isHttpsOn; }

private:
    WantedState m_wanted;
    bool m_forceSet = false;
    qint64 m_casCertificateId = 0;
    QByteArray m_chainPem;
    Secret m_keyPem;
};

} // namespace livecert
