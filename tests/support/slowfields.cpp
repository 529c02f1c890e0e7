// SPDX-License-Identifier: Apache-2.0
#include "support/slowfields.h"

#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace livecert::testing {

namespace {

using Parsed = std::unique_ptr<X509, decltype(&X509_free)>;

QByteArray digest(const Parsed &parsed, const EVP_MD *algorithm)
{
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    X509_digest(parsed.get(), algorithm, bytes, &size);
    return {reinterpret_cast<const char *>(bytes), qsizetype(size)};
}

QByteArray bytesOf(const ASN1_STRING *string)
{
    return string ? QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
                               ASN1_STRING_length(string))
                  : QByteArray();
}

QString commonName(const X509_NAME *name)
{
    int at = -1;
    int last = -1;
    while ((at = X509_NAME_get_index_by_NID(name, NID_commonName, at)) >= 0)
        last = at;
    if (last < 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, last)));
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(utf8), size < 0 ? 0 : size);
    OPENSSL_free(utf8);
    return text;
}

QDateTime timeOf(const ASN1_TIME *time)
{
    const std::unique_ptr<ASN1_TIME, decltype(&ASN1_TIME_free)> epoch(ASN1_TIME_set(nullptr, 0),
                                                                      ASN1_TIME_free);
    int days = 0;
    int seconds = 0;
    if (!ASN1_TIME_diff(&days, &seconds, epoch.get(), time))
        return {};
    return QDateTime::fromSecsSinceEpoch(qint64(days) * 86400 + seconds, Qt::UTC);
}

QList<QByteArray> namesOfType(const Parsed &parsed, int type)
{
    QList<QByteArray> names;
    auto *list = static_cast<GENERAL_NAMES *>(
        X509_get_ext_d2i(parsed.get(), NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0; i < sk_GENERAL_NAME_num(list); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(list, i);
        if (name->type == type)
            names.append(bytesOf(type == GEN_IPADD ? name->d.iPAddress : name->d.ia5));
    }
    GENERAL_NAMES_free(list);
    return names;
}

QStringList purposes(const Parsed &parsed)
{
    QStringList names;
    auto *list = static_cast<EXTENDED_KEY_USAGE *>(
        X509_get_ext_d2i(parsed.get(), NID_ext_key_usage, nullptr, nullptr));
    for (int i = 0; i < sk_ASN1_OBJECT_num(list); ++i) {
        const ASN1_OBJECT *object = sk_ASN1_OBJECT_value(list, i);
        char text[128] = {};
        if (OBJ_obj2nid(object) == NID_undef)
            OBJ_obj2txt(text, sizeof text, object, 1);
        names.append(QString::fromLatin1(
            OBJ_obj2nid(object) == NID_undef ? text : OBJ_nid2sn(OBJ_obj2nid(object))));
    }
    EXTENDED_KEY_USAGE_free(list);
    return names;
}

int keyBits(const Parsed &parsed)
{
    const EVP_PKEY *key = X509_get0_pubkey(parsed.get());
    return key ? EVP_PKEY_get_bits(key) : -1;
}

QByteArray keyDigest(const Parsed &parsed)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(parsed.get()), &der);
    unsigned char bytes[32];
    EVP_Digest(der, std::size_t(size), bytes, nullptr, EVP_sha256(), nullptr);
    OPENSSL_free(der);
    return {reinterpret_cast<const char *>(bytes), 32};
}

class Comparison
{
public:
    template <class T>
    void compare(const char *what, const T &fast, const T &slow)
    {
        if (!(fast == slow))
            m_differences.append(QString::fromLatin1(what));
    }
    [[nodiscard]] QStringList differences() const { return m_differences; }

private:
    QStringList m_differences;
};

