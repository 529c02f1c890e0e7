// SPDX-License-Identifier: Apache-2.0
#include "deploy/session.h"

#include <utility>

namespace livecert {

Session makeSession(Credential credential, RpcClient::Options client, EdgeProbe::Options edge)
{
    Session session;
    session.account.accessKey = shortAccessKeyId(credential.accessKeyId);
    session.account.service = client.endpoint.displayHost();
    session.client = std::make_unique<RpcClient>(std::move(credential), std::move(client));
    session.live = std::make_unique<LiveApi>(*session.client);
    session.edge = std::make_unique<EdgeProbe>(std::move(edge));
    return session;
}

} // namespace livecert
