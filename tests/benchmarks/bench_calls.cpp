// SPDX-License-Identifier: Apache-2.0
// What a call costs beside a bare QNetworkAccessManager that posts the same body at the same pace,
// over TLS, in the same run. The processor time of the server's thread is left out. `ratio` is what
// matters.
#include "api/liveapi.h"
#include "core/cputime.h"
#include "deploy/deployment.h"
#include "deploy/session.h"
#include "store/history.h"
#include "support/mint.h"
#include "support/misbehavingserver.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <benchmark/benchmark.h>
#include <ctime>
#include <vector>

using namespace livecert;
using namespace livecert::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int callCount = 150;
constexpr int rounds = 9; // in turns, since a machine is not equally fast all the time
constexpr int latencyMs = 100;

double processSeconds()
{
    std::timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

/// A TLS server and what goes with it, made once.
class Bench
{
public:
    Bench()
        : m_authority(makeAuthority())
        , m_server([this](const WireRequest &) { return answer(); }, serverTls())
    {
        options.endpoint = Endpoint::parse(m_server.url()).value();
        options.tls = verifyingTlsTrusting(m_authority.pem()).value();
        const mint::Pki pki = mint::mintPki({u"*.example.com"_s}, mint::KeyKind::Rsa2048);
        settings.bundle = std::make_shared<const CertificateBundle>(
            *readBytes(pki.chainPem() + pki.keyPem(), u"bench"_s));
        settings.certName = u"bench"_s;
    }

    [[nodiscard]] QUrl url() const { return QUrl(m_server.url()); }
    /// The last one that came, which the bare loop posts again: of the run before it.
    [[nodiscard]] QByteArray body() const
    {
        const QList<WireRequest> requests = m_server.requests();
        return requests.isEmpty() ? QByteArray() : requests.constLast().body;
    }
    /// Of everything but the server.
    [[nodiscard]] double seconds() const
    {
        return processSeconds() - double(m_serverNs.load()) * 1e-9;
    }

    RpcClient::Options options;
    DeploymentSettings settings;

private:
    static mint::MintedCertificate makeAuthority()
    {
        mint::Options authority;
        authority.commonName = u"bench authority"_s;
        authority.isCa = true;
        return mint::mintSelfSigned(authority);
    }
    [[nodiscard]] QSslConfiguration serverTls() const
    {
        mint::Options leaf;
        leaf.ipAddresses = {u"127.0.0.1"_s};
        const mint::MintedCertificate certificate = mint::mintFrom(m_authority, leaf);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(certificate.pem()));
        tls.setPrivateKey(QSslKey(certificate.key.traditionalPem(), QSsl::Ec));
        return tls;
    }
    Reaction answer()
    {
        m_serverNs = threadCpuTime().count();
        Reaction reaction =
            answerWith(200, R"({"RequestId":"16A96B9A-F203-4EC5-8E43-%REQUEST-NO%"})");
        reaction.delayMs = latencyMs;
        return reaction;
    }

    std::atomic<qint64> m_serverNs{0};
    mint::MintedCertificate m_authority;
    MisbehavingServer m_server;
};

Bench &bench()
{
    static Bench made;
    return made;
}

void turnUntil(const bool &isOver)
{
    while (!isOver)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// Seconds of processor time per call.
double measure(const std::function<void(bool &)> &run)
{
    const double before = bench().seconds();
    bool isOver = false;
    run(isOver);
    return (bench().seconds() - before) / callCount;
}

double bareLoop()
{
    return measure([](bool &isOver) {
        QNetworkAccessManager manager;
        QNetworkRequest request(bench().url());
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QByteArray("application/x-www-form-urlencoded"));
        request.setSslConfiguration(bench().options.tls);
        const QByteArray body = bench().body();
        int posted = 0;
        int ended = 0;
        QTimer pace;
        pace.setTimerType(Qt::PreciseTimer);
        QObject::connect(&pace, &QTimer::timeout, &manager, [&] {
            if (++posted >= callCount)
                pace.stop();
            QNetworkReply *reply = manager.post(request, body);
            QObject::connect(reply, &QNetworkReply::finished, &manager, [&, reply] {
                (void)reply->readAll();
                reply->deleteLater();
                isOver = ++ended == callCount;
            });
        });
        pace.start(34);
        turnUntil(isOver);
    });
}

