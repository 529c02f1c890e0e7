// SPDX-License-Identifier: Apache-2.0
#include "support/misbehavingserver.h"

#include "support/callrate.h"

#include <QMutex>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <chrono>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace livecert::tests {
namespace {

qint64 nowNs()
{
    return std::chrono::nanoseconds(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The next whole request in `buffer`, taken out of it.
std::optional<WireRequest> takeRequest(QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {};
    const QList<QByteArray> lines = buffer.left(headEnd).split('\n');
    WireRequest request;
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    request.method = start.value(0);
    request.target = start.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + length)
        return {};
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    request.arrivedNs = nowNs();
    return request;
}

void resetConnection(QTcpSocket *socket)
{
#ifdef Q_OS_UNIX
    const linger now{1, 0};
    setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
    socket->abort();
}

} // namespace

struct MisbehavingServer::Shared
{
    Script script;
    mutable QMutex mutex;
    QList<WireRequest> requests;
    int connections = 0;
};

/// One connection. Plays one reaction after the other.
class MisbehavingServer::Worker : public QObject
{
public:
    Worker(QTcpSocket *socket, std::shared_ptr<Shared> shared)
        : QObject(socket)
        , m_socket(socket)
        , m_shared(std::move(shared))
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { playOn(); });
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this] {
            if (m_reaction.isEndless && m_isPlaying && !m_timer.isActive())
                playOn();
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (socket->bytesAvailable() > 0)
            read();
    }

private:
    void read()
    {
        m_buffer += m_socket->readAll();
        if (m_isPlaying)
            return;
        auto request = takeRequest(m_buffer);
        if (!request)
            return;
        {
            const QMutexLocker lock(&m_shared->mutex);
            request->number = int(m_shared->requests.size()) + 1;
            m_shared->requests.append(*request);
        }
        m_reaction = m_shared->script(*request);
        m_reaction.bytes.replace(requestNumber,
                                 QByteArray::number(request->number).rightJustified(12, '0'));
        m_isPlaying = true;
        m_position = 0;
        if (m_reaction.delayMs > 0)
            m_timer.start(m_reaction.delayMs);
        else
            playOn();
    }

    void playOn()
    {
        if (m_reaction.isEndless && m_socket->bytesToWrite() > 1024 * 1024)
            return; // bytesWritten goes on
        const qsizetype left = m_reaction.bytes.size() - m_position;
        const qsizetype size =
            m_reaction.pieceBytes > 0 ? std::min<qsizetype>(m_reaction.pieceBytes, left) : left;
        m_socket->write(m_reaction.bytes.mid(m_position, size));
        m_position += size;
        if (m_reaction.isEndless && m_position == m_reaction.bytes.size())
            m_position = m_reaction.bytes.lastIndexOf('\n') < 0
                ? 0
                : m_reaction.bytes.indexOf("\r\n\r\n") + 4;
        if (m_position < m_reaction.bytes.size())
            m_timer.start(m_reaction.pieceDelayMs);
        else
            end();
    }

    void end()
    {
        m_isPlaying = false;
        switch (m_reaction.end) {
        case Reaction::End::KeepOpen:
            if (!m_reaction.bytes.isEmpty())
                read();
            break;
        case Reaction::End::Close: m_socket->disconnectFromHost(); break;
        case Reaction::End::Reset:
            m_socket->flush();
            resetConnection(m_socket);
            break;
        }
    }

    QTcpSocket *m_socket;
    std::shared_ptr<Shared> m_shared;
    QByteArray m_buffer;
    Reaction m_reaction;
    qsizetype m_position = 0;
    bool m_isPlaying = false;
    QTimer m_timer;
};

QByteArray WireRequest::parameter(const QByteArray &name) const
{
    for (const QByteArray &source : {query(), body}) {
        for (const QByteArray &pair : source.split('&')) {
            const qsizetype equals = pair.indexOf('=');
            if (QByteArray::fromPercentEncoding(pair.left(equals)) == name)
                return QByteArray::fromPercentEncoding(pair.mid(equals + 1));
        }
    }
    return {};
}

QByteArray httpAnswer(int status,
                      const QByteArray &body,
                      const QByteArray &type,
                      const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n"
        + body;
}

Reaction answerWith(int status,
                    const QByteArray &body,
                    const QByteArray &type,
                    const QByteArray &moreHeaders)
{
    return {.bytes = httpAnswer(status, body, type, moreHeaders)};
}

/// Lives on the server's thread.
class MisbehavingServer::Listener : public QObject
{
public:
    Listener(std::optional<QSslConfiguration> tls, std::shared_ptr<Shared> shared)
        : m_tls(std::move(tls))
        , m_shared(std::move(shared))
    { }

    quint16 listen()
    {
        if (m_tls) {
            auto secure = std::make_unique<QSslServer>();
            secure->setSslConfiguration(*m_tls);
            m_server = std::move(secure);
        } else {
            m_server = std::make_unique<QTcpServer>();
        }
        m_server->setListenBacklogSize(256);
        connect(
            m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] { accept(); });
        m_server->listen(QHostAddress::LocalHost);
        return m_server->serverPort();
    }

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            {
                const QMutexLocker lock(&m_shared->mutex);
                ++m_shared->connections;
            }
            new Worker(socket, m_shared); // owned by the socket
        }
    }

    std::optional<QSslConfiguration> m_tls;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QTcpServer> m_server;
};

MisbehavingServer::MisbehavingServer(Script script, std::optional<QSslConfiguration> tls)
    : m_shared(std::make_shared<Shared>())
    , m_thread(std::make_unique<QThread>())
    , m_isTls(tls.has_value())
{
    m_shared->script = std::move(script);
    auto *listener = new Listener(std::move(tls), m_shared);
    listener->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, listener, &QObject::deleteLater);
    m_thread->start();
    QMetaObject::invokeMethod(
        listener, [this, listener] { m_port = listener->listen(); }, Qt::BlockingQueuedConnection);
}

MisbehavingServer::~MisbehavingServer()
{
    m_thread->quit();
    m_thread->wait();
}

QString MisbehavingServer::url() const
{
    return (m_isTls ? u"https"_s : u"http"_s) + u"://127.0.0.1:%1"_s.arg(m_port);
}

QList<WireRequest> MisbehavingServer::requests() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->requests;
}

int MisbehavingServer::requestCount() const
{
    return int(requests().size());
}

int MisbehavingServer::connectionCount() const
{
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->connections;
}

int MisbehavingServer::mostInAnySecond() const
{
    std::vector<std::chrono::nanoseconds> times;
    for (const WireRequest &request : requests())
        times.emplace_back(request.arrivedNs);
    return tests::mostInAnySecond(std::move(times));
}

} // namespace livecert::tests
