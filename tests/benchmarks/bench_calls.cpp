// SPDX-License-Identifier: Apache-2.0
// What a call costs beside a bare QNetworkAccessManager that posts the same body at the same pace,
// over TLS, at the same time, since no machine is equally fast from one moment to the next. The
// processor time of the server's thread is left out. `ratio` is what matters.
#include "api/liveapi.h"
#include "core/cputime.h"
#include "deploy/deployment.h"
#include "deploy/session.h"
#include "store/history.h"
#include "support/mint.h"
#include "support/misbehavingserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSemaphore>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QThread>
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

constexpr int callCount = 450; // as many as make handshakes a small part of it
constexpr int rounds = 5;
constexpr int latencyMs = 85; // answers that come just when a call leaves would save a wake-up each

double secondsOf(clockid_t clock)
{
    std::timespec time{};
    if (clock_gettime(clock, &time) != 0)
        qFatal("there is no such clock");
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
        options.tls = verifyingTlsTrustingOnly(m_authority.pem()).value();
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
        return secondsOf(CLOCK_PROCESS_CPUTIME_ID) - double(m_serverNs.load()) * 1e-9;
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

/// Posts the same body at the same pace, while the work that it is the floor of is done: what else
/// goes on in the machine is the same for both.
class BareLoop final : public QThread
{
public:
    /// Returns when its threads are there, and one call is answered.
    void begin()
    {
        start();
        m_hasPosted.acquire();
    }
    /// Waits for the last answer, and says what its two threads have taken.
    [[nodiscard]] double seconds()
    {
        m_hasEnded.acquire();
        return m_seconds;
    }
    void end()
    {
        m_mayEnd.release();
        wait();
    }

protected:
    void run() override
    {
        QNetworkAccessManager manager;
        QNetworkRequest request(bench().url());
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QByteArray("application/x-www-form-urlencoded"));
        request.setSslConfiguration(bench().options.tls);
        const QByteArray body = bench().body();
        const QStringList threadsBefore = threads();
        QString networkThread;
        int posted = 0;
        int ended = 0;
        QTimer pace;
        const auto post = [&] {
            ++posted;
            QNetworkReply *reply = manager.post(request, body);
            connect(reply, &QNetworkReply::finished, &manager, [&, reply] {
                (void)reply->readAll();
                reply->deleteLater();
                if (++ended == 1) {
                    networkThread = newest(threads(), threadsBefore);
                    m_hasPosted.release();
                    pace.start(34);
                }
                if (ended == callCount)
                    quit();
            });
        };
        pace.setTimerType(Qt::PreciseTimer);
        connect(&pace, &QTimer::timeout, &manager, [&] {
            post();
            if (posted == callCount)
                pace.stop();
        });
        post();
        exec();
        m_seconds = secondsOf(clockOfThread(networkThread)) + secondsOf(CLOCK_THREAD_CPUTIME_ID);
        m_hasEnded.release();
        m_mayEnd.acquire();
    }

private:
    [[nodiscard]] static QStringList threads()
    {
        return QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] static QString newest(const QStringList &now, const QStringList &before)
    {
        const auto found = std::find_if(now.begin(), now.end(), [&before](const QString &thread) {
            return !before.contains(thread);
        });
        if (found == now.end())
            qFatal("the network has no thread of its own");
        return *found;
    }
    /// As pthread_getcpuclockid() makes it, which wants to be asked by the thread that started it.
    [[nodiscard]] static clockid_t clockOfThread(const QString &thread)
    {
        return clockid_t((~thread.toUInt() << 3U) | 6U);
    }

    QSemaphore m_hasPosted;
    QSemaphore m_hasEnded;
    QSemaphore m_mayEnd;
    double m_seconds = 0;
};

void called(const QString &paceFolder)
{
    RpcClient::Options options = bench().options;
    options.limiters = std::make_shared<RateLimiters>(paceFolder);
    RpcClient client({u"LTAI5tBench"_s, Secret("secret"), {}}, options);
    QObject context;
    int made = 0;
    int ended = 0;
    bool isOver = false;
    // A few wait for their turn, as those of a batch do.
    std::function<void()> makeOne = [&] {
        if (made++ >= callCount)
            return;
        RpcRequest request{.action = "SetLiveDomainCertificate",
                           .parameters = {{"DomainName", "d.example.com"}},
                           .callsPerSecond = 30,
                           .changesState = true,
                           .starting = [&] { makeOne(); }};
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
}

void deployed(DeploymentLedger *ledger, const QString &paceFolder)
{
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
    bool isOver = false;
    QObject::connect(
        &deployment, &Deployment::sendingFinished, &deployment, [&isOver] { isOver = true; });
    deployment.start();
    turnUntil(isOver);
    if (deployment.count(StepState::Done) != callCount)
        qFatal("not every call was answered");
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// As the bare loop: on the main thread there would be windows to look after.
void onThreadOfItsOwn(const std::function<void()> &work)
{
    const std::unique_ptr<QThread> thread(QThread::create(work));
    thread->start();
    thread->wait();
}

void compare(benchmark::State &state, const std::function<void()> &own)
{
    std::vector<double> floors;
    std::vector<double> owns;
    std::vector<double> ratios;
    onThreadOfItsOwn(own); // what is loaded and made once, and what the bare loop posts
    for (int round = 0; round < rounds; ++round) {
        const double before = bench().seconds();
        BareLoop bare;
        bare.begin();
        onThreadOfItsOwn(own);
        floors.push_back(bare.seconds() / callCount);
        owns.push_back((bench().seconds() - before) / callCount - floors.back());
        bare.end();
        ratios.push_back(owns.back() / floors.back());
    }
    state.SetIterationTime(median(owns));
    state.counters["us_per_call"] = median(owns) * 1e6;
    state.counters["bare_us"] = median(floors) * 1e6;
    state.counters["ratio"] = median(ratios);
    state.counters["least"] = *std::min_element(ratios.begin(), ratios.end());
    state.counters["most"] = *std::max_element(ratios.begin(), ratios.end());
}

/// On the kind of disk that the program takes.
QString paceFolder()
{
    return RateLimiters::defaultFolder() + u"/bench-XXXXXX"_s;
}

/// The signed client, paced and shared with other processes.
void clientCalls(benchmark::State &state)
{
    const QTemporaryDir folder(paceFolder());
    for ([[maybe_unused]] auto _ : state)
        compare(state, [&folder] { called(folder.path()); });
}
BENCHMARK(clientCalls)->Iterations(1)->UseManualTime();

/// With what a batch does around it.
void deploymentCalls(benchmark::State &state)
{
    const QTemporaryDir folder(paceFolder());
    for ([[maybe_unused]] auto _ : state)
        compare(state, [&folder] { deployed(nullptr, folder.path()); });
}
BENCHMARK(deploymentCalls)->Iterations(1)->UseManualTime();

/// And three records on the disk for each.
void deploymentCallsWithLedger(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QTemporaryDir pace(paceFolder());
    for ([[maybe_unused]] auto _ : state)
        compare(state, [&folder, &pace] {
            History history(folder.filePath(u"history.sqlite"_s));
            deployed(&history, pace.path());
        });
}
BENCHMARK(deploymentCallsWithLedger)->Iterations(1)->UseManualTime();

} // namespace
