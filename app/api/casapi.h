// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/castypes.h"
#include "api/rpcclient.h"

namespace livecert {

/// The version that a client for CasApi signs with.
inline constexpr char casVersion[] = "2020-04-07";

/// The typed operations of Certificate Management Service that LiveCert uses. `client` speaks to
/// its endpoint (Endpoint::forCas) with casVersion.
class CasApi
{
public:
    explicit CasApi(RpcClient &client)
        : m_client(client)
    { }

    /// ListUserCertificateOrder with OrderType=CERT, all pages: what was issued and what was
    /// uploaded. Without a Status the service lists valid ones only.
    void listCertificates(Continuation<QList<CasCertificate>> then);

    [[nodiscard]] RpcClient &client() const { return m_client; }

private:
    RpcClient &m_client;
};

} // namespace livecert
