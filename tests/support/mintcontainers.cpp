// SPDX-License-Identifier: Apache-2.0
#include "support/mintextensions.h"

#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

namespace livecert::mint {

namespace {

using Stack = std::unique_ptr<STACK_OF(X509), void (*)(STACK_OF(X509) *)>;

Stack stackOf(const QList<MintedCertificate> &certificates)
{
    Stack stack(sk_X509_new_null(), [](STACK_OF(X509) * list) { sk_X509_free(list); });
    for (const MintedCertificate &certificate : certificates)
        require(sk_X509_push(stack.get(), certificate.native.get()), "sk_X509_push");
    return stack;
}

} // namespace

QByteArray pkcs12(const MintedCertificate &leaf,
                  const QList<MintedCertificate> &others,
                  const QByteArray &passphrase,
                  const Pkcs12Options &options)
{
    const Stack stack = stackOf(others);
    const int cipher = options.withoutPassphrase ? -1
        : options.legacy                         ? NID_pbe_WithSHA1And3_Key_TripleDES_CBC
                                                 : NID_aes_256_cbc;
    PKCS12 *box = PKCS12_create(options.withoutPassphrase ? nullptr : passphrase.constData(),
                                "leaf",
                                options.withKey ? leaf.key.native() : nullptr,
                                leaf.native.get(),
                                stack.get(),
                                cipher,
                                cipher,
                                options.iterations,
                                -1,
                                0);
    require(box, "PKCS12_create");
    if (options.macIterations > 0)
        require(PKCS12_set_mac(box,
                               options.withoutPassphrase ? nullptr : passphrase.constData(),
                               options.withoutPassphrase ? 0 : int(passphrase.size()),
                               nullptr,
                               0,
                               options.macIterations,
                               options.legacy ? EVP_sha1() : EVP_sha256()),
                "PKCS12_set_mac");
    const QByteArray bytes = encoded([box](unsigned char **out) { return i2d_PKCS12(box, out); });
    PKCS12_free(box);
    return bytes;
}

QByteArray pkcs7Der(const QList<MintedCertificate> &certificates)
{
    PKCS7 *box = PKCS7_new();
    require(PKCS7_set_type(box, NID_pkcs7_signed), "PKCS7_set_type");
    require(PKCS7_content_new(box, NID_pkcs7_data), "PKCS7_content_new");
    for (const MintedCertificate &certificate : certificates)
        require(PKCS7_add_certificate(box, certificate.native.get()), "PKCS7_add_certificate");
    const QByteArray bytes = encoded([box](unsigned char **out) { return i2d_PKCS7(box, out); });
    PKCS7_free(box);
    return bytes;
}

QByteArray pkcs7Pem(const QList<MintedCertificate> &certificates)
{
    return pemBlock("PKCS7", pkcs7Der(certificates));
}

QByteArray certificateRequestPem(const Key &key, const QString &commonName)
{
    X509_REQ *request = X509_REQ_new();
    const QByteArray name = commonName.toUtf8();
    require(X509_NAME_add_entry_by_txt(X509_REQ_get_subject_name(request),
                                       "CN",
                                       MBSTRING_UTF8,
                                       reinterpret_cast<const unsigned char *>(name.constData()),
                                       int(name.size()),
                                       -1,
                                       0),
            "CN");
    require(X509_REQ_set_pubkey(request, key.native()), "X509_REQ_set_pubkey");
    require(X509_REQ_sign(request, key.native(), EVP_sha256()), "X509_REQ_sign");
    const QByteArray bytes =
        encoded([request](unsigned char **out) { return i2d_X509_REQ(request, out); });
    X509_REQ_free(request);
    return pemBlock("CERTIFICATE REQUEST", bytes);
}

QByteArray revocationListPem(const MintedCertificate &issuer)
{
    X509_CRL *list = X509_CRL_new();
    require(X509_CRL_set_version(list, X509_CRL_VERSION_2), "X509_CRL_set_version");
    require(X509_CRL_set_issuer_name(list, X509_get_subject_name(issuer.native.get())), "issuer");
    ASN1_TIME *now = ASN1_TIME_set(nullptr, QDateTime::currentSecsSinceEpoch());
    require(X509_CRL_set1_lastUpdate(list, now), "lastUpdate");
    require(X509_CRL_set1_nextUpdate(list, now), "nextUpdate");
    ASN1_TIME_free(now);
    require(X509_CRL_sign(list, issuer.key.native(), EVP_sha256()), "X509_CRL_sign");
    const QByteArray bytes =
        encoded([list](unsigned char **out) { return i2d_X509_CRL(list, out); });
    X509_CRL_free(list);
    return pemBlock("X509 CRL", bytes);
}

} // namespace livecert::mint
