// SPDX-License-Identifier: Apache-2.0
#include "api/liveapi.h"

#include "api/livejson_p.h"
#include "api/paging_p.h"
#include "core/whenfinished.h"

#include <QtConcurrent/QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

// Calls per second and account, as the service documents them.
constexpr int listLimit = 100;
constexpr int certificateInfoLimit = 100;
constexpr int detailLimit = 50;
constexpr int setLimit = 30;
// Usually it takes a second or two. What has no answer by then is read back instead.
constexpr int setTimeLimitMs = 15'000;
constexpr qint64 setAnswerBytes = 256 * 1024; // of a RequestId or an error: a flood is none

void addIfGiven(QList<RpcParameter> &parameters, const QByteArray &name, const QString &value)
{
    if (!value.isEmpty())
        parameters.append({name, value.toUtf8()});
}

/// Ten thousand items take longer than a frame: they are read on a worker thread.
template <class T, class Reader>
Continuation<PagedList::Pages> readingEach(Continuation<QList<T>> then, QString key, Reader read)
{
    QObject *context = then.context();
    return {context,
            [then = std::move(then), key = std::move(key), read](
                const Result<PagedList::Pages> &pages) {
                if (!pages) {
                    then(failure(pages.error()));
                    return;
                }
                const auto reading = QtConcurrent::run([pages = *pages, key, read] {
                    QList<T> values;
                    for (const QJsonObject &item : itemsOf(pages, key))
                        values.append(read(item));
                    return values;
                });
                whenFinished(reading, then.context(), [then](const QList<T> &all) { then(all); });
            }};
}

template <class T, class Reader>
Continuation<QJsonObject> reading(Continuation<T> then, Reader read)
{
    QObject *context = then.context();
    return {context, [then = std::move(then), read](const Result<QJsonObject> &answer) {
                then(answer.map(read));
            }};
}

RpcRequest aboutDomain(const QByteArray &action, const QString &domain, int limit)
{
    return {
        .action = action, .parameters = {{"DomainName", domain.toUtf8()}}, .callsPerSecond = limit};
}

QByteArray typeName(CertificateType type)
{
    switch (type) {
    case CertificateType::Upload: return "upload";
    case CertificateType::Cas: return "cas";
    case CertificateType::Free: return "free";
    case CertificateType::Unknown: break;
    }
    return {};
}

/// Everything but the private key, in the order of the service's own documentation.
QList<RpcParameter> openParameters(const SetCertificateRequest &request)
{
    QList<RpcParameter> parameters{{"DomainName", request.domainName.toUtf8()}};
    if (!request.isHttpsOn) {
        parameters.append(RpcParameter{"SSLProtocol", "off"});
        return parameters;
    }
    addIfGiven(parameters, "CertName", request.certName);
    const QByteArray type = typeName(request.type);
    if (!type.isEmpty())
        parameters.append(RpcParameter{"CertType", type});
    if (request.type == CertificateType::Cas && request.casCertificateId > 0)
        parameters.append({"CertId", QByteArray::number(request.casCertificateId)});
    parameters.append(RpcParameter{"SSLProtocol", "on"});
    if (!request.certificatePem.isEmpty())
        parameters.append(RpcParameter{"SSLPub", request.certificatePem});
    return parameters;
}

const RpcParameter forceSet{"ForceSet", "1"};

} // namespace

