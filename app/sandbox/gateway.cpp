// SPDX-License-Identifier: Apache-2.0
#include "sandbox/gateway.h"

#include "core/logging.h"
#include "sandbox/answertext.h"

#include <QLocale>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

constexpr qint64 clockWindow = 15 * 60; // seconds, on both sides

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

} // namespace

Gateway::Gateway(Service &service, Options options)
    : m_service(service)
    , m_options(std::move(options))
{ }

void Gateway::stop()
{
    const std::lock_guard lock(m_mutex);
    m_isStopped = true;
    m_stopping.notify_all();
}

void Gateway::wait()
{
    if (m_options.latency.count() <= 0)
        return;
    std::unique_lock lock(m_mutex);
    m_stopping.wait_for(lock, m_options.latency, [this] { return m_isStopped; });
}

HttpAnswer Gateway::answer(const HttpRequest &request)
{
    const QString requestId = QUuid::createUuid().toString(QUuid::WithoutBraces).toUpper();
    const Parameters parameters = readParameters(request);
    const QByteArray action = actionOf(request, parameters);
    m_counter.note(action, request.arrived);
    wait();
    const Answer answer = judge(request, parameters, action);

    const QJsonObject body =
        answer ? successBody(*answer, requestId) : errorBody(answer.error(), requestId);
    const bool isJson = wantsJson(request, parameters);
    HttpAnswer result;
    result.status = answer ? 200 : answer.error().httpStatus;
    result.body = isJson
        ? toJson(body)
        : toXml(body, answer ? QString::fromLatin1(action) + u"Response"_s : u"Error"_s);
    result.contentType = isJson ? "application/json;charset=utf-8" : "text/xml;charset=utf-8";
    result.headers["x-acs-request-id"] = requestId.toLatin1();
    result.headers["Date"] = httpDate(m_options.clock());
    if (Service::knows(action))
        qCDebug(lcSandbox) << action.constData() << "HTTP" << result.status << requestId;
    return result;
}

Answer Gateway::judge(const HttpRequest &request,
                      const Parameters &parameters,
                      const QByteArray &action)
{
    if (request.method != "GET" && request.method != "POST")
        return refuse(gateway::httpMethod);
    const auto head = readCallHead(request, parameters);
    if (!head)
        return refuse(head.error());
    if (const ServiceError *error = checkCaller(*head, request, parameters))
        return refuse(*error);
    if (head->version != Service::versionOf(action))
        return refuse(gateway::invalidVersion);
    if (!Service::knows(action))
        return refuse(gateway::apiNotFound);
    if (m_options.enforcesLimits && !m_counter.admit(action, request.arrived))
        return refuse(gateway::throttled);
    if (isThrottled())
        return refuse(gateway::throttled);
    return m_service.call(action, parameters);
}

/// So many of a hundred calls, spread, and the same ones each time.
bool Gateway::isThrottled()
{
    constexpr quint32 stride = 37; // has no divisor in common with 100
    return int(++m_calls * stride % 100) < m_options.throttlePercent;
}

const ServiceError *Gateway::checkCaller(const CallHead &head,
                                         const HttpRequest &request,
                                         const Parameters &parameters)
{
    const QDateTime now = m_options.clock();
    if (head.accessKeyId != m_options.accessKeyId)
        return &gateway::accessKeyNotFound;
    if (std::abs(head.time.secsTo(now)) > clockWindow)
        return &gateway::timeExpired;
    if (!isSignatureRight(head, request, parameters, m_options.accessKeySecret))
        return &gateway::signatureMismatch;
    if (head.hasToken) // the key pair of the sandbox is not a temporary one
        return &gateway::tokenMalformed;
    if (!isNonceFresh(head.nonce, now))
        return &gateway::nonceUsed;
    return nullptr;
}

bool Gateway::isNonceFresh(const QByteArray &nonce, const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    const qint64 seconds = now.toSecsSinceEpoch();
    if (seconds - m_noncesSwept > 60) {
        m_noncesSwept = seconds;
        m_nonces.removeIf([&](auto item) { return seconds - item.value() > 2 * clockWindow; });
    }
    if (m_nonces.contains(nonce))
        return false;
    m_nonces.insert(nonce, seconds);
    return true;
}

} // namespace livecert::sandbox
