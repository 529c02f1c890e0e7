// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/mint.h"

#include <openssl/crypto.h>

// What the two halves of the mint share.

namespace livecert::mint {

/// A failing mint is a broken test: stop there, with OpenSSL's words.
void require(long result, const char *what);
inline void require(const void *pointer, const char *what)
{
    require(pointer != nullptr ? 1L : 0L, what);
}

/// The bytes of an i2d_… function.
template <class Encoder>
[[nodiscard]] QByteArray encoded(Encoder encode)
{
    unsigned char *out = nullptr;
    const int size = encode(&out);
    require(size > 0 ? 1L : 0L, "i2d");
    QByteArray bytes(reinterpret_cast<const char *>(out), size);
    OPENSSL_free(out);
    return bytes;
}

void addExtensions(x509_st *certificate, x509_st *issuer, const Options &options);

} // namespace livecert::mint
