// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sandbox.h"

#include "core/secret.h"
#include "sandbox/edgeserver.h"
#include "sandbox/faults.h"
#include "sandbox/gateway.h"
#include "sandbox/statewriter.h"

#include <QHostAddress>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace livecert {

using namespace sandbox;

namespace {

QByteArray randomText(qsizetype length)
{
    static constexpr char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QByteArray text(length, Qt::Uninitialized);
    for (char &c : text)
        c = letters[QRandomGenerator::system()->bounded(int(sizeof letters) - 1)];
    return text;
}

} // namespace

class Sandbox::Private
{
public:
    explicit Private(Options theOptions)
        : options(std::move(theOptions))
        , folder(options.stateFolder)
    { }

    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> listen(Access &access);
    [[nodiscard]] Result<void> listenAtEdge(Access &access);
    [[nodiscard]] Result<void> leaveBehind(const QHostAddress &address);
    [[nodiscard]] Result<CertificatePtr> mint(const MintOrder &order) const;

    Options options;
    StateFolder folder;
    // In the order they are needed; stopped the other way round.
    std::optional<Authority> authority;
    std::unique_ptr<EdgeTable> table;
    std::unique_ptr<Service> service;
    std::unique_ptr<StateWriter> writer;
    std::unique_ptr<Gateway> gateway;
    std::unique_ptr<EdgeServer> edge;
    std::unique_ptr<HttpFront> http;
};

Result<void> Sandbox::Private::prepare()
{
    std::optional<StateFolder::State> state;
    if (!options.stateFolder.isEmpty()) {
        auto loaded = folder.load();
        if (!loaded)
            return failure(loaded.error());
        state = std::move(*loaded);
    }
    Account account;
    if (state) {
        authority = std::move(state->authority);
        account = std::move(state->account);
    } else {
        auto created = Authority::create(options.clock());
        if (!created)
            return failure(created.error());
        authority = std::move(*created);
        auto made = makeAccount(
            *authority, options.clock(), options.domainCount, options.hasFaultForEveryRow);
        if (!made)
            return failure(made.error());
        account = std::move(*made);
    }
    if (!options.stateFolder.isEmpty() && !state) {
        if (auto saved = folder.save(*authority, account); !saved)
            return saved;
    }
    table = std::make_unique<EdgeTable>();
    service = std::make_unique<Service>(std::move(account),
                                        *authority,
                                        *table,
                                        options.clock,
                                        std::chrono::milliseconds(options.edgeDelayMs));
    if (!options.stateFolder.isEmpty()) {
        writer = std::make_unique<StateWriter>(folder, *authority, *service);
        service->setChanged([this] { writer->noteChange(); });
    }
    return {};
}

Result<CertificatePtr> Sandbox::Private::mint(const MintOrder &order) const
{
    auto minted = authority->mint(order);
    if (!minted)
        return failure(minted.error());
    StoredCertificate certificate;
    certificate.facts = factsOf(minted->chain);
    certificate.key = std::move(minted->key);
    return std::make_shared<const StoredCertificate>(std::move(certificate));
}

// What a real edge does at times: one address of many goes on serving the certificate of last year.
Result<void> Sandbox::Private::leaveBehind(const QHostAddress &address)
{
    const auto former = mint({.names = {staleDomain},
                              .notBefore = options.clock().addDays(-95),
                              .notAfter = options.clock().addDays(-5)});
    if (!former)
        return failure(former.error());
    table->setStale(staleDomain, address.toIPv4Address(), *former);
    return {};
}

