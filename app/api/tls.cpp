// SPDX-License-Identifier: Apache-2.0
#include "api/tls.h"

#include <QSslCertificate>
#include <QSslSocket>

namespace livecert {

QSslConfiguration verifyingTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

Result<QSslConfiguration> verifyingTlsTrusting(const QByteArray &pem)
{
    const QList<QSslCertificate> anchors = QSslCertificate::fromData(pem, QSsl::Pem);
    if (anchors.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("no PEM certificate among the trust anchors"));
    QSslConfiguration tls = verifyingTls();
    tls.addCaCertificates(anchors);
    return tls;
}

} // namespace livecert
