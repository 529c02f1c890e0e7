// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edge/edgeprobe.h"

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace livecert {

class HandshakeSocket;

/// One TLS handshake with one address, done on another thread: that of the window has no time for a
/// hundred of them a second. Destroying it gives it up.
class EdgeHandshake final : public QObject
{
    Q_OBJECT

public:
    EdgeHandshake(const QHostAddress &address,
                  QString host,
                  EdgeProbe::Options options,
                  QObject *parent);
    ~EdgeHandshake() override;

    /// `thread` turns its loop until this is destroyed.
    void start(QThread &thread);

Q_SIGNALS:
    void finished(const livecert::EdgeAnswer &answer); ///< once, never within start()

private:
    QHostAddress m_address;
    QString m_host;
    EdgeProbe::Options m_options;
    HandshakeSocket *m_socket = nullptr; ///< lives in the thread
};

} // namespace livecert
