// SPDX-License-Identifier: Apache-2.0
#include "deploy/session.h"

#include <utility>

namespace livecert {

Session makeSession(Credential credential,
                    RpcClient::Options client,
                    EdgeProbe::Options edge,
                    const std::optional<Endpoint> &cas)
{
    Session session;
    session.account.accessKey = shortAccessKeyId(credential.accessKeyId);
    session.account.service = client.endpoint.displayHost();
    RpcClient::Options casClient = client;
    casClient.endpoint = cas.value_or(Endpoint::forCas(client.endpoint));
    casClient.version = casVersion;
    session.casClient = std::make_unique<RpcClient>(credential.clone(), std::move(casClient));
    session.cas = std::make_unique<CasApi>(*session.casClient);
    session.client = std::make_unique<RpcClient>(std::move(credential), std::move(client));
    session.live = std::make_unique<LiveApi>(*session.client);
    session.edge = std::make_unique<EdgeProbe>(std::move(edge));
    return session;
}

} // namespace livecert
