// SPDX-License-Identifier: Apache-2.0
#include "sandbox/service.h"

#include "sandbox/casoperations.h"
#include "sandbox/readoperations.h"
#include "sandbox/setcertificate.h"

#include <algorithm>
#include <array>

namespace livecert::sandbox {

Service::Service(Account account,
                 const Authority &authority,
                 EdgeTable &edge,
                 Clock clock,
                 std::chrono::milliseconds edgeDelay)
    : m_account(std::move(account))
    , m_authority(authority)
    , m_edge(edge)
    , m_clock(std::move(clock))
    , m_edgeDelay(edgeDelay)
{
    for (const LiveDomain &domain : m_account.domains)
        m_edge.set(domain.name, domain.certificate);
}

bool Service::knows(const QByteArray &action)
{
    static constexpr std::array<QByteArrayView, 8> actions{
        "SetLiveDomainCertificate",
        "DescribeLiveUserDomains",
        "DescribeLiveHttpsDomainList",
        "DescribeLiveDomainCertificateInfo",
        "DescribeLiveDomainDetail",
        "DescribeLiveCertificateList",
        "DescribeLiveCertificateDetail",
        listUserCertificateOrderName,
    };
    return std::find(actions.begin(), actions.end(), QByteArrayView(action)) != actions.end();
}

QByteArrayView Service::versionOf(const QByteArray &action)
{
    return action == listUserCertificateOrderName ? "2020-04-07" : "2016-11-01";
}

Answer Service::call(const QByteArray &action, const Parameters &parameters)
{
    Answer answer = [&] {
        const std::lock_guard lock(m_mutex);
        return callLocked(action, parameters);
    }();
    const bool mayHaveChanged = answer || answer.error().code == row::settedNotEffect.code;
    if (action == "SetLiveDomainCertificate" && mayHaveChanged && m_changed)
        m_changed();
    return answer;
}

Answer Service::callLocked(const QByteArray &action, const Parameters &parameters)
{
    if (action == "SetLiveDomainCertificate")
        return setLiveDomainCertificate({m_account, m_authority, m_edge, m_clock(), m_edgeDelay},
                                        parameters);
    if (action == "DescribeLiveUserDomains")
        return describeLiveUserDomains(m_account, parameters);
    if (action == "DescribeLiveHttpsDomainList")
        return describeLiveHttpsDomainList(m_account, parameters, m_clock());
    if (action == "DescribeLiveDomainCertificateInfo")
        return describeLiveDomainCertificateInfo(m_account, parameters);
    if (action == "DescribeLiveDomainDetail")
        return describeLiveDomainDetail(m_account, parameters);
    if (action == "DescribeLiveCertificateList")
        return describeLiveCertificateList(m_account, parameters);
    if (action == "DescribeLiveCertificateDetail")
        return describeLiveCertificateDetail(m_account, parameters);
    if (action == listUserCertificateOrderName)
        return listUserCertificateOrder(m_account, parameters, m_clock());
    return refuse(gateway::apiNotFound);
}

void Service::visit(const std::function<void(const Account &)> &visitor) const
{
    const std::lock_guard lock(m_mutex);
    visitor(m_account);
}

} // namespace livecert::sandbox
