// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

// The one place where OpenSSL's objects get an owner. No header of this layer but the private ones
// (…_p.h) may include it.

namespace livecert::ssl {

template <auto Free>
struct Deleter
{
    template <class T>
    void operator()(T *object) const noexcept
    {
        Free(object);
    }
};

template <class T, auto Free>
using Owned = std::unique_ptr<T, Deleter<Free>>;

using Certificate = Owned<X509, X509_free>;
using Name = Owned<X509_NAME, X509_NAME_free>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Group = Owned<EC_GROUP, EC_GROUP_free>;
using Point = Owned<EC_POINT, EC_POINT_free>;
using Number = Owned<BIGNUM, BN_clear_free>;
using NumberContext = Owned<BN_CTX, BN_CTX_free>;
using Algorithm = Owned<X509_ALGOR, X509_ALGOR_free>;
using OctetString = Owned<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;

/// OpenSSL leaves its errors in a queue of the thread; nobody here reads it, so nobody shall find
/// it.
struct ErrorQueue
{
    ErrorQueue() = default;
    ErrorQueue(const ErrorQueue &) = delete;
    ErrorQueue &operator=(const ErrorQueue &) = delete;
    ~ErrorQueue() { ERR_clear_error(); }
};

/// A library context with the "null" provider only: a certificate bound to it is parsed without
/// building decoders for its public key, which is nine tenths of the usual cost.
[[nodiscard]] OSSL_LIB_CTX *parsingContext();

/// Parsed in that context; null when the bytes are not exactly one certificate.
[[nodiscard]] Certificate parseCertificate(QByteArrayView der);

[[nodiscard]] inline const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

} // namespace livecert::ssl
