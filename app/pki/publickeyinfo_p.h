// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificate.h"
#include "pki/openssl_p.h"

#include <QByteArrayView>

#include <optional>

namespace livecert {

/// Algorithm, curve and bits as they stand in a DER SubjectPublicKeyInfo, without decoding the key.
[[nodiscard]] PublicKeyInfo readPublicKeyInfo(QByteArrayView spki);

/// The same for an AlgorithmIdentifier and the content of its BIT STRING, when they are at hand.
[[nodiscard]] PublicKeyInfo readPublicKeyInfo(QByteArrayView spki,
                                              QByteArrayView algorithm,
                                              QByteArrayView bits);

/// The SubjectPublicKeyInfo where it stands in a DER certificate (RFC 5280 §4.1); nothing when the
/// certificate is malformed or BER of indefinite length.
[[nodiscard]] std::optional<QByteArrayView> findPublicKeyInfo(QByteArrayView certificate);

/// The group that the parameters of an id-ecPublicKey name or spell out; null when they make none.
[[nodiscard]] ssl::Group readGroup(QByteArrayView parameters);

/// "P-256", "secp256k1", "brainpoolP256r1" …
[[nodiscard]] QString curveName(int nid);

/// NID of the OBJECT IDENTIFIER with this content; NID_undef when OpenSSL does not know it.
[[nodiscard]] int nidOf(QByteArrayView objectId);

/// "1.2.840.113549.1.1.1"
[[nodiscard]] QString dottedText(QByteArrayView objectId);

} // namespace livecert
