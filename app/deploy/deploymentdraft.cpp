// SPDX-License-Identifier: Apache-2.0
#include "deploy/deploymentdraft.h"

#include "deploy/fingerprint.h"

#include <QHash>

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
    return planDeployment(m_settings, m_selected, m_clock());
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
    m_account = account;
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
    if (m_account.domains.isEmpty())
        m_deployedKeys.clear(); // another account is being opened
    fillDeployedKeys();
    update();
}

void DeploymentDraft::setSelected(const QList<DomainOverview> &domains)
{
    if (domains == m_selected)
        return;
    m_selected = domains;
    fillDeployedKeys();
    update();
}

void DeploymentDraft::noteDeployedKey(const QString &certificateId, const QByteArray &key)
{
    if (key.isEmpty() || m_deployedKeys.value(certificateId) == key)
        return;
    m_deployedKeys.insert(certificateId, key);
    fillDeployedKeys();
    update();
}

void DeploymentDraft::fillDeployedKeys()
{
    if (m_deployedKeys.isEmpty())
        return;
    for (DomainOverview &domain : m_selected)
        domain.deployedKey = m_deployedKeys.value(deployedCertificateId(domain));
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
    m_isNameTyped = false;
    update();
}

void DeploymentDraft::update()
{
    if (!m_isNameTyped)
        m_settings.certName = proposedName();
    m_findings = checkDraft(m_settings, m_selected, m_account, m_clock());
    Q_EMIT changed();
}

} // namespace livecert
