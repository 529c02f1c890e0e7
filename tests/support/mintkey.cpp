// SPDX-License-Identifier: Apache-2.0
#include "support/mintextensions.h"

#include <QMap>

#include <openssl/core_names.h>
#include <openssl/dsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace livecert::mint {

namespace {

EVP_PKEY *makeDsa()
{
    EVP_PKEY *parameters = nullptr;
    EVP_PKEY *key = nullptr;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(nullptr, "DSA", nullptr);
    require(EVP_PKEY_paramgen_init(context), "EVP_PKEY_paramgen_init");
    require(EVP_PKEY_CTX_set_dsa_paramgen_bits(context, 1024), "bits");
    require(EVP_PKEY_paramgen(context, &parameters), "EVP_PKEY_paramgen");
    EVP_PKEY_CTX_free(context);
    context = EVP_PKEY_CTX_new_from_pkey(nullptr, parameters, nullptr);
    require(EVP_PKEY_keygen_init(context), "EVP_PKEY_keygen_init");
    require(EVP_PKEY_keygen(context, &key), "EVP_PKEY_keygen");
    EVP_PKEY_CTX_free(context);
    EVP_PKEY_free(parameters);
    return key;
}

EVP_PKEY *makeRsa(const char *type, unsigned bits)
{
    EVP_PKEY *key = nullptr;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr);
    require(EVP_PKEY_keygen_init(context), "EVP_PKEY_keygen_init");
    require(EVP_PKEY_CTX_set_rsa_keygen_bits(context, int(bits)), "bits");
    require(EVP_PKEY_keygen(context, &key), "EVP_PKEY_keygen");
    EVP_PKEY_CTX_free(context);
    return key;
}

EVP_PKEY *makeNative(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Rsa1024: return makeRsa("RSA", 1024);
    case KeyKind::Rsa2048: return makeRsa("RSA", 2048);
    case KeyKind::Rsa3072: return makeRsa("RSA", 3072);
    case KeyKind::Rsa4096: return makeRsa("RSA", 4096);
    case KeyKind::RsaPss2048: return makeRsa("RSA-PSS", 2048);
    case KeyKind::P256: return EVP_EC_gen("P-256");
    case KeyKind::P384: return EVP_EC_gen("P-384");
    case KeyKind::P521: return EVP_EC_gen("P-521");
    case KeyKind::Secp256k1: return EVP_EC_gen("secp256k1");
    case KeyKind::Ed25519: return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    case KeyKind::Ed448: return EVP_PKEY_Q_keygen(nullptr, nullptr, "ED448");
    case KeyKind::Dsa1024: return makeDsa();
    }
    return nullptr;
}

template <class Writer>
QByteArray written(Writer write)
{
    BIO *bio = BIO_new(BIO_s_mem());
    require(write(bio), "write");
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    QByteArray bytes(data, size);
    BIO_free(bio);
    return bytes;
}

template <class Writer>
QByteArray writtenEncrypted(EVP_PKEY *key,
                            const QByteArray &passphrase,
                            int iterations,
                            Writer write)
{
    PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(key);
    X509_ALGOR *algorithm =
        PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), iterations, nullptr, 0, nullptr, NID_hmacWithSHA256);
    X509_SIG *box = PKCS8_set0_pbe(passphrase.constData(), int(passphrase.size()), info, algorithm);
    require(box, "PKCS8_set0_pbe");
    const QByteArray bytes = written([box, write](BIO *bio) { return write(bio, box); });
    X509_SIG_free(box);
    PKCS8_PRIV_KEY_INFO_free(info);
    return bytes;
}

} // namespace

Key Key::make(KeyKind kind)
{
    EVP_PKEY *key = makeNative(kind);
    require(key, "key generation");
    return Key(std::shared_ptr<EVP_PKEY>(key, EVP_PKEY_free));
}

Key Key::shared(KeyKind kind)
{
    static QMap<KeyKind, std::shared_ptr<Key>> keys;
    std::shared_ptr<Key> &key = keys[kind];
    if (!key)
        key = std::make_shared<Key>(make(kind));
    return *key;
}

QByteArray Key::pkcs8Der() const
{
    return written([this](BIO *bio) {
        return i2d_PKCS8PrivateKey_bio(bio, native(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

QByteArray Key::pkcs8Pem() const
{
    return pemBlock("PRIVATE KEY", pkcs8Der());
}

QByteArray Key::traditionalDer() const
{
    const int type = EVP_PKEY_get_base_id(native());
    if (type == EVP_PKEY_ED25519 || type == EVP_PKEY_ED448 || type == EVP_PKEY_RSA_PSS)
        return pkcs8Der();
    return encoded([this](unsigned char **out) { return i2d_PrivateKey(native(), out); });
}

QByteArray Key::traditionalPem() const
{
    switch (EVP_PKEY_get_base_id(native())) {
    case EVP_PKEY_RSA: return pemBlock("RSA PRIVATE KEY", traditionalDer());
    case EVP_PKEY_EC: return pemBlock("EC PRIVATE KEY", traditionalDer());
    case EVP_PKEY_DSA: return pemBlock("DSA PRIVATE KEY", traditionalDer());
    default: return pkcs8Pem();
    }
}

QByteArray Key::encryptedPkcs8Pem(const QByteArray &passphrase, int iterations) const
{
    return pemBlock("ENCRYPTED PRIVATE KEY", encryptedPkcs8Der(passphrase, iterations));
}

QByteArray Key::encryptedPkcs8Der(const QByteArray &passphrase, int iterations) const
{
    return writtenEncrypted(native(), passphrase, iterations, [](BIO *bio, X509_SIG *box) {
        return i2d_PKCS8_bio(bio, box);
    });
}

QByteArray Key::encryptedTraditionalPem(const QByteArray &passphrase) const
{
    return written([this, &passphrase](BIO *bio) {
        return PEM_write_bio_PrivateKey_traditional(
            bio,
            native(),
            EVP_aes_128_cbc(),
            reinterpret_cast<const unsigned char *>(passphrase.constData()),
            int(passphrase.size()),
            nullptr,
            nullptr);
    });
}

QByteArray Key::publicDer() const
{
    return encoded([this](unsigned char **out) { return i2d_PUBKEY(native(), out); });
}

QByteArray Key::publicPem() const
{
    return pemBlock("PUBLIC KEY", publicDer());
}

} // namespace livecert::mint
