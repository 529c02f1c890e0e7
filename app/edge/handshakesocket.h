// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edge/edgeprobe.h"

#include <QSslError>
#include <QSslSocket>
#include <QTimer>

namespace livecert {

/// One TLS handshake with one address, on the thread it lives in. Reports what it saw and closes;
/// not a byte is sent over the connection. An end that cannot be verified is never talked to, yet
/// which certificate it showed is known.
class HandshakeSocket final : public QObject
{
    Q_OBJECT

public:
    HandshakeSocket(const QHostAddress &address, QString host, const EdgeProbe::Options &options);

    void start();

Q_SIGNALS:
    void finished(const livecert::EdgeAnswer &answer); ///< once

private:
    void connectSignals();
    void takeCertificate();
    void acceptTrusted();
    void noteUntrusted(const QList<QSslError> &errors);
    void noteFailure(QAbstractSocket::SocketError error);
    void finish();

    QString m_host;
    QSslConfiguration m_tls;
    quint16 m_port;
    int m_timeoutMs;
    EdgeAnswer m_answer;
    QSslSocket m_socket;
    QTimer m_timer;
    bool m_isFinished = false;
};

} // namespace livecert
