// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"
#include "sandbox/openssl_p.h"
#include "sandbox/serviceerror.h"

#include <QByteArrayView>
#include <QDateTime>

#include <vector>

namespace livecert::sandbox {

/// What SSLPub and SSLPri really hold: a chain and the key of its first certificate.
struct Material
{
    std::vector<X509Ptr> chain;
    Secret key; ///< DER
};

constexpr qsizetype maximumSslPub = 64 * 1024; // the service does not publish its limit
constexpr qsizetype maximumSslPri = 16 * 1024;

/// Reads both, in PEM, and holds them against each other and the time.
[[nodiscard]] tl::expected<Material, ServiceError> readMaterial(QByteArrayView sslPub,
                                                                QByteArrayView sslPri,
                                                                const QDateTime &now);

} // namespace livecert::sandbox
