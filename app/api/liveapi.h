// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/livetypes.h"
#include "api/rpcclient.h"

namespace livecert {

/// What to list; empty members filter nothing.
struct DomainQuery
{
    QString keyword = {}; ///< fuzzy, `*` allowed
    QString resourceGroupId = {};
    QString regionName = {};
};

/// The typed operations of ApsaraVideo Live that LiveCert uses. Answers arrive on the client's
/// thread.
class LiveApi
{
public:
    explicit LiveApi(RpcClient &client)
        : m_client(client)
    { }

    /// DescribeLiveUserDomains, all pages; both domain types, every status. `first` is told of the
    /// first page as soon as it is there, when there are many more; never after `then`.
    void listDomains(const DomainQuery &query,
                     Continuation<QList<LiveDomain>> then,
                     std::function<void(const QList<LiveDomain> &)> first = {});
    /// DescribeLiveHttpsDomainList, all pages. The error NoHttpsDomain is the empty list.
    void listHttpsDomains(Continuation<QList<HttpsDomain>> then);
    /// DescribeLiveDomainCertificateInfo. `timeLimitMs` as in RpcRequest.
    void domainCertificate(const QString &domain,
                           Continuation<DomainCertificateInfo> then,
                           int timeLimitMs = 0);
    /// DescribeLiveDomainDetail.
    void domainDetail(const QString &domain, Continuation<DomainDetail> then);
    /// DescribeLiveCertificateList, of the whole account or of these domains.
    void listCertificates(const QStringList &domains, Continuation<QList<StoredCertificate>> then);
    /// DescribeLiveCertificateDetail.
    void certificateDetail(const QString &certName, Continuation<StoredCertificateDetail> then);
    /// SetLiveDomainCertificate. After isOutcomeUnknown(error) read the domain back; it is never
    /// sent twice. `starting` is called when it leaves the queue.
    void setDomainCertificate(const SetCertificateRequest &request,
                              Continuation<SetCertificateReceipt> then,
                              std::function<void()> starting = {});

    [[nodiscard]] RpcClient &client() const { return m_client; }

private:
    RpcClient &m_client;
};

/// The call as it travels, secrets replaced by their description: for review pages and plans.
[[nodiscard]] QList<RpcParameter> describeParameters(const SetCertificateRequest &request);

} // namespace livecert
