// SPDX-License-Identifier: Apache-2.0
#include "edge/handshakeline.h"

#include "edge/edgehandshake.h"

namespace livecert {

HandshakeLine::HandshakeLine(int most, QObject *parent)
    : QObject(parent)
    , m_most(qMax(1, most))
{ }

void HandshakeLine::enter(EdgeHandshake *handshake)
{
    m_waiting.emplace_back(handshake);
    startMore();
}

void HandshakeLine::startMore()
{
    while (m_running < m_most && !m_waiting.empty()) {
        const QPointer<EdgeHandshake> next = m_waiting.front();
        m_waiting.pop_front();
        if (!next)
            continue;
        ++m_running;
        connect(next.data(), &QObject::destroyed, this, [this] {
            --m_running;
            startMore();
        });
        next->start();
    }
}

} // namespace livecert
