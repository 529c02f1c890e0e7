// SPDX-License-Identifier: Apache-2.0
#include "deploy/deploymentplan.h"
#include "deploy/domainchecks.h"
#include "deploy/fingerprint.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qint64 casSoonDays = 30; // as for a certificate that is at hand

// What the checks find about single domains, gathered by kind.
class DomainSummary
{
public:
    void add(const QList<Finding> &findings)
    {
        if (!speaksAgainst(findings))
            ++m_going; // one that has the certificate already may be sent all the same
        for (const Finding &finding : findings)
            group(finding).arguments.append(finding.subject);
    }

    // A domain that stays out is a warning while others go on, and blocks when none is left.
    [[nodiscard]] QList<Finding> result() const
    {
        QList<Finding> findings = m_groups;
        for (Finding &finding : findings) {
            if (speaksAgainst({finding}))
                finding.severity = m_going > 0 ? Severity::Warning : Severity::Blocking;
            if (finding.arguments.size() == 1)
                finding.subject = finding.arguments.first();
        }
        return findings;
    }

private:
    Finding &group(const Finding &finding)
    {
        for (Finding &known : m_groups) {
            if (known.code == finding.code)
                return known;
        }
        m_groups.append({finding.severity, finding.code, {}, {}, finding.preventedApiCode});
        return m_groups.last();
    }

    QList<Finding> m_groups;
    qsizetype m_going = 0;
};

QList<Finding> checkDomains(const DeploymentSettings &settings,
                            const QList<DomainOverview> &selected)
{
    if (selected.isEmpty())
        return {{Severity::Blocking, FindingCode::NoDomainSelected, {}, {}, {}}};
    const DomainChecks checks(settings, selected);
    DomainSummary summary;
    for (const DomainOverview &domain : selected)
        summary.add(checks.findings(domain));
    QList<Finding> findings;
    if (checks.coversAll())
        findings.append({Severity::Fine, FindingCode::AllDomainsCovered, {}, {}, {}});
    return findings + summary.result();
}

// A warning and no more: the limit is not published.
QList<Finding> checkLength(const CertificateBundle &bundle)
{
    qsizetype bytes = 0;
    for (const Certificate &certificate : bundle.chain)
        bytes += certificate.fields().der.size();
    if (bytes < expectedMaxSslPub / 2 || bundle.chainPem().size() <= expectedMaxSslPub)
        return {};
    return {{Severity::Warning,
             FindingCode::CertificateTooLong,
             bundle.leaf().displayName(),
             {},
             u"InvalidCertificate.TooLong"_s}};
}

QList<Finding> checkCertificate(const DeploymentSettings &settings, const QDateTime &now)
{
    if (!settings.bundle)
        return {{Severity::Blocking,
                 FindingCode::CertificateMissing,
                 {},
                 {},
                 u"SSLPub.MissingParameter"_s}};
    return settings.bundle->repairs + checkBundle(*settings.bundle, now)
        + checkLength(*settings.bundle);
}

// Counted in UTF-16 units: never fewer than the characters people see, so a name that passes here
// is short enough however the service counts.
QList<Finding> checkNameItself(const DeploymentSettings &settings)
{
    const QString &name = settings.certName;
    if (name.trimmed().isEmpty() && settings.type != CertificateType::Free)
        return {
            {Severity::Blocking, FindingCode::NameMissing, {}, {}, u"CertName.MissingParameter"_s}};
    if (name.size() > maxCertNameLength)
        return {{Severity::Blocking,
                 FindingCode::NameTooLong,
                 name,
                 {QString::number(name.size())},
                 u"InvalidCertName.TooLong"_s}};
    return {};
}

QList<Finding> nameInUse(const DeploymentSettings &settings, const AccountSnapshot &account)
{
    const QString &name = settings.certName;
    if (!settings.forceSet)
        return {{Severity::Blocking,
                 FindingCode::NameTaken,
                 name,
                 {name},
                 u"Certificate.Duplicated"_s}};
    const QStringList users = domainsUsing(name, account);
    QList<Finding> findings{{Severity::Warning, FindingCode::NameOverwritten, name, users, {}}};
    const QStringList uncovered = uncoveredHosts(settings.bundle->leaf(), users);
    if (!uncovered.isEmpty())
        findings.append({Severity::Warning, FindingCode::OverwriteNotCovered, name, uncovered, {}});
    return findings;
}

