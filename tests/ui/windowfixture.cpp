// SPDX-License-Identifier: Apache-2.0
#include "windowfixture.h"

#include "sandboxsession.h"

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
    Result<Session> session = sandboxSession(access);
    if (!session)
        return failure(session.error());
    return std::make_shared<Session>(*std::move(session));
}

void World::useLedger(DeploymentLedger *ledger, BundleKeeper *keeper)
{
    open = [this, ledger, keeper](const Profile &,
                                  const Continuation<std::shared_ptr<Session>> &then) {
        Result<std::shared_ptr<Session>> session = openSandbox();
        (*session)->ledger = ledger;
        (*session)->keeper = keeper;
        then(std::move(session));
    };
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
        then(std::make_shared<Session>(makeSession(std::move(credential), std::move(options))));
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

QStringList onlineRooms(const AccountSnapshot &account)
{
    QStringList rooms;
    for (const DomainOverview &domain : account.domains) {
        if (domain.domain.name.endsWith(u".rooms.example.net"_s)
            && domain.domain.type == DomainType::Streaming
            && domain.domain.status == DomainStatus::Online)
            rooms.append(domain.domain.name);
    }
    return rooms;
}

} // namespace livecert::fixture
