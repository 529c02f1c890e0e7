// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>

namespace livecert {

/// How LiveCert talks TLS: version 1.2 or later, peer always verified, the system's trust anchors.
[[nodiscard]] QSslConfiguration verifyingTls();

/// The same with the certificates of a PEM file as further trust anchors. InvalidInput when it
/// holds none.
[[nodiscard]] Result<QSslConfiguration> verifyingTlsTrusting(const QString &pemFile);
/// The same with no trust anchor but those of `pem`. InvalidInput when it holds none.
[[nodiscard]] Result<QSslConfiguration> verifyingTlsTrustingOnly(const QByteArray &pem);

/// The certificate names this host or address among its subject alternative names. Qt takes the
/// common name too, which nobody else does any more.
[[nodiscard]] bool namesHost(const QSslCertificate &certificate, const QString &host);

} // namespace livecert
