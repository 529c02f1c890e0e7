// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "sandbox/edgetable.h"

#include <memory>

namespace livecert::sandbox {

/// The edge on 127.0.0.1, on a thread of its own: TLS with the certificate that the table names for
/// the server name the client indicates. Who indicates an unknown name, one with HTTPS off, or
/// none, gets the default certificate of the edge, as with a real CDN.
class EdgeServer
{
public:
    EdgeServer(EdgeTable &table, CertificatePtr defaultCertificate);
    ~EdgeServer();
    EdgeServer(const EdgeServer &) = delete;
    EdgeServer &operator=(const EdgeServer &) = delete;

    [[nodiscard]] Result<quint16> start(quint16 port);
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace livecert::sandbox
