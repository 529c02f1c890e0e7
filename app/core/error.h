// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace livecert {

/// Why an operation failed, in the words a program can branch on. The ui turns codes into
/// sentences.
enum class ErrorCode {
    // input
    InvalidInput,
    FileNotFound,
    FileNotReadable,
    NotAFile,
    TooLarge,
    Empty,
    UnsupportedFormat,
    PassphraseNeeded,
    PassphraseWrong,
    TooExpensive,
    // transport, see also isOutcomeUnknown()
    ConnectionFailed,
    ConnectionLost,
    Timeout,
    TlsFailed,
    Redirected,
    UriTooLong,
    NotJson,
    EmptyAnswer,
    AnswerTooLarge,
    SuccessWithCode,
    ErrorWithoutCode,
    NotCarriedOut, ///< no answer said so, and reading back showed it
    // the service answered with a code of its own, kept in Error::apiCode
    Service,
    // credentials and storage
    CredentialMissing,
    CredentialInvalid,
    KeyringUnavailable,
    Storage,
    Canceled,
    Internal,
};

/// Why one operation failed. Holds no secret and no URL; `detail` is English, for details panes and
/// logs.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail = {}; ///< redacted text of the service, or the local reason
    QString apiCode = {}; ///< code of the service ("Certificate.Expired"), case-sensitive; or empty
    QString requestId = {};
    int httpStatus = 0; ///< 0: no HTTP answer
    QDateTime time = {}; ///< UTC, when the failure was noticed
    QString authAction = {}; ///< AccessDeniedDetail.AuthAction, on permission errors
    QString noPermissionType = {}; ///< AccessDeniedDetail.NoPermissionType
    int retryAfterMs = 0; ///< what the service asked to wait; 0: nothing asked
    bool wasSent = false; ///< the request may have reached the service
};

/// The request may have been carried out although no answer says so: read the state back, never
/// repeat a change blindly.
[[nodiscard]] bool isOutcomeUnknown(const Error &error);

/// The key of this error in the catalogue of service errors: the service's code, or "Local.Timeout"
/// … for what the client notices itself; empty for errors that are not about a call.
[[nodiscard]] QString catalogueCode(const Error &error);

} // namespace livecert
