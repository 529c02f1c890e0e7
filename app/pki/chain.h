// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificate.h"

#include <QList>

#include <chrono>

namespace livecert {

/// How a heap of certificates hangs together. All numbers are places in the list it was made from.
struct ChainAnalysis
{
    int leaf = -1; ///< -1 only when there is no certificate
    QList<int> order; ///< leaf first, each next one issued the one before it; a root is the last
    QList<int> unrelated; ///< not in the path of the leaf, duplicates left out
    QList<int> duplicates; ///< the second and further copies
    QList<int> leafCandidates; ///< those that issued none of the others
    QList<int> brokenIssuers; ///< named as issuer in the path, and did not sign
    bool isLeafCertain = false; ///< it is the only one that can be, or a private key says so
    int provenLength =
        0; ///< so many of order, from the leaf on, are linked by signatures that prove it
    bool endsAtRoot = false; ///< the last one in order signed itself

    /// The list is leaf first already, each next one the issuer of the one before.
    [[nodiscard]] bool isInOrder() const;
};

/// Finds the leaf and its path. `preferredSpki`: digests of the public keys that there are private
/// keys for. `patience` is for hostile heaps: once it is used up, the others are linked by names
/// that are equal byte for byte, and no further signature is verified.
[[nodiscard]] ChainAnalysis analyseChain(
    const QList<Certificate> &certificates,
    const QList<QByteArray> &preferredSpki = {},
    std::chrono::milliseconds patience = std::chrono::milliseconds(500));

enum class SignatureFit {
    Fits,
    Broken,
    Unknown ///< an algorithm that cannot be checked here (MD2, GOST …)
};

/// Whether the issuer's key made the signature of the certificate.
[[nodiscard]] SignatureFit checkSignature(const Certificate &certificate,
                                          const Certificate &issuer);

/// Whether a signature on it proves anything today: with MD5 and SHA-1 others can make the same
/// one.
[[nodiscard]] bool isProof(const Certificate &certificate);

/// Self-issued, and the signature is its own, or cannot be checked.
[[nodiscard]] bool isSelfSigned(const Certificate &certificate);

/// Whether the name constraints of an issuer allow all names of the leaf (RFC 5280 §4.2.1.10).
[[nodiscard]] bool allowsNames(const Certificate &issuer, const Certificate &leaf);

/// By name, as RFC 5280 §7.1 compares names, and by key identifier where both say one.
[[nodiscard]] bool isNamedIssuer(const Certificate &certificate, const Certificate &issuer);

} // namespace livecert
