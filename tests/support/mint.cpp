// SPDX-License-Identifier: Apache-2.0
#include "support/mint.h"

#include "support/mintextensions.h"

#include <QCryptographicHash>
#include <QMap>

#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace livecert::mint {

namespace {

void setTime(ASN1_TIME *time, const QDateTime &value)
{
    const QByteArray text = value.toUTC().toString(QStringLiteral("yyyyMMddHHmmss'Z'")).toLatin1();
    require(ASN1_TIME_set_string_X509(time, text.constData()), "ASN1_TIME_set_string_X509");
}

void setSerial(X509 *certificate, QByteArray bytes)
{
    if (bytes.isEmpty()) {
        bytes.resize(16);
        require(RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), 16), "RAND_bytes");
        bytes[0] = char(bytes[0] & 0x7f) | char(0x40);
    }
    BIGNUM *number = BN_bin2bn(
        reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), nullptr);
    require(BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)), "BN_to_ASN1_INTEGER");
    BN_free(number);
}

void setSubject(X509 *certificate, const Options &options)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto add = [name](const char *type, const QString &value) {
        const QByteArray utf8 = value.toUtf8();
        if (!utf8.isEmpty())
            require(X509_NAME_add_entry_by_txt(
                        name,
                        type,
                        MBSTRING_UTF8,
                        reinterpret_cast<const unsigned char *>(utf8.constData()),
                        int(utf8.size()),
                        -1,
                        0),
                    "X509_NAME_add_entry_by_txt");
    };
    add("C", options.country);
    add("O", options.organization);
    if (options.withCommonName)
        add("CN", options.commonName.isEmpty() ? options.dnsNames.value(0) : options.commonName);
}

bool isRsa(KeyKind kind)
{
    return kind == KeyKind::Rsa1024 || kind == KeyKind::Rsa2048 || kind == KeyKind::Rsa3072
        || kind == KeyKind::Rsa4096 || kind == KeyKind::RsaPss2048 || kind == KeyKind::Dsa1024;
}

Key keyFor(const Options &options)
{
    if (options.key)
        return *options.key;
    return isRsa(options.keyKind) ? Key::shared(options.keyKind) : Key::make(options.keyKind);
}

MintedCertificate mintCertificate(const MintedCertificate *issuer, const Options &options)
{
    const Key key = keyFor(options);
    std::shared_ptr<X509> certificate(X509_new(), X509_free);
    X509 *raw = certificate.get();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    require(X509_set_version(raw, options.withExtensions ? X509_VERSION_3 : X509_VERSION_1),
            "X509_set_version");
    setSerial(raw, options.serial);
    setSubject(raw, options);
    X509 *issuerCertificate = issuer ? issuer->native.get() : raw;
    require(X509_set_issuer_name(raw, X509_get_subject_name(issuerCertificate)),
            "X509_set_issuer_name");
    setTime(X509_getm_notBefore(raw),
            options.notBefore.isNull() ? now.addDays(-1) : options.notBefore);
    setTime(X509_getm_notAfter(raw),
            options.notAfter.isNull() ? now.addDays(options.isCa ? 3650 : 90) : options.notAfter);
    require(X509_set_pubkey(raw, key.native()), "X509_set_pubkey");
    if (options.withExtensions)
        addExtensions(raw, issuerCertificate, options);
    EVP_PKEY *signer = issuer && !options.selfSigned ? issuer->key.native() : key.native();
    const int type = EVP_PKEY_get_base_id(signer);
    const EVP_MD *digest = type == EVP_PKEY_ED25519 || type == EVP_PKEY_ED448
        ? nullptr
        : EVP_get_digestbyname(options.digest.constData());
    require(X509_sign(raw, signer, digest), "X509_sign");
    return {certificate, key};
}

} // namespace

QByteArray MintedCertificate::der() const
{
    return encoded([this](unsigned char **out) { return i2d_X509(native.get(), out); });
}

QByteArray MintedCertificate::pem() const
{
    return pemBlock("CERTIFICATE", der());
}

QByteArray MintedCertificate::sha256() const
{
    return QCryptographicHash::hash(der(), QCryptographicHash::Sha256);
}

MintedCertificate mintSelfSigned(Options options)
{
    return mintCertificate(nullptr, options);
}

MintedCertificate mintFrom(const MintedCertificate &issuer, Options options)
{
    return mintCertificate(&issuer, options);
}

QByteArray Pki::chainPem() const
{
    return leaf.pem() + intermediate.pem();
}

Pki mintPki(const QStringList &dnsNames, KeyKind leafKind)
{
    Options leaf;
    leaf.dnsNames = dnsNames;
    leaf.keyKind = leafKind;
    return mintPkiWith(leaf);
}

Pki mintPkiWith(const Options &leaf)
{
    Options rootOptions;
    rootOptions.commonName = QStringLiteral("LiveCert Test Root");
    rootOptions.organization = QStringLiteral("LiveCert Tests");
    rootOptions.isCa = true;
    Options intermediateOptions = rootOptions;
    intermediateOptions.commonName = QStringLiteral("LiveCert Test CA 1");
    intermediateOptions.pathLength = 0;
    const MintedCertificate root = mintSelfSigned(rootOptions);
    const MintedCertificate intermediate = mintFrom(root, intermediateOptions);
    return {root, intermediate, mintFrom(intermediate, leaf)};
}

QByteArray pemBlock(const QByteArray &label, const QByteArray &bytes)
{
    const QByteArray base64 = bytes.toBase64();
    QByteArray pem = "-----BEGIN " + label + "-----\n";
    for (qsizetype at = 0; at < base64.size(); at += 64)
        pem += base64.mid(at, 64) + '\n';
    return pem + "-----END " + label + "-----\n";
}

} // namespace livecert::mint
