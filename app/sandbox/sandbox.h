// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "sandbox/errorrecipe.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace livecert {

/// A stand-in for the Live service and its edge on 127.0.0.1: signed API with the real checks,
/// limits and error codes, and an edge that serves each domain's certificate over TLS by SNI, at
/// several addresses. One of them, the last, lags behind for staleDomain.
/// Threads of its own; start() and stop() may be called from any one thread.
class Sandbox
{
public:
    struct Options
    {
        QString stateFolder =
            {}; ///< keep the account there, but no uploaded key; empty: in memory only
        int domainCount = 128; ///< the varied account; more are added by pattern
        int edgeDelayMs = 3'000; ///< from an accepted change to the edge serving it
        int latencyMs = 0; ///< added to every answer
        int throttlePercent = 0; ///< of the calls are refused as too many, whatever their pace
        bool enforcesLimits = true; ///< calls per second, as the service does
        Clock clock = systemUtc; ///< asked on several threads
        quint16 port = 0; ///< 0: any free one
        quint16 edgePort = 0;
        /// Where the edge listens, all at one port; the first is needed, the others where this
        /// system has them.
        QStringList edgeAddresses = {
            QStringLiteral("127.0.0.1"), QStringLiteral("127.0.0.2"), QStringLiteral("127.0.0.3")};
        /// Those that never follow a change: they serve what they served at the start.
        QStringList staleEdges = {};
        /// One domain more for each row of the error table, which refuses every change with it:
        /// "row01-invalidsslprotocol-valuenotsupported.fault.example.net" …
        bool hasFaultForEveryRow = false;
    };

    /// What one needs to talk to it.
    struct Access
    {
        QString endpoint; ///< "http://127.0.0.1:41234"
        QString accessKeyId;
        QString accessKeySecret; ///< throwaway, made at start
        QStringList edgeAddresses; ///< at least one
        quint16 edgePort = 0; ///< at each of them
        QByteArray caPem; ///< the trust anchor of the certificates it made
    };

    /// The last address of the edge serves an expired certificate for it, not the one that is set.
    static constexpr QLatin1StringView staleDomain{"weekend.example.com"};

    explicit Sandbox(Options options);
    ~Sandbox();
    Sandbox(const Sandbox &) = delete;
    Sandbox &operator=(const Sandbox &) = delete;

    /// Mints the certificates and listens. Takes about a second: not on the ui thread.
    [[nodiscard]] Result<Access> start();
    void stop();

    /// What the service counted: the most requests within any sliding second, per action.
    [[nodiscard]] int mostRequestsInASecond(const QByteArray &action) const;
    [[nodiscard]] int requestCount(const QByteArray &action) const;

    /// A new certificate chain and key for these names, signed by the sandbox's CA: demo files for
    /// trying out.
    struct DemoFiles
    {
        QByteArray chainPem;
        QByteArray keyPem;
    };
    [[nodiscard]] Result<DemoFiles> mintDemoFiles(const QStringList &names, int days) const;

    /// SSLPub and SSLPri for one of the errorRecipes().
    [[nodiscard]] Result<ErrorMaterial> mintFor(const ErrorRecipe &recipe) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace livecert
