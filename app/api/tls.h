// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace livecert {

/// How LiveCert talks TLS: version 1.2 or later, peer always verified, the system's trust anchors.
[[nodiscard]] QSslConfiguration verifyingTls();

/// The same with the certificates of `pem` as further trust anchors. InvalidInput when it holds
/// none. Reads the system's anchors, which takes some hundredths of a second.
[[nodiscard]] Result<QSslConfiguration> verifyingTlsTrusting(const QByteArray &pem);
/// The same with no trust anchor but those of `pem`.
[[nodiscard]] Result<QSslConfiguration> verifyingTlsTrustingOnly(const QByteArray &pem);

/// The certificate names this host or address among its subject alternative names. Qt takes the
/// common name too, which nobody else does any more.
[[nodiscard]] bool namesHost(const QSslCertificate &certificate, const QString &host);

} // namespace livecert
