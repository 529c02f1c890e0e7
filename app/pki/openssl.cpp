// SPDX-License-Identifier: Apache-2.0
#include "pki/openssl_p.h"

#include <openssl/provider.h>

namespace livecert::ssl {

namespace {

OSSL_LIB_CTX *makeParsingContext()
{
    OSSL_LIB_CTX *context = OSSL_LIB_CTX_new();
    if (context && !OSSL_PROVIDER_load(context, "null")) {
        OSSL_LIB_CTX_free(context);
        return nullptr; // the default context: slower, and right as well
    }
    return context;
}

} // namespace

OSSL_LIB_CTX *parsingContext()
{
    // Never freed: OpenSSL's own clean-up at exit may run first.
    static OSSL_LIB_CTX *const context = makeParsingContext();
    return context;
}

Certificate parseCertificate(QByteArrayView der)
{
    const ErrorQueue errors;
    X509 *certificate = X509_new_ex(parsingContext(), nullptr);
    const unsigned char *at = bytesOf(der);
    // On failure d2i_X509 frees the object that it was given.
    if (!certificate || !d2i_X509(&certificate, &at, long(der.size())))
        return nullptr;
    Certificate owned(certificate);
    if (at != bytesOf(der) + der.size())
        return nullptr;
    return owned;
}

} // namespace livecert::ssl
