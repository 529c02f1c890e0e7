// SPDX-License-Identifier: Apache-2.0
#include "sandboxsession.h"

#include "api/tls.h"

#include <utility>

namespace livecert {

Result<Session> sandboxSession(const Sandbox::Access &access, const Clock &clock)
{
    const Result<Endpoint> endpoint = Endpoint::parse(access.endpoint);
    if (!endpoint)
        return failure(endpoint.error());
    const Result<QSslConfiguration> tls = verifyingTlsTrustingOnly(access.caPem);
    if (!tls)
        return failure(tls.error());

    RpcClient::Options client;
    client.endpoint = *endpoint;
    client.clock = clock;
    EdgeProbe::Options edge;
    for (const QString &address : access.edgeAddresses)
        edge.addresses.append(QHostAddress(address));
    edge.port = access.edgePort;
    edge.tls = *tls;
    Session session = makeSession({access.accessKeyId, Secret(access.accessKeySecret.toUtf8()), {}},
                                  std::move(client),
                                  std::move(edge));
    session.isSandbox = true;
    session.account.service = QStringLiteral("sandbox"); // its port is another one each time
    return session;
}

} // namespace livecert
