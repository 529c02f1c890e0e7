// SPDX-License-Identifier: Apache-2.0
#include "edgestandin.h"

#include <QSslKey>
#include <QSslSocket>

namespace livecert::tests {

EdgeStandIn::EdgeStandIn(const mint::Pki &pki)
    : EdgeStandIn(pki.chainPem(), pki.leaf.key.pkcs8Pem())
{ }

EdgeStandIn::EdgeStandIn(const QByteArray &chainPem, const QByteArray &keyPem)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromData(chainPem));
    tls.setPrivateKey(QSslKey(keyPem, QSsl::Ec));
    setSslConfiguration(tls);
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port");
    connect(this, &QTcpServer::pendingConnectionAvailable, this, &EdgeStandIn::watch);
}

void EdgeStandIn::watch()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            m_bytesRead += socket->readAll().size();
        });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

QSslConfiguration trusting(const mint::MintedCertificate &root)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(root.pem()));
    return tls;
}

} // namespace livecert::tests
