// SPDX-License-Identifier: Apache-2.0
// One round trip of a call: signed, sent, judged, and put back into its queue where it may be tried
// again.
#include "api/httpdate_p.h"
#include "api/retrypolicy.h"
#include "api/rpcclient_p.h"
#include "core/logging.h"

#include <QNetworkRequest>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

using namespace std::chrono_literals;

namespace {

// So many calls are signed together: done one by one, 30 a second, each would find the processor
// busy with something else, and take several times as long.
constexpr std::size_t signedTogether = 9;
// A signature is as old as its call has waited; the service takes those of a quarter of an hour.
constexpr std::chrono::seconds longestPrepared = 5s;

bool isPlainHttp(const Endpoint &endpoint)
{
    return endpoint.url().scheme() == u"http"_s;
}

} // namespace

SignedRequest RpcClientPrivate::sign(const RpcCall &call) const
{
    SigningInput input;
    input.host = m_host;
    input.action = call.request.action;
    input.version = options.version;
    input.nonce = options.nonce();
    input.time = options.clock().addMSecs(m_clockCorrectionMs);
    input.parameters = call.parameters();
    if (call.mode == RequestMode::V1Form)
        return v1::signForm(input, credential);
    return v3::signQuery(input, credential, {{"content-type", formMediaType}});
}

/// What all requests have in common: made once, and copied for each.
QNetworkRequest RpcClientPrivate::commonRequest() const
{
    QNetworkRequest request(options.endpoint.url());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, QByteArray("LiveCert/" LIVECERT_VERSION));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray(formMediaType));
    request.setRawHeader("accept", "application/json");
    if (!isPlainHttp(options.endpoint))
        request.setSslConfiguration(options.tls);
    return request;
}

QNetworkRequest RpcClientPrivate::networkRequest(const SignedRequest &signedRequest) const
{
    QNetworkRequest request = m_commonRequest;
    if (!signedRequest.query.isEmpty()) {
        const QByteArray target = m_target + '?' + signedRequest.query;
        request.setUrl(QUrl::fromEncoded(target, QUrl::StrictMode));
    }
    for (const auto &[name, value] : signedRequest.headers) {
        if (name != "host" && request.rawHeader(name) != value) // Qt sends the same host
            request.setRawHeader(name, value);
    }
    return request;
}

bool RpcClientPrivate::isPrepared(const RpcCall &call) const
{
    return call.prepared && call.prepared->clockCorrectionMs == m_clockCorrectionMs
        && options.monotonic() - call.prepared->time < longestPrepared;
}

void RpcClientPrivate::prepare(RpcCall &call)
{
    call.mode = modeFor(call, options.secretMode);
    SignedRequest signedRequest = sign(call);
    call.prepared = PreparedSending{networkRequest(signedRequest),
                                    std::move(signedRequest.body),
                                    options.monotonic(),
                                    m_clockCorrectionMs};
}

void RpcClientPrivate::prepareNext(const Operation &operation)
{
    const std::size_t count = std::min(operation.waiting.size(), signedTogether);
    for (std::size_t place = 0; place < count; ++place) {
        RpcCall &call = *operation.waiting[place];
        if (!isPrepared(call)) // those behind one that is tried again may be
            prepare(call);
    }
}

void RpcClientPrivate::send(RpcCall &call, Operation &operation)
{
    PreparedSending prepared = *std::exchange(call.prepared, std::nullopt);
    const Sending::Limits limits{std::chrono::milliseconds(options.transferTimeoutMs),
                                 call.timeLeft(options.callTimeoutMs),
                                 call.answerLimit(options.maxAnswerBytes)};
    ++call.attempts;
    ++operation.inFlight;
    call.sending = std::make_unique<Sending>(
        *call.manager, prepared.request, std::move(prepared.body), limits);
    connect(call.sending.get(), &Sending::left, &call, [this, ticket = call.ticket] {
        limiter->left(ticket);
    });
    connect(
        call.sending.get(),
        &Sending::ended,
        &call,
        [this, &call] { end(call); },
        Qt::QueuedConnection); // out of the reply's own signal: whoever gets the answer may destroy
                               // us
    if (call.request.starting)
        call.request.starting(); // may end the call, or make others
}

void RpcClientPrivate::leaveNetwork(RpcCall &call, bool isTypical)
{
    if (!call.sending)
        return;
    Operation &operation = operationOf(call);
    limiter->ended(call.ticket, isTypical);
    --operation.inFlight;
    call.spent += call.sending->elapsed();
    m_pool.release(call.manager, call.sending->elapsed());
    call.sending.reset(); // nothing of ours runs within its signals: they are answered later
}

Result<QJsonObject> RpcClientPrivate::judgeAnswer(const RpcCall &call, RawAnswer raw)
{
    QList<QByteArrayView> secrets{credential.accessKeySecret.view(),
                                  credential.securityToken.view()};
    for (const auto &[name, value] : call.request.secretParameters)
        secrets.append(value.view());
    Answer answer = judge(raw, secrets);
    if (answer && isRepeated(answer->value(u"RequestId"_s).toString())
        && call.request.changesState) {
        Error error;
        error.code = ErrorCode::NotJson;
        error.httpStatus = raw.status;
        error.wasSent = true;
        error.detail = u"the answer belongs to another request"_s;
        answer = failure(error);
    }
    if (!answer) {
        answer.error().time = options.clock();
        answer.error().retryAfterMs = parseRetryAfter(call.sending->header("x-acs-retry-after"),
                                                      call.sending->header("Retry-After"),
                                                      answer.error().time);
    }
    qCInfo(lcApi)
        << call.request.action << "HTTP" << raw.status
        << (answer ? answer->value(u"RequestId"_s).toString() : answer.error().apiCode)
        << std::chrono::duration_cast<std::chrono::milliseconds>(call.sending->elapsed()).count()
        << "ms";
    wipe(raw.body);
    return answer;
}

/// Every answer has a RequestId of its own: one that was there before came from a mix-up on the
/// way, and says nothing about this call.
bool RpcClientPrivate::isRepeated(const QString &requestId)
{
    constexpr std::size_t mostKept = 4096;
    if (m_knownIds.contains(requestId))
        return true;
    m_knownIds.insert(requestId);
    m_requestIds.push_back(requestId);
    if (m_requestIds.size() > mostKept) {
        m_knownIds.remove(m_requestIds.front());
        m_requestIds.pop_front();
    }
    return false;
}

void RpcClientPrivate::noteClock(const QByteArray &dateHeader)
{
    if (dateHeader == m_lastDate) // many come within one second
        return;
    m_lastDate = dateHeader;
    const QDateTime date = parseHttpDate(dateHeader);
    if (date.isValid())
        clockOffsetMs = options.clock().msecsTo(date);
}

void RpcClientPrivate::end(RpcCall &call)
{
    RawAnswer raw = call.sending->takeAnswer();
    noteClock(call.sending->header("Date"));
    const bool reachedService = raw.status != 0;
    Answer answer = judgeAnswer(call, std::move(raw));
    leaveNetwork(call, answer.has_value());
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

} // namespace livecert
