// SPDX-License-Identifier: Apache-2.0
#include "deployfixture.h"

#include "sandboxsession.h"
#include "support/mint.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace livecert::tests {

namespace {

QList<DomainOverview> pick(const AccountSnapshot &account, const QStringList &names)
{
    QList<DomainOverview> result;
    for (const QString &name : names) {
        result.append(onlineDomain(name));
        for (const DomainOverview &domain : account.domains) {
            if (domain.domain.name == name)
                result.last() = domain;
        }
    }
    return result;
}

} // namespace

SandboxAccount::SandboxAccount(const Sandbox::Options &options)
    : sandbox(options)
{
    const Result<Sandbox::Access> started = sandbox.start();
    if (!started)
        qFatal("the sandbox does not start: %s", qPrintable(started.error().detail));
    access = *started;
    session = sandboxSession(access).value();
}

AccountSnapshot SandboxAccount::read()
{
    DomainCatalog catalog(*session.live);
    QObject context;
    std::optional<Result<AccountSnapshot>> answer;
    catalog.read(
        {&context, [&answer](Result<AccountSnapshot> account) { answer = std::move(account); }});
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000) || !*answer)
        qFatal("the account cannot be read");
    return **answer;
}

DeploymentPlan SandboxAccount::planFor(const QStringList &names, const QStringList &covered)
{
    const auto files = sandbox.mintDemoFiles(covered.isEmpty() ? names : covered, 90);
    auto bundle = readBytes(files->chainPem + files->keyPem, u"demo"_s);
    DeploymentSettings settings;
    settings.bundle = std::make_shared<const CertificateBundle>(*std::move(bundle));
    settings.certName = proposeCertName(settings.bundle->leaf());
    return planDeployment(settings, pick(read(), names), QDateTime::currentDateTimeUtc());
}

DeploymentPlan SandboxAccount::planOff(const QStringList &names)
{
    DeploymentSettings settings;
    settings.isHttpsOn = false;
    return planDeployment(settings, pick(read(), names), QDateTime::currentDateTimeUtc());
}

Session sessionAt(const QString &url)
{
    RpcClient::Options options;
    options.endpoint = Endpoint::parse(url).value();
    options.transferTimeoutMs = 2'000;
    options.maxAttempts = 1;
    return makeSession({u"LTAI5tTest"_s, Secret("secret"), {}}, std::move(options));
}

std::shared_ptr<const CertificateBundle> mintedBundle(const QStringList &names)
{
    const mint::Pki pki = mint::mintPki(names);
    auto bundle = readBytes(pki.chainPem() + pki.keyPem(), u"test"_s);
    return std::make_shared<const CertificateBundle>(*std::move(bundle));
}

DomainOverview onlineDomain(const QString &name)
{
    DomainOverview domain;
    domain.domain.name = name;
    domain.domain.status = DomainStatus::Online;
    return domain;
}

DeploymentPlan planForMany(std::shared_ptr<const CertificateBundle> bundle, int domains)
{
    DeploymentSettings settings;
    settings.bundle = std::move(bundle);
    settings.certName = u"c"_s;
    QList<DomainOverview> chosen;
    for (int i = 0; i < domains; ++i)
        chosen.append(onlineDomain(u"d%1.example.com"_s.arg(i)));
    return planDeployment(settings, chosen, QDateTime::currentDateTimeUtc());
}

} // namespace livecert::tests
