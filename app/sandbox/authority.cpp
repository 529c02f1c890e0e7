// SPDX-License-Identifier: Apache-2.0
#include "sandbox/authority.h"

#include "sandbox/certificatefacts.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rand.h>

#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

constexpr const char *organization = "LiveCert Sandbox";

tl::unexpected<Error> mintFailure()
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    return failure(ErrorCode::Internal, u"minting: "_s + QString::fromLatin1(text.data()));
}

KeyPtr newKey(bool isRsa)
{
    return KeyPtr(isRsa ? EVP_RSA_gen(2048) : EVP_EC_gen("P-256"));
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const std::string &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    if (X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str())) {
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
}

/// Built by hand: the text form of the library splits at commas and is slow for thousands of names.
void addNames(X509 *certificate, const QStringList &names)
{
    GENERAL_NAMES *all = GENERAL_NAMES_new();
    for (const QString &name : names) {
        const QByteArray latin1 = name.toLatin1();
        GENERAL_NAME *general = GENERAL_NAME_new();
        ASN1_IA5STRING *text = ASN1_IA5STRING_new();
        ASN1_STRING_set(text, latin1.constData(), int(latin1.size()));
        GENERAL_NAME_set0_value(general, GEN_DNS, text);
        sk_GENERAL_NAME_push(all, general);
    }
    X509_add1_ext_i2d(certificate, NID_subject_alt_name, all, 0, X509V3_ADD_DEFAULT);
    GENERAL_NAMES_free(all);
}

void setSubject(X509 *certificate, const QString &commonName, bool isAuthority)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto add = [name](const char *field, const QByteArray &value) {
        X509_NAME_add_entry_by_txt(name,
                                   field,
                                   MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(value.constData()),
                                   int(value.size()),
                                   -1,
                                   0);
    };
    if (isAuthority) {
        add("C", "CN");
        add("O", organization);
    }
    if (commonName.size() <= 64) // the limit of X.509
        add("CN", commonName.toUtf8());
}

X509Ptr newCertificate(const QString &commonName,
                       const QDateTime &from,
                       const QDateTime &to,
                       bool isAuthority)
{
    X509Ptr certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    std::array<unsigned char, 16> serial{};
    RAND_bytes(serial.data(), int(serial.size()));
    serial[0] &= 0x7f;
    BIGNUM *number = BN_bin2bn(serial.data(), int(serial.size()), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), time_t(from.toSecsSinceEpoch()));
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), time_t(to.toSecsSinceEpoch()));
    setSubject(certificate.get(), commonName, isAuthority);
    return certificate;
}

bool sign(X509 *certificate, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey)
{
    return X509_set_pubkey(certificate, key) == 1
        && X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1
        && (addExtension(certificate, issuer, NID_subject_key_identifier, "hash"), true)
        && (addExtension(certificate, issuer, NID_authority_key_identifier, "keyid"), true)
        && X509_sign(certificate, issuerKey, EVP_sha256()) > 0;
}

X509Ptr newAuthority(
    const QString &name, const QDateTime &now, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey)
{
    X509Ptr certificate = newCertificate(name, now.addYears(-3), now.addYears(15), true);
    addExtension(certificate.get(),
                 issuer ? issuer : certificate.get(),
                 NID_basic_constraints,
                 issuer ? "critical,CA:TRUE,pathlen:0" : "critical,CA:TRUE");
    addExtension(certificate.get(),
                 issuer ? issuer : certificate.get(),
                 NID_key_usage,
                 "critical,keyCertSign,cRLSign");
    if (!sign(certificate.get(), key, issuer ? issuer : certificate.get(), issuerKey))
        return {};
    return certificate;
}

} // namespace

