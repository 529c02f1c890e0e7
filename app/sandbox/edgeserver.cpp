// SPDX-License-Identifier: Apache-2.0
#include "sandbox/edgeserver.h"

#include "sandbox/edgeconnection.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <openssl/err.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

constexpr int maximumConnections = 512;

CertificateStackPtr issuersOf(const std::vector<X509Ptr> &chain)
{
    CertificateStackPtr issuers(sk_X509_new_null());
    for (std::size_t i = 1; i < chain.size(); ++i)
        sk_X509_push(issuers.get(), X509_dup(chain[i].get()));
    return issuers;
}

/// The key lives in OpenSSL only as long as the connection.
bool present(SSL *ssl, const StoredCertificate &certificate)
{
    const std::vector<X509Ptr> chain = chainFromPem(certificate.facts.chainPem);
    const KeyPtr key = keyFromDer(certificate.key.view());
    if (chain.empty() || !key)
        return false;
    const bool isSet =
        SSL_use_cert_and_key(ssl, chain.front().get(), key.get(), issuersOf(chain).get(), 1) == 1;
    ERR_clear_error();
    return isSet;
}

} // namespace

class EdgeServer::Private
{
public:
    Private(EdgeTable &theTable, CertificatePtr certificate)
        : table(theTable)
        , defaultCertificate(std::move(certificate))
    { }

    [[nodiscard]] SslContextPtr newContext();
    [[nodiscard]] std::unique_ptr<QTcpServer> listenAt(const QHostAddress &address, quint16 port);
    [[nodiscard]] Bound listen(const QList<QHostAddress> &addresses, quint16 port);
    void acceptAll(QTcpServer &from) const;
    static int choose(SSL *ssl, void *self);

    EdgeTable &table;
    CertificatePtr defaultCertificate;
    SslContextPtr context;
    QThread thread;
    std::vector<std::unique_ptr<QTcpServer>> servers; ///< they live on the thread
    QString problem; ///< why the last address could not be listened at
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
};

int EdgeServer::Private::choose(SSL *ssl, void *self)
{
    auto *d = static_cast<Private *>(self);
    const char *name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
    const CertificatePtr certificate =
        name ? d->table.find(QString::fromLatin1(name), EdgeConnection::addressOf(ssl)) : nullptr;
    if (certificate && !certificate->key.isEmpty() && present(ssl, *certificate))
        return 1;
    return present(ssl, *d->defaultCertificate) ? 1 : 0;
}

SslContextPtr EdgeServer::Private::newContext()
{
    SslContextPtr result(SSL_CTX_new(TLS_server_method()));
    SSL_CTX_set_min_proto_version(result.get(), TLS1_2_VERSION);
    // What an admin set is served, weak or not: judging it is the client's part.
    SSL_CTX_set_security_level(result.get(), 0);
    SSL_CTX_set_session_cache_mode(result.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(result.get(),
                        SSL_OP_NO_TICKET); // a resumed session would show an old certificate
    SSL_CTX_set_cert_cb(result.get(), &Private::choose, this);
    return result;
}

std::unique_ptr<QTcpServer> EdgeServer::Private::listenAt(const QHostAddress &address, quint16 port)
{
    auto server = std::make_unique<QTcpServer>();
    server->setMaxPendingConnections(64);
    QTcpServer *listening = server.get(); // which still reports clients when it waits to be deleted
    QObject::connect(listening, &QTcpServer::newConnection, listening, [this, listening] {
        acceptAll(*listening);
    });
    if (server->listen(address, port))
        return server;
    problem = server->errorString();
    error = server->serverError();
    return {};
}

EdgeServer::Bound EdgeServer::Private::listen(const QList<QHostAddress> &addresses, quint16 port)
{
    Bound bound;
    // The free port of one address may be taken at the next: then another one is looked for.
    const int attempts = port == 0 ? 8 : 1;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        servers.clear();
        bound = {};
        bool isTaken = false;
        for (const QHostAddress &address : addresses) {
            auto server = listenAt(address, bound.port == 0 ? port : bound.port);
            if (!server && bound.port == 0)
                return {};
            if (!server) {
                isTaken = isTaken || error == QAbstractSocket::AddressInUseError;
                continue;
            }
            bound.port = server->serverPort();
            bound.addresses.append(address);
            servers.push_back(std::move(server));
        }
        if (!isTaken)
            break;
    }
    return bound;
}

void EdgeServer::Private::acceptAll(QTcpServer &from) const
{
    while (QTcpSocket *socket = from.nextPendingConnection()) {
        const auto open = from.findChildren<EdgeConnection *>(Qt::FindDirectChildrenOnly).size();
        if (open >= maximumConnections) {
            socket->abort();
            socket->deleteLater();
        } else {
            new EdgeConnection(socket, context.get(), &from);
        }
    }
}

EdgeServer::EdgeServer(EdgeTable &table, CertificatePtr defaultCertificate)
    : d(std::make_unique<Private>(table, std::move(defaultCertificate)))
{ }

EdgeServer::~EdgeServer()
{
    stop();
}

Result<EdgeServer::Bound> EdgeServer::start(const QList<QHostAddress> &addresses, quint16 port)
{
    d->context = d->newContext();
    QObject starter;
    starter.moveToThread(&d->thread);
    d->thread.start();
    Bound bound;
    QMetaObject::invokeMethod(
        &starter,
        [this, &addresses, port, &bound] { bound = d->listen(addresses, port); },
        Qt::BlockingQueuedConnection);
    if (bound.port == 0) {
        stop();
        return failure(ErrorCode::ConnectionFailed, u"the edge cannot listen: "_s + d->problem);
    }
    return bound;
}

void EdgeServer::stop()
{
    if (!d->thread.isRunning())
        return;
    if (!d->servers.empty()) {
        QMetaObject::invokeMethod(
            d->servers.front().get(),
            [this] {
                for (std::unique_ptr<QTcpServer> &server : d->servers)
                    server.release()->deleteLater();
                d->servers.clear();
            },
            Qt::BlockingQueuedConnection);
    }
    d->thread.quit(); // the deferred deletes are done when the loop ends
    d->thread.wait();
}

} // namespace livecert::sandbox
