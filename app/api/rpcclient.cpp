// SPDX-License-Identifier: Apache-2.0
#include "api/rpcclient.h"

#include "api/rpcclient_p.h"

#include <QHostAddress>
#include <QRandomGenerator>
#include <QSslSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

using namespace std::chrono_literals;

QByteArray freshNonce()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex();
}

RpcClient::RpcClient(Credential credential, Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<RpcClientPrivate>(this, std::move(credential), std::move(options)))
{ }

RpcClient::~RpcClient() = default;

void RpcClient::call(RpcRequest request, Continuation<QJsonObject> then)
{
    d->enqueue(std::move(request), std::move(then));
}

QString RpcClient::accessKeyId() const
{
    return d->credential.accessKeyId;
}

const Endpoint &RpcClient::endpoint() const
{
    return d->options.endpoint;
}

int RpcClient::callsInLastSecond() const
{
    return d->callsInLastSecond();
}

std::optional<qint64> RpcClient::clockOffsetMs() const
{
    return d->clockOffsetMs;
}

namespace {

bool isLoopback(const Endpoint &endpoint)
{
    const QString host = endpoint.url().host();
    return host == u"localhost"_s || QHostAddress(host).isLoopback();
}

void answerLater(const Continuation<QJsonObject> &then, Error error)
{
    if (then.isWanted())
        QMetaObject::invokeMethod(
            then.context(),
            [then, error = std::move(error)] { then(failure(error)); },
            Qt::QueuedConnection);
}

} // namespace

RpcClientPrivate::RpcClientPrivate(RpcClient *client, Credential key, RpcClient::Options how)
    : credential(std::move(key))
    , options(std::move(how))
    , q(client)
    , m_pool(isLoopback(options.endpoint), options.monotonic)
{
    options.tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (options.tls.protocol() != QSsl::TlsV1_3OrLater)
        options.tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_wakeUp.setSingleShot(true);
    m_wakeUp.setTimerType(Qt::PreciseTimer);
    connect(&m_wakeUp, &QTimer::timeout, this, &RpcClientPrivate::startWhatMay);
}

RpcClientPrivate::~RpcClientPrivate()
{
    for (const auto &[call, owner] : m_calls) {
        Error error;
        error.code = ErrorCode::Canceled;
        error.detail = u"the connection to the account was closed"_s;
        error.time = options.clock();
        error.wasSent = call->sending && call->sending->hasBegunToLeave();
        answerLater(call->then, error);
    }
}

std::optional<Error> RpcClientPrivate::credentialError() const
{
    const bool isIncomplete =
        credential.accessKeyId.isEmpty() || credential.accessKeySecret.isEmpty();
    const bool lacksToken =
        credential.accessKeyId.startsWith(u"STS."_s) && !credential.isTemporary();
    if (!isIncomplete && !lacksToken)
        return {};
    Error error;
    error.code = ErrorCode::CredentialMissing;
    error.detail = isIncomplete ? u"the AccessKey is incomplete"_s
                                : u"a temporary AccessKey needs its security token"_s;
    error.time = options.clock();
    return error;
}

void RpcClientPrivate::enqueue(RpcRequest request, Continuation<QJsonObject> then)
{
    if (!then.isWanted())
        return;
    if (const auto error = credentialError()) {
        answerLater(then, *error);
        return;
    }
    auto owner = std::make_unique<RpcCall>(std::move(request), std::move(then));
    RpcCall *call = owner.get();
    m_calls.emplace(call, std::move(owner));
    connect(call->then.context(), &QObject::destroyed, call, [this, call] { abandon(call); });
    operationOf(*call).waiting.push_back(call);
    startWhatMay();
}

RpcClientPrivate::Operation &RpcClientPrivate::operationOf(const RpcCall &call)
{
    const auto known = m_operations.find(call.request.action);
    if (known != m_operations.end())
        return known->second;
    RateLimiter limiter(call.request.callsPerSecond, options.monotonic);
    return m_operations.emplace(call.request.action, Operation(std::move(limiter))).first->second;
}

int RpcClientPrivate::callsInLastSecond() const
{
    int calls = 0;
    for (const auto &[action, operation] : m_operations)
        calls += operation.limiter.callsInLastSecond();
    return calls;
}

int RpcClientPrivate::wantedPace() const
{
    int pace = 0;
    for (const auto &[action, operation] : m_operations) {
        if (!operation.waiting.empty() || operation.inFlight > 0)
            pace += operation.limiter.limit();
    }
    return pace;
}

void RpcClientPrivate::startWhatMay()
{
    auto wait = std::chrono::nanoseconds::max();
    for (auto &[action, operation] : m_operations)
        wait = std::min(wait, startFrom(operation));
    if (wait != std::chrono::nanoseconds::max())
        m_wakeUp.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
}

/// Starts what may start, and says when to look again.
std::chrono::nanoseconds RpcClientPrivate::startFrom(Operation &operation)
{
    while (!operation.waiting.empty()) {
        const auto wait = operation.limiter.waitBeforeNext();
        if (wait > 0ns)
            return wait;
        QNetworkAccessManager *manager = m_pool.acquire(wantedPace());
        if (!manager)
            return 20ms; // a call that ends looks too; slow calls let the pool grow meanwhile
        RpcCall *call = operation.waiting.front();
        operation.waiting.pop_front();
        call->manager = manager;
        send(*call, operation);
    }
    return std::chrono::nanoseconds::max();
}

/// Nobody wants the answer any more.
void RpcClientPrivate::abandon(RpcCall *call)
{
    std::deque<RpcCall *> &waiting = operationOf(*call).waiting;
    waiting.erase(std::remove(waiting.begin(), waiting.end(), call), waiting.end());
    leaveNetwork(*call);
    take(call);
    startWhatMay();
}

std::unique_ptr<RpcCall> RpcClientPrivate::take(RpcCall *call)
{
    if (call->then.context())
        call->then.context()->disconnect(call);
    auto node = m_calls.extract(call);
    return std::move(node.mapped());
}

} // namespace livecert
