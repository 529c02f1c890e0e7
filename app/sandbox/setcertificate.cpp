// SPDX-License-Identifier: Apache-2.0
#include "sandbox/setcertificate.h"

#include "sandbox/faults.h"
#include "sandbox/material.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

using Refusal = const ServiceError *; ///< null: nothing is wrong

constexpr qsizetype maximumName = 128;

/// The call with its words read, but before the domain and the certificate are looked at.
struct Request
{
    LiveDomain *domain = nullptr;
    bool isOn = false;
    bool isDryRun = false;
    bool isForced = false;
    CertificateKind kind = CertificateKind::Upload;
    QString name;
    qint64 certId = 0; ///< not documented, and sent by who names a certificate
    QByteArrayView sslPub;
    QByteArrayView sslPri;
};

bool isOneOf(QByteArrayView value, std::initializer_list<QByteArrayView> allowed)
{
    return std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

tl::expected<Request, ServiceError> readRequest(const SetContext &context,
                                                const Parameters &parameters)
{
    for (const char *name : {"DomainName", "SSLProtocol"}) {
        if (parameters.value(name).isEmpty()) {
            ServiceError error = gateway::missingParameter;
            error.parameter = name;
            return refuse(error);
        }
    }
    const QByteArrayView protocol = parameters.value("SSLProtocol");
    if (!isOneOf(protocol, {"on", "off"}))
        return refuse(row::sslProtocolNotSupported);
    const QByteArrayView kind = parameters.value("CertType");
    if (!isOneOf(kind, {"", "upload", "cas", "free"})
        || !isOneOf(parameters.value("ForceSet"), {"", "0", "1"})
        || !isOneOf(parameters.value("DryRun"), {"", "true", "false"}))
        return refuse(row::parameterError);
    Request request;
    request.isOn = protocol == QByteArrayView("on");
    request.isDryRun = parameters.value("DryRun") == QByteArrayView("true");
    request.isForced = parameters.value("ForceSet") == QByteArrayView("1");
    request.kind = kind == QByteArrayView("cas") ? CertificateKind::Cas
        : kind == QByteArrayView("free")         ? CertificateKind::Free
                                                 : CertificateKind::Upload;
    request.name = parameters.text("CertName");
    request.certId = parameters.value("CertId").toByteArray().toLongLong();
    request.sslPub = parameters.value("SSLPub");
    request.sslPri = parameters.value("SSLPri");
    request.domain = context.account.find(parameters.text("DomainName").toLower());
    if (!request.domain)
        return refuse(gateway::domainNotFound);
    return request;
}

Refusal checkWords(const Request &request)
{
    if (!request.isOn || request.kind == CertificateKind::Free)
        return nullptr;
    if (request.name.isEmpty())
        return &row::certNameMissing;
    if (request.name.size() > maximumName)
        return &row::certNameTooLong;
    // A certificate of the certificate service may be named instead of sent.
    const bool isByName = request.kind == CertificateKind::Cas && request.sslPub.isEmpty()
        && request.sslPri.isEmpty();
    if (isByName)
        return nullptr;
    if (request.sslPub.isEmpty())
        return &row::sslPubMissing;
    if (request.sslPri.isEmpty())
        return &row::sslPriMissing;
    if (request.sslPub.size() > maximumSslPub || request.sslPri.size() > maximumSslPri)
        return &row::certificateTooLong;
    return nullptr;
}

/// What the state of the domain forbids, whatever is sent. The two faults that strike while the
/// change is carried out come later.
Refusal checkDomain(const Request &request)
{
    const Refusal fault =
        request.isOn ? request.domain->fault.whenOn : request.domain->fault.whenOff;
    if (fault && fault != &row::storageFailed && fault != &row::settedNotEffect)
        return fault;
    if (request.domain->status != Status::Online)
        return &row::notOnline;
    return nullptr;
}

/// Stores it unless its name or its content is taken. The same content under the same name is no
/// duplicate: so one certificate goes to many domains.
tl::expected<CertificatePtr, ServiceError> storeUpload(const SetContext &context,
                                                       const Request &request,
                                                       Material material)
{
    if (request.domain->fault.whenOn == &row::storageFailed)
        return refuse(row::storageFailed);
    Account &account = context.account;
    CertificateFacts facts = factsOf(material.chain);
    const CertificatePtr named = account.certificates.value(request.name);
    if (named && named->facts.sha256 == facts.sha256 && !named->key.isEmpty())
        return named;
    const bool isSameContent = named && named->facts.sha256 == facts.sha256;
    if (!isSameContent && account.namesByContent.contains(facts.sha256))
        return refuse(row::contentDuplicated);
    if (named && !isSameContent && !request.isForced)
        return refuse(row::nameDuplicated);
    if (request.isDryRun)
        return CertificatePtr();
    StoredCertificate certificate;
    certificate.id = named ? named->id : 0;
    certificate.name = request.name;
    certificate.kind = request.kind;
    certificate.isKeyOurs = context.authority.hasIssued(material.chain.front().get());
    certificate.facts = std::move(facts);
    certificate.key = std::move(material.key);
    CertificatePtr stored = account.store(std::move(certificate));
    const auto due = std::chrono::steady_clock::now() + context.edgeDelay;
    for (const LiveDomain &domain : account.domains) {
        if (domain.certificate
            == stored) // the name was overwritten: whoever uses it gets the new one
            context.edge.setLater(domain.name, stored, due);
    }
    return stored;
}

tl::expected<CertificatePtr, ServiceError> findNamed(const SetContext &context,
                                                     const Request &request)
{
    CertificatePtr named = context.account.certificates.value(request.name);
    const bool isOther = named && request.certId != 0 && named->id != request.certId;
    if (!named || isOther)
        return refuse(row::certificateNotFound);
    if (named->isRevoked)
        return refuse(row::storedStatusError);
    if (named->facts.notAfter < context.now)
        return refuse(row::expired);
    return named;
}

Answer turnOff(const SetContext &context, const Request &request)
{
    LiveDomain &domain = *request.domain;
    if (request.isDryRun || !domain.certificate)
        return QJsonObject();
    const CertificatePtr gone = std::exchange(domain.certificate, nullptr);
    domain.freeStatus.clear();
    domain.certificateSet = domain.modified = context.now;
    if (gone->kind != CertificateKind::Cas) // what was bought stays in the certificate service
        context.account.forget(gone);
    context.edge.setLater(
        domain.name, nullptr, std::chrono::steady_clock::now() + context.edgeDelay);
    return QJsonObject();
}

Answer applyFree(const SetContext &context, const Request &request)
{
    LiveDomain &domain = *request.domain;
    if (request.isDryRun)
        return QJsonObject();
    domain.modified = context.now;
    // Taken, and told in the status later: as the service does.
    domain.freeStatus = domain.name.startsWith(u'.') ? u"unsupport_wildcard"_s
        : domain.hasCname                            ? freeFaultOf(domain.name)
                                                     : u"cname_error"_s;
    domain.freeIssued = std::chrono::steady_clock::now()
        + (domain.name.startsWith(u'.') ? std::chrono::milliseconds(0) : context.edgeDelay);
    if (!domain.freeStatus.isEmpty())
        return QJsonObject();
    auto minted = context.authority.mint({.names = {domain.name},
                                          .notBefore = context.now.addSecs(-3600),
                                          .notAfter = context.now.addDays(90)});
    if (!minted)
        return refuse(gateway::internalError);
    StoredCertificate certificate;
    certificate.name = u"free-"_s + domain.name + context.now.toString(u"-yyyyMMddHHmmss");
    certificate.kind = CertificateKind::Free;
    certificate.isKeyOurs = true;
    certificate.facts = factsOf(minted->chain);
    certificate.key = std::move(minted->key);
    domain.certificate = context.account.store(std::move(certificate));
    domain.certificateSet = context.now;
    context.edge.setLater(domain.name, domain.certificate, domain.freeIssued);
    return QJsonObject();
}

Answer turnOn(const SetContext &context, const Request &request)
{
    tl::expected<CertificatePtr, ServiceError> certificate;
    if (request.sslPub.isEmpty()) {
        certificate = findNamed(context, request);
    } else {
        auto material = readMaterial(request.sslPub, request.sslPri, context.now);
        if (!material)
            return refuse(material.error());
        certificate = storeUpload(context, request, std::move(*material));
    }
    if (!certificate)
        return refuse(certificate.error());
    const bool isHeldBack = request.domain->fault.whenOn == &row::settedNotEffect;
    if (!request.isDryRun) {
        LiveDomain &domain = *request.domain;
        domain.certificate = *certificate;
        domain.freeStatus.clear();
        domain.certificateSet = domain.modified = context.now;
        if (!isHeldBack)
            context.edge.setLater(
                domain.name, *certificate, std::chrono::steady_clock::now() + context.edgeDelay);
    }
    if (isHeldBack)
        return refuse(row::settedNotEffect);
    return QJsonObject();
}

} // namespace

Answer setLiveDomainCertificate(const SetContext &context, const Parameters &parameters)
{
    const auto request = readRequest(context, parameters);
    if (!request)
        return refuse(request.error());
    if (const Refusal refusal = checkWords(*request))
        return refuse(*refusal);
    if (const Refusal refusal = checkDomain(*request))
        return refuse(*refusal);
    if (!request->isOn)
        return turnOff(context, *request);
    return request->kind == CertificateKind::Free ? applyFree(context, *request)
                                                  : turnOn(context, *request);
}

} // namespace livecert::sandbox
