// SPDX-License-Identifier: Apache-2.0
#include "api/calllog.h"

#include "core/digest.h"

#include <algorithm>
#include <cstring>

namespace livecert {
namespace {

using namespace std::chrono_literals;
using Time = CallLog::Time;

// The way to the service is not equally long for every call: this much jitter may not breach the
// limit. What an answer tells about its call comes on top.
constexpr Time margin = 14ms;
constexpr Time window = 1s + margin;
// A timer wakes up late by less than this; giving that back is not yet catching up.
constexpr Time timerSlack = 3ms;
// Where a few leave together anyway, or follow one another faster than a busy machine wakes up,
// more is given back; the window still bounds them.
constexpr Time fastInterval = 15ms;
constexpr Time wideSlack = 30ms;
// So long what has happened is remembered.
constexpr Time kept = window + 100ms;
// So long a call is believed to be on its way without its process saying so.
constexpr Time trust = 5s;
// So long after the last one wanted to be made, calls that bound all others still do.
constexpr Time boundFor = 1500ms;
/// The calls that lie within a window which ends now.
class Window
{
public:
    Window(Time begin, std::size_t most)
        : m_begin(begin)
    {
        m_times.reserve(most);
    }
    void add(Time time)
    {
        if (time > m_begin)
            m_times.push_back(time);
    }
    /// When the window has left so many behind that no more than `count` remain in it; zero: now.
    [[nodiscard]] Time untilOnly(int count)
    {
        const auto leaving = std::ptrdiff_t(m_times.size()) - count;
        if (leaving <= 0)
            return 0ns;
        const auto last = m_times.begin() + (leaving - 1);
        std::nth_element(m_times.begin(), last, m_times.end());
        return *last - m_begin;
    }

private:
    Time m_begin;
    std::vector<Time> m_times;
};

/// The turns of a tenth of a second.
int mostTogether(int callsPerSecond)
{
    return std::max(1, callsPerSecond / 10);
}

constexpr quint64 magic = 0x3130'4543'4150'434c; // "LCPACE01"

} // namespace

quint32 PacedOperation::idOf(const QByteArray &name)
{
    const QByteArray hash = sha256(name);
    quint32 id = 0;
    std::memcpy(&id, hash.constData(), sizeof id);
    return id;
}

int PacedOperation::together() const
{
    if (!boundsAll)
        return 1;
    int count = mostTogether(callsPerSecond);
    while (callsPerSecond % count != 0)
        --count;
    return count;
}

CallLog::Time CallLog::countedAt(const Entry &entry, Time now)
{
    const Time time(entry.time);
    if (entry.phase == Settled)
        return time;
    const Time seen = now - Time(entry.seen) < trust ? now : Time(entry.seen);
    const bool isLate = seen - time > Time(entry.usual) * 5 / 4 + 100ms;
    const bool mayArriveNow = entry.phase == InHand || isLate;
    return std::max(time, mayArriveNow ? seen : seen - Time(entry.usual));
}

/// Evenly spaced, and no more than `limit` within the window.
template <class Filter>
CallLog::Wait CallLog::waitFor(int calls, int limit, Time span, Time now, Filter isMeant) const
{
    const Time interval = span / limit;
    const Time longest = interval * mostTogether(limit);
    Time nextSlot{0};
    Window counted(now - span, m_entries.size());
    // Whatever becomes known of a call, it never counts from earlier than this.
    Window certain(now - span, m_entries.size());
    for (const Entry &entry : m_entries) {
        if (!isMeant(entry))
            continue;
        nextSlot = std::max(nextSlot, Time(entry.slot) + interval);
        counted.add(countedAt(entry, now));
        certain.add(Time(entry.time));
    }
    const int room = std::max(0, limit - calls);
    const Time untilSlot = std::clamp<Time>(nextSlot - now, 0ns, longest);
    // What counts as late as possible may turn out to have been earlier: look from time to time.
    const Time untilCounted = std::min(counted.untilOnly(room), longest);
    const Time untilCertain = std::min(certain.untilOnly(room), longest);
    return {std::max(untilSlot, untilCounted), std::max(untilSlot, untilCertain)};
}

CallLog::Wait CallLog::waitBefore(const PacedOperation &operation, int calls, Time now) const
{
    if (isFull())
        return {10ms, 0ns};
    const Time span = window + operation.spread;
    const Wait own =
        waitFor(calls, operation.callsPerSecond, span, now, [&operation](const Entry &entry) {
            return entry.operation == operation.id;
        });
    if (!operation.boundsAll && now.count() >= m_boundUntil)
        return own;
    const int limit = operation.boundsAll ? operation.callsPerSecond : std::max(1, m_boundLimit);
    const Wait all = waitFor(calls, limit, span, now, [](const Entry &) { return true; });
    return {std::max(own.lookAgain, all.lookAgain), std::max(own.atLeast, all.atLeast)};
}

void CallLog::want(const PacedOperation &operation, Time now)
{
    if (!operation.boundsAll)
        return;
    m_boundUntil = (now + boundFor).count();
    m_boundLimit = operation.callsPerSecond;
}

void CallLog::start(const std::vector<Ticket> &tickets,
                    const PacedOperation &operation,
                    Time usual,
                    Time now)
{
    // The slot it had, if the timer was only a little late; else now. Those that go along take the
    // slots behind it.
    const Time interval = window / operation.callsPerSecond;
    const bool isWide = interval < fastInterval || tickets.size() > 1;
    Time slot = now - (isWide ? wideSlack : timerSlack);
    for (const Entry &entry : m_entries) {
        if (entry.operation == operation.id)
            slot = std::max(slot, Time(entry.slot) + interval);
    }
    slot = std::min(slot, now);
    for (const Ticket ticket : tickets) {
        m_entries.push_back(
            {ticket, slot.count(), now.count(), now.count(), usual.count(), operation.id, InHand});
        slot += interval;
    }
}

CallLog::Entry *CallLog::find(Ticket ticket)
{
    const auto entry = std::find_if(m_entries.rbegin(), m_entries.rend(), [ticket](const Entry &e) {
        return e.ticket == ticket;
    });
    return entry == m_entries.rend() ? nullptr : &*entry;
}

void CallLog::left(Ticket ticket, Time now)
{
    Entry *entry = find(ticket);
    if (!entry || entry->phase != InHand)
        return;
    entry->phase = Left;
    entry->time = entry->seen = now.count();
}

void CallLog::ended(Ticket ticket, Time usual, Time now)
{
    Entry *ending = find(ticket);
    if (!ending)
        return;
    // The service has come to this one, so to those before it: one that stays without an answer is
    // at work or lost, and no longer on its way.
    for (Entry &entry : m_entries) {
        if (entry.phase == Left && entry.operation == ending->operation
            && entry.time < ending->time)
            entry.phase = Settled;
    }
    ending->time = std::max<qint64>(ending->time, (now - usual).count());
    ending->phase = Settled;
}

void CallLog::vouchFor(Ticket ticket, Time now)
{
    Entry *entry = find(ticket);
    if (entry && entry->phase != Settled)
        entry->seen = now.count();
}

int CallLog::countSince(Time time, Time now) const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(), [time, now](const Entry &entry) {
        return countedAt(entry, now) > time;
    }));
}

