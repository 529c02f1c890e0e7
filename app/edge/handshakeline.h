// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <deque>

namespace livecert {

class EdgeHandshake;

/// Lets so many handshakes be under way at a time, on a thread of their own; the others wait in
/// their order. Who is destroyed has left. Outlives them all.
class HandshakeLine final : public QObject
{
    Q_OBJECT

public:
    explicit HandshakeLine(int most);
    ~HandshakeLine() override;

    void enter(EdgeHandshake *handshake);
    void close(); ///< starts no more

private:
    void startMore();

    int m_most;
    int m_running = 0;
    std::deque<QPointer<EdgeHandshake>> m_waiting;
    QThread m_thread; ///< started with the first
};

} // namespace livecert
