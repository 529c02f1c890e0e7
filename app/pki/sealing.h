// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>

// Locking bytes away, with a key (AES-256-GCM, NIST SP 800-38D) or with a pass phrase (scrypt,
// RFC 7914).

namespace livecert {

inline constexpr std::size_t sealKeyBytes = 32;
inline constexpr qsizetype sealNonceBytes = 12;
inline constexpr qsizetype sealTagBytes = 16; ///< what sealed bytes are longer than plain ones
inline constexpr qsizetype keyCheckBytes = 16;

/// What trying one pass phrase costs. The usual one takes 128 MiB and about half a second.
struct ScryptCost
{
    int log2N = 17;
    int r = 8;
    int p = 1;

    [[nodiscard]] qint64 memoryBytes() const { return qint64(128) * r << log2N; }
    /// Whether a cost that somebody else wrote down may be paid: at most 256 MiB, and four times
    /// the work of the usual one.
    [[nodiscard]] bool isBearable() const;
    bool operator==(const ScryptCost &) const = default;
};

/// A key from a pass phrase. Takes as long as `cost` says: call it on a worker thread.
/// TooExpensive when the cost is not bearable; Internal when there is no memory for it.
[[nodiscard]] Result<Secret> deriveKey(QByteArrayView passphrase,
                                       QByteArrayView salt,
                                       const ScryptCost &cost);

// By chance, from OpenSSL's generator.
[[nodiscard]] Result<Secret> randomKey();
[[nodiscard]] Result<QByteArray> randomBytes(qsizetype size);

/// Gives back what the generator keeps for this thread. For worker threads, after their work: the
/// end of a program may come before a thread's own.
void releaseRandomness() noexcept;

/// Says nothing about the key, and whether another one is the same: HMAC-SHA-256 of a constant.
[[nodiscard]] QByteArray keyCheck(const Secret &key);

/// Encrypted, with its tag behind it. Never the same nonce twice for one key. `associated` is not
/// encrypted, but cannot be changed either.
[[nodiscard]] Result<QByteArray> seal(const Secret &key,
                                      QByteArrayView nonce,
                                      QByteArrayView associated,
                                      QByteArrayView plain);
/// InvalidInput when a single bit of anything is other than it was, or the key is another.
[[nodiscard]] Result<Secret> unseal(const Secret &key,
                                    QByteArrayView nonce,
                                    QByteArrayView associated,
                                    QByteArrayView sealedBytes);

} // namespace livecert
