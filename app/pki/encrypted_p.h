// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/pem_p.h"
#include "pki/readcontext_p.h"

#include <openssl/types.h>

#include <functional>

// What a pass phrase opens.

namespace livecert {

/// A library context that also knows the ciphers of old files (RC2, single DES, RC4).
[[nodiscard]] OSSL_LIB_CTX *decryptingContext();

/// Iterations that opening this costs, by its AlgorithmIdentifier (PBES1, PBES2 with PBKDF2 or
/// scrypt, PKCS#12); 0 for what has none, and more than any limit for what is out of all
/// proportion.
[[nodiscard]] qint64 derivationCost(QByteArrayView algorithm);

/// The plain bytes; empty when the pass phrase is not the right one. A null view is the missing
/// pass phrase of PKCS#12, which is not the empty one.
[[nodiscard]] Secret decrypt(QByteArrayView algorithm,
                             QByteArrayView encrypted,
                             QByteArrayView passphrase);

/// Tries the pass phrases on an EncryptedPrivateKeyInfo and adds the key, or says why not.
void readEncryptedKey(ReadContext &context,
                      QByteArrayView algorithm,
                      QByteArrayView encrypted,
                      const QString &source);

/// The same for the encryption of RFC 1421 headers, which older OpenSSL writes.
void readEncryptedPemKey(ReadContext &context, const pem::Block &block, const QString &source);

/// Why nothing opened it: PassphraseNeeded while there is nothing to try, else PassphraseWrong.
[[nodiscard]] ReadProblem lockedProblem(const Passphrases &passphrases);

} // namespace livecert
