// SPDX-License-Identifier: Apache-2.0
#include "deploy/stepcall.h"

#include "core/digest.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qsizetype sha256Bytes = 32;

} // namespace

QByteArray firstCertificateSha256(const QByteArray &pem)
{
    static const QByteArray begin = "-----BEGIN CERTIFICATE-----";
    static const QByteArray end = "-----END CERTIFICATE-----";
    const qsizetype from = pem.indexOf(begin);
    const qsizetype to = pem.indexOf(end, from);
    if (from < 0 || to < 0)
        return {};
    const QByteArray base64 = pem.mid(from + begin.size(), to - from - begin.size());
    return sha256(QByteArray::fromBase64(base64.simplified()));
}

QByteArray leafToBeServed(const DeploymentSettings &settings)
{
    if (!settings.isHttpsOn || settings.type == CertificateType::Free)
        return {};
    if (settings.type == CertificateType::Cas) {
        const QByteArray sha256 =
            settings.cas ? QByteArray::fromHex(settings.cas->sha256.toLatin1()) : QByteArray();
        return sha256.size() == sha256Bytes ? sha256 : QByteArray();
    }
    return settings.bundle && settings.bundle->hasCertificate() ? settings.bundle->leaf().sha256()
                                                                : QByteArray();
}

Result<StepCall> StepCall::prepare(const DeploymentSettings &settings)
{
    StepCall call;
    call.m_wanted.isHttpsOn = settings.isHttpsOn;
    call.m_wanted.type = settings.type;
    if (!settings.isHttpsOn)
        return call;
    call.m_wanted.certName = settings.certName;
    call.m_forceSet = settings.forceSet;
    call.m_wanted.leafSha256 = leafToBeServed(settings);
    if (settings.type == CertificateType::Free)
        return call;
    if (settings.type == CertificateType::Cas) {
        call.m_casCertificateId = settings.cas ? settings.cas->id : 0;
        return call;
    }
    const bool hasCertificate = settings.bundle && settings.bundle->hasCertificate();
    if (!hasCertificate || !settings.bundle->key)
        return failure(ErrorCode::InvalidInput, u"an upload needs a certificate and its key"_s);
    Result<Secret> key = settings.bundle->key->toPem();
    if (!key)
        return failure(key.error());
    call.m_chainPem = settings.bundle->chainPem();
    call.m_keyPem = *std::move(key);
    return call;
}

SetCertificateRequest StepCall::request(const QString &domain) const
{
    SetCertificateRequest request;
    request.domainName = domain;
    request.isHttpsOn = m_wanted.isHttpsOn;
    request.type = m_wanted.type;
    request.certName = m_wanted.certName;
    request.casCertificateId = m_casCertificateId;
    request.certificatePem = m_chainPem;
    request.privateKeyPem = m_keyPem.clone();
    request.forceSet = m_forceSet;
    return request;
}

bool WantedState::isReached(const DomainCertificateInfo &info) const
{
    if (!isHttpsOn || !info.isHttpsOn)
        return isHttpsOn == info.isHttpsOn;
    if (!leafSha256.isEmpty() && !info.certificatePem.isEmpty())
        return firstCertificateSha256(info.certificatePem) == leafSha256;
    if (type == CertificateType::Free)
        return info.type == CertificateType::Free;
    return !certName.isEmpty() && info.certName == certName;
}

} // namespace livecert
