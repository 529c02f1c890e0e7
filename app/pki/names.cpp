// SPDX-License-Identifier: Apache-2.0
#include "pki/der_p.h"
#include "pki/extensions_p.h"
#include "pki/publickeyinfo_p.h"

#include <QStringDecoder>

#include <openssl/objects.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

/// The attributes of nearly every certificate are 2.5.4.x; OpenSSL's table is for the others.
QString attributeType(const ASN1_OBJECT *object)
{
    const unsigned char *bytes = OBJ_get0_data(object);
    if (OBJ_length(object) == 3 && bytes[0] == 0x55 && bytes[1] == 0x04) {
        switch (bytes[2]) {
        case 3: return u"CN"_s;
        case 6: return u"C"_s;
        case 7: return u"L"_s;
        case 8: return u"ST"_s;
        case 10: return u"O"_s;
        case 11: return u"OU"_s;
        default: break;
        }
    }
    const int nid = OBJ_obj2nid(object);
    if (nid != NID_undef)
        return QString::fromLatin1(OBJ_nid2sn(nid));
    return dottedText(QByteArrayView(bytes, qsizetype(OBJ_length(object))));
}

QString attributeValue(const ASN1_STRING *string)
{
    const QByteArrayView bytes(ASN1_STRING_get0_data(string), ASN1_STRING_length(string));
    switch (ASN1_STRING_type(string)) {
    case V_ASN1_T61STRING: // in the wild it is Latin-1
        return QString::fromLatin1(bytes);
    case V_ASN1_BMPSTRING:
        return QStringDecoder(QStringDecoder::Utf16BE,
                              QStringDecoder::Flag::Stateless
                                  | QStringDecoder::Flag::ConvertInitialBom)
            .decode(bytes);
    case V_ASN1_UNIVERSALSTRING:
        return QStringDecoder(QStringDecoder::Utf32BE,
                              QStringDecoder::Flag::Stateless
                                  | QStringDecoder::Flag::ConvertInitialBom)
            .decode(bytes);
    case V_ASN1_UTF8STRING: return plainText(bytes);
    // PrintableString and its like hold UTF-8 in the wild, or Latin-1.
    default:
        return QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8()
            ? plainText(bytes)
            : QString::fromLatin1(bytes);
    }
}

QString ipv6Text(QByteArrayView bytes)
{
    const auto group = [bytes](int i) {
        return (static_cast<unsigned char>(bytes[2 * i]) << 8)
            | static_cast<unsigned char>(bytes[2 * i + 1]);
    };
    int bestStart = -1;
    int bestLength = 1; // RFC 5952 §4.2.2: a single zero group is not shortened
    for (int i = 0; i < 8; ++i) {
        int end = i;
        while (end < 8 && group(end) == 0)
            ++end;
        if (end - i > bestLength) {
            bestStart = i;
            bestLength = end - i;
        }
        i = std::max(i, end - 1);
    }
    QString text;
    for (int i = 0; i < 8; ++i) {
        if (i == bestStart) {
            text += u"::"_s;
            i += bestLength - 1;
            continue;
        }
        if (!text.isEmpty() && !text.endsWith(u':'))
            text += u':';
        text += QString::number(group(i), 16);
    }
    return text;
}

QString directoryText(QByteArrayView content)
{
    const ssl::ErrorQueue errors;
    const unsigned char *at = ssl::bytesOf(content);
    const ssl::Name name(d2i_X509_NAME(nullptr, &at, long(content.size())));
    return name ? readName(name.get()).toString()
                : QString::fromLatin1(content.toByteArray().toHex());
}

} // namespace

QString plainText(QByteArrayView bytes)
{
    const bool isAscii =
        std::all_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) == 0; });
    return isAscii ? QString::fromLatin1(bytes) : QString::fromUtf8(bytes);
}

QString addressText(QByteArrayView bytes)
{
    if (bytes.size() == 16)
        return ipv6Text(bytes);
    if (bytes.size() != 4)
        return QString::fromLatin1(bytes.toByteArray().toHex());
    QStringList parts;
    for (const char byte : bytes)
        parts.append(QString::number(static_cast<unsigned char>(byte)));
    return parts.join(u'.');
}

DistinguishedName readName(const X509_NAME *name)
{
    DistinguishedName result;
    const unsigned char *der = nullptr;
    std::size_t size = 0;
    if (X509_NAME_get0_der(name, &der, &size))
        result.der = QByteArray(reinterpret_cast<const char *>(der), qsizetype(size));
    const int count = X509_NAME_entry_count(name);
    result.attributes.reserve(count);
    for (int i = 0; i < count; ++i) {
        const X509_NAME_ENTRY *entry = X509_NAME_get_entry(name, i);
        result.attributes.append({attributeType(X509_NAME_ENTRY_get_object(entry)),
                                  attributeValue(X509_NAME_ENTRY_get_data(entry))});
    }
    return result;
}

SubjectAltName readGeneralName(unsigned char tag, QByteArrayView content)
{
    using Kind = SubjectAltName::Kind;
    switch (tag) {
    case der::contextTag(1): return {Kind::Email, plainText(content)};
    case der::contextTag(2): return {Kind::Dns, plainText(content)};
    case der::constructedTag(4): return {Kind::DirectoryName, directoryText(content)};
    case der::contextTag(6): return {Kind::Uri, plainText(content)};
    case der::contextTag(7): return {Kind::IpAddress, addressText(content)};
    case der::contextTag(8): return {Kind::Other, dottedText(content)};
    default: return {Kind::Other, QString::fromLatin1(content.toByteArray().toHex())};
    }
}

} // namespace livecert
