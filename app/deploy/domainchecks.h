// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deploymentplan.h"

#include <QSet>

namespace livecert {

/// The checks that are about one domain, for many domains at once: what is the same for all of them
/// is found out in the constructor.
class DomainChecks
{
public:
    DomainChecks(const DeploymentSettings &settings, const QList<DomainOverview> &selected);

    /// Findings about one of the selected domains; `subject` and `arguments` are its API name.
    [[nodiscard]] QList<Finding> findings(const DomainOverview &domain) const;
    /// Whether the certificate is known to cover all of them.
    [[nodiscard]] bool coversAll() const { return m_isCoverageKnown && m_uncovered.isEmpty(); }

private:
    bool m_isHttpsOn;
    CertificateType m_type;
    bool m_isCoverageKnown = false;
    QSet<QString> m_uncovered;
    QByteArray m_key; ///< SHA-256 of its public key
    QString m_sha1; ///< of the certificate that would be set; empty when it is not known
};

/// These findings keep the domain out of a plan unless it is asked for: nothing would change there,
/// it is refused, or its viewers would be.
[[nodiscard]] bool keepsOut(const QList<Finding> &findings);
/// Of these, those for which sending would be wrong.
[[nodiscard]] bool speaksAgainst(const QList<Finding> &findings);

} // namespace livecert
