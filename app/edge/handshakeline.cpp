// SPDX-License-Identifier: Apache-2.0
#include "edge/handshakeline.h"

#include "edge/edgehandshake.h"

namespace livecert {

HandshakeLine::HandshakeLine(int most)
    : m_most(qMax(1, most))
{
    m_thread.setObjectName(QStringLiteral("edge"));
}

HandshakeLine::~HandshakeLine()
{
    m_thread.quit(); // what is to be deleted there is deleted on the way out
    m_thread.wait();
}

void HandshakeLine::close()
{
    m_waiting.clear();
}

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
        m_thread.start(); // does nothing when it runs
        next->start(m_thread);
    }
}

} // namespace livecert
