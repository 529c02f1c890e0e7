// SPDX-License-Identifier: Apache-2.0
#include "pki/certificatedetails.h"

#include "pki/der_p.h"
#include "pki/openssl_p.h"
#include "pki/publickeyinfo_p.h"

#include <openssl/objects.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QByteArrayView contentOf(const ASN1_OBJECT *object)
{
    return {OBJ_get0_data(object), qsizetype(OBJ_length(object))};
}

QByteArrayView contentOf(const ASN1_STRING *string)
{
    return {ASN1_STRING_get0_data(string), ASN1_STRING_length(string)};
}

CertificateExtension describe(X509_EXTENSION *extension)
{
    const ASN1_OBJECT *object = X509_EXTENSION_get_object(extension);
    CertificateExtension described;
    described.oid = dottedText(contentOf(object));
    const int nid = OBJ_obj2nid(object);
    described.name = nid == NID_undef ? described.oid : QString::fromLatin1(OBJ_nid2ln(nid));
    described.isCritical = X509_EXTENSION_get_critical(extension) > 0;
    return described;
}

quint64 bigEndian(QByteArrayView bytes)
{
    quint64 value = 0;
    for (const char byte : bytes)
        value = (value << 8) | static_cast<unsigned char>(byte);
    return value;
}

/// RFC 6962 §3.2: version, log id, milliseconds since 1970, and more that nobody reads.
void readTimestamp(QList<CertificateTimestamp> &timestamps, QByteArrayView bytes)
{
    constexpr qsizetype idSize = 32;
    constexpr qsizetype timeSize = 8;
    if (bytes.size() < 1 + idSize + timeSize || bytes.front() != '\0')
        return;
    const quint64 milliseconds = bigEndian(bytes.sliced(1 + idSize, timeSize));
    constexpr quint64 endOfYear9999 = 253'402'300'799'999;
    timestamps.append({bytes.sliced(1, idSize).toByteArray(),
                       milliseconds > endOfYear9999
                           ? QDateTime()
                           : QDateTime::fromMSecsSinceEpoch(qint64(milliseconds), Qt::UTC)});
}

QList<CertificateTimestamp> readTimestamps(QByteArrayView extension)
{
    QList<CertificateTimestamp> timestamps;
    const auto list = der::only(extension, der::OctetString);
    if (!list || list->size() < 2)
        return timestamps;
    QByteArrayView rest = list->sliced(2);
    while (rest.size() >= 2) {
        const auto size = qsizetype(bigEndian(rest.first(2)));
        if (size > rest.size() - 2)
            break;
        readTimestamp(timestamps, rest.sliced(2, size));
        rest = rest.sliced(2 + size);
    }
    return timestamps;
}

} // namespace

const CertificateExtension *CertificateDetails::extension(QStringView oid) const
{
    const auto found = std::find_if(extensions.cbegin(),
                                    extensions.cend(),
                                    [oid](const CertificateExtension &e) { return e.oid == oid; });
    return found == extensions.cend() ? nullptr : &*found;
}

CertificateDetails readDetails(const Certificate &certificate)
{
    const ssl::ErrorQueue errors;
    CertificateDetails details;
    const ssl::Certificate parsed = ssl::parseCertificate(certificate.der());
    if (!parsed)
        return details;
    const int count = X509_get_ext_count(parsed.get());
    for (int i = 0; i < count; ++i) {
        X509_EXTENSION *extension = X509_get_ext(parsed.get(), i);
        details.extensions.append(describe(extension));
        if (OBJ_obj2nid(X509_EXTENSION_get_object(extension)) == NID_ct_precert_scts)
            details.timestamps = readTimestamps(contentOf(X509_EXTENSION_get_data(extension)));
    }
    return details;
}

} // namespace livecert
