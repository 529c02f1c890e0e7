// SPDX-License-Identifier: Apache-2.0
#include "sandbox/edgeserver.h"

#include "sandbox/edgeconnection.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <openssl/err.h>

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
    [[nodiscard]] bool listen(quint16 port);
    void acceptAll(QTcpServer &from) const;
    static int choose(SSL *ssl, void *self);

    EdgeTable &table;
    CertificatePtr defaultCertificate;
    SslContextPtr context;
    QThread thread;
    std::unique_ptr<QTcpServer> server; ///< lives on the thread
    QString problem;
};

int EdgeServer::Private::choose(SSL *ssl, void *self)
{
    auto *d = static_cast<Private *>(self);
    const char *name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
    const CertificatePtr certificate = name ? d->table.find(QString::fromLatin1(name)) : nullptr;
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

bool EdgeServer::Private::listen(quint16 port)
{
    server = std::make_unique<QTcpServer>();
    server->setMaxPendingConnections(64);
    QTcpServer *listening = server.get(); // which still reports clients when it waits to be deleted
    QObject::connect(listening, &QTcpServer::newConnection, listening, [this, listening] {
        acceptAll(*listening);
    });
    if (server->listen(QHostAddress::LocalHost, port))
        return true;
    problem = server->errorString();
    server.reset();
    return false;
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

Result<quint16> EdgeServer::start(quint16 port)
{
    d->context = d->newContext();
    QObject starter;
    starter.moveToThread(&d->thread);
    d->thread.start();
    quint16 bound = 0;
    QMetaObject::invokeMethod(
        &starter,
        [this, port, &bound] {
            if (d->listen(port))
                bound = d->server->serverPort();
        },
        Qt::BlockingQueuedConnection);
    if (bound == 0) {
        stop();
        return failure(ErrorCode::ConnectionFailed, u"the edge cannot listen: "_s + d->problem);
    }
    return bound;
}

void EdgeServer::stop()
{
    if (!d->thread.isRunning())
        return;
    if (d->server) {
        QMetaObject::invokeMethod(
            d->server.get(),
            [this] { d->server.release()->deleteLater(); },
            Qt::BlockingQueuedConnection);
    }
    d->thread.quit(); // the deferred deletes are done when the loop ends
    d->thread.wait();
}

} // namespace livecert::sandbox
