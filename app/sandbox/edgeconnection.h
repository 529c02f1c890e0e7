// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/openssl_p.h"

#include <QObject>
#include <QTimer>

class QTcpSocket;

namespace livecert::sandbox {

/// One client at the edge: handshake, one small answer, end. Deletes itself.
class EdgeConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket over.
    EdgeConnection(QTcpSocket *socket, SSL_CTX *context, QObject *parent);

    /// The IPv4 address of the edge that this client came to.
    [[nodiscard]] static quint32 addressOf(const SSL *ssl);

private:
    void takeInput();
    [[nodiscard]] bool shakeHands();
    void answerOnce();
    void flush();
    void end();

    QTcpSocket *m_socket;
    SslPtr m_ssl;
    BIO *m_in; ///< owned by m_ssl
    BIO *m_out; ///< owned by m_ssl
    quint32 m_address;
    QTimer m_patience;
    bool m_isAnswered = false;
};

} // namespace livecert::sandbox