void compareNames(Comparison &result, const Certificate &certificate, const Parsed &parsed)
{
    QStringList dns;
    for (const QByteArray &name : namesOfType(parsed, GEN_DNS))
        dns.append(QString::fromUtf8(name));
    result.compare("DNS names", certificate.dnsNames(), dns);
    qsizetype addresses = 0;
    for (const SubjectAltName &name : certificate.fields().altNames)
        addresses += name.kind == SubjectAltName::Kind::IpAddress ? 1 : 0;
    result.compare("IP addresses", addresses, namesOfType(parsed, GEN_IPADD).size());
    const X509_NAME *subject = X509_get_subject_name(parsed.get());
    const X509_NAME *issuer = X509_get_issuer_name(parsed.get());
    result.compare("subject CN", certificate.subject().commonName(), commonName(subject));
    result.compare("issuer CN", certificate.issuer().commonName(), commonName(issuer));
    result.compare("subject size",
                   certificate.subject().attributes.size(),
                   qsizetype(X509_NAME_entry_count(subject)));
}

void compareConstraints(Comparison &result, const Certificate::Fields &fields, const Parsed &parsed)
{
    auto *constraints = static_cast<BASIC_CONSTRAINTS *>(
        X509_get_ext_d2i(parsed.get(), NID_basic_constraints, nullptr, nullptr));
    result.compare("CA", fields.isCa, constraints && constraints->ca);
    const bool hasLength = constraints && constraints->pathlen;
    result.compare("path length",
                   fields.pathLength,
                   hasLength ? int(ASN1_INTEGER_get(constraints->pathlen)) : -1);
    BASIC_CONSTRAINTS_free(constraints);
    result.compare("extended key usages", fields.extendedKeyUsages, purposes(parsed));
    auto *keyId = static_cast<ASN1_OCTET_STRING *>(
        X509_get_ext_d2i(parsed.get(), NID_subject_key_identifier, nullptr, nullptr));
    result.compare("subject key id", fields.subjectKeyId, bytesOf(keyId));
    ASN1_OCTET_STRING_free(keyId);
    auto *usage = static_cast<ASN1_BIT_STRING *>(
        X509_get_ext_d2i(parsed.get(), NID_key_usage, nullptr, nullptr));
    qsizetype bits = 0;
    for (int i = 0; i < 9; ++i)
        bits += usage && ASN1_BIT_STRING_get_bit(usage, i) ? 1 : 0;
    result.compare("key usages", fields.keyUsages.size(), bits);
    ASN1_BIT_STRING_free(usage);
}

} // namespace

QStringList differences(const Certificate &certificate)
{
    const QByteArray &der = certificate.der();
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const Parsed parsed(d2i_X509(nullptr, &at, long(der.size())), X509_free);
    if (!parsed)
        return {u"not a certificate to OpenSSL"_s};
    const Certificate::Fields &fields = certificate.fields();
    Comparison result;
    result.compare("SHA-256", fields.sha256, digest(parsed, EVP_sha256()));
    result.compare("SHA-1", fields.sha1, digest(parsed, EVP_sha1()));
    result.compare("version", fields.version, int(X509_get_version(parsed.get())) + 1);
    const QByteArray serial = bytesOf(X509_get0_serialNumber(parsed.get()));
    result.compare("serial", fields.serial, serial == QByteArray(1, '\0') ? QByteArray() : serial);
    result.compare(
        "not before", fields.validity.notBefore, timeOf(X509_get0_notBefore(parsed.get())));
    result.compare("not after", fields.validity.notAfter, timeOf(X509_get0_notAfter(parsed.get())));
    result.compare("signature",
                   fields.signatureAlgorithm,
                   X509_get_signature_nid(parsed.get()) == NID_undef
                       ? fields.signatureAlgorithm
                       : QString::fromLatin1(OBJ_nid2ln(X509_get_signature_nid(parsed.get()))));
    result.compare("key digest", fields.publicKey.spkiSha256, keyDigest(parsed));
    if (keyBits(parsed) >= 0) // OpenSSL cannot decode every key that it can name
        result.compare("key bits", fields.publicKey.bits, keyBits(parsed));
    compareNames(result, certificate, parsed);
    compareConstraints(result, fields, parsed);
    return result.differences();
}

} // namespace livecert::testing
