// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/secret.h"
#include "sandbox/callcounter.h"
#include "sandbox/httpfront.h"
#include "sandbox/service.h"
#include "sandbox/signature.h"

#include <atomic>
#include <condition_variable>

namespace livecert::sandbox {

/// In front of the service: signature, time, nonce, calls per second, and the shape of the answers.
class Gateway
{
public:
    struct Options
    {
        QByteArray accessKeyId;
        Secret accessKeySecret;
        Clock clock;
        std::chrono::milliseconds latency{};
        bool enforcesLimits = true;
        int throttlePercent = 0; ///< refused as too many, whatever their pace
    };

    Gateway(Service &service, Options options);

    [[nodiscard]] HttpAnswer answer(const HttpRequest &request);
    /// Lets calls that wait for the latency go.
    void stop();

    [[nodiscard]] const CallCounter &counter() const { return m_counter; }

private:
    [[nodiscard]] Answer judge(const HttpRequest &request,
                               const Parameters &parameters,
                               const QByteArray &action);
    [[nodiscard]] const ServiceError *checkCaller(const CallHead &head,
                                                  const HttpRequest &request,
                                                  const Parameters &parameters);
    [[nodiscard]] bool isNonceFresh(const QByteArray &nonce, const QDateTime &now);
    [[nodiscard]] bool isThrottled();
    void wait();

    Service &m_service;
    Options m_options;
    CallCounter m_counter;
    std::atomic<quint32> m_calls{0};

    std::mutex m_mutex;
    std::condition_variable m_stopping;
    bool m_isStopped = false;
    QHash<QByteArray, qint64> m_nonces; ///< → when it was used, in seconds
    qint64 m_noncesSwept = 0;
};

} // namespace livecert::sandbox
