// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/connectionpool.h"
#include "api/rpccall_p.h"

#include <QNetworkRequest>
#include <QSet>
#include <QTimer>

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
    void cancel(const QObject *context, RpcClient::CancelScope scope);

    Credential credential;
    RpcClient::Options options;
    std::shared_ptr<RateLimiter> limiter;
    std::optional<qint64> clockOffsetMs;

private:
    /// The calls of one operation: they share its limit.
    struct Operation
    {
        PacedOperation paced;
        std::deque<RpcCall *> waiting = {};
        int inFlight = 0;
        std::chrono::nanoseconds lastStart{};
    };
    using Answer = Result<QJsonObject>;

    [[nodiscard]] std::optional<Error> credentialError() const;
    [[nodiscard]] Error canceled(const RpcCall &call, const QString &why) const;
    Operation &operationOf(const RpcCall &call);
    [[nodiscard]] int wantedPace() const;
    void startWhatMay();
    std::chrono::nanoseconds startFrom(Operation &operation);
    void startNext(Operation &operation, RateLimiter::Ticket ticket);
    [[nodiscard]] bool isPrepared(const RpcCall &call) const;
    void prepare(RpcCall &call);
    void prepareNext(const Operation &operation);
    void send(RpcCall &call, Operation &operation);
    [[nodiscard]] QNetworkRequest commonRequest() const;
    [[nodiscard]] QNetworkRequest networkRequest(const SignedRequest &signedRequest) const;
    [[nodiscard]] SignedRequest sign(const RpcCall &call) const;
    void end(RpcCall &call);
    /// Typical: its answer tells how long calls take.
    void leaveNetwork(RpcCall &call, bool isTypical);
    [[nodiscard]] Answer judgeAnswer(const RpcCall &call, RawAnswer raw);
    [[nodiscard]] bool isRepeated(const QString &requestId);
    void noteClock(const QByteArray &dateHeader);
    /// Puts the call back into its queue, now or later. False: its error is final.
    bool tryAgain(RpcCall &call, const Error &error);
    void requeue(RpcCall &call, std::chrono::milliseconds pause);
    void abandon(RpcCall *call);
    std::unique_ptr<RpcCall> take(RpcCall *call);

    RpcClient *q;
    QByteArray m_host; ///< of the endpoint, as the Host header says it
    QByteArray m_target; ///< of the endpoint
    QNetworkRequest m_commonRequest;
    ConnectionPool m_pool;
    std::map<QByteArray, Operation> m_operations;
    std::map<RpcCall *, std::unique_ptr<RpcCall>> m_calls;
    std::deque<QString> m_requestIds; ///< of the last answers, in order
    QSet<QString> m_knownIds; ///< the same
    qint64 m_clockCorrectionMs = 0;
    QByteArray m_lastDate; ///< the service's, as the last answer said it
    QTimer m_wakeUp;
};

} // namespace livecert
