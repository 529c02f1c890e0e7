// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/castypes.h"
#include "deploy/domaincatalog.h"
#include "deploy/domainoverview.h"
#include "pki/certificatebundle.h"

#include <QJsonObject>

#include <memory>
#include <optional>

namespace livecert {

/// What the form says: the parameters of SetLiveDomainCertificate but for the domain.
struct DeploymentSettings
{
    bool isHttpsOn = true; ///< SSLProtocol
    CertificateType type = CertificateType::Upload; ///< CertType
    QString certName; ///< CertName
    bool forceSet = false; ///< ForceSet=1
    std::shared_ptr<const CertificateBundle> bundle; ///< SSLPub, SSLPri; null when none is loaded
    /// Cas only: the certificate of the account that was chosen from its list; none while only a
    /// name was given.
    std::optional<CasCertificate> cas = {};
};

/// Bytes of SSLPub beyond which InvalidCertificate.TooLong is to be expected. The service does not
/// publish its limit; chains that are known to pass are far shorter.
inline constexpr qsizetype expectedMaxSslPub = 64 * 1024;
inline constexpr int maxCertNameLength = 128; ///< characters; InvalidCertName.TooLong beyond

/// "live-example-com-20270221-9f3ca1": domain, expiry and fingerprint; the same for every domain,
/// at most 63 characters.
[[nodiscard]] QString proposeCertName(const Certificate &leaf);

/// All checks of the bundle, the form and the selected domains against the account.
[[nodiscard]] QList<Finding> checkDraft(const DeploymentSettings &settings,
                                        const QList<DomainOverview> &selected,
                                        const AccountSnapshot &account,
                                        const QDateTime &now);

/// Now → after for one domain, before anything is sent.
struct DeploymentStep
{
    DomainOverview before;
    bool isIncluded = true;
    QList<Finding> findings; ///< about this domain
    [[nodiscard]] bool isBlocked() const { return hasBlocking(findings); }
};

struct DeploymentPlan
{
    DeploymentSettings settings;
    QList<DeploymentStep>
        steps; ///< domains that the certificate does not cover are there, not included
    QList<Finding> notes = {}; ///< what the change reaches beyond these domains
    QDateTime savedAt = {}; ///< UTC, of the plan file it was opened from; else invalid

    [[nodiscard]] QStringList includedDomains() const; ///< API form
};

/// The domains that have the certificate of this name today.
[[nodiscard]] QStringList domainsUsing(const QString &certName, const AccountSnapshot &account);

[[nodiscard]] DeploymentPlan planDeployment(const DeploymentSettings &settings,
                                            const QList<DomainOverview> &selected,
                                            const QDateTime &now);

/// For people and for files; the private key is described, never shown.
[[nodiscard]] QString planAsText(const DeploymentPlan &plan);
/// What readPlanFile() reads again. `savedAt` in UTC; left out when it is invalid.
[[nodiscard]] QJsonObject planAsJson(const DeploymentPlan &plan, const QDateTime &savedAt = {});
/// Why a domain is left out, or what is to be known about it; a few words for one line.
[[nodiscard]] QString planNoteText(const Finding &finding);
/// The same calls for the `aliyun` command line, with placeholders where the key would be.
[[nodiscard]] QString planAsCliCommands(const DeploymentPlan &plan);

} // namespace livecert
