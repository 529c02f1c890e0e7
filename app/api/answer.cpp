// SPDX-License-Identifier: Apache-2.0
#include "api/answer_p.h"
#include "api/redaction.h"
#include "api/serviceerror_p.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

struct Reason
{
    ErrorCode code;
    const char *detail;
};

/// Why there is no HTTP answer. QNetworkReply::errorString() is never used: it holds the whole URL.
Reason transportReason(QNetworkReply::NetworkError error, bool wasSent)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::ConnectionFailed, "connection refused"};
    case QNetworkReply::HostNotFoundError: return {ErrorCode::ConnectionFailed, "host not found"};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::TlsFailed, "TLS handshake failed"};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return {ErrorCode::ConnectionFailed, "the proxy could not be reached"};
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {ErrorCode::ConnectionFailed, "the proxy asks for a login"};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError: return {ErrorCode::NotJson, "the answer is not HTTP"};
    default:
        return wasSent
            ? Reason{ErrorCode::ConnectionLost, "connection lost before the answer was complete"}
            : Reason{ErrorCode::ConnectionFailed, "connection lost before anything was sent"};
    }
}

Error transportError(const RawAnswer &answer)
{
    Error error;
    error.wasSent = answer.wasSent;
    if (answer.timedOut) {
        error.code = ErrorCode::Timeout;
        error.detail = answer.wasSent ? u"no answer in time"_s : u"no connection in time"_s;
        return error;
    }
    const auto networkError =
        answer.isUntrusted ? QNetworkReply::SslHandshakeFailedError : answer.networkError;
    const Reason reason = transportReason(networkError, answer.wasSent);
    error.code = reason.code;
    error.detail = QString::fromLatin1(reason.detail);
    if (error.code == ErrorCode::TlsFailed && !answer.tlsProblems.isEmpty())
        error.detail += u": "_s + answer.tlsProblems.join(u", "_s);
    if (error.code == ErrorCode::ConnectionFailed || error.code == ErrorCode::TlsFailed)
        error.wasSent = false;
    return error;
}

QString describeBody(const RawAnswer &answer)
{
    const QString type =
        QString::fromLatin1(answer.contentType.left(60)).section(u';', 0, 0).simplified();
    return u"HTTP %1, %2, %3 bytes"_s.arg(answer.status)
        .arg(type.isEmpty() ? u"no content type"_s : redacted(type, {}))
        .arg(answer.body.size());
}

Error statusError(const RawAnswer &answer, ErrorCode code, const QString &detail = {})
{
    Error error;
    error.code = code;
    error.httpStatus = answer.status;
    error.wasSent = true;
    error.detail = detail.isEmpty() ? describeBody(answer) : detail;
    return error;
}

/// What is wrong with the answer as a piece of HTTP, before its content is looked at.
std::optional<Error> framingError(const RawAnswer &answer)
{
    if (answer.timedOut)
        return statusError(answer, ErrorCode::Timeout, u"the answer did not end in time"_s);
    if (answer.tooLarge)
        return statusError(answer, ErrorCode::AnswerTooLarge, u"the answer is too long"_s);
    if (answer.status >= 300 && answer.status < 400)
        return statusError(answer, ErrorCode::Redirected, u"HTTP %1"_s.arg(answer.status));
    const bool wasCut = answer.networkError != QNetworkReply::NoError
        && (answer.networkError < QNetworkReply::ProxyConnectionRefusedError
            || answer.networkError == QNetworkReply::ContentReSendError
            || answer.networkError == QNetworkReply::ProtocolFailure);
    if (answer.status == 414)
        return {};
    if (wasCut || !answer.isWhole)
        return statusError(
            answer, ErrorCode::ConnectionLost, u"HTTP %1, the answer was cut"_s.arg(answer.status));
    return {};
}

} // namespace

Result<QJsonObject> judge(const RawAnswer &answer, const QList<QByteArrayView> &secrets)
{
    if (answer.status == 0)
        return failure(answer.tooLarge ? statusError(answer, ErrorCode::AnswerTooLarge)
                                       : transportError(answer));
    if (const auto error = framingError(answer))
        return failure(*error);
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    ServiceError service;
    if (document.isObject())
        service = readServiceError(document.object());
    else if (answer.status != 200)
        service = readServiceErrorXml(answer.body);
    if (!service.code.isEmpty()) {
        Error error =
            statusError(answer,
                        answer.status == 200 ? ErrorCode::SuccessWithCode : ErrorCode::Service,
                        redacted(service.message, secrets));
        error.apiCode = service.code;
        error.requestId = service.requestId;
        error.authAction = redacted(service.authAction, secrets);
        error.noPermissionType = redacted(service.noPermissionType, secrets);
        return failure(error);
    }
    if (answer.status == 414)
        return failure(statusError(answer, ErrorCode::UriTooLong));
    if (answer.body.trimmed().isEmpty())
        return failure(statusError(answer, ErrorCode::EmptyAnswer));
    if (!document.isObject())
        return failure(statusError(answer, ErrorCode::NotJson));
    if (answer.status >= 400 || service.hasCode) {
        Error error = statusError(answer,
                                  answer.status == 200 ? ErrorCode::SuccessWithCode
                                                       : ErrorCode::ErrorWithoutCode);
        error.requestId = service.requestId;
        return failure(error);
    }
    if (answer.status != 200 || service.requestId.isEmpty())
        return failure(statusError(
            answer, ErrorCode::NotJson, describeBody(answer) + u", no answer of the service"_s));
    return document.object();
}

} // namespace livecert
