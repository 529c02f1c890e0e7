// SPDX-License-Identifier: Apache-2.0
#include "deploy/domainchecks.h"

#include "deploy/fingerprint.h"

#include <algorithm>

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

// What the domain itself is in the way of.
void addState(QList<Finding> &findings, const DomainOverview &domain)
{
    const QString prevented = u"InvalidDomain.notOnline"_s;
    if (domain.domain.status == DomainStatus::Offline)
        findings.append(about(domain, Severity::Blocking, FindingCode::DomainNotOnline, prevented));
    if (domain.domain.status == DomainStatus::Configuring)
        findings.append(
            about(domain, Severity::Blocking, FindingCode::DomainConfiguring, prevented));
    if (!domain.protectedBy.isEmpty())
        findings.append(
            about(domain, Severity::Warning, FindingCode::DomainProtected, domain.protectedBy));
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
    if (!m_isHttpsOn)
        return;
    QStringList uncovered;
    if (m_type == CertificateType::Cas && settings.cas && !settings.cas->names().isEmpty()) {
        uncovered = uncoveredHosts(settings.cas->names(), namesOf(selected));
        m_isCoverageKnown = true;
        m_sha1 = settings.cas->sha1;
    } else if (m_type == CertificateType::Upload && settings.bundle
               && settings.bundle->hasCertificate()) {
        const Certificate &leaf = settings.bundle->leaf();
        uncovered = uncoveredHosts(leaf, namesOf(selected));
        m_isCoverageKnown = true;
        m_sha1 = QString::fromLatin1(leaf.fields().sha1.toHex());
        m_key = leaf.publicKey().spkiSha256;
    }
    m_uncovered = QSet<QString>(uncovered.cbegin(), uncovered.cend());
}

QList<Finding> DomainChecks::findings(const DomainOverview &domain) const
{
    QList<Finding> result;
    if (m_uncovered.contains(domain.domain.name))
        result.append(about(domain, Severity::Warning, FindingCode::DomainsNotCovered));
    addState(result, domain);
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

bool speaksAgainst(const QList<Finding> &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return finding.severity == Severity::Blocking
            || finding.code == FindingCode::DomainsNotCovered
            || finding.code == FindingCode::DomainProtected;
    });
}

bool keepsOut(const QList<Finding> &findings)
{
    return speaksAgainst(findings)
        || std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
               return finding.code == FindingCode::SameCertificate
                   || finding.code == FindingCode::ChangedSince;
           });
}

} // namespace livecert
