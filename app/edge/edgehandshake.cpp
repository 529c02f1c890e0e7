// SPDX-License-Identifier: Apache-2.0
#include "edge/edgehandshake.h"

#include "edge/handshakesocket.h"

#include <QThread>

#include <utility>

namespace livecert {

EdgeHandshake::EdgeHandshake(const QHostAddress &address,
                             QString host,
                             EdgeProbe::Options options,
                             QObject *parent)
    : QObject(parent)
    , m_address(address)
    , m_host(std::move(host))
    , m_options(std::move(options))
{ }

EdgeHandshake::~EdgeHandshake()
{
    if (m_socket)
        m_socket->deleteLater();
}

void EdgeHandshake::start(QThread &thread)
{
    m_socket = new HandshakeSocket(m_address, m_host, m_options);
    m_socket->moveToThread(&thread);
    connect(m_socket, &HandshakeSocket::finished, this, &EdgeHandshake::finished);
    QMetaObject::invokeMethod(m_socket, &HandshakeSocket::start, Qt::QueuedConnection);
}

} // namespace livecert
