// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"
#include "sandbox/httpfront.h"
#include "sandbox/parameters.h"
#include "sandbox/serviceerror.h"

#include <QDateTime>

#include <optional>

namespace livecert::sandbox {

enum class SignatureKind { V1, V3 };

/// Who calls what, as the request says; true only after isSignatureRight().
struct CallHead
{
    SignatureKind kind = SignatureKind::V3;
    QByteArray accessKeyId;
    QByteArray action;
    QByteArray version;
    QByteArray nonce;
    QDateTime time; ///< UTC
    QByteArray signedHeaders; ///< V3
    QByteArray signature;
    bool hasToken = false;
};

/// Query and form parameters together.
[[nodiscard]] Parameters readParameters(const HttpRequest &request);

/// The action the request names, signed or not.
[[nodiscard]] QByteArray actionOf(const HttpRequest &request, const Parameters &parameters);
/// Errors come as XML to whoever does not ask for JSON.
[[nodiscard]] bool wantsJson(const HttpRequest &request, const Parameters &parameters);

/// V3 (ACS3-HMAC-SHA256, in the Authorization header) or V1 (HMAC-SHA1, a parameter).
[[nodiscard]] tl::expected<CallHead, ServiceError> readCallHead(const HttpRequest &request,
                                                                const Parameters &parameters);

[[nodiscard]] bool isSignatureRight(const CallHead &head,
                                    const HttpRequest &request,
                                    const Parameters &parameters,
                                    const Secret &accessKeySecret);

} // namespace livecert::sandbox
