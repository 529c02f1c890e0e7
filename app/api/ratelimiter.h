// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/calllog.h"
#include "core/sharedfile.h"

#include <QMutex>
#include <QSet>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace livecert {

/// A clock that nobody sets. Handed in, so that tests decide how time passes.
using MonotonicClock = std::function<std::chrono::nanoseconds()>;
[[nodiscard]] std::chrono::nanoseconds steadyTime();

/// Keeps the calls of one account under the limits of the service, as the service counts them: over
/// every client, thread and window of this process that shares it, and, where it has a file, over
/// all processes of this user. See CallLog for how. May be used from any thread; never waits.
class RateLimiter
{
public:
    using Ticket = CallLog::Ticket;

    /// What may be started: a ticket for each call, or none; and how long to wait before asking for
    /// as many again, zero after tickets if that is not known.
    struct Admission
    {
        std::vector<Ticket> tickets = {};
        std::chrono::nanoseconds wait{};

        /// Of the only call that was asked for; 0: it may not start.
        [[nodiscard]] Ticket ticket() const { return tickets.empty() ? 0 : tickets.front(); }
    };

    /// `path` empty: for this process alone.
    explicit RateLimiter(MonotonicClock clock = steadyTime, QString path = {});
    RateLimiter(const RateLimiter &) = delete;
    RateLimiter &operator=(const RateLimiter &) = delete;

    /// Asks for so many calls of this operation, and starts as many of them as may go together, or
    /// none: they are to be handed to the network at once.
    [[nodiscard]] Admission start(const PacedOperation &operation, int calls = 1);
    /// Its last byte left now.
    void left(Ticket ticket);
    /// It has ended: with an answer of the kind that tells how long calls take, or otherwise.
    void ended(Ticket ticket, bool isTypical);

    /// Of all processes that share it, as far as it was last seen.
    [[nodiscard]] int callsInLastSecond() const;

    /// Why the limits cannot be shared with other processes; empty while they are, or need not be.
    /// Then this one keeps to half of each limit, so that two of them still keep the whole.
    [[nodiscard]] QString problem() const;

private:
    /// What is known of the calls of one operation.
    struct Pace
    {
        std::deque<std::chrono::nanoseconds> latencies; ///< of the last calls
        std::optional<std::chrono::nanoseconds> usual; ///< of an unhindered call
        std::chrono::nanoseconds spread{};
        std::chrono::nanoseconds notBefore{}; ///< the next ones,
        int notSoMany = 1; ///< or more, together
    };
    struct Own
    {
        quint32 operation;
        std::chrono::nanoseconds start;
    };
    enum class Hold { Held, Busy, Alone };

    [[nodiscard]] Hold hold(std::chrono::nanoseconds now);
    void letGo(bool hasChanged);
    void openFile(std::chrono::nanoseconds now);
    void change(const std::function<void(CallLog &, std::chrono::nanoseconds)> &what,
                std::chrono::nanoseconds now);
    void changeLater(const std::function<void(CallLog &, std::chrono::nanoseconds)> &what,
                     std::chrono::nanoseconds now);
    void applyPending(std::chrono::nanoseconds now);
    [[nodiscard]] std::chrono::nanoseconds usual(quint32 operation) const;
    void noteLatency(quint32 operation, std::chrono::nanoseconds latency);

    MonotonicClock m_clock;
    QString m_path;
    mutable QMutex m_mutex;
    SharedFile m_file;
    QByteArray m_bytes; ///< room for what is in it
    QString m_problem;
    std::chrono::nanoseconds m_nextTry{}; ///< at opening the file
    std::chrono::nanoseconds m_busySince{}; ///< zero: it is not
    CallLog m_log; ///< of the account, as last seen
    std::map<Ticket, Own> m_own; ///< under way from here
    std::map<quint32, Pace> m_paces;
    /// What is not written yet: another process was writing, or it can wait for what comes next.
    std::vector<std::function<void(CallLog &, std::chrono::nanoseconds)>> m_pending;
};

/// The limiters of all accounts that this process works with.
class RateLimiters
{
public:
    /// `folder` empty: shared within this process only.
    explicit RateLimiters(QString folder = {}, MonotonicClock clock = steadyTime);

    /// The memory folder of the user; where there is none, "pace" in their data folder.
    [[nodiscard]] static QString defaultFolder();

    /// The one for this account; `service` tells apart what counts on its own.
    [[nodiscard]] std::shared_ptr<RateLimiter> limiterFor(const QString &accessKeyId,
                                                          const QString &service);

private:
    void tidyUp() const;

    QString m_folder;
    MonotonicClock m_clock;
    QMutex m_mutex;
    bool m_isTidy = false;
    std::map<QByteArray, std::weak_ptr<RateLimiter>> m_limiters;
};

} // namespace livecert
