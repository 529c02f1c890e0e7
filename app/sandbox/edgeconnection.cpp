// SPDX-License-Identifier: Apache-2.0
#include "sandbox/edgeconnection.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <openssl/err.h>

#include <array>
#include <chrono>

namespace livecert::sandbox {

namespace {

constexpr std::chrono::seconds patience{10}; // for all of one connection
constexpr qint64 bufferSize = 16 * 1024;

constexpr char answerText[] = "HTTP/1.1 200 OK\r\nServer: Tengine\r\nContent-Type: text/plain\r\n"
                              "Content-Length: 18\r\nConnection: close\r\n\r\nSandbox live edge\n";

} // namespace

EdgeConnection::EdgeConnection(QTcpSocket *socket, SSL_CTX *context, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_ssl(SSL_new(context))
    , m_in(BIO_new(BIO_s_mem()))
    , m_out(BIO_new(BIO_s_mem()))
    , m_address(socket->localAddress().toIPv4Address())
{
    SSL_set_app_data(m_ssl.get(), this);
    socket->setParent(this);
    socket->setReadBufferSize(bufferSize);
    SSL_set_bio(m_ssl.get(), m_in, m_out);
    SSL_set_accept_state(m_ssl.get());
    connect(socket, &QTcpSocket::readyRead, this, &EdgeConnection::takeInput);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_socket->abort(); });
    m_patience.setSingleShot(true);
    m_patience.start(patience);
    takeInput(); // what came before we were there
}

quint32 EdgeConnection::addressOf(const SSL *ssl)
{
    return static_cast<const EdgeConnection *>(SSL_get_app_data(ssl))->m_address;
}

void EdgeConnection::takeInput()
{
    const QByteArray input = m_socket->readAll();
    if (input.isEmpty() || m_isAnswered)
        return;
    BIO_write(m_in, input.constData(), int(input.size()));
    if (shakeHands())
        answerOnce();
    flush();
    if (m_isAnswered)
        end();
}

bool EdgeConnection::shakeHands()
{
    if (SSL_is_init_finished(m_ssl.get()))
        return true;
    const int outcome = SSL_do_handshake(m_ssl.get());
    if (outcome != 1 && SSL_get_error(m_ssl.get(), outcome) != SSL_ERROR_WANT_READ)
        m_isAnswered = true; // the alert is the answer
    ERR_clear_error();
    return outcome == 1;
}

void EdgeConnection::answerOnce()
{
    std::array<char, 4096> request{};
    const int size = SSL_read(m_ssl.get(), request.data(), int(request.size()));
    if (size > 0) {
        SSL_write(m_ssl.get(), answerText, int(sizeof answerText) - 1);
        SSL_shutdown(m_ssl.get());
        m_isAnswered = true;
    } else if (SSL_get_error(m_ssl.get(), size) != SSL_ERROR_WANT_READ) {
        SSL_shutdown(m_ssl.get());
        m_isAnswered = true;
    }
    ERR_clear_error();
}

void EdgeConnection::flush()
{
    std::array<char, 4096> output{};
    int size = 0;
    while ((size = BIO_read(m_out, output.data(), int(output.size()))) > 0)
        m_socket->write(output.data(), size);
}

void EdgeConnection::end()
{
    m_socket->disconnectFromHost(); // writes what is left first
}

} // namespace livecert::sandbox
