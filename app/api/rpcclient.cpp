// SPDX-License-Identifier: Apache-2.0
#include "api/httpdate_p.h"
#include "api/retrypolicy.h"
#include "api/rpcclient_p.h"
#include "core/logging.h"

#include <QHostAddress>
#include <QNetworkRequest>
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

bool isPlainHttp(const Endpoint &endpoint)
{
    return endpoint.url().scheme() == u"http"_s;
}

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

SignedRequest RpcClientPrivate::sign(const RpcCall &call) const
{
    SigningInput input;
    input.host = options.endpoint.hostHeader();
    input.action = call.request.action;
    input.version = options.version;
    input.nonce = options.nonce();
    input.time = options.clock().addMSecs(m_clockCorrectionMs);
    input.parameters = call.parameters();
    if (call.mode == RequestMode::V1Form)
        return v1::signForm(input, credential);
    // Qt sends a Content-Type with every POST, and what is sent of it is signed
    return v3::signQuery(
        input, credential, {{"content-type", "application/x-www-form-urlencoded"}});
}

QNetworkRequest RpcClientPrivate::networkRequest(const SignedRequest &signedRequest) const
{
    QByteArray target = options.endpoint.url().toEncoded();
    if (!signedRequest.query.isEmpty())
        target += '?' + signedRequest.query;
    QNetworkRequest request(QUrl::fromEncoded(target, QUrl::StrictMode));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setHeader(QNetworkRequest::ContentLengthHeader, qint64(signedRequest.body.size()));
    request.setHeader(QNetworkRequest::UserAgentHeader, QByteArray("LiveCert/" LIVECERT_VERSION));
    for (const auto &[name, value] : signedRequest.headers) {
        if (name != "host") // Qt sends the same
            request.setRawHeader(name, value);
    }
    if (!isPlainHttp(options.endpoint))
        request.setSslConfiguration(options.tls);
    return request;
}

void RpcClientPrivate::send(RpcCall &call, Operation &operation)
{
    call.mode = modeFor(call, options.secretMode);
    SignedRequest signedRequest = sign(call);
    const QNetworkRequest request = networkRequest(signedRequest);
    const Sending::Limits limits{std::chrono::milliseconds(options.transferTimeoutMs),
                                 call.timeLeft(options.callTimeoutMs),
                                 options.maxAnswerBytes};
    ++call.attempts;
    ++operation.inFlight;
    call.ticket = operation.limiter.start();
    call.sending =
        std::make_unique<Sending>(*call.manager, request, std::move(signedRequest.body), limits);
    connect(call.sending.get(), &Sending::left, &call, [&operation, ticket = call.ticket] {
        operation.limiter.left(ticket);
    });
    connect(
        call.sending.get(),
        &Sending::ended,
        &call,
        [this, &call] { end(call); },
        Qt::QueuedConnection); // out of the reply's own signal: whoever gets the answer may destroy
                               // us
}

void RpcClientPrivate::leaveNetwork(RpcCall &call)
{
    if (!call.sending)
        return;
    Operation &operation = operationOf(call);
    operation.limiter.left(call.ticket);
    --operation.inFlight;
    call.spent += call.sending->elapsed();
    m_pool.release(call.manager, call.sending->elapsed());
    call.sending->disconnect();
    call.sending.release()->deleteLater(); // it may be the one that is just telling us
}

Result<QJsonObject> RpcClientPrivate::judgeAnswer(const RpcCall &call, RawAnswer raw)
{
    QList<QByteArrayView> secrets{credential.accessKeySecret.view(),
                                  credential.securityToken.view()};
    for (const auto &[name, value] : call.request.secretParameters)
        secrets.append(value.view());
    Answer answer = judge(raw, secrets);
    if (!answer)
        answer.error().time = options.clock();
    qCInfo(lcApi)
        << call.request.action << "HTTP" << raw.status
        << (answer ? answer->value(u"RequestId"_s).toString() : answer.error().apiCode)
        << std::chrono::duration_cast<std::chrono::milliseconds>(call.sending->elapsed()).count()
        << "ms";
    wipe(raw.body);
    return answer;
}

void RpcClientPrivate::noteClock(const QByteArray &dateHeader)
{
    const QDateTime date = parseHttpDate(dateHeader);
    if (date.isValid())
        clockOffsetMs = options.clock().msecsTo(date);
}

void RpcClientPrivate::end(RpcCall &call)
{
    RawAnswer raw = call.sending->takeAnswer();
    raw.retryAfterMs = parseRetryAfter(call.sending->header("x-acs-retry-after"),
                                       call.sending->header("Retry-After"),
                                       options.clock());
    noteClock(call.sending->header("Date"));
    const bool reachedService = raw.status != 0;
    Answer answer = judgeAnswer(call, std::move(raw));
    leaveNetwork(call);
    const QPointer<RpcClient> client(q);
    if (!answer && tryAgain(call, answer.error())) {
        startWhatMay();
    } else {
        const std::unique_ptr<RpcCall> done = take(&call);
        startWhatMay();
        done->then(std::move(answer)); // may destroy the client
    }
    if (client)
        Q_EMIT client->callEnded(reachedService);
}

bool RpcClientPrivate::tryAgain(RpcCall &call, const Error &error)
{
    if (call.timeLeft(options.callTimeoutMs) <= 0ms)
        return false;
    if (isClockSkew(error) && clockOffsetMs && !call.hasCorrectedClock) {
        call.hasCorrectedClock = true;
        m_clockCorrectionMs = *clockOffsetMs;
        requeue(call, 0ms);
        return true;
    }
    if (error.code == ErrorCode::UriTooLong && call.mode == RequestMode::V3Query) {
        call.mustUseForm = true;
        requeue(call, 0ms);
        return true;
    }
    const double chance = QRandomGenerator::global()->generateDouble();
    const auto pause =
        retryDelay(error, call.request.changesState, call.attempts, options.maxAttempts, chance);
    if (pause)
        requeue(call, *pause);
    return pause.has_value();
}

void RpcClientPrivate::requeue(RpcCall &call, std::chrono::milliseconds pause)
{
    if (pause == 0ms) {
        operationOf(call).waiting.push_front(&call);
        return;
    }
    // precise, since a coarse timer may fire before the time the service asked for
    QTimer::singleShot(pause, Qt::PreciseTimer, &call, [this, &call] {
        operationOf(call).waiting.push_front(&call);
        startWhatMay();
    });
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
