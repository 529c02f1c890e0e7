// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificate.h"

// Questions about one certificate, each with one answer, shared by all who ask.

namespace livecert {

[[nodiscard]] bool isExpired(const Certificate &certificate, const QDateTime &now);
[[nodiscard]] bool isNotYetValid(const Certificate &certificate, const QDateTime &now);
/// Ends within 30 days.
[[nodiscard]] bool expiresSoon(const Certificate &certificate, const QDateTime &now);
/// RSA under 2048 bits.
[[nodiscard]] bool isWeakKey(const PublicKeyInfo &key);
/// MD2, MD4, MD5 or SHA-1.
[[nodiscard]] bool hasWeakDigest(const Certificate &certificate);
/// The same, but a signature on itself proves nothing and does not count.
[[nodiscard]] bool hasWeakSignature(const Certificate &certificate);
/// No TLS server can use it: DSA, DH, GOST …
[[nodiscard]] bool isUnusableKey(const PublicKeyInfo &key);
/// TLS has it, and old players may not: Ed25519, RSA-PSS, curves other than P-256 and P-384.
[[nodiscard]] bool isUncommonKey(const PublicKeyInfo &key);
/// No extended key usage at all, or one that allows servers.
[[nodiscard]] bool isForServers(const Certificate &certificate);

} // namespace livecert
