// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "pki/certificate.h"
#include "pki/der_p.h"
#include "pki/extensions_p.h"
#include "pki/openssl_p.h"
#include "pki/publickeyinfo_p.h"

#include <openssl/asn1.h>
#include <openssl/objects.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

/// Null for a date that no calendar has.
QDateTime readTime(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || !ASN1_TIME_to_tm(time, &parts))
        return {};
    // Not through QDate, which has no year 0; certificates do.
    const std::chrono::year_month_day date(std::chrono::year(parts.tm_year + 1900),
                                           std::chrono::month(unsigned(parts.tm_mon + 1)),
                                           std::chrono::day(unsigned(parts.tm_mday)));
    const qint64 day = std::chrono::sys_days(date).time_since_epoch().count();
    const qint64 second = parts.tm_hour * 3600 + parts.tm_min * 60 + parts.tm_sec;
    return QDateTime::fromMSecsSinceEpoch((day * 86400 + second) * 1000, Qt::UTC);
}

PublicKeyInfo readKey(QByteArrayView certificate, const X509 *parsed)
{
    if (const auto spki = findPublicKeyInfo(certificate))
        return readPublicKeyInfo(*spki);
    // Indefinite lengths, which OpenSSL accepts: write it anew as DER.
    unsigned char *bytes = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(parsed), &bytes);
    PublicKeyInfo info = readPublicKeyInfo(QByteArrayView(bytes, std::max(size, 0)));
    OPENSSL_free(bytes);
    return info;
}

/// RFC 4055: the digest is a parameter, SHA-1 when it is left out.
QString pssDigest(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    int type = 0;
    const void *value = nullptr;
    X509_ALGOR_get0(&object, &type, &value, algorithm);
    if (type != V_ASN1_SEQUENCE)
        return {};
    const auto *sequence = static_cast<const ASN1_STRING *>(value);
    const unsigned char *at = ASN1_STRING_get0_data(sequence);
    const ssl::Owned<RSA_PSS_PARAMS, RSA_PSS_PARAMS_free> parameters(
        d2i_RSA_PSS_PARAMS(nullptr, &at, ASN1_STRING_length(sequence)));
    if (!parameters)
        return {};
    if (!parameters->hashAlgorithm)
        return u"sha1"_s;
    X509_ALGOR_get0(&object, nullptr, nullptr, parameters->hashAlgorithm);
    return QString::fromLatin1(OBJ_nid2sn(OBJ_obj2nid(object))).toLower();
}

void readSignature(Certificate::Fields &fields, const X509 *certificate)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_get0_signature(nullptr, &algorithm, certificate);
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    const int nid = OBJ_obj2nid(object);
    fields.signatureAlgorithm = nid == NID_undef
        ? dottedText(QByteArrayView(OBJ_get0_data(object), qsizetype(OBJ_length(object))))
        : QString::fromLatin1(OBJ_nid2ln(nid));
    int digest = NID_undef;
    if (nid == NID_rsassaPss)
        fields.signatureDigest = pssDigest(algorithm);
    else if (OBJ_find_sigid_algs(nid, &digest, nullptr) && digest != NID_undef)
        fields.signatureDigest = QString::fromLatin1(OBJ_nid2sn(digest)).toLower();
}

void readSerial(Certificate::Fields &fields, const X509 *certificate)
{
    const ASN1_INTEGER *serial = X509_get0_serialNumber(certificate);
    QByteArrayView bytes(ASN1_STRING_get0_data(serial), ASN1_STRING_length(serial));
    while (!bytes.isEmpty() && bytes.front() == '\0')
        bytes = bytes.sliced(1);
    fields.serial = bytes.toByteArray();
    fields.isSerialNegative = (ASN1_STRING_type(serial) & V_ASN1_NEG) != 0;
}

/// The certificate as DER: itself, unless it came with BER's indefinite lengths. What was signed
/// stays.
QByteArray canonical(const QByteArray &bytes, const X509 *parsed)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(parsed, &der);
    const QByteArrayView written(der, std::max(size, 0));
    QByteArray result = written == QByteArrayView(bytes) ? bytes : written.toByteArray();
    OPENSSL_free(der);
    return result;
}

} // namespace

Result<Certificate> Certificate::fromDer(const QByteArray &bytes)
{
    const ssl::ErrorQueue errors;
    const ssl::Certificate parsed = ssl::parseCertificate(bytes);
    if (!parsed)
        return failure(ErrorCode::InvalidInput, u"not a DER certificate"_s);
    const QByteArray der = canonical(bytes, parsed.get());
    auto fields = std::make_shared<Fields>();
    fields->der = der;
    fields->sha256 = livecert::sha256(der);
    fields->sha1 = livecert::sha1(der);
    fields->subject = readName(X509_get_subject_name(parsed.get()));
    fields->issuer = readName(X509_get_issuer_name(parsed.get()));
    fields->validity = {readTime(X509_get0_notBefore(parsed.get())),
                        readTime(X509_get0_notAfter(parsed.get()))};
    fields->publicKey = readKey(der, parsed.get());
    fields->version = int(X509_get_version(parsed.get())) + 1;
    readSerial(*fields, parsed.get());
    readSignature(*fields, parsed.get());
    readExtensions(*fields, parsed.get());
    return Certificate(std::move(fields));
}

} // namespace livecert
