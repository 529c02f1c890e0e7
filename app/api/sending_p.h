// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answer_p.h"
#include "api/oneshotbody_p.h"

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointer>

#include <chrono>
#include <optional>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
class QNetworkRequest;
QT_END_NAMESPACE

namespace livecert {

/// One sending of a signed request: exactly one, not redirected, bounded in time and size. Emits
/// one of its ends and is then over.
class Sending final : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds idle; ///< without any byte moving
        std::chrono::milliseconds total;
        qint64 answerBytes;
    };

    Sending(QNetworkAccessManager &manager,
            const QNetworkRequest &request,
            Secret body,
            Limits limits,
            QObject *parent = nullptr);
    ~Sending() override;

    [[nodiscard]] std::chrono::nanoseconds elapsed() const
    {
        return std::chrono::nanoseconds(m_watch.nsecsElapsed());
    }
    /// Nothing more of it leaves, and nothing more is said.
    void stop();
    /// Some of the request may have reached the service.
    [[nodiscard]] bool hasBegunToLeave() const;
    [[nodiscard]] QByteArray header(const char *name) const { return m_reply->rawHeader(name); }
    /// Valid once the answer has ended.
    [[nodiscard]] RawAnswer takeAnswer();

Q_SIGNALS:
    void left(); ///< the last byte of the request was handed to the system
    void ended();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void connectReply();
    void noteHead();
    void checkPeer();
    void readMore();
    qint64 readAvailable();
    void watch();
    void watchHead();
    void stopBecause(bool &reason);
    void finish();

    QPointer<QNetworkReply> m_reply; ///< owned by its manager
    QPointer<OneShotBody> m_body; ///< owned by the reply
    Limits m_limits;
    // One timer that looks when the first of all bounds may be reached: setting each anew with
    // every byte costs more than the rest of a call.
    QBasicTimer m_timer;
    std::chrono::nanoseconds m_lastMove{}; ///< of any byte
    std::chrono::nanoseconds m_nextHeadLook; ///< until the head of the answer is there
    qint64 m_memoryBefore = 0;
    std::optional<quint64> m_receivedBefore; ///< once there was reason to look
    QElapsedTimer m_watch;
    RawAnswer m_answer;
    bool m_hasBody;
    bool m_isConnecting = false; ///< a TLS connection of its own, not yet ready
    bool m_hasLeft = false;
    bool m_hasHead = false;
    bool m_isOver = false;
};

} // namespace livecert
