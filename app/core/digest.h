// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace livecert {

enum class DigestAlgorithm { Sha1, Sha256 }; ///< FIPS 180-4

/// 20 or 32 raw bytes. By OpenSSL, which uses the processor's own instructions for it: Qt's takes
/// ten times as long.
[[nodiscard]] QByteArray digestOf(QByteArrayView bytes, DigestAlgorithm algorithm);
[[nodiscard]] inline QByteArray sha1(QByteArrayView bytes)
{
    return digestOf(bytes, DigestAlgorithm::Sha1);
}
[[nodiscard]] inline QByteArray sha256(QByteArrayView bytes)
{
    return digestOf(bytes, DigestAlgorithm::Sha256);
}

/// HMAC (RFC 2104). No copy of key or data stays behind: QMessageAuthenticationCode frees its
/// copies without wiping them.
class Hmac
{
public:
    /// The key may be stored in two parts.
    Hmac(DigestAlgorithm algorithm, QByteArrayView key, QByteArrayView suffix = {});
    ~Hmac();
    Hmac(const Hmac &) = delete;
    Hmac &operator=(const Hmac &) = delete;

    void add(QByteArrayView data);
    [[nodiscard]] QByteArray result(); ///< raw bytes; once

private:
    class Context;
    std::unique_ptr<Context> m_context;
};

} // namespace livecert
