// SPDX-License-Identifier: Apache-2.0
#include "sandboxsession.h"

#include "api/tls.h"

#include <QHostAddress>

namespace livecert::fixture {

SandboxSession::SandboxSession(const Sandbox::Options &options)
    : sandbox(options)
{
    const Result<Sandbox::Access> started = sandbox.start();
    if (!started)
        qFatal("the sandbox does not start: %s", qPrintable(started.error().detail));
    access = *started;
    Credential credential;
    credential.accessKeyId = access.accessKeyId;
    credential.accessKeySecret = Secret(access.accessKeySecret.toUtf8());
    RpcClient::Options client;
    client.endpoint = Endpoint::parse(access.endpoint).value();
    session.client = std::make_unique<RpcClient>(std::move(credential), std::move(client));
    session.live = std::make_unique<LiveApi>(*session.client);
    EdgeProbe::Options edge;
    edge.address = QHostAddress(QHostAddress::LocalHost);
    edge.port = access.edgePort;
    edge.tls = verifyingTlsTrusting(access.caPem).value();
    session.edge = std::make_unique<EdgeProbe>(std::move(edge));
    session.isSandbox = true;
}

} // namespace livecert::fixture
