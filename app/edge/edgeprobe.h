// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/continuation.h"
#include "edge/nameserver.h"
#include "pki/certificate.h"

#include <QFlags>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSslConfiguration>

#include <memory>
#include <optional>

namespace livecert {

class HandshakeLine;

/// What is wrong with a certificate that was served. More than one may hold.
enum class EdgeFault {
    Expired = 1,
    NotYetValid = 2,
    WrongName = 4, ///< it does not cover the name that was asked for
    ChainIncomplete = 8, ///< what was sent leads to no issuer: some programs of viewers refuse it
    NotTrusted = 16, ///< no trust anchor is at the end of the chain, or a signature is wrong
};
Q_DECLARE_FLAGS(EdgeFaults, EdgeFault)
Q_DECLARE_OPERATORS_FOR_FLAGS(EdgeFaults)

/// What one address of the edge answered for a name.
struct EdgeAnswer
{
    QHostAddress address;
    std::optional<Certificate> certificate; ///< the leaf it serves; none when the handshake failed
    bool isTrusted = false; ///< chain and name verify against the trust anchors
    Error error = {}; ///< why there is no certificate, or why it is not trusted
    QList<Certificate> chain = {}; ///< as it was sent, leaf first
    EdgeFaults faults = {};
    QStringList sources = {}; ///< which resolvers gave this address; empty when it was given
};

/// Name of the system's resolver among ResolverAnswer::server.
inline constexpr QLatin1StringView systemResolver("system");

/// What one resolver says about a name.
struct ResolverAnswer
{
    QString server; ///< systemResolver, or NameServer::text()
    QList<QHostAddress> addresses = {};
    QStringList cnames = {}; ///< lower case, from the name that was asked for on
    std::optional<Error> error = {};
};

/// Everything that was found out about a name, without a judgement.
struct EdgeSurvey
{
    QList<EdgeAnswer> answers;
    QList<ResolverAnswer> resolvers; ///< empty when the addresses were given
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
        QList<QHostAddress> addresses = {}; ///< instead of resolving, for the sandbox and for tests
        quint16 port = 443;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration(); ///< trust anchors
        int handshakeTimeoutMs = 10'000;
        int maxAddresses = 16;
        QList<NameServer> resolvers = {}; ///< asked besides the system's
        int resolveTimeoutMs = 5'000; ///< for all of them; they are asked side by side
        int maxHandshakes = 48; ///< under way at a time, over all questions
    };

    explicit EdgeProbe(Options options, QObject *parent = nullptr);
    ~EdgeProbe() override;

    /// `domain` in the API's form; of a wildcard domain a name below it is asked for. Fails when no
    /// resolver gives an address.
    void probe(const QString &domain, Continuation<EdgeSurvey> then);

    void setResolvers(const QList<NameServer> &resolvers) { m_options.resolvers = resolvers; }
    [[nodiscard]] const QList<NameServer> &resolvers() const { return m_options.resolvers; }
    /// Names are looked up; false when the addresses were given.
    [[nodiscard]] bool resolves() const { return m_options.addresses.isEmpty(); }

private:
    Options m_options;
    std::unique_ptr<HandshakeLine> m_line;
};

/// The host that is asked for: of a wildcard domain (".example.com") a name below it.
[[nodiscard]] QString probedHost(const QString &domain);

} // namespace livecert
