// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"
#include "pki/der_p.h"
#include "pki/publickeyinfo_p.h"

#include <openssl/objects.h>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals; // QByteArrayView stops at a zero byte of a literal

namespace livecert {

namespace {

struct KnownKind
{
    std::string_view objectId;
    KeyAlgorithm algorithm;
    const char16_t *name;
    int bits; ///< 0: to be read
};

// Content bytes of the OBJECT IDENTIFIERs, most frequent first.
// NOLINTBEGIN(modernize-raw-string-literal): bytes, whichever of them happen to be letters
const std::array<KnownKind, 8> knownKinds{{
    {"\x2a\x86\x48\xce\x3d\x02\x01"sv, KeyAlgorithm::Ec, u"EC", 0},
    {"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01"sv, KeyAlgorithm::Rsa, u"RSA", 0},
    {"\x2b\x65\x70"sv, KeyAlgorithm::Ed25519, u"Ed25519", 256},
    {"\x2b\x65\x71"sv, KeyAlgorithm::Ed448, u"Ed448", 456},
    {"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a"sv, KeyAlgorithm::RsaPss, u"RSA-PSS", 0},
    {"\x2a\x86\x48\xce\x38\x04\x01"sv, KeyAlgorithm::Dsa, u"DSA", 0},
    {"\x2b\x65\x6e"sv, KeyAlgorithm::Other, u"X25519", 253},
    {"\x2b\x65\x6f"sv, KeyAlgorithm::Other, u"X448", 448},
}};
// NOLINTEND(modernize-raw-string-literal)

struct KnownCurve
{
    std::string_view objectId;
    const char16_t *name;
    int bits;
};

const std::array<KnownCurve, 3> knownCurves{{
    {"\x2a\x86\x48\xce\x3d\x03\x01\x07"sv, u"P-256", 256},
    {"\x2b\x81\x04\x00\x22"sv, u"P-384", 384},
    {"\x2b\x81\x04\x00\x23"sv, u"P-521", 521},
}};

std::string_view plain(QByteArrayView bytes)
{
    return {bytes.data(), std::size_t(bytes.size())};
}

using Object = ssl::Owned<ASN1_OBJECT, ASN1_OBJECT_free>;

/// Null for content that is none, or longer than any that is in use.
Object makeObject(QByteArrayView objectId)
{
    if (objectId.isEmpty() || objectId.size() > 127)
        return nullptr;
    QByteArray whole;
    whole.reserve(objectId.size() + 2);
    whole.append(char(der::ObjectId))
        .append(char(objectId.size()))
        .append(objectId.data(), objectId.size());
    const unsigned char *at = ssl::bytesOf(whole);
    return Object(d2i_ASN1_OBJECT(nullptr, &at, long(whole.size())));
}

bool isPositive(QByteArrayView integer)
{
    return !integer.isEmpty() && (integer.front() & 0x80) == 0;
}

/// Bits of the modulus in an RSAPublicKey; 0 when it is malformed.
int rsaBits(QByteArrayView key)
{
    der::Reader reader(der::only(key, der::Sequence).value_or(QByteArrayView()));
    const auto modulus = reader.next(der::Integer);
    const auto exponent = reader.next(der::Integer);
    const bool isSound =
        exponent && reader.atEnd() && isPositive(modulus->content) && isPositive(exponent->content);
    return isSound ? der::bitLength(modulus->content) : 0;
}

void readCurve(PublicKeyInfo &info, QByteArrayView parameters)
{
    const auto objectId = der::only(parameters, der::ObjectId);
    if (objectId) {
        for (const KnownCurve &curve : knownCurves) {
            if (curve.objectId == plain(*objectId)) {
                info.curve = QString::fromUtf16(curve.name);
                info.bits = curve.bits;
                return;
            }
        }
    }
    const ssl::Group group = readGroup(parameters);
    if (!group)
        return;
    const int nid = EC_GROUP_get_curve_name(group.get());
    info.curve = nid == NID_undef ? u"explicit"_s : curveName(nid);
    info.bits = EC_GROUP_order_bits(group.get());
    if (nid == NID_sm2)
        info.algorithm = KeyAlgorithm::Sm2;
}

QByteArray curveParameters(const EC_GROUP *group, QByteArrayView written)
{
    const int nid = EC_GROUP_get_curve_name(group);
    unsigned char *bytes = nullptr;
    const int size = nid == NID_undef ? 0 : i2d_ASN1_OBJECT(OBJ_nid2obj(nid), &bytes);
    const QByteArray named(reinterpret_cast<const char *>(bytes), std::max(size, 0));
    OPENSSL_free(bytes);
    return named.isEmpty() ? written.toByteArray() : named;
}

/// The key as nearly all write it: the curve by its name, the point uncompressed. Empty when it is
/// that already, or no key of its curve.
QByteArray usualForm(QByteArrayView parameters, QByteArrayView point)
{
    constexpr char uncompressed = 4;
    const bool isUsual =
        point.startsWith(uncompressed) && parameters.startsWith(char(der::ObjectId));
    if (isUsual || point.isEmpty())
        return {};
    const ssl::ErrorQueue errors;
    const ssl::Group group = readGroup(parameters);
    const ssl::Point decoded(group ? EC_POINT_new(group.get()) : nullptr);
    if (!decoded
        || !EC_POINT_oct2point(
            group.get(), decoded.get(), ssl::bytesOf(point), std::size_t(point.size()), nullptr))
        return {};
    std::array<unsigned char, 1 + 2 * 128> bytes{};
    const std::size_t size = EC_POINT_point2oct(group.get(),
                                                decoded.get(),
                                                POINT_CONVERSION_UNCOMPRESSED,
                                                bytes.data(),
                                                bytes.size(),
                                                nullptr);
    if (size == 0)
        return {};
    static constexpr std::string_view ecId = "\x06\x07\x2a\x86\x48\xce\x3d\x02\x01"sv;
    const Secret algorithm = der::element(der::Sequence,
                                          {QByteArrayView(ecId.data(), qsizetype(ecId.size())),
                                           curveParameters(group.get(), parameters)});
    const Secret bits = der::element(
        der::BitString, {QByteArrayView("\0", 1), QByteArrayView(bytes.data(), qsizetype(size))});
    return der::element(der::Sequence, {algorithm.view(), bits.view()}).view().toByteArray();
}

/// Bits of the prime p, the first of the domain parameters (DSA, DH).
int primeBits(QByteArrayView parameters)
{
    der::Reader reader(der::only(parameters, der::Sequence).value_or(QByteArrayView()));
    const auto prime = reader.next(der::Integer);
    return prime ? der::bitLength(prime->content) : 0;
}

void readEc(PublicKeyInfo &info, QByteArrayView parameters, QByteArrayView point)
{
    readCurve(info, parameters);
    if (const QByteArray usual = usualForm(parameters, point); !usual.isEmpty())
        info.matchId = sha256(usual);
}

void nameUnknownKind(PublicKeyInfo &info, QByteArrayView objectId)
{
    const int nid = nidOf(objectId);
    if (nid == NID_dhKeyAgreement || nid == NID_dhpublicnumber)
        info.algorithmName = u"DH"_s;
    else
        info.algorithmName =
            nid == NID_undef ? dottedText(objectId) : QString::fromLatin1(OBJ_nid2sn(nid));
}

} // namespace

int nidOf(QByteArrayView objectId)
{
    const ssl::ErrorQueue errors;
    const Object object = makeObject(objectId);
    return object ? OBJ_obj2nid(object.get()) : NID_undef;
}

QString dottedText(QByteArrayView objectId)
{
    const ssl::ErrorQueue errors;
    const Object object = makeObject(objectId);
    std::array<char, 512> text{};
    const int size = object ? OBJ_obj2txt(text.data(), int(text.size()), object.get(), 1) : 0;
    if (size <= 0)
        return QString::fromLatin1(objectId.toByteArray().toHex());
    return QString::fromLatin1(text.data(), std::min(size, int(text.size()) - 1));
}

QString curveName(int nid)
{
    if (const char *nist = EC_curve_nid2nist(nid))
        return QString::fromLatin1(nist);
    return QString::fromLatin1(OBJ_nid2sn(nid));
}

ssl::Group readGroup(QByteArrayView parameters)
{
    const ssl::ErrorQueue errors;
    const unsigned char *at = ssl::bytesOf(parameters);
    return ssl::Group(d2i_ECPKParameters(nullptr, &at, long(parameters.size())));
}

std::optional<QByteArrayView> findPublicKeyInfo(QByteArrayView certificate)
{
    der::Reader outer(der::only(certificate, der::Sequence).value_or(QByteArrayView()));
    const auto body = outer.next(der::Sequence);
    der::Reader parts(body ? body->content : QByteArrayView());
    (void)parts.next(der::constructedTag(0)); // version
    for (int i = 0; i < 5; ++i) // serial, signature, issuer, validity, subject
        (void)parts.next();
    const auto spki = parts.next(der::Sequence);
    return spki ? std::optional(spki->whole) : std::nullopt;
}

PublicKeyInfo readPublicKeyInfo(QByteArrayView spki, QByteArrayView algorithm, QByteArrayView bits)
{
    PublicKeyInfo info;
    info.spkiSha256 = sha256(spki);
    info.matchId = info.spkiSha256;
    der::Reader parts(algorithm);
    const auto objectId = parts.next(der::ObjectId);
    if (!objectId)
        return info;
    const QByteArrayView parameters = parts.rest();
    for (const KnownKind &kind : knownKinds) {
        if (kind.objectId != plain(objectId->content))
            continue;
        info.algorithm = kind.algorithm;
        info.algorithmName = QString::fromUtf16(kind.name);
        info.bits = kind.bits;
        if (kind.algorithm == KeyAlgorithm::Ec)
            readEc(info, parameters, der::bits(bits).value_or(QByteArrayView()));
        else if (kind.algorithm == KeyAlgorithm::Rsa || kind.algorithm == KeyAlgorithm::RsaPss)
            info.bits = rsaBits(der::bits(bits).value_or(QByteArrayView()));
        else if (kind.algorithm == KeyAlgorithm::Dsa)
            info.bits = primeBits(parameters);
        return info;
    }
    nameUnknownKind(info, objectId->content);
    info.bits = primeBits(parameters);
    return info;
}

PublicKeyInfo readPublicKeyInfo(QByteArrayView spki)
{
    der::Reader parts(der::only(spki, der::Sequence).value_or(QByteArrayView()));
    const auto algorithm = parts.next(der::Sequence);
    const auto bits = algorithm ? parts.next(der::BitString) : std::nullopt;
    if (!bits)
        return {};
    return readPublicKeyInfo(spki, algorithm->content, bits->content);
}

} // namespace livecert
