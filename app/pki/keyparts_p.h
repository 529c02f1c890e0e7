// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "pki/certificate.h"

#include <QByteArrayView>

// Private keys taken apart and put together without OpenSSL's decoders: those leave copies of the
// key in memory that nobody wipes.

namespace livecert {

struct KeyParts
{
    Secret pkcs8; ///< PrivateKeyInfo; for EC with the public key inside
    PublicKeyInfo publicKey;
    bool isConsistent = true; ///< the parts of the key fit together
};

/// PKCS#8, PKCS#1, SEC1 or another traditional form, not encrypted. InvalidInput when it is none of
/// them, UnsupportedFormat for a kind that is not known here.
[[nodiscard]] Result<KeyParts> readPrivateKey(QByteArrayView der);

/// RSAPrivateKey out of a PKCS#8; empty when it holds none.
[[nodiscard]] Secret toPkcs1(QByteArrayView pkcs8);
/// ECPrivateKey with its parameters, which PKCS#8 keeps outside.
[[nodiscard]] Secret toSec1(QByteArrayView pkcs8);

/// n = p·q, and the exponents undo one another modulo p−1 and q−1 (RFC 8017 §3.2). No test of
/// primality, which takes minutes for long keys.
[[nodiscard]] bool isRsaConsistent(QByteArrayView pkcs1);

} // namespace livecert
