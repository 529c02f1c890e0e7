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
    // It has to be new, not secret: this one is seeded by the system, and need not ask it each
    // time.
    QRandomGenerator::global()->fillRange(words.data(), qsizetype(words.size()));
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

void RpcClient::cancel(const QObject *context, CancelScope scope)
{
    d->cancel(context, scope);
}

QString RpcClient::limiterProblem() const
{
    return d->limiter->problem();
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
    return d->limiter->callsInLastSecond();
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

/// The limits are the account's, whichever region is called; each server on this computer is a
/// service of its own.
std::shared_ptr<RateLimiter> limiterOf(const Credential &key, const RpcClient::Options &options)
{
    if (!options.limiters)
        return std::make_shared<RateLimiter>(options.monotonic);
    return options.limiters->limiterFor(
        key.accessKeyId, isLoopback(options.endpoint) ? options.endpoint.displayHost() : QString());
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
    , limiter(limiterOf(credential, options))
    , q(client)
    , m_host(options.endpoint.hostHeader())
    , m_target(options.endpoint.url().toEncoded())
    , m_pool(isLoopback(options.endpoint), options.monotonic)
{
    options.tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (options.tls.protocol() != QSsl::TlsV1_3OrLater)
        options.tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_commonRequest = commonRequest();
    m_wakeUp.setSingleShot(true);
    m_wakeUp.setTimerType(Qt::PreciseTimer);
    connect(&m_wakeUp, &QTimer::timeout, this, &RpcClientPrivate::startWhatMay);
}

RpcClientPrivate::~RpcClientPrivate()
{
    for (const auto &[call, owner] : m_calls) {
        call->stop();
        answerLater(call->then, canceled(*call, u"the connection to the account was closed"_s));
        if (call->sending)
            limiter->ended(call->ticket, false);
    }
}

/// Of a call that was stopped: before, it may still leave.
Error RpcClientPrivate::canceled(const RpcCall &call, const QString &why) const
{
    Error error;
    error.code = ErrorCode::Canceled;
    error.detail = why;
    error.time = options.clock();
    error.wasSent = call.sending && call.sending->hasBegunToLeave();
    return error;
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
    call->unwanted =
        connect(call->then.context(), &QObject::destroyed, call, [this, call] { abandon(call); });
    Operation &operation = operationOf(*call);
    operation.waiting.push_back(call);
    if (operation.waiting.size() > 1)
        return; // those before it are looked at when one of them may start
    if (operation.paced.together() > 1)
        m_wakeUp.start(0ms); // those that go along with it come next
    else
        startWhatMay();
}

RpcClientPrivate::Operation &RpcClientPrivate::operationOf(const RpcCall &call)
{
    const QByteArray &action = call.request.action;
    const auto known = m_operations.find(action);
    if (known != m_operations.end())
        return known->second;
    Operation operation;
    operation.paced = {PacedOperation::idOf(action),
                       std::max(1, call.request.callsPerSecond),
                       call.request.changesState};
    return m_operations.emplace(action, std::move(operation)).first->second;
}

int RpcClientPrivate::wantedPace() const
{
    int pace = 0;
    for (const auto &[action, operation] : m_operations) {
        if (!operation.waiting.empty() || operation.inFlight > 0)
            pace += operation.paced.callsPerSecond;
    }
    return pace;
}

void RpcClientPrivate::startWhatMay()
{
    // Where operations share a limit, the one that has waited longest goes first.
    std::vector<Operation *> operations;
    for (auto &[action, operation] : m_operations) {
        if (!operation.waiting.empty())
            operations.push_back(&operation);
    }
    std::sort(operations.begin(), operations.end(), [](const Operation *a, const Operation *b) {
        return a->lastStart < b->lastStart;
    });
    auto wait = std::chrono::nanoseconds::max();
    for (Operation *operation : operations)
        wait = std::min(wait, startFrom(*operation));
    if (wait != std::chrono::nanoseconds::max())
        m_wakeUp.start(std::chrono::ceil<std::chrono::milliseconds>(wait));
}

/// Starts what may start, and says when to look again.
std::chrono::nanoseconds RpcClientPrivate::startFrom(Operation &operation)
{
    while (!operation.waiting.empty()) {
        const int room = m_pool.room(wantedPace());
        if (room == 0)
            return 20ms; // a call that ends looks too; slow calls let the pool grow meanwhile
        const RateLimiter::Admission admission =
            limiter->start(operation.paced, std::min(room, int(operation.waiting.size())));
        for (const RateLimiter::Ticket ticket : admission.tickets)
            startNext(operation, ticket);
        if (admission.wait > 0ns && !operation.waiting.empty())
            return admission.wait;
    }
    return std::chrono::nanoseconds::max();
}

void RpcClientPrivate::startNext(Operation &operation, RateLimiter::Ticket ticket)
{
    QNetworkAccessManager *manager =
        operation.waiting.empty() ? nullptr : m_pool.acquire(wantedPace());
    if (!manager) { // one that started before has ended the others, or made some that went first
        limiter->ended(ticket, false);
        return;
    }
    RpcCall *call = operation.waiting.front();
    if (!isPrepared(*call))
        prepareNext(operation);
    operation.waiting.pop_front();
    operation.lastStart = options.monotonic();
    call->ticket = ticket;
    call->manager = manager;
    send(*call, operation);
}

/// Nobody wants the answer any more.
void RpcClientPrivate::abandon(RpcCall *call)
{
    std::deque<RpcCall *> &waiting = operationOf(*call).waiting;
    waiting.erase(std::remove(waiting.begin(), waiting.end(), call), waiting.end());
    leaveNetwork(*call, false);
    take(call);
    m_wakeUp.start(0ms); // not now: whoever waits may be the next to be given up
}

void RpcClientPrivate::cancel(const QObject *context, RpcClient::CancelScope scope)
{
    std::vector<RpcCall *> calls;
    for (const auto &[call, owner] : m_calls) {
        const bool isMeant = scope == RpcClient::CancelScope::All || !call->sending;
        if (isMeant && call->then.context() == context)
            calls.push_back(call);
    }
    for (RpcCall *call : calls) {
        call->stop();
        answerLater(call->then, canceled(*call, u"stopped before the service answered"_s));
        abandon(call);
    }
}

std::unique_ptr<RpcCall> RpcClientPrivate::take(RpcCall *call)
{
    disconnect(call->unwanted);
    auto node = m_calls.extract(call);
    return std::move(node.mapped());
}

} // namespace livecert
