// SPDX-License-Identifier: Apache-2.0
#include "deploy/deploymentdraft.h"

#include "deploy/fingerprint.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// A certificate that the account stores already keeps its name there: the service refuses the same
// content under a second one.
QString storedNameOf(const Certificate &leaf, const AccountSnapshot &account)
{
    const QString sha1 = QString::fromLatin1(leaf.fields().sha1.toHex());
    for (const StoredCertificate &stored : account.certificates) {
        if (isFingerprint(stored.fingerprint, sha1))
            return stored.name;
    }
    return {};
}

} // namespace

DeploymentDraft::DeploymentDraft(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{
    m_findings = checkDraft(m_settings, m_selected, m_account, m_clock());
}

QString DeploymentDraft::proposedName() const
{
    // Only an upload makes a name; the other types refer to what exists, or need none.
    if (m_settings.type != CertificateType::Upload || !m_settings.bundle
        || !m_settings.bundle->hasCertificate())
        return {};
    const QString stored = storedNameOf(m_settings.bundle->leaf(), m_account);
    return stored.isEmpty() ? proposeCertName(m_settings.bundle->leaf()) : stored;
}

DeploymentPlan DeploymentDraft::plan() const
{
    DeploymentPlan plan = planDeployment(m_settings, m_selected, m_clock());
    for (const Finding &finding : m_findings) {
        if (finding.code == FindingCode::NameOverwritten
            || finding.code == FindingCode::OverwriteNotCovered)
            plan.notes.append(finding);
    }
    return plan;
}

bool DeploymentDraft::isReady() const
{
    // When no domain is left to send for, a finding blocks.
    return !hasBlocking(m_findings);
}

void DeploymentDraft::setBundle(std::shared_ptr<const CertificateBundle> bundle)
{
    if (bundle == m_settings.bundle)
        return;
    m_settings.bundle = std::move(bundle);
    if (m_settings.certName.isEmpty())
        m_isNameTyped = false;
    update();
}

void DeploymentDraft::setAccount(const AccountSnapshot &account)
{
    const auto cas = std::exchange(m_account, account).casCertificates;
    if (!m_account.casCertificates && !m_account.domains.isEmpty())
        m_account.casCertificates = cas; // the account that was read again
    QHash<QString, const DomainOverview *> byName;
    byName.reserve(m_account.domains.size());
    for (const DomainOverview &domain : std::as_const(m_account.domains))
        byName.insert(domain.domain.name, &domain);
    QList<DomainOverview> selected;
    for (const DomainOverview &domain : std::as_const(m_selected)) {
        if (const DomainOverview *present = byName.value(domain.domain.name))
            selected.append(*present);
    }
    m_selected = std::move(selected);
    if (m_account.domains.isEmpty()) { // another account is being opened
        m_deployedKeys.clear();
        m_protected.clear();
        m_settings.cas.reset();
    }
    fillKnown();
    update();
}

void DeploymentDraft::setSelected(const QList<DomainOverview> &domains)
{
    if (domains == m_selected)
        return;
    m_selected = domains;
    fillKnown();
    update();
}

void DeploymentDraft::noteDeployedKey(const QString &certificateId, const QByteArray &key)
{
    if (key.isEmpty() || m_deployedKeys.value(certificateId) == key)
        return;
    m_deployedKeys.insert(certificateId, key);
    fillKnown();
    update();
}

void DeploymentDraft::noteOutcome(const QString &domain, const QString &apiCode)
{
    const bool isProtected =
        apiCode == "DomainInProtectedMode"_L1 || apiCode == "DomainInSafeMode"_L1;
    const QString code = isProtected ? apiCode : QString();
    const bool saysSomething = isProtected || apiCode.isEmpty();
    if (!saysSomething || m_protected.value(domain) == code)
        return;
    if (isProtected)
        m_protected.insert(domain, code);
    else
        m_protected.remove(domain);
    fillKnown();
    update();
}

void DeploymentDraft::fillKnown()
{
    for (DomainOverview &domain : m_selected) {
        if (!m_deployedKeys.isEmpty())
            domain.deployedKey = m_deployedKeys.value(deployedCertificateId(domain));
        domain.protectedBy = m_protected.value(domain.domain.name);
    }
}

void DeploymentDraft::setCasCertificates(const QList<CasCertificate> &certificates)
{
    if (m_account.casCertificates == certificates)
        return;
    m_account.casCertificates = certificates;
    update();
}

void DeploymentDraft::setCasCertificate(const CasCertificate &certificate)
{
    if (m_settings.cas == certificate && m_settings.certName == certificate.name)
        return;
    m_settings.cas = certificate;
    m_settings.certName = certificate.name;
    m_isNameTyped = true;
    update();
}

// A name that was typed is the certificate of that name, when the account's list has one.
void DeploymentDraft::findCas()
{
    if (m_settings.type != CertificateType::Cas || !m_account.casCertificates)
        return;
    if (m_settings.cas && m_settings.cas->name == m_settings.certName)
        return;
    m_settings.cas.reset();
    for (const CasCertificate &certificate : std::as_const(*m_account.casCertificates)) {
        if (certificate.name == m_settings.certName) {
            m_settings.cas = certificate;
            return;
        }
    }
}

void DeploymentDraft::setHttpsOn(bool on)
{
    if (on == m_settings.isHttpsOn)
        return;
    m_settings.isHttpsOn = on;
    update();
}

void DeploymentDraft::setType(CertificateType type)
{
    if (type == m_settings.type)
        return;
    m_settings.type = type;
    m_isNameTyped = false; // each type has names of its own
    update();
}

void DeploymentDraft::setCertName(const QString &name)
{
    if (name == m_settings.certName)
        return;
    m_settings.certName = name;
    m_isNameTyped = name != proposedName();
    update();
}

void DeploymentDraft::setForceSet(bool force)
{
    if (force == m_settings.forceSet)
        return;
    m_settings.forceSet = force;
    update();
}

void DeploymentDraft::clear()
{
    m_settings.bundle.reset();
    m_settings.certName.clear();
    m_settings.forceSet = false;
    m_settings.cas.reset();
    m_isNameTyped = false;
    update();
}

void DeploymentDraft::update()
{
    if (!m_isNameTyped)
        m_settings.certName = proposedName();
    findCas();
    m_findings = checkDraft(m_settings, m_selected, m_account, m_clock());
    Q_EMIT changed();
}

} // namespace livecert
