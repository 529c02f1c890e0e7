// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/mint.h"

#include <QSslServer>
#include <QTcpServer>

namespace livecert::tests {

/// A TLS server on 127.0.0.1 that serves one chain and counts what clients say.
class EdgeStandIn final : public QSslServer
{
    Q_OBJECT

public:
    explicit EdgeStandIn(const mint::Pki &pki);
    EdgeStandIn(const QByteArray &chainPem, const QByteArray &keyPem);

    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }

private:
    void watch();

    qint64 m_bytesRead = 0;
};

/// TLS as a client has it that trusts this CA and no other.
[[nodiscard]] QSslConfiguration trusting(const mint::MintedCertificate &root);

} // namespace livecert::tests
