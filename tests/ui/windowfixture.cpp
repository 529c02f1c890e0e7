// SPDX-License-Identifier: Apache-2.0
#include "windowfixture.h"

#include "api/tls.h"

using namespace Qt::StringLiterals;

namespace livecert::fixture {

World::World(const Sandbox::Options &options)
    : sandbox(options)
    , profiles(folder.filePath(u"accounts"_s))
{
    const Result<Sandbox::Access> started = sandbox.start();
    if (!started)
        qFatal("the sandbox did not start");
    access = *started;
}

Result<std::shared_ptr<Session>> World::openSandbox() const
{
    Credential credential;
    credential.accessKeyId = access.accessKeyId;
    credential.accessKeySecret = Secret(access.accessKeySecret.toUtf8());
    RpcClient::Options options;
    options.endpoint = *Endpoint::parse(access.endpoint);
    auto session = std::make_shared<Session>();
    session->client = std::make_unique<RpcClient>(std::move(credential), std::move(options));
    session->live = std::make_unique<LiveApi>(*session->client);
    EdgeProbe::Options edge;
    edge.address = QHostAddress(QHostAddress::LocalHost);
    edge.port = access.edgePort;
    edge.tls = *verifyingTlsTrusting(access.caPem);
    session->edge = std::make_unique<EdgeProbe>(std::move(edge));
    session->isSandbox = true;
    return session;
}

UiServices World::services()
{
    const auto openAny = [this](const Profile &profile,
                                const Continuation<std::shared_ptr<Session>> &then) {
        ++opened;
        if (open)
            open(profile, then);
        else
            then(openSandbox());
    };
    const auto openTyped = [this](const Profile &,
                                  Credential credential,
                                  const Continuation<std::shared_ptr<Session>> &then) {
        RpcClient::Options options;
        options.endpoint = *Endpoint::parse(access.endpoint);
        auto session = std::make_shared<Session>();
        session->client = std::make_unique<RpcClient>(std::move(credential), std::move(options));
        session->live = std::make_unique<LiveApi>(*session->client);
        then(std::move(session));
    };
    return {openAny,
            openTyped,
            profiles,
            secrets,
            systemUtc,
            environment,
            folder.filePath(u"aliyun.json"_s),
            folder.filePath(u"window.ini"_s)};
}

} // namespace livecert::fixture
