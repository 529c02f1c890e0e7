// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "sandbox/edgetable.h"

#include <QHostAddress>

#include <memory>

namespace livecert::sandbox {

/// The edge, on a thread of its own and at one or more addresses of this computer: TLS with the
/// certificate that the table names for the server name the client indicates. Who indicates an
/// unknown name, one with HTTPS off, or none, gets the default certificate of the edge, as with a
/// real CDN.
class EdgeServer
{
public:
    EdgeServer(EdgeTable &table, CertificatePtr defaultCertificate);
    ~EdgeServer();
    EdgeServer(const EdgeServer &) = delete;
    EdgeServer &operator=(const EdgeServer &) = delete;

    struct Bound
    {
        QList<QHostAddress> addresses;
        quint16 port = 0; ///< the same at each
    };
    /// Listens at the first address, and at those of the others that this system has: where the
    /// loopback network is 127.0.0.1 alone, that is no failure.
    [[nodiscard]] Result<Bound> start(const QList<QHostAddress> &addresses, quint16 port);
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace livecert::sandbox
