// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"

#include "core/secret.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <algorithm>
#include <array>
#include <string>

namespace livecert {

namespace {

const char *nameOf(DigestAlgorithm algorithm)
{
    return algorithm == DigestAlgorithm::Sha1 ? "SHA1" : "SHA256";
}

/// Fetched once: an implicit fetch costs more than the digest of a certificate.
const EVP_MD *fetched(DigestAlgorithm algorithm)
{
    static const EVP_MD *const one = EVP_MD_fetch(nullptr, nameOf(DigestAlgorithm::Sha1), nullptr);
    static const EVP_MD *const other =
        EVP_MD_fetch(nullptr, nameOf(DigestAlgorithm::Sha256), nullptr);
    return algorithm == DigestAlgorithm::Sha1 ? one : other;
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

/// An HMAC that knows its digest, with a key that means nothing: not every OpenSSL 3.0 copies one
/// that has none.
EVP_MAC_CTX *makePattern(DigestAlgorithm algorithm)
{
    constexpr unsigned char key = 0;
    EVP_MAC *hmac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    EVP_MAC_CTX *context = EVP_MAC_CTX_new(hmac);
    EVP_MAC_free(hmac);
    std::string name = nameOf(algorithm);
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.data(), 0),
        OSSL_PARAM_construct_end()};
    if (!context || !EVP_MAC_init(context, &key, sizeof key, parameters.data()))
        qFatal("OpenSSL has no HMAC");
    return context;
}

/// Made once, copied for each: to look up the digest costs as much as to use it.
const EVP_MAC_CTX *patternOf(DigestAlgorithm algorithm)
{
    static const EVP_MAC_CTX *const one = makePattern(DigestAlgorithm::Sha1);
    static const EVP_MAC_CTX *const other = makePattern(DigestAlgorithm::Sha256);
    return algorithm == DigestAlgorithm::Sha1 ? one : other;
}

} // namespace

QByteArray digestOf(QByteArrayView bytes, DigestAlgorithm algorithm)
{
    const EVP_MD *const digest = fetched(algorithm);
    QByteArray result(EVP_MD_get_size(digest), Qt::Uninitialized);
    if (!EVP_Digest(
            bytes.data(), std::size_t(bytes.size()), bytesOf(result), nullptr, digest, nullptr))
        qFatal("OpenSSL makes no digest");
    return result;
}

class Hmac::Context
{
public:
    explicit Context(DigestAlgorithm algorithm)
        : m_context(EVP_MAC_CTX_dup(patternOf(algorithm)))
    {
        if (!m_context)
            qFatal("OpenSSL makes no HMAC");
    }
    ~Context() { EVP_MAC_CTX_free(m_context); }
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;

    [[nodiscard]] EVP_MAC_CTX *get() const { return m_context; }

private:
    EVP_MAC_CTX *m_context;
};

Hmac::Hmac(DigestAlgorithm algorithm, QByteArrayView key, QByteArrayView suffix)
    : m_context(std::make_unique<Context>(algorithm))
{
    Secret whole = Secret::ofSize(std::size_t(key.size() + suffix.size()));
    std::copy(suffix.begin(), suffix.end(), std::copy(key.begin(), key.end(), whole.data()));
    // A null key would mean: as before.
    const QByteArrayView view = whole.isEmpty() ? QByteArrayView("") : whole.view();
    if (!EVP_MAC_init(m_context->get(), bytesOf(view), std::size_t(view.size()), nullptr))
        qFatal("OpenSSL takes no HMAC key");
}

Hmac::~Hmac() = default;

void Hmac::add(QByteArrayView data)
{
    EVP_MAC_update(m_context->get(), bytesOf(data), std::size_t(data.size()));
}

QByteArray Hmac::result()
{
    std::size_t size = EVP_MAC_CTX_get_mac_size(m_context->get());
    QByteArray result(qsizetype(size), Qt::Uninitialized);
    EVP_MAC_final(m_context->get(), bytesOf(result), &size, size);
    return result;
}

} // namespace livecert
