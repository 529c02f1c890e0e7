// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>

#include <deque>

namespace livecert {

class EdgeHandshake;

/// Lets so many handshakes be under way at a time; the others wait in their order. Who is destroyed
/// has left.
class HandshakeLine final : public QObject
{
    Q_OBJECT

public:
    HandshakeLine(int most, QObject *parent);

    void enter(EdgeHandshake *handshake);

private:
    void startMore();

    int m_most;
    int m_running = 0;
    std::deque<QPointer<EdgeHandshake>> m_waiting;
};

} // namespace livecert