double called(const QString &paceFolder)
{
    RpcClient::Options options = bench().options;
    options.limiters = std::make_shared<RateLimiters>(paceFolder);
    return measure([&](bool &isOver) {
        RpcClient client({u"LTAI5tBench"_s, Secret("secret"), {}}, options);
        QObject context;
        int ended = 0;
        int made = 0;
        // A few wait for their turn, as those of a batch do.
        std::function<void()> makeOne = [&] {
            if (made++ >= callCount)
                return;
            RpcRequest request{
                .action = "SetLiveDomainCertificate",
                .parameters = {{"DomainName", "d.example.com"}},
                .callsPerSecond = 30,
                .changesState = true,
                .starting = [&] { QTimer::singleShot(0, &context, [&] { makeOne(); }); }};
            request.secretParameters.emplace_back("SSLPri", Secret(QByteArray(7'000, 'x')));
            client.call(std::move(request), {&context, [&](const Result<QJsonObject> &answer) {
                                                 if (!answer)
                                                     qFatal("a call was refused");
                                                 isOver = ++ended == callCount;
                                             }});
        };
        for (int i = 0; i < 12; ++i)
            makeOne();
        turnUntil(isOver);
    });
}

double deployed(DeploymentLedger *ledger, const QString &paceFolder)
{
    return measure([&](bool &isOver) {
        RpcClient::Options options = bench().options;
        options.limiters = std::make_shared<RateLimiters>(paceFolder);
        const Session session =
            makeSession({u"LTAI5tBench"_s, Secret("secret"), {}}, std::move(options));
        QList<DomainOverview> domains;
        for (int i = 0; i < callCount; ++i) {
            DomainOverview domain;
            domain.domain.name = u"d%1.example.com"_s.arg(i);
            domain.domain.status = DomainStatus::Online;
            domains.append(domain);
        }
        Deployment::Options how;
        how.ledger = ledger;
        Deployment deployment(
            *session.live,
            nullptr,
            planDeployment(bench().settings, domains, QDateTime::currentDateTimeUtc()),
            how);
        QObject::connect(
            &deployment, &Deployment::sendingFinished, &deployment, [&isOver] { isOver = true; });
        deployment.start();
        turnUntil(isOver);
        if (deployment.count(StepState::Done) != callCount)
            qFatal("not every call was answered");
    });
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void compare(benchmark::State &state, const std::function<double()> &own)
{
    std::vector<double> floors;
    std::vector<double> owns;
    std::vector<double> ratios; // of neighbours: the machine's pace changes from one to the next
    (void)own(); // what is loaded and made once, and what the bare loop posts
    (void)bareLoop();
    for (int round = 0; round < rounds; ++round) {
        floors.push_back(bareLoop());
        owns.push_back(own());
        ratios.push_back(owns.back() / floors.back());
    }
    state.SetIterationTime(median(owns));
    state.counters["us_per_call"] = median(owns) * 1e6;
    state.counters["bare_us"] = median(floors) * 1e6;
    state.counters["ratio"] = median(ratios);
}

/// The signed client, paced and shared with other processes.
void clientCalls(benchmark::State &state)
{
    const QTemporaryDir folder;
    for ([[maybe_unused]] auto _ : state)
        compare(state, [&folder] { return called(folder.path()); });
}
BENCHMARK(clientCalls)->Iterations(1)->UseManualTime();

/// With what a batch does around it.
void deploymentCalls(benchmark::State &state)
{
    const QTemporaryDir folder;
    for ([[maybe_unused]] auto _ : state)
        compare(state, [&folder] { return deployed(nullptr, folder.path()); });
}
BENCHMARK(deploymentCalls)->Iterations(1)->UseManualTime();

/// And three records on the disk for each.
void deploymentCallsWithLedger(benchmark::State &state)
{
    const QTemporaryDir folder;
    History history(folder.filePath(u"history.sqlite"_s));
    for ([[maybe_unused]] auto _ : state)
        compare(state, [&] { return deployed(&history, folder.path()); });
}
BENCHMARK(deploymentCallsWithLedger)->Iterations(1)->UseManualTime();

} // namespace
