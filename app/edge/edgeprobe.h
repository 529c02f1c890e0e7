// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/continuation.h"
#include "pki/certificate.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSslConfiguration>

#include <optional>

namespace livecert {

/// What one address of the edge answered for a name.
struct EdgeAnswer
{
    QHostAddress address;
    std::optional<Certificate> certificate; ///< the leaf it serves; none when the handshake failed
    bool isTrusted = false; ///< chain and name verify against the trust anchors
    Error error = {}; ///< why there is no certificate, or why it is not trusted
};

/// Asks the edge which certificate viewers get: resolves the name, then does a TLS handshake with
/// SNI at every address. Sends nothing over the connection. Verification stays on; what an
/// untrusted end serves is looked at and reported, never used.
class EdgeProbe final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        std::optional<QHostAddress> address =
            {}; ///< instead of resolving, for the sandbox and for tests
        quint16 port = 443;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration(); ///< trust anchors
        int handshakeTimeoutMs = 10'000;
        int maxAddresses = 16;
    };

    explicit EdgeProbe(Options options, QObject *parent = nullptr);

    /// `domain` in the API's form; of a wildcard domain a name below it is asked for.
    void probe(const QString &domain, Continuation<QList<EdgeAnswer>> then);

private:
    Options m_options;
};

} // namespace livecert
