// SPDX-License-Identifier: Apache-2.0
#include "services.h"

#include "api/tls.h"
#include "sandboxsession.h"

#include <QThreadPool>

#include <utility>

namespace livecert {

namespace {

std::shared_ptr<Session> shared(Session session)
{
    return std::make_shared<Session>(std::move(session));
}

} // namespace

Services::Services(SecretStore &secrets, Options options, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_options(std::move(options))
{ }

Services::~Services()
{
    // The worker that may be starting the sandbox uses it and reports to this object.
    QThreadPool::globalInstance()->waitForDone();
}

void Services::openSession(const Profile &profile, Continuation<std::shared_ptr<Session>> then)
{
    if (profile.isSandbox()) {
        openSandbox(std::move(then));
        return;
    }
    openCredential(
        profile,
        m_secrets,
        {then.context(), [this, profile, then](Result<std::shared_ptr<Credential>> credential) {
             if (!credential) {
                 then(failure(credential.error()));
                 return;
             }
             then(accountSession(profile, (*credential)->clone()));
         }});
}

void Services::openWithCredential(const Profile &profile,
                                  Credential credential,
                                  const Continuation<std::shared_ptr<Session>> &then) const
{
    then(accountSession(profile, std::move(credential)));
}

Result<Sandbox::DemoFiles> Services::mintDemoFiles(const QStringList &names, int days) const
{
    if (!m_access || !*m_access)
        return failure(ErrorCode::Internal, QStringLiteral("the sandbox does not run"));
    return m_sandbox->mintDemoFiles(names, days);
}

void Services::openSandbox(Continuation<std::shared_ptr<Session>> then)
{
    if (m_access && *m_access) {
        then(openedSandbox(**m_access));
        return;
    }
    m_waiting.append(std::move(then));
    if (!m_isStarting)
        startSandbox();
}

void Services::startSandbox()
{
    m_isStarting = true;
    m_sandbox = std::make_shared<Sandbox>(m_options.sandbox);
    QThreadPool::globalInstance()->start([this, sandbox = m_sandbox] {
        Result<Access> access = sandbox->start();
        QMetaObject::invokeMethod(
            this,
            [this, access = std::move(access)] { sandboxStarted(access); },
            Qt::QueuedConnection);
    });
}

void Services::sandboxStarted(const Result<Access> &access)
{
    m_isStarting = false;
    m_access = access;
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &then : waiting) {
        if (access)
            then(openedSandbox(*access));
        else
            then(failure(access.error()));
    }
}

Result<std::shared_ptr<Session>> Services::openedSandbox(const Access &access) const
{
    Result<Session> session = sandboxSession(access, m_options.clock);
    if (!session)
        return failure(session.error());
    session->account.name = sandboxProfile().name;
    session->ledger = m_options.ledger;
    session->keeper = m_options.keeper;
    return shared(*std::move(session));
}

Result<std::shared_ptr<Session>> Services::accountSession(const Profile &profile,
                                                          Credential credential) const
{
    const Result<Endpoint> endpoint = endpointOf(profile);
    if (!endpoint)
        return failure(endpoint.error());
    RpcClient::Options client;
    client.endpoint = *endpoint;
    client.secretMode = profile.secretMode;
    client.limiters = m_options.limiters;
    client.clock = m_options.clock;
    EdgeProbe::Options edge;
    edge.tls = verifyingTls();
    Session session = makeSession(std::move(credential),
                                  std::move(client),
                                  std::move(edge),
                                  Endpoint::forCas(*endpoint, profile.region));
    session.account.name = profile.name;
    session.account.region = profile.region;
    session.ledger = m_options.ledger;
    session.keeper = m_options.keeper;
    return shared(std::move(session));
}

} // namespace livecert
