// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connectionpool.h"
#include "api/rpccall_p.h"

#include <deque>
#include <map>

namespace livecert {

class RpcClientPrivate final : public QObject
{
    Q_OBJECT

public:
    RpcClientPrivate(RpcClient *client, Credential key, RpcClient::Options how);
    ~RpcClientPrivate() override;

    void enqueue(RpcRequest request, Continuation<QJsonObject> then);
    [[nodiscard]] int callsInLastSecond() const;

    Credential credential;
    RpcClient::Options options;
    std::optional<qint64> clockOffsetMs;

private:
    /// The calls of one operation: they share its limit.
    struct Operation
    {
        explicit Operation(RateLimiter l)
            : limiter(std::move(l))
        { }
        RateLimiter limiter;
        std::deque<RpcCall *> waiting = {};
        int inFlight = 0;
    };
    using Answer = Result<QJsonObject>;

    [[nodiscard]] std::optional<Error> credentialError() const;
    Operation &operationOf(const RpcCall &call);
    [[nodiscard]] int wantedPace() const;
    void startWhatMay();
    std::chrono::nanoseconds startFrom(Operation &operation);
    void send(RpcCall &call, Operation &operation);
    [[nodiscard]] QNetworkRequest networkRequest(const SignedRequest &signedRequest) const;
    [[nodiscard]] SignedRequest sign(const RpcCall &call) const;
    void end(RpcCall &call);
    void leaveNetwork(RpcCall &call);
    [[nodiscard]] Answer judgeAnswer(const RpcCall &call, RawAnswer raw);
    void noteClock(const QByteArray &dateHeader);
    /// Puts the call back into its queue, now or later. False: its error is final.
    bool tryAgain(RpcCall &call, const Error &error);
    void requeue(RpcCall &call, std::chrono::milliseconds pause);
    void abandon(RpcCall *call);
    std::unique_ptr<RpcCall> take(RpcCall *call);

    RpcClient *q;
    ConnectionPool m_pool;
    std::map<QByteArray, Operation> m_operations;
    std::map<RpcCall *, std::unique_ptr<RpcCall>> m_calls;
    qint64 m_clockCorrectionMs = 0;
    QTimer m_wakeUp;
};

} // namespace livecert
