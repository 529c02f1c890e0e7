// SPDX-License-Identifier: Apache-2.0
#include "pki/sealing.h"

#include "core/digest.h"
#include "pki/openssl_p.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/rand.h>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

using Kdf = ssl::Owned<EVP_KDF, EVP_KDF_free>;
using KdfContext = ssl::Owned<EVP_KDF_CTX, EVP_KDF_CTX_free>;
using CipherContext = ssl::Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

constexpr qint64 bearableMemory = qint64(256) * 1024 * 1024;
constexpr qint64 bearableWork = qint64(4) * 8 << 17; // N · r · p
constexpr qint64 memorySpare = 1024 * 1024;

unsigned char *bytesIn(Secret &secret)
{
    return reinterpret_cast<unsigned char *>(secret.data());
}

unsigned char *bytesIn(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

bool isUsable(const Secret &key, QByteArrayView nonce, QByteArrayView text)
{
    return key.size() == sealKeyBytes && nonce.size() == sealNonceBytes
        && text.size() <= std::numeric_limits<int>::max();
}

// Ready for the text, with the associated bytes taken in.
CipherContext cipherFor(const Secret &key,
                        QByteArrayView nonce,
                        QByteArrayView associated,
                        int encrypt)
{
    CipherContext context(EVP_CIPHER_CTX_new());
    int size = 0;
    if (!context
        || !EVP_CipherInit_ex2(context.get(),
                               EVP_aes_256_gcm(),
                               ssl::bytesOf(key.view()),
                               ssl::bytesOf(nonce),
                               encrypt,
                               nullptr)
        || !EVP_CipherUpdate(
            context.get(), nullptr, &size, ssl::bytesOf(associated), int(associated.size())))
        return nullptr;
    return context;
}

} // namespace

bool ScryptCost::isBearable() const
{
    // The first line keeps the rest from overflowing.
    return log2N >= 1 && log2N <= 24 && r >= 1 && r <= 1024 && p >= 1 && p <= 1024
        && memoryBytes() <= bearableMemory && (qint64(r) * p << log2N) <= bearableWork;
}

Result<Secret> deriveKey(QByteArrayView passphrase, QByteArrayView salt, const ScryptCost &cost)
{
    if (!cost.isBearable())
        return failure(ErrorCode::TooExpensive, u"the key derivation costs too much"_s);
    const ssl::ErrorQueue errors;
    const Kdf kdf(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr));
    const KdfContext context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    std::uint64_t n = std::uint64_t(1) << cost.log2N;
    auto r = std::uint32_t(cost.r);
    auto p = std::uint32_t(cost.p);
    auto memory = std::uint64_t(cost.memoryBytes() + qint64(128) * r * p + memorySpare);
    // OpenSSL takes them without const and does not write to them.
    const std::array parameters{
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD,
                                          const_cast<char *>(passphrase.data()),
                                          std::size_t(passphrase.size())),
        OSSL_PARAM_construct_octet_string(
            OSSL_KDF_PARAM_SALT, const_cast<char *>(salt.data()), std::size_t(salt.size())),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
        OSSL_PARAM_construct_end(),
    };
    Secret key = Secret::ofSize(sealKeyBytes);
    if (!context || EVP_KDF_derive(context.get(), bytesIn(key), key.size(), parameters.data()) <= 0)
        return failure(ErrorCode::Internal, u"no key could be derived from the pass phrase"_s);
    return key;
}

Result<Secret> randomKey()
{
    const ssl::ErrorQueue errors;
    Secret key = Secret::ofSize(sealKeyBytes);
    if (RAND_priv_bytes(bytesIn(key), int(key.size())) != 1)
        return failure(ErrorCode::Internal, u"no random bytes"_s);
    return key;
}

Result<QByteArray> randomBytes(qsizetype size)
{
    const ssl::ErrorQueue errors;
    QByteArray bytes(size, Qt::Uninitialized);
    if (RAND_bytes(bytesIn(bytes), int(size)) != 1)
        return failure(ErrorCode::Internal, u"no random bytes"_s);
    return bytes;
}

void releaseRandomness() noexcept
{
    OPENSSL_thread_stop();
}

QByteArray keyCheck(const Secret &key)
{
    Hmac mac(DigestAlgorithm::Sha256, key.view());
    mac.add("LiveCert key check 1");
    return mac.result().first(keyCheckBytes);
}

Result<QByteArray> seal(const Secret &key,
                        QByteArrayView nonce,
                        QByteArrayView associated,
                        QByteArrayView plain)
{
    const ssl::ErrorQueue errors;
    if (!isUsable(key, nonce, plain))
        return failure(ErrorCode::Internal, u"key or nonce have the wrong length"_s);
    const CipherContext context = cipherFor(key, nonce, associated, 1);
    QByteArray result(plain.size() + sealTagBytes, Qt::Uninitialized);
    int size = 0;
    int rest = 0;
    if (!context
        || !EVP_CipherUpdate(
            context.get(), bytesIn(result), &size, ssl::bytesOf(plain), int(plain.size()))
        || !EVP_CipherFinal_ex(context.get(), bytesIn(result) + size, &rest)
        || !EVP_CIPHER_CTX_ctrl(context.get(),
                                EVP_CTRL_AEAD_GET_TAG,
                                int(sealTagBytes),
                                bytesIn(result) + plain.size()))
        return failure(ErrorCode::Internal, u"nothing could be encrypted"_s);
    return result;
}

Result<Secret> unseal(const Secret &key,
                      QByteArrayView nonce,
                      QByteArrayView associated,
                      QByteArrayView sealedBytes)
{
    const ssl::ErrorQueue errors;
    if (!isUsable(key, nonce, sealedBytes))
        return failure(ErrorCode::Internal, u"key or nonce have the wrong length"_s);
    auto changed = failure(ErrorCode::InvalidInput, u"changed, or locked with another key"_s);
    const qsizetype plainSize = sealedBytes.size() - sealTagBytes;
    if (plainSize < 0)
        return changed;
    QByteArray tag = sealedBytes.last(sealTagBytes).toByteArray();
    const CipherContext context = cipherFor(key, nonce, associated, 0);
    // One byte more, so that there is a place for nothing at all.
    Secret plain = Secret::ofSize(std::size_t(plainSize) + 1);
    int size = 0;
    int rest = 0;
    if (!context
        || !EVP_CipherUpdate(
            context.get(), bytesIn(plain), &size, ssl::bytesOf(sealedBytes), int(plainSize))
        || !EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, int(sealTagBytes), tag.data())
        || EVP_CipherFinal_ex(context.get(), bytesIn(plain) + size, &rest) <= 0)
        return changed;
    plain.shrink(std::size_t(plainSize));
    return plain;
}

} // namespace livecert