Result<Authority> Authority::create(const QDateTime &now)
{
    Authority authority;
    const KeyPtr rootKey = newKey(false);
    authority.m_key = newKey(false);
    if (!rootKey || !authority.m_key)
        return mintFailure();
    authority.m_root =
        newAuthority(u"LiveCert Sandbox Root CA"_s, now, rootKey.get(), nullptr, rootKey.get());
    if (!authority.m_root)
        return mintFailure();
    authority.m_intermediate = newAuthority(u"LiveCert Sandbox CA E1"_s,
                                            now,
                                            authority.m_key.get(),
                                            authority.m_root.get(),
                                            rootKey.get());
    if (!authority.m_intermediate)
        return mintFailure();
    authority.m_keyDer = toDer(authority.m_key.get());
    return authority;
}

Result<Authority> Authority::restore(const QByteArray &rootPem,
                                     const QByteArray &intermediatePem,
                                     Secret key)
{
    std::vector<X509Ptr> root = chainFromPem(rootPem);
    std::vector<X509Ptr> intermediate = chainFromPem(intermediatePem);
    Authority authority;
    authority.m_key = keyFromDer(key.view());
    if (root.size() != 1 || intermediate.size() != 1 || !authority.m_key
        || X509_check_private_key(intermediate.front().get(), authority.m_key.get()) != 1)
        return failure(ErrorCode::Storage, u"the authority in the state folder is damaged"_s);
    authority.m_root = std::move(root.front());
    authority.m_intermediate = std::move(intermediate.front());
    authority.m_keyDer = std::move(key);
    return authority;
}

Result<Minted> Authority::mint(const MintOrder &order) const
{
    if (order.names.isEmpty())
        return failure(ErrorCode::InvalidInput, u"a certificate needs a name"_s);
    const KeyPtr key = newKey(order.isRsa);
    if (!key)
        return mintFailure();
    X509Ptr leaf = newCertificate(order.names.first(), order.notBefore, order.notAfter, false);
    addNames(leaf.get(), order.names);
    addExtension(leaf.get(), m_intermediate.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(leaf.get(),
                 m_intermediate.get(),
                 NID_key_usage,
                 order.isRsa ? "critical,digitalSignature,keyEncipherment"
                             : "critical,digitalSignature");
    addExtension(leaf.get(), m_intermediate.get(), NID_ext_key_usage, "serverAuth");
    if (!sign(leaf.get(), key.get(), m_intermediate.get(), m_key.get()))
        return mintFailure();
    Minted minted;
    minted.chain.push_back(std::move(leaf));
    minted.chain.emplace_back(X509_dup(m_intermediate.get()));
    minted.key = toDer(key.get());
    return minted;
}

bool Authority::hasIssued(X509 *certificate) const
{
    const bool isOurs = X509_verify(certificate, X509_get0_pubkey(m_intermediate.get())) == 1;
    ERR_clear_error();
    return isOurs;
}

QByteArray Authority::rootPem() const
{
    std::vector<X509Ptr> one;
    one.emplace_back(X509_dup(m_root.get()));
    return toPem(one);
}

QByteArray Authority::intermediatePem() const
{
    std::vector<X509Ptr> one;
    one.emplace_back(X509_dup(m_intermediate.get()));
    return toPem(one);
}

Secret toDer(EVP_PKEY *key)
{
    PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(key);
    const int size = i2d_PKCS8_PRIV_KEY_INFO(info, nullptr);
    Secret der = Secret::ofSize(size > 0 ? std::size_t(size) : 0);
    if (!der.isEmpty()) {
        auto *out = reinterpret_cast<unsigned char *>(der.data());
        i2d_PKCS8_PRIV_KEY_INFO(info, &out);
    }
    PKCS8_PRIV_KEY_INFO_free(info);
    return der;
}

KeyPtr keyFromDer(QByteArrayView der)
{
    const auto *in = reinterpret_cast<const unsigned char *>(der.data());
    KeyPtr key(d2i_AutoPrivateKey(nullptr, &in, long(der.size())));
    ERR_clear_error();
    return key;
}

QByteArray keyToPem(QByteArrayView der)
{
    const KeyPtr key = keyFromDer(der);
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    if (!key || !bio)
        return {};
    PEM_write_bio_PrivateKey_traditional(
        bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

} // namespace livecert::sandbox
