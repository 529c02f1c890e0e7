// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <chrono>
#include <vector>

namespace livecert {

/// What the limit of one operation says.
struct PacedOperation
{
    quint32 id = 0; ///< of its name, see idOf()
    int callsPerSecond = 1;
    /// While calls of this kind are made, all calls of the account together keep to its limit: the
    /// service may count them so, and a batch is what runs into it.
    bool boundsAll = false;
    /// By how much its calls take unequally long, where answers come too late to tell: so much
    /// wider the window is made.
    std::chrono::nanoseconds spread{};

    [[nodiscard]] static quint32 idOf(const QByteArray &name);
    /// So many may leave in one go where as many wait, and as many turns later the next: no more in
    /// any second than one by one, and the processor wakes up less often. Those that come by the
    /// hundred do: the turns of a tenth of a second, as far as they go into a second evenly.
    [[nodiscard]] int together() const;
};

/// When the calls of one account left and how they count for the service, and from that when the
/// next may leave. A value: no clock, no lock, no file. Times are those of the system's steady
/// clock, which is one for all processes of a computer.
///
/// A call counts for the service when it arrives there. That moment is not known; it lies between
/// when the call left and when it was answered:
/// - handed to the network but not gone yet: it may arrive any time, so it counts as leaving now;
/// - gone: it counts from when it left, or an unhindered call's time ago, if that is later, since
///   it would have been answered by now;
/// - gone, and unanswered for clearly longer than calls take, with none behind it answered either:
///   the service seems to stand still and may read it any time, so it counts as leaving now;
/// - answered: it counts as late as the answer allows, an unhindered call's time before it.
///
/// A process that dies leaves its calls behind: what nobody vouches for any more counts from when
/// its process was last seen.
class CallLog
{
public:
    using Time = std::chrono::nanoseconds;
    using Ticket = quint64;

    struct Wait
    {
        Time lookAgain{}; ///< zero: they may start now
        Time atLeast{}; ///< whatever happens meanwhile, they may not start before
    };
    /// Before so many calls may start at once; at most together.
    [[nodiscard]] Wait waitBefore(const PacedOperation &operation, int calls, Time now) const;
    /// Says that such calls want to be made, so that others leave room for them.
    void want(const PacedOperation &operation, Time now);
    /// These calls are handed to the network now; `usual` is how long an unhindered one takes.
    void start(const std::vector<Ticket> &tickets,
               const PacedOperation &operation,
               Time usual,
               Time now);
    /// Its last byte left now.
    void left(Ticket ticket, Time now);
    /// It has ended now; an unhindered call would have taken `usual`, this one perhaps longer.
    void ended(Ticket ticket, Time usual, Time now);
    /// Its process is alive.
    void vouchFor(Ticket ticket, Time now);

    [[nodiscard]] int countSince(Time time, Time now) const;
    [[nodiscard]] bool isFull() const { return m_entries.size() >= mostEntries; }

    /// Forgets what no longer counts.
    void prune(Time now);

    /// Writes it into `room`, which has mostBytes(), and gives a view of it there.
    [[nodiscard]] QByteArrayView toBytes(QByteArray &room) const;
    /// Becomes what was written. Takes only what makes sense at this time: the bytes may be from
    /// before a restart of the computer, cut short, or not ours.
    void setBytes(QByteArrayView bytes, Time now);
    [[nodiscard]] static qint64 mostBytes();

private:
    enum Phase : quint32 { InHand, Left, Settled };
    struct Entry
    {
        Ticket ticket;
        qint64 slot; ///< when it was its turn
        qint64 time; ///< when it counts, as far as it is known
        qint64 seen; ///< when its process last vouched for it
        qint64 usual;
        quint32 operation;
        Phase phase;
    };
    struct Header
    {
        quint64 magic;
        qint64 boundUntil; ///< until then all calls together keep to boundLimit
        qint32 boundLimit;
        quint32 count;
    };
    static constexpr std::size_t mostEntries = 512;

    [[nodiscard]] Entry *find(Ticket ticket);
    [[nodiscard]] static Time countedAt(const Entry &entry, Time now);
    template <class Filter>
    [[nodiscard]] Wait waitFor(int calls, int limit, Time span, Time now, Filter isMeant) const;

    std::vector<Entry> m_entries; ///< in the order of starting
    qint64 m_boundUntil = 0;
    qint32 m_boundLimit = 0;
};

} // namespace livecert
