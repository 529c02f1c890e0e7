// SPDX-License-Identifier: Apache-2.0
#include "pki/containers_p.h"
#include "pki/openssl_p.h"

#include <openssl/pkcs7.h>

namespace livecert {

namespace {

using Box = ssl::Owned<PKCS7, PKCS7_free>;

const STACK_OF(X509) * certificatesIn(const PKCS7 *box)
{
    if (PKCS7_type_is_signed(box) && box->d.sign)
        return box->d.sign->cert;
    if (PKCS7_type_is_signedAndEnveloped(box) && box->d.signed_and_enveloped)
        return box->d.signed_and_enveloped->cert;
    return nullptr;
}

} // namespace

bool readPkcs7(ReadContext &context, QByteArrayView bytes, const QString &source)
{
    const ssl::ErrorQueue errors;
    const unsigned char *at = ssl::bytesOf(bytes);
    // Bound to the parsing context, so are the certificates in it.
    PKCS7 *raw = PKCS7_new_ex(ssl::parsingContext(), nullptr);
    if (!raw || !d2i_PKCS7(&raw, &at, long(bytes.size())))
        return false;
    const Box box(raw);
    const STACK_OF(X509) *certificates = certificatesIn(box.get());
    const int count = certificates ? sk_X509_num(certificates) : 0;
    if (count <= 0)
        context.addUnused(ReadProblem::NoCertificate, source);
    for (int i = 0; i < count && context.spendObject(source); ++i) {
        unsigned char *der = nullptr;
        const int size = i2d_X509(sk_X509_value(certificates, i), &der);
        Result<Certificate> certificate = Certificate::fromDer(
            QByteArray(reinterpret_cast<const char *>(der), std::max(size, 0)));
        OPENSSL_free(der);
        if (certificate)
            context.addCertificate(std::move(*certificate), source);
        else
            context.addUnused(ReadProblem::Malformed, source);
    }
    return true;
}

bool readContainer(ReadContext &context, QByteArrayView bytes, const QString &source)
{
    return readPkcs7(context, bytes, source) || readPkcs12(context, bytes, source);
}

} // namespace livecert
