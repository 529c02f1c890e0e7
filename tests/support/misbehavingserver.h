// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSslConfiguration>

#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace livecert::tests {

/// One request as it stood on the wire.
struct WireRequest
{
    QByteArray method;
    QByteArray target;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    qint64 arrivedNs = 0; ///< on the steady clock
    int number = 0; ///< 1 for the first request of this server

    [[nodiscard]] QByteArray query() const { return target.mid(target.indexOf('?') + 1); }
    /// A parameter of the query or the form, decoded.
    [[nodiscard]] QByteArray parameter(const QByteArray &name) const;
};

/// In an answer: becomes the number of the request, just as long. So each has its own RequestId.
inline const QByteArray requestNumber = "%REQUEST-NO%";

/// What the server does about a request: these bytes, in these pieces, and then the end.
struct Reaction
{
    enum class End {
        KeepOpen, ///< as HTTP/1.1 does
        Close,
        Reset, ///< RST instead of FIN
    };
    QByteArray bytes = {}; ///< the whole answer, status line and headers too
    End end = End::KeepOpen;
    int delayMs = 0; ///< before the first byte
    int pieceBytes = 0; ///< 0: all at once
    int pieceDelayMs = 0;
    bool isEndless = false; ///< `bytes` again and again
};

/// An answer with Content-Length.
[[nodiscard]] QByteArray httpAnswer(int status,
                                    const QByteArray &body,
                                    const QByteArray &type = "application/json",
                                    const QByteArray &moreHeaders = {});
[[nodiscard]] Reaction answerWith(int status,
                                  const QByteArray &body,
                                  const QByteArray &type = "application/json",
                                  const QByteArray &moreHeaders = {});

/// A local HTTP server, on a thread of its own, that does whatever a script says, right or wrong.
class MisbehavingServer
{
public:
    /// Called on the server's thread for each whole request.
    using Script = std::function<Reaction(const WireRequest &)>;

    /// Plain http, or TLS when a configuration with certificate and key is given.
    explicit MisbehavingServer(Script script, std::optional<QSslConfiguration> tls = {});
    ~MisbehavingServer();
    MisbehavingServer(const MisbehavingServer &) = delete;
    MisbehavingServer &operator=(const MisbehavingServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const; ///< "http://127.0.0.1:40000"
    [[nodiscard]] QList<WireRequest> requests() const;
    [[nodiscard]] int requestCount() const;
    [[nodiscard]] int connectionCount() const;
    /// The most requests that arrived within one second, at any moment.
    [[nodiscard]] int mostInAnySecond() const;

private:
    class Listener;
    class Worker;
    struct Shared;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<QThread> m_thread;
    quint16 m_port = 0;
    bool m_isTls;
};

} // namespace livecert::tests
