// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/slowway.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <ctime>
#include <string>
#include <vector>

namespace livecert::benchmarks {

namespace {

std::string textOf(const X509_NAME *name)
{
    std::string text;
    for (int i = 0; i < X509_NAME_entry_count(name); ++i) {
        unsigned char *utf8 = nullptr;
        const int size =
            ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, i)));
        if (size > 0)
            text.append(reinterpret_cast<const char *>(utf8), std::size_t(size));
        OPENSSL_free(utf8);
    }
    return text;
}

std::vector<std::string> altNames(const X509 *certificate)
{
    std::vector<std::string> names;
    auto *list = static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0; i < sk_GENERAL_NAME_num(list); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(list, i);
        if (name->type == GEN_DNS)
            names.emplace_back(
                reinterpret_cast<const char *>(ASN1_STRING_get0_data(name->d.dNSName)),
                std::size_t(ASN1_STRING_length(name->d.dNSName)));
    }
    GENERAL_NAMES_free(list);
    return names;
}

void touch(const X509 *certificate, int nid, void (*release)(void *))
{
    if (void *value = X509_get_ext_d2i(certificate, nid, nullptr, nullptr))
        release(value);
}

std::size_t fieldsOf(X509 *certificate)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    std::tm time{};
    std::size_t sum = textOf(X509_get_subject_name(certificate)).size()
        + textOf(X509_get_issuer_name(certificate)).size();
    sum += std::size_t(ASN1_TIME_to_tm(X509_get0_notBefore(certificate), &time));
    sum += std::size_t(ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &time));
    sum += std::size_t(ASN1_STRING_length(X509_get0_serialNumber(certificate)));
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    sum += key ? std::size_t(EVP_PKEY_get_bits(key)) : 0;
    sum += std::size_t(X509_get_signature_nid(certificate));
    sum += altNames(certificate).size();
    touch(certificate, NID_basic_constraints, [](void *p) {
        BASIC_CONSTRAINTS_free(static_cast<BASIC_CONSTRAINTS *>(p));
    });
    touch(certificate, NID_key_usage, [](void *p) {
        ASN1_BIT_STRING_free(static_cast<ASN1_BIT_STRING *>(p));
    });
    touch(certificate, NID_ext_key_usage, [](void *p) {
        EXTENDED_KEY_USAGE_free(static_cast<EXTENDED_KEY_USAGE *>(p));
    });
    touch(certificate, NID_subject_key_identifier, [](void *p) {
        ASN1_OCTET_STRING_free(static_cast<ASN1_OCTET_STRING *>(p));
    });
    touch(certificate, NID_authority_key_identifier, [](void *p) {
        AUTHORITY_KEYID_free(static_cast<AUTHORITY_KEYID *>(p));
    });
    touch(certificate, NID_info_access, [](void *p) {
        AUTHORITY_INFO_ACCESS_free(static_cast<AUTHORITY_INFO_ACCESS *>(p));
    });
    sum += std::size_t(X509_digest(certificate, EVP_sha256(), digest, &size));
    sum += std::size_t(X509_digest(certificate, EVP_sha1(), digest, &size));
    unsigned char *spki = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &spki);
    sum += std::size_t(EVP_Digest(spki, std::size_t(length), digest, &size, EVP_sha256(), nullptr));
    OPENSSL_free(spki);
    return sum;
}

} // namespace

int readWithOpenSsl(const QByteArray &pem)
{
    BIO *bio = BIO_new_mem_buf(pem.constData(), int(pem.size()));
    int count = 0;
    while (X509 *certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr)) {
        count += fieldsOf(certificate) > 0 ? 1 : 0;
        X509_free(certificate);
    }
    BIO_free(bio);
    ERR_clear_error();
    return count;
}

SlowMatcher::SlowMatcher(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    m_certificate.reset(d2i_X509(nullptr, &at, long(der.size())), X509_free);
}

bool SlowMatcher::covers(const QByteArray &host) const
{
    return X509_check_host(m_certificate.get(),
                           host.constData(),
                           std::size_t(host.size()),
                           X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS
                               | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT,
                           nullptr)
        == 1;
}

} // namespace livecert::benchmarks