void CallLog::prune(Time now)
{
    // A little longer than any window. What may still be answered stays for as long as somebody
    // vouches for it.
    std::erase_if(m_entries, [now](const Entry &entry) {
        const bool isOpen = entry.phase != Settled && now - Time(entry.seen) < trust;
        return !isOpen && countedAt(entry, now) <= now - kept;
    });
}

QByteArrayView CallLog::toBytes(QByteArray &room) const
{
    const Header header{magic, m_boundUntil, m_boundLimit, quint32(m_entries.size())};
    std::memcpy(room.data(), &header, sizeof header);
    const std::size_t size = m_entries.size() * sizeof(Entry);
    if (size > 0)
        std::memcpy(room.data() + sizeof header, m_entries.data(), size);
    return QByteArrayView(room).first(qsizetype(sizeof header) + qsizetype(size));
}

void CallLog::setBytes(QByteArrayView bytes, Time now)
{
    m_entries.clear();
    m_boundUntil = 0;
    m_boundLimit = 0;
    Header header{};
    if (bytes.size() < qsizetype(sizeof header))
        return;
    std::memcpy(&header, bytes.data(), sizeof header);
    const auto room = std::size_t(bytes.size() - qsizetype(sizeof header)) / sizeof(Entry);
    if (header.magic != magic || header.count > std::min(room, mostEntries))
        return;
    const qint64 latest = (now + 100ms).count(); // other processors' clocks, not other days'
    if (header.boundUntil <= latest + Time(boundFor).count() && header.boundLimit > 0) {
        m_boundUntil = header.boundUntil;
        m_boundLimit = header.boundLimit;
    }
    m_entries.resize(header.count);
    std::memcpy(m_entries.data(), bytes.data() + sizeof header, header.count * sizeof(Entry));
    std::erase_if(m_entries, [latest](const Entry &entry) {
        return entry.time > latest || entry.slot > latest || entry.seen > latest || entry.time < 0
            || entry.slot < 0 || entry.usual < 0 || entry.phase > Settled;
    });
    prune(now);
}

qint64 CallLog::mostBytes()
{
    return qint64(sizeof(Header)) + qint64(mostEntries) * qint64(sizeof(Entry));
}

} // namespace livecert
