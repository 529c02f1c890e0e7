// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/credential.h"
#include "api/endpoint.h"
#include "api/ratelimiter.h"
#include "api/tls.h"
#include "core/clock.h"
#include "core/continuation.h"

#include <QJsonObject>
#include <QObject>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace livecert {

/// How a call travels. LIVE service: V3 carries the parameters in the query, V1 in a form body,
/// which keeps a private key out of URLs and access logs.
enum class RequestMode { V3Query, V1Form };

struct RpcParameter
{
    QByteArray name;
    QByteArray value; ///< UTF-8
};

/// One action of an RPC-style product.
struct RpcRequest
{
    QByteArray action; ///< "DescribeLiveUserDomains"
    QList<RpcParameter> parameters = {};
    /// Parameters nobody may see (SSLPri); they travel in a form body only, unless the account
    /// insists on V3-query, and every copy is wiped when the call is over.
    std::vector<std::pair<QByteArray, Secret>> secretParameters = {};
    int callsPerSecond = 50; ///< the service's limit for this action, per account
    bool changesState =
        false; ///< never sent again unless it is certain that it was not carried out
    int timeLimitMs = 0; ///< as RpcClient::Options::callTimeoutMs, if less; 0: that one
    qint64 maxAnswerBytes = 0; ///< as RpcClient::Options::maxAnswerBytes, if less; 0: that one
    /// Called each time that it was handed to the network, after it has waited for its turn. May
    /// make and end calls, this one too, but not the client.
    std::function<void()> starting = {};
};

/// 128 bits of the system's randomness, as hex.
[[nodiscard]] QByteArray freshNonce();

class RpcClientPrivate;

/// Signs, paces, sends, and judges the answers of one account. Success is HTTP 200 with a whole
/// JSON object that has a RequestId and no Code; everything else is an Error without URL or secret.
class RpcClient final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Endpoint endpoint = Endpoint::forRegion({});
        QByteArray version = "2016-11-01";
        RequestMode secretMode = RequestMode::V1Form; ///< for calls with secret parameters
        QSslConfiguration tls = verifyingTls(); ///< trust anchors; always VerifyPeer
        int transferTimeoutMs = 30'000; ///< without any byte moving
        /// All sendings of one call together; what it waits for its turn or for a pause is not
        /// counted.
        int callTimeoutMs = 35'000;
        int maxAttempts = 3;
        qint64 maxAnswerBytes = 16 * 1024 * 1024;
        Clock clock = systemUtc;
        MonotonicClock monotonic = steadyTime;
        /// Whoever shares them shares the limits of an account; null: this client alone has them.
        std::shared_ptr<RateLimiters> limiters = {};
        std::function<QByteArray()> nonce = freshNonce;
    };

    RpcClient(Credential credential, Options options, QObject *parent = nullptr);
    ~RpcClient() override;

    /// Sends `request` when the limiter lets it. Destroying the context of `then` aborts the call.
    void call(RpcRequest request, Continuation<QJsonObject> then);
    enum class CancelScope {
        Waiting, ///< for their turn, or for a pause to end
        All,
    };
    /// Ends the calls of this context. Each is answered, later, with Canceled, which says whether
    /// it may have been sent.
    void cancel(const QObject *context, CancelScope scope);

    [[nodiscard]] QString accessKeyId() const;
    [[nodiscard]] const Endpoint &endpoint() const;
    /// Calls of the account that left within the last second, from here and elsewhere.
    [[nodiscard]] int callsInLastSecond() const;
    /// Why the limits of the account are not shared with other processes; empty while they are.
    [[nodiscard]] QString limiterProblem() const;
    /// Service clock minus ours, in milliseconds, from the last answer's Date header.
    [[nodiscard]] std::optional<qint64> clockOffsetMs() const;

Q_SIGNALS:
    /// After each answer or failure of a connection: for the status bar.
    void callEnded(bool reachedService);

private:
    std::unique_ptr<RpcClientPrivate> d;
};

} // namespace livecert
