// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCryptographicHash>

#include <array>

namespace livecert {

/// HMAC (RFC 2104) over QCryptographicHash, for SHA-1 and SHA-256. QMessageAuthenticationCode would
/// do, but it keeps copies of the key that it frees without wiping them.
class Hmac
{
public:
    Hmac(QCryptographicHash::Algorithm algorithm, QByteArrayView key);
    ~Hmac();
    Hmac(const Hmac &) = delete;
    Hmac &operator=(const Hmac &) = delete;

    /// For a key that is stored in two parts.
    Hmac(QCryptographicHash::Algorithm algorithm, QByteArrayView key, QByteArrayView suffix);

    void add(QByteArrayView data) { m_hash.addData(data); }
    [[nodiscard]] QByteArray result(); ///< once

private:
    void beginWith(char pad);

    static constexpr std::size_t blockSize = 64; // of both algorithms
    std::array<char, blockSize> m_block{};
    QCryptographicHash m_hash;
    char m_pad = 0; ///< that m_block is masked with
};

} // namespace livecert
