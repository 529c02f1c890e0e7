// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/ratelimiter.h"
#include "api/rpcclient.h"
#include "api/sending_p.h"
#include "api/signer.h"

#include <QNetworkRequest>

#include <optional>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace livecert {

/// One sending of a call, signed and ready to leave.
struct PreparedSending
{
    QNetworkRequest request;
    Secret body;
    std::chrono::nanoseconds time; ///< when it was signed
    qint64 clockCorrectionMs; ///< that it was signed with
};

/// One call of the client's user, over all its sendings. Timers and connections that serve it have
/// it as their context, so deleting it ends everything.
struct RpcCall final : QObject
{
    RpcCall(RpcRequest r, Continuation<QJsonObject> t)
        : request(std::move(r))
        , then(std::move(t))
    { }

    /// Nothing more of it leaves.
    void stop()
    {
        if (sending)
            sending->stop();
    }
    /// All parameters, secret ones too. Views into `request`.
    [[nodiscard]] ParameterViews parameters() const;
    [[nodiscard]] std::chrono::milliseconds timeLeft(int callTimeoutMs) const;
    [[nodiscard]] qint64 answerLimit(qint64 maxAnswerBytes) const;

    RpcRequest request;
    Continuation<QJsonObject> then;
    QMetaObject::Connection unwanted = {}; ///< says that its context is gone

    std::optional<PreparedSending> prepared = {}; ///< ahead of its turn
    std::unique_ptr<Sending> sending = {}; ///< while it is in flight
    QNetworkAccessManager *manager = nullptr;
    RateLimiter::Ticket ticket = 0;
    RequestMode mode = RequestMode::V3Query;

    int attempts = 0;
    std::chrono::nanoseconds spent{}; ///< in sendings that have ended
    bool hasCorrectedClock = false;
    bool mustUseForm = false; ///< the query was too long for the service
};

/// How the call travels: V3 in the query, unless its secrets or its length want a form body.
[[nodiscard]] RequestMode modeFor(const RpcCall &call, RequestMode secretMode);

} // namespace livecert
