// SPDX-License-Identifier: Apache-2.0
#include "deploy/deployedkeys.h"

#include "pki/reading.h"

namespace livecert {

namespace {

constexpr int maxAsked = 200; // different certificates of one session; beyond that it is a survey

QByteArray keyOf(const QByteArray &pem)
{
    const ReadReport report =
        readObjectsFromBytes(pem, {}, {}, {.certificates = 16, .derivations = 0});
    return report.certificates.isEmpty()
        ? QByteArray()
        : report.certificates.first().certificate.publicKey().spkiSha256;
}

} // namespace

DeployedKeys::DeployedKeys(LiveApi &live, DeploymentDraft &draft, QObject *parent)
    : QObject(parent)
    , m_live(live)
    , m_draft(draft)
{
    connect(&draft, &DeploymentDraft::changed, this, &DeployedKeys::lookUp);
    lookUp();
}

void DeployedKeys::lookUp()
{
    const DeploymentSettings &settings = m_draft.settings();
    const bool compares = settings.isHttpsOn && settings.type == CertificateType::Upload
        && settings.bundle && settings.bundle->hasCertificate();
    if (!compares)
        return;
    for (const DomainOverview &domain : m_draft.selected()) {
        const bool isKnown = !domain.isHttpsOn || domain.certName.isEmpty()
            || !domain.deployedKey.isEmpty() || m_asked.contains(deployedCertificateId(domain));
        if (!isKnown && m_asked.size() < maxAsked)
            ask(domain);
    }
}

void DeployedKeys::ask(const DomainOverview &domain)
{
    const QString id = deployedCertificateId(domain);
    m_asked.insert(id);
    m_live.certificateDetail(domain.certName,
                             {this, [this, id](const Result<StoredCertificateDetail> &detail) {
                                  if (detail)
                                      m_draft.noteDeployedKey(id, keyOf(detail->certificatePem));
                              }});
}

} // namespace livecert
