// SPDX-License-Identifier: Apache-2.0
#include "api/tls.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QSslSocket>

#include <algorithm>

namespace livecert {
namespace {

bool coversName(const QString &pattern, const QString &host)
{
    if (pattern.compare(host, Qt::CaseInsensitive) == 0)
        return true;
    const qsizetype dot = host.indexOf(u'.');
    return pattern.startsWith(QStringLiteral("*.")) && dot > 0
        && pattern.mid(1).compare(host.mid(dot), Qt::CaseInsensitive) == 0;
}

tl::unexpected<Error> noAnchor()
{
    return failure(ErrorCode::InvalidInput,
                   QStringLiteral("no PEM certificate among the trust anchors"));
}

} // namespace

QSslConfiguration verifyingTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

Result<QSslConfiguration> verifyingTlsTrusting(const QString &pemFile)
{
    // Qt would look for other files of that name in the folders below.
    if (!QFileInfo(pemFile).isFile())
        return noAnchor();
    QSslConfiguration tls = verifyingTls();
    // By the file's name: Qt goes on looking up the system's anchors during the handshake then, and
    // stops it for certificates that are handed over. Reading all of the system's takes 0.1 s, and
    // each connection would check its peer against copies of them.
    if (!tls.addCaCertificates(pemFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString))
        return noAnchor();
    return tls;
}

Result<QSslConfiguration> verifyingTlsTrustingOnly(const QByteArray &pem)
{
    const QList<QSslCertificate> anchors = QSslCertificate::fromData(pem, QSsl::Pem);
    if (anchors.isEmpty())
        return noAnchor();
    QSslConfiguration tls = verifyingTls();
    tls.setCaCertificates(anchors);
    return tls;
}

bool namesHost(const QSslCertificate &certificate, const QString &host)
{
    const auto names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    if (!address.isNull()) {
        const QStringList addresses = names.values(QSsl::IpAddressEntry);
        return std::any_of(addresses.begin(), addresses.end(), [&address](const QString &text) {
            return QHostAddress(text) == address;
        });
    }
    const QStringList patterns = names.values(QSsl::DnsEntry);
    return std::any_of(patterns.begin(), patterns.end(), [&host](const QString &pattern) {
        return coversName(pattern, host);
    });
}

} // namespace livecert