void LiveApi::listDomains(const DomainQuery &query,
                          Continuation<QList<LiveDomain>> then,
                          std::function<void(const QList<LiveDomain> &)> first)
{
    PagedList::Shape shape{
        .request = {.action = "DescribeLiveUserDomains", .callsPerSecond = listLimit},
        .outer = u"Domains"_s,
        .inner = u"PageData"_s,
        .key = u"DomainName"_s,
        .lastPage = 100'000};
    addIfGiven(shape.request.parameters, "DomainName", query.keyword);
    addIfGiven(shape.request.parameters, "ResourceGroupId", query.resourceGroupId);
    addIfGiven(shape.request.parameters, "RegionName", query.regionName);
    if (first)
        shape.firstPage = [first = std::move(first), key = shape.key](const QJsonArray &page) {
            QList<LiveDomain> domains;
            for (const QJsonObject &item : itemsOf({page}, key))
                domains.append(readLiveDomain(item));
            first(domains);
        };
    auto readItems = readingEach(std::move(then), shape.key, readLiveDomain);
    PagedList::fetch(m_client, std::move(shape), std::move(readItems));
}

void LiveApi::listHttpsDomains(Continuation<QList<HttpsDomain>> then)
{
    PagedList::Shape shape{
        .request = {.action = "DescribeLiveHttpsDomainList", .callsPerSecond = listLimit},
        .outer = u"CertInfos"_s,
        .inner = u"CertInfo"_s,
        .key = u"DomainName"_s,
        .lastPage = 10'000,
        .emptyCode = u"NoHttpsDomain"_s};
    auto readItems = readingEach(std::move(then), shape.key, readHttpsDomain);
    PagedList::fetch(m_client, std::move(shape), std::move(readItems));
}

void LiveApi::domainCertificate(const QString &domain,
                                Continuation<DomainCertificateInfo> then,
                                int timeLimitMs)
{
    RpcRequest request =
        aboutDomain("DescribeLiveDomainCertificateInfo", domain, certificateInfoLimit);
    request.timeLimitMs = timeLimitMs;
    m_client.call(std::move(request), reading(std::move(then), [domain](const QJsonObject &answer) {
                      const QJsonArray infos = readList(answer, u"CertInfos"_s, u"CertInfo"_s);
                      DomainCertificateInfo info = readCertificateInfo(infos.first().toObject());
                      if (info.domainName.isEmpty())
                          info.domainName = domain; // no certificate: the list is empty
                      return info;
                  }));
}

void LiveApi::domainDetail(const QString &domain, Continuation<DomainDetail> then)
{
    m_client.call(aboutDomain("DescribeLiveDomainDetail", domain, detailLimit),
                  reading(std::move(then), [](const QJsonObject &answer) {
                      return readDomainDetail(answer.value(u"DomainDetail"_s).toObject());
                  }));
}

void LiveApi::listCertificates(const QStringList &domains,
                               Continuation<QList<StoredCertificate>> then)
{
    RpcRequest request{.action = "DescribeLiveCertificateList", .callsPerSecond = detailLimit};
    addIfGiven(request.parameters, "DomainName", domains.join(u','));
    m_client.call(std::move(request), reading(std::move(then), [](const QJsonObject &answer) {
                      QList<StoredCertificate> certificates;
                      const QJsonObject model = answer.value(u"CertificateListModel"_s).toObject();
                      const QJsonArray items =
                          readList(model.isEmpty() ? answer : model, u"CertList"_s, u"Cert"_s);
                      for (const auto &item : items)
                          certificates.append(readStoredCertificate(item.toObject()));
                      return certificates;
                  }));
}

void LiveApi::certificateDetail(const QString &certName, Continuation<StoredCertificateDetail> then)
{
    RpcRequest request{.action = "DescribeLiveCertificateDetail",
                       .parameters = {{"CertName", certName.toUtf8()}},
                       .callsPerSecond = detailLimit};
    m_client.call(std::move(request), reading(std::move(then), readStoredCertificateDetail));
}

void LiveApi::setDomainCertificate(const SetCertificateRequest &request,
                                   Continuation<SetCertificateReceipt> then,
                                   std::function<void()> starting)
{
    RpcRequest call{.action = "SetLiveDomainCertificate",
                    .parameters = openParameters(request),
                    .callsPerSecond = setLimit,
                    .changesState = true,
                    .timeLimitMs = setTimeLimitMs,
                    .maxAnswerBytes = setAnswerBytes,
                    .starting = std::move(starting)};
    if (request.isHttpsOn && !request.privateKeyPem.isEmpty())
        call.secretParameters.emplace_back("SSLPri", request.privateKeyPem.clone());
    if (request.isHttpsOn && request.forceSet)
        call.parameters.append(forceSet);
    m_client.call(std::move(call), reading(std::move(then), [](const QJsonObject &answer) {
                      return SetCertificateReceipt{answer.value(u"RequestId"_s).toString()};
                  }));
}

QList<RpcParameter> describeParameters(const SetCertificateRequest &request)
{
    QList<RpcParameter> parameters = openParameters(request);
    if (!request.isHttpsOn)
        return parameters;
    if (!request.privateKeyPem.isEmpty())
        parameters.append(
            {"SSLPri",
             "[private key, " + QByteArray::number(request.privateKeyPem.size()) + " bytes]"});
    if (request.forceSet)
        parameters.append(forceSet);
    return parameters;
}

} // namespace livecert
