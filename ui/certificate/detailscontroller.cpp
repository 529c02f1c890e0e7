// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/detailscontroller.h"

#include "deploy/fingerprint.h"
#include "pki/reading.h"
#include "ui/certificate/detailsdialog.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

/// The leaf of what the service answered: it stands first.
std::optional<Certificate> firstOf(const QByteArray &pem)
{
    constexpr ReadLimits few{.fileBytes = 256 * 1024, .certificates = 10};
    const ReadReport report = readObjectsFromBytes(pem, {}, {}, few);
    if (report.certificates.isEmpty())
        return std::nullopt;
    return report.certificates.first().certificate;
}

DeployedCertificate deployedFrom(const DomainOverview &domain)
{
    return {domain.domain.name,
            domain.certName,
            domain.commonName,
            domain.issuer,
            domain.notAfter,
            QByteArray::fromHex(plainHex(domain.fingerprint).toLatin1()),
            std::nullopt};
}

} // namespace

DetailsController::DetailsController(DeploymentDraft &draft, QWidget *window, Clock clock)
    : QObject(window)
    , m_draft(draft)
    , m_window(window)
    , m_clock(std::move(clock))
{
    connect(&m_draft, &DeploymentDraft::changed, this, &DetailsController::update);
}

DetailsController::~DetailsController() = default;

DetailsDialog *DetailsController::dialog() const
{
    return m_dialog;
}

void DetailsController::open()
{
    const auto &bundle = m_draft.settings().bundle;
    if (!bundle || !bundle->hasCertificate())
        return;
    if (!m_dialog) {
        m_dialog = new DetailsDialog(m_window, m_clock);
        m_shown.reset();
        m_domain.clear();
        update();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void DetailsController::setLive(LiveApi *live)
{
    m_reading.reset();
    m_live = live;
    m_domain.clear();
    update();
}

void DetailsController::setKeyLocked(bool isLocked)
{
    m_isKeyLocked = isLocked;
}

void DetailsController::update()
{
    if (!m_dialog)
        return;
    const auto &bundle = m_draft.settings().bundle;
    if (!bundle || !bundle->hasCertificate()) {
        m_dialog->close();
        return;
    }
    if (bundle != m_shown) {
        m_shown = bundle;
        m_dialog->setBundle(bundle, keyState());
    }
    const QString domain =
        m_draft.selected().isEmpty() ? QString() : m_draft.selected().first().domain.name;
    if (domain == m_domain && !domain.isEmpty())
        return;
    m_domain = domain;
    readDeployed();
}

void DetailsController::readDeployed()
{
    m_reading.reset();
    if (m_domain.isEmpty()) {
        m_dialog->setNothingDeployed(
            [] { return tr("Select a domain to see the certificate that it has now."); });
        return;
    }
    const DomainOverview domain = m_draft.selected().first();
    const QString name = visibleText(domain.displayName(), 120);
    if (!m_live) {
        m_dialog->setNothingDeployed(
            [name] { return tr("No account is open: what %1 has is not known.").arg(name); });
        return;
    }
    m_dialog->setNothingDeployed([name] { return tr("Reading the certificate of %1…").arg(name); });
    m_reading = std::make_unique<QObject>();
    m_live->domainCertificate(
        m_domain, {m_reading.get(), [this, domain](const Result<DomainCertificateInfo> &info) {
                       showDeployed(domain, info);
                   }});
}

void DetailsController::showDeployed(const DomainOverview &domain,
                                     const Result<DomainCertificateInfo> &info)
{
    if (!m_dialog)
        return;
    const QString name = visibleText(domain.displayName(), 120);
    DeployedCertificate deployed = deployedFrom(domain);
    if (info) {
        deployed.certificate = firstOf(info->certificatePem);
        if (info->notAfter.isValid())
            deployed.notAfter = info->notAfter;
    }
    const bool isOn = info ? info->isHttpsOn : domain.isHttpsOn;
    if (!isOn && !deployed.certificate && info)
        m_dialog->setNothingDeployed(
            [name] { return tr("HTTPS is off for %1: it has no certificate today.").arg(name); });
    else if (!deployed.certificate && !deployed.notAfter.isValid() && info)
        m_dialog->setNothingDeployed(
            [name] { return tr("The service says nothing of the certificate of %1.").arg(name); });
    else if (!deployed.certificate && !deployed.notAfter.isValid())
        m_dialog->setNothingDeployed([name, error = info.error()] {
            return tr("The certificate of %1 could not be read: %2").arg(name, errorTitle(error));
        });
    else
        m_dialog->setDeployed(deployed);
}

KeyState DetailsController::keyState() const
{
    const CertificateBundle &bundle = *m_draft.settings().bundle;
    if (!bundle.key)
        return m_isKeyLocked ? KeyState::Encrypted : KeyState::Missing;
    if (!bundle.keyMatches())
        return KeyState::Other;
    return bundle.key->isConsistent() ? KeyState::Matches : KeyState::Damaged;
}

} // namespace livecert
