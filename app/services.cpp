// SPDX-License-Identifier: Apache-2.0
#include "services.h"

#include "api/tls.h"

#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace livecert {

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
        then(sandboxSession(**m_access));
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
            then(sandboxSession(*access));
        else
            then(failure(access.error()));
    }
}

Result<std::shared_ptr<Session>> Services::sandboxSession(const Access &access) const
{
    const Result<Endpoint> endpoint = Endpoint::parse(access.endpoint);
    if (!endpoint)
        return failure(endpoint.error());
    const Result<QSslConfiguration> tls = verifyingTlsTrusting(access.caPem);
    if (!tls)
        return failure(tls.error());

    Credential credential;
    credential.accessKeyId = access.accessKeyId;
    credential.accessKeySecret = Secret(access.accessKeySecret.toUtf8());
    RpcClient::Options options;
    options.endpoint = *endpoint;
    options.clock = m_options.clock;

    auto session = std::make_shared<Session>();
    session->client = std::make_unique<RpcClient>(std::move(credential), std::move(options));
    session->live = std::make_unique<LiveApi>(*session->client);
    EdgeProbe::Options edge;
    edge.address = QHostAddress(QHostAddress::LocalHost);
    edge.port = access.edgePort;
    edge.tls = *tls;
    session->edge = std::make_unique<EdgeProbe>(std::move(edge));
    session->isSandbox = true;
    return session;
}

Result<std::shared_ptr<Session>> Services::accountSession(const Profile &profile,
                                                          Credential credential) const
{
    const Result<Endpoint> endpoint = endpointOf(profile);
    if (!endpoint)
        return failure(endpoint.error());
    RpcClient::Options options;
    options.endpoint = *endpoint;
    options.secretMode = profile.secretMode;
    options.tls = verifyingTls();
    options.clock = m_options.clock;

    auto session = std::make_shared<Session>();
    session->client = std::make_unique<RpcClient>(std::move(credential), std::move(options));
    session->live = std::make_unique<LiveApi>(*session->client);
    EdgeProbe::Options edge;
    edge.tls = verifyingTls();
    session->edge = std::make_unique<EdgeProbe>(std::move(edge));
    return session;
}

} // namespace livecert
