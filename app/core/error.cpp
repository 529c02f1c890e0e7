// SPDX-License-Identifier: Apache-2.0
#include "core/error.h"

namespace livecert {

bool isOutcomeUnknown(const Error &error)
{
    if (!error.wasSent)
        return false;
    switch (error.code) {
    case ErrorCode::ConnectionLost:
    case ErrorCode::Timeout:
    case ErrorCode::NotJson:
    case ErrorCode::EmptyAnswer:
    case ErrorCode::AnswerTooLarge:
    case ErrorCode::Canceled: return true;
    case ErrorCode::Service:
    case ErrorCode::ErrorWithoutCode: return error.httpStatus >= 500;
    default: return false;
    }
}

QString catalogueCode(const Error &error)
{
    if (!error.apiCode.isEmpty() && error.code == ErrorCode::Service)
        return error.apiCode;
    switch (error.code) {
    case ErrorCode::Timeout: return QStringLiteral("Local.Timeout");
    case ErrorCode::ConnectionFailed: return QStringLiteral("Local.ConnectionFailed");
    case ErrorCode::ConnectionLost: return QStringLiteral("Local.ConnectionLost");
    case ErrorCode::TlsFailed: return QStringLiteral("Local.TlsFailed");
    case ErrorCode::Redirected: return QStringLiteral("Local.Redirected");
    case ErrorCode::UriTooLong: return QStringLiteral("Local.UriTooLong");
    case ErrorCode::NotJson:
    case ErrorCode::AnswerTooLarge: return QStringLiteral("Local.NotJson");
    case ErrorCode::EmptyAnswer: return QStringLiteral("Local.EmptyAnswer");
    case ErrorCode::SuccessWithCode: return QStringLiteral("Local.SuccessWithCode");
    case ErrorCode::ErrorWithoutCode: return QStringLiteral("Local.ErrorWithoutCode");
    case ErrorCode::NotCarriedOut: return QStringLiteral("Local.NotCarriedOut");
    default: return {};
    }
}

} // namespace livecert