Result<void> Sandbox::Private::listenAtEdge(Access &access)
{
    const auto byDefault = mint({.names = {u"default.edge.example.net"_s},
                                 .notBefore = options.clock().addDays(-30),
                                 .notAfter = options.clock().addYears(1)});
    if (!byDefault)
        return failure(byDefault.error());
    edge = std::make_unique<EdgeServer>(*table, *byDefault);
    QList<QHostAddress> wanted;
    for (const QString &address : options.edgeAddresses + options.staleEdges) {
        const QHostAddress parsed(address);
        if (parsed.protocol() != QAbstractSocket::IPv4Protocol)
            return failure(ErrorCode::InvalidInput,
                           u"an address of the edge is written 127.0.0.3, not %1"_s.arg(address));
        if (!wanted.contains(parsed))
            wanted.append(parsed);
    }
    const auto bound = edge->start(wanted, options.edgePort);
    if (!bound)
        return failure(bound.error());
    access.edgePort = bound->port;
    for (const QHostAddress &address : bound->addresses)
        access.edgeAddresses.append(address.toString());
    for (const QString &stale : std::as_const(options.staleEdges)) {
        if (!access.edgeAddresses.contains(stale))
            return failure(ErrorCode::ConnectionFailed,
                           u"the edge cannot listen at %1 on this system"_s.arg(stale));
        table->setStaleAddress(QHostAddress(stale).toIPv4Address());
    }
    return bound->addresses.size() > 1 ? leaveBehind(bound->addresses.last()) : Result<void>();
}

Result<void> Sandbox::Private::listen(Access &access)
{
    Gateway::Options gatewayOptions;
    gatewayOptions.accessKeyId = access.accessKeyId.toLatin1();
    gatewayOptions.accessKeySecret = Secret(access.accessKeySecret.toLatin1());
    gatewayOptions.clock = options.clock;
    gatewayOptions.latency = std::chrono::milliseconds(options.latencyMs);
    gatewayOptions.enforcesLimits = options.enforcesLimits;
    gatewayOptions.throttlePercent = options.throttlePercent;
    gateway = std::make_unique<Gateway>(*service, std::move(gatewayOptions));

    if (auto listening = listenAtEdge(access); !listening)
        return listening;

    http = std::make_unique<HttpFront>(
        [this](const HttpRequest &request) { return gateway->answer(request); });
    const auto port = http->start(options.port);
    if (!port)
        return failure(port.error());
    access.endpoint = u"http://127.0.0.1:%1"_s.arg(*port);
    return {};
}

Sandbox::Sandbox(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{ }

Sandbox::~Sandbox()
{
    stop();
}

Result<Sandbox::Access> Sandbox::start()
{
    stop();
    Access access;
    access.accessKeyId = u"LTAI5t"_s + QString::fromLatin1(randomText(18));
    access.accessKeySecret = QString::fromLatin1(randomText(30));
    auto started = d->prepare().and_then([&] { return d->listen(access); });
    if (!started) {
        stop();
        return failure(started.error());
    }
    access.caPem = d->authority->rootPem();
    return access;
}

void Sandbox::stop()
{
    if (d->gateway)
        d->gateway->stop();
    d->http.reset();
    d->edge.reset();
    d->writer.reset();
}

int Sandbox::mostRequestsInASecond(const QByteArray &action) const
{
    return d->gateway ? d->gateway->counter().mostInASecond(action) : 0;
}

int Sandbox::requestCount(const QByteArray &action) const
{
    return d->gateway ? d->gateway->counter().count(action) : 0;
}

Result<Sandbox::DemoFiles> Sandbox::mintDemoFiles(const QStringList &names, int days) const
{
    if (!d->authority)
        return failure(ErrorCode::Internal, u"the sandbox was not started"_s);
    const QDateTime now = d->options.clock();
    const QDateTime end = now.addDays(days);
    // Negative days make an expired certificate, and even that began before it ended.
    auto minted = d->authority->mint(
        {.names = names, .notBefore = std::min(now, end).addDays(-1), .notAfter = end});
    if (!minted)
        return failure(minted.error());
    return DemoFiles{factsOf(minted->chain).chainPem, keyToPem(minted->key.view())};
}

Result<ErrorMaterial> Sandbox::mintFor(const ErrorRecipe &recipe) const
{
    if (!d->service)
        return failure(ErrorCode::Internal, u"the sandbox was not started"_s);
    Result<ErrorMaterial> result = failure(ErrorCode::Internal);
    d->service->visit([&](const Account &account) {
        result = materialFor(recipe, *d->authority, account, d->options.clock());
    });
    return result;
}

} // namespace livecert
