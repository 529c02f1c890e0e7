// SPDX-License-Identifier: Apache-2.0
#include "sandbox/certificatefacts.h"

#include <QTimeZone>

#include <openssl/err.h>
#include <openssl/pem.h>

#include <array>
#include <ctime>

using namespace Qt::StringLiterals;

namespace livecert::sandbox {

namespace {

QByteArray fingerprint(X509 *certificate, const EVP_MD *digest)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned size = 0;
    X509_digest(certificate, digest, bytes.data(), &size);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(size))
        .toHex()
        .toUpper();
}

QByteArray serialNumber(X509 *certificate)
{
    BIGNUM *number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr);
    char *text = number ? BN_bn2hex(number) : nullptr;
    QByteArray hex(text);
    OPENSSL_free(text);
    BN_free(number);
    return hex;
}

QString nameEntry(const X509_NAME *name, int nid)
{
    const int position = X509_NAME_get_index_by_NID(const_cast<X509_NAME *>(name), nid, -1);
    if (position < 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, position)));
    if (size < 0)
        return {};
    QString text = QString::fromUtf8(reinterpret_cast<const char *>(utf8), size);
    OPENSSL_free(utf8);
    return text;
}

QDateTime toDateTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec),
            QTimeZone::utc()};
}

QStringList dnsNames(X509 *certificate)
{
    QStringList result;
    auto *names = static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, i);
        if (name->type == GEN_DNS)
            result.append(QString::fromLatin1(
                reinterpret_cast<const char *>(ASN1_STRING_get0_data(name->d.dNSName)),
                ASN1_STRING_length(name->d.dNSName)));
    }
    GENERAL_NAMES_free(names);
    return result;
}

} // namespace

CertificateFacts factsOf(const std::vector<X509Ptr> &chain)
{
    X509 *leaf = chain.front().get();
    CertificateFacts facts;
    facts.chainPem = toPem(chain);
    facts.sha1 = fingerprint(leaf, EVP_sha1());
    facts.sha256 = fingerprint(leaf, EVP_sha256());
    facts.serialNumber = serialNumber(leaf);
    facts.commonName = nameEntry(X509_get_subject_name(leaf), NID_commonName);
    facts.issuerName = nameEntry(X509_get_issuer_name(leaf), NID_commonName);
    facts.issuerOrganization = nameEntry(X509_get_issuer_name(leaf), NID_organizationName);
    facts.names = dnsNames(leaf);
    facts.notBefore = toDateTime(X509_get0_notBefore(leaf));
    facts.notAfter = toDateTime(X509_get0_notAfter(leaf));
    return facts;
}

std::optional<CertificateFacts> factsOf(const QByteArray &chainPem)
{
    const std::vector<X509Ptr> chain = chainFromPem(chainPem);
    if (chain.empty())
        return {};
    return factsOf(chain);
}

std::vector<X509Ptr> chainFromPem(const QByteArray &pem)
{
    std::vector<X509Ptr> chain;
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    while (X509 *certificate = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr))
        chain.emplace_back(certificate);
    ERR_clear_error();
    return chain;
}

QByteArray toPem(const std::vector<X509Ptr> &chain)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    for (const X509Ptr &certificate : chain)
        PEM_write_bio_X509(bio.get(), certificate.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

bool covers(const QStringList &names, const QString &domain)
{
    const QString wanted = domain.startsWith(u'.') ? u'*' + domain : domain;
    const QString asWildcard = u'*' + domain.mid(domain.indexOf(u'.'));
    for (const QString &name : names) {
        if (name.compare(wanted, Qt::CaseInsensitive) == 0
            || (!domain.startsWith(u'.') && name.compare(asWildcard, Qt::CaseInsensitive) == 0))
            return true;
    }
    return false;
}

} // namespace livecert::sandbox
