// SPDX-License-Identifier: Apache-2.0
#include "deploy/domainchecks.h"

#include "deploy/fingerprint.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

Finding about(const DomainOverview &domain,
              Severity severity,
              FindingCode code,
              const QString &prevented = {})
{
    return {severity, code, domain.domain.name, {domain.domain.name}, prevented};
}

bool isOffline(const DomainOverview &domain)
{
    return domain.domain.status == DomainStatus::Offline
        || domain.domain.status == DomainStatus::Configuring;
}

QStringList namesOf(const QList<DomainOverview> &domains)
{
    QStringList names;
    names.reserve(domains.size());
    for (const DomainOverview &domain : domains)
        names.append(domain.domain.name);
    return names;
}

} // namespace

DomainChecks::DomainChecks(const DeploymentSettings &settings,
                           const QList<DomainOverview> &selected)
    : m_isHttpsOn(settings.isHttpsOn)
    , m_type(settings.type)
{
    if (!m_isHttpsOn || m_type == CertificateType::Free || !settings.bundle
        || !settings.bundle->hasCertificate())
        return;
    const Certificate &leaf = settings.bundle->leaf();
    const QStringList uncovered = uncoveredHosts(leaf, namesOf(selected));
    m_uncovered = QSet<QString>(uncovered.cbegin(), uncovered.cend());
    m_isCoverageKnown = true;
    if (m_type == CertificateType::Upload) {
        m_sha1 = QString::fromLatin1(leaf.fields().sha1.toHex());
        m_key = leaf.publicKey().spkiSha256;
    }
}

QList<Finding> DomainChecks::findings(const DomainOverview &domain) const
{
    QList<Finding> result;
    if (m_uncovered.contains(domain.domain.name))
        result.append(about(domain, Severity::Warning, FindingCode::DomainsNotCovered));
    if (isOffline(domain))
        result.append(about(domain,
                            Severity::Blocking,
                            FindingCode::DomainNotOnline,
                            u"InvalidDomain.notOnline"_s));
    if (!m_isHttpsOn) {
        // Unknown counts as on: what may be lost is said.
        if (domain.isHttpsOn || !domain.isHttpsKnown)
            result.append(about(domain, Severity::Warning, FindingCode::TurnsHttpsOff));
        return result;
    }
    if (m_type == CertificateType::Free && domain.domain.name.startsWith(u'.'))
        result.append(about(domain, Severity::Blocking, FindingCode::FreeNeedsNoWildcard));
    if (domain.domain.type == DomainType::Ingest)
        result.append(about(domain, Severity::Info, FindingCode::IngestDomain));
    if (!m_sha1.isEmpty() && domain.isHttpsOn && isFingerprint(domain.fingerprint, m_sha1))
        result.append(about(domain, Severity::Info, FindingCode::SameCertificate));
    else if (!m_key.isEmpty() && domain.isHttpsOn && domain.deployedKey == m_key)
        result.append(about(domain, Severity::Info, FindingCode::KeyReused));
    return result;
}

bool keepsOut(const QList<Finding> &findings)
{
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Blocking
            || finding.code == FindingCode::DomainsNotCovered)
            return true;
    }
    return false;
}

} // namespace livecert