QList<Finding> checkAgainstStored(const DeploymentSettings &settings,
                                  const AccountSnapshot &account)
{
    if (!settings.bundle || !settings.bundle->hasCertificate())
        return {};
    const QString sha1 = QString::fromLatin1(settings.bundle->leaf().fields().sha1.toHex());
    // The proposed name holds the certificate's fingerprint: whoever has that name has this
    // certificate, whatever kind of fingerprint the service prints for it.
    const bool isProposal = settings.certName == proposeCertName(settings.bundle->leaf());
    QList<Finding> findings;
    QString otherName;
    bool isStoredUnderThisName = false;
    for (const StoredCertificate &stored : account.certificates) {
        const bool isSame = isFingerprint(stored.fingerprint, sha1);
        if (stored.name == settings.certName && isSame)
            isStoredUnderThisName = true;
        else if (stored.name == settings.certName && !isProposal)
            findings += nameInUse(settings, account);
        else if (isSame)
            otherName = stored.name;
    }
    // ForceSet is about names: nothing says that it lifts the refusal of the same content.
    if (!otherName.isEmpty() && !isStoredUnderThisName)
        findings.append({Severity::Blocking,
                         FindingCode::ContentStored,
                         otherName,
                         {otherName},
                         u"CertificateContent.Duplicated"_s});
    return findings;
}

// Whether a certificate of the account that is known by what its list says can be set.
QList<Finding> checkCas(const DeploymentSettings &settings,
                        const AccountSnapshot &account,
                        const QDateTime &now)
{
    if (settings.certName.trimmed().isEmpty())
        return {};
    QList<Finding> findings{{Severity::Info, FindingCode::CasByReference, {}, {}, {}}};
    if (!settings.cas) {
        if (account.casCertificates)
            findings.append({Severity::Warning,
                             FindingCode::CasNameUnknown,
                             settings.certName,
                             {settings.certName},
                             u"Certificate.NotFind"_s});
        return findings;
    }
    const CasCertificate &chosen = *settings.cas;
    // The list gives days and no zone: the certificate may end at any hour of the last one.
    const qint64 daysLeft = chosen.endDate.isValid() ? now.date().daysTo(chosen.endDate) : 0;
    const QString end = chosen.endDate.toString(Qt::ISODate);
    if (chosen.isExpired || daysLeft < 0)
        findings.append({Severity::Blocking,
                         FindingCode::Expired,
                         chosen.name,
                         chosen.endDate.isValid() ? QStringList{end} : QStringList(),
                         u"Certificate.Expired"_s});
    else if (chosen.endDate.isValid() && daysLeft <= casSoonDays)
        findings.append({Severity::Warning, FindingCode::ExpiresSoon, chosen.name, {end}, {}});
    return findings;
}

} // namespace

QStringList domainsUsing(const QString &certName, const AccountSnapshot &account)
{
    QStringList domains;
    for (const DomainOverview &domain : account.domains) {
        if (domain.isHttpsOn && domain.certName == certName)
            domains.append(domain.domain.name);
    }
    return domains;
}

QList<Finding> checkDraft(const DeploymentSettings &settings,
                          const QList<DomainOverview> &selected,
                          const AccountSnapshot &account,
                          const QDateTime &now)
{
    if (!settings.isHttpsOn)
        return checkDomains(settings, selected);
    QList<Finding> findings;
    if (settings.type == CertificateType::Upload)
        findings += checkCertificate(settings, now);
    if (settings.type == CertificateType::Cas)
        findings += checkCas(settings, account, now);
    findings += checkDomains(settings, selected);
    findings += checkNameItself(settings);
    if (settings.type == CertificateType::Upload)
        findings += checkAgainstStored(settings, account);
    return findings;
}

} // namespace livecert
