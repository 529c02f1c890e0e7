// SPDX-License-Identifier: Apache-2.0
#include "pki/der_p.h"
#include "pki/keyparts_p.h"
#include "pki/openssl_p.h"
#include "pki/publickeyinfo_p.h"

#include <array>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace livecert {

namespace {

constexpr QByteArrayView view(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

constexpr QByteArrayView rsaId = view("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01"sv);
constexpr QByteArrayView pssId = view("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a"sv);
constexpr QByteArrayView ecId = view("\x06\x07\x2a\x86\x48\xce\x3d\x02\x01"sv);
constexpr int maxRsaBits = 16384; // OpenSSL's limit as well
constexpr qsizetype maxOtherBytes = 8000; // computing its public half takes the cube of its length
constexpr QByteArrayView nullElement = view("\x05\x00"sv);
constexpr QByteArrayView versionZero = view("\x02\x01\x00"sv);
constexpr QByteArrayView versionOne = view("\x02\x01\x01"sv);
constexpr QByteArrayView noUnusedBits = view("\0"sv);

struct Pkcs8
{
    der::Element algorithm; ///< AlgorithmIdentifier
    QByteArrayView objectId; ///< whole element
    QByteArrayView parameters; ///< what follows it
    QByteArrayView key; ///< content of the OCTET STRING
};

std::optional<Pkcs8> asPkcs8(QByteArrayView der)
{
    der::Reader reader(der::only(der, der::Sequence).value_or(QByteArrayView()));
    const auto version = reader.next(der::Integer);
    const auto algorithm = version ? reader.next(der::Sequence) : std::nullopt;
    const auto key = algorithm ? reader.next(der::OctetString) : std::nullopt;
    if (!key)
        return std::nullopt;
    der::Reader parts(algorithm->content);
    const auto objectId = parts.next(der::ObjectId);
    if (!objectId)
        return std::nullopt;
    return Pkcs8{*algorithm, objectId->whole, parts.rest(), key->content};
}

Secret makePkcs8(QByteArrayView algorithm, QByteArrayView key)
{
    const Secret octets = der::element(der::OctetString, {key});
    return der::element(der::Sequence, {versionZero, algorithm, octets.view()});
}

QByteArray publicSpki(QByteArrayView algorithm, QByteArrayView bits)
{
    const Secret string = der::element(der::BitString, {noUnusedBits, bits});
    return der::element(der::Sequence, {algorithm, string.view()}).view().toByteArray();
}

Result<KeyParts> readRsa(QByteArrayView algorithm, QByteArrayView pkcs1)
{
    der::Reader reader(der::only(pkcs1, der::Sequence).value_or(QByteArrayView()));
    std::array<QByteArrayView, 9> numbers;
    for (QByteArrayView &number : numbers) {
        const auto element = reader.next(der::Integer);
        if (!element)
            return failure(ErrorCode::InvalidInput, u"not an RSA key"_s);
        number = element->whole;
        if (element->content.size() > maxRsaBits / 8 + 1)
            return failure(ErrorCode::UnsupportedFormat, u"an RSA key beyond 16384 bits"_s);
    }
    const Secret publicKey = der::element(der::Sequence, {numbers[1], numbers[2]});
    const QByteArray spki = publicSpki(algorithm, publicKey.view());
    return KeyParts{makePkcs8(algorithm, pkcs1), readPublicKeyInfo(spki), isRsaConsistent(pkcs1)};
}

struct Sec1
{
    QByteArrayView scalar;
    QByteArrayView parameters; ///< empty when it has none
    QByteArrayView point; ///< empty when it has none
};

std::optional<Sec1> asSec1(QByteArrayView der)
{
    der::Reader reader(der::only(der, der::Sequence).value_or(QByteArrayView()));
    const auto version = reader.next(der::Integer);
    const auto scalar = version ? reader.next(der::OctetString) : std::nullopt;
    if (!scalar || version->whole != versionOne)
        return std::nullopt;
    Sec1 key{scalar->content, {}, {}};
    if (const auto parameters = reader.next(der::constructedTag(0)))
        key.parameters = parameters->content;
    if (const auto point = reader.next(der::constructedTag(1))) {
        const auto bits = der::only(point->content, der::BitString);
        key.point = bits ? der::bits(*bits).value_or(QByteArrayView()) : QByteArrayView();
    }
    return reader.atEnd() ? std::optional(key) : std::nullopt;
}

/// The scalar times the generator, uncompressed; empty when it is no private key of this group.
QByteArray publicPoint(const EC_GROUP *group, QByteArrayView scalar)
{
    const ssl::NumberContext context(BN_CTX_secure_new());
    const ssl::Number number(BN_secure_new());
    const ssl::Point point(EC_POINT_new(group));
    if (!context || !number || !point
        || !BN_bin2bn(ssl::bytesOf(scalar), int(scalar.size()), number.get()))
        return {};
    BN_set_flags(number.get(), BN_FLG_CONSTTIME);
    if (BN_is_zero(number.get()) || BN_cmp(number.get(), EC_GROUP_get0_order(group)) >= 0
        || !EC_POINT_mul(group, point.get(), number.get(), nullptr, nullptr, context.get()))
        return {};
    std::array<char, 1 + 2 * 128> bytes{};
    const std::size_t size = EC_POINT_point2oct(group,
                                                point.get(),
                                                POINT_CONVERSION_UNCOMPRESSED,
                                                reinterpret_cast<unsigned char *>(bytes.data()),
                                                bytes.size(),
                                                context.get());
    return {bytes.data(), qsizetype(size)};
}

/// Whether what the key says about its public half is that half, in whatever form it is written.
bool isSamePoint(const EC_GROUP *group, QByteArrayView written, const QByteArray &computed)
{
    if (written.isEmpty() || written == computed)
        return true;
    const ssl::Point left(EC_POINT_new(group));
    const ssl::Point right(EC_POINT_new(group));
    return left && right
        && EC_POINT_oct2point(
               group, left.get(), ssl::bytesOf(written), std::size_t(written.size()), nullptr)
        && EC_POINT_oct2point(
               group, right.get(), ssl::bytesOf(computed), std::size_t(computed.size()), nullptr)
        && EC_POINT_cmp(group, left.get(), right.get(), nullptr) == 0;
}

Result<KeyParts> readEc(QByteArrayView parameters, const Sec1 &key)
{
    const ssl::ErrorQueue errors;
    const ssl::Group group = readGroup(parameters);
    if (!group)
        return failure(ErrorCode::UnsupportedFormat, u"an elliptic curve that is not known here"_s);
    const QByteArray point = publicPoint(group.get(), key.scalar);
    if (point.isEmpty())
        return failure(ErrorCode::InvalidInput, u"not a key of its curve"_s);
    const bool isConsistent = isSamePoint(group.get(), key.point, point);
    const QByteArray algorithm =
        der::element(der::Sequence, {ecId, parameters}).view().toByteArray();
    const Secret scalar = der::element(der::OctetString, {key.scalar});
    const Secret bits = der::element(der::BitString, {noUnusedBits, point});
    const Secret tagged = der::element(der::constructedTag(1), {bits.view()});
    const Secret sec1 = der::element(der::Sequence, {versionOne, scalar.view(), tagged.view()});
    const QByteArray spki = publicSpki(algorithm, point);
    return KeyParts{makePkcs8(algorithm, sec1.view()), readPublicKeyInfo(spki), isConsistent};
}

QByteArray spkiOf(const EVP_PKEY *key)
{
    unsigned char *bytes = nullptr;
    const int size = i2d_PUBKEY(key, &bytes);
    QByteArray spki(reinterpret_cast<const char *>(bytes), std::max(size, 0));
    OPENSSL_free(bytes);
    return spki;
}

/// Ed25519, Ed448, X25519, X448 (RFC 8410): the key is an OCTET STRING in the OCTET STRING.
Result<KeyParts> readRaw(int type, QByteArrayView der, QByteArrayView key)
{
    const ssl::ErrorQueue errors;
    const auto bytes = der::only(key, der::OctetString);
    const ssl::Key parsed(bytes ? EVP_PKEY_new_raw_private_key(
                              type, nullptr, ssl::bytesOf(*bytes), std::size_t(bytes->size()))
                                : nullptr);
    if (!parsed)
        return failure(ErrorCode::InvalidInput, u"not a key of its kind"_s);
    return KeyParts{Secret(der), readPublicKeyInfo(spkiOf(parsed.get())), true};
}

/// Kinds that no server certificate has here (DSA, DH …): OpenSSL may read them, so that they can
/// be named.
Result<KeyParts> readOther(QByteArrayView der)
{
    if (der.size() > maxOtherBytes)
        return failure(ErrorCode::UnsupportedFormat, u"a key of a kind that is not used here"_s);
    const ssl::ErrorQueue errors;
    const unsigned char *at = ssl::bytesOf(der);
    const ssl::Key parsed(d2i_AutoPrivateKey(nullptr, &at, long(der.size())));
    if (!parsed || at != ssl::bytesOf(der) + der.size())
        return failure(ErrorCode::UnsupportedFormat, u"a key of a kind that is not known here"_s);
    const QByteArray spki = spkiOf(parsed.get());
    if (spki.isEmpty())
        return failure(ErrorCode::UnsupportedFormat, u"a key without a public half"_s);
    return KeyParts{Secret(der), readPublicKeyInfo(spki), true};
}

Result<KeyParts> readPkcs8(QByteArrayView der, const Pkcs8 &box)
{
    if (box.objectId == rsaId) { // some writers leave the NULL out; certificates have it
        const Secret algorithm = der::element(der::Sequence, {rsaId, nullElement});
        return readRsa(algorithm.view(), box.key);
    }
    if (box.objectId == pssId)
        return readRsa(box.algorithm.whole, box.key);
    if (box.objectId == ecId) {
        const auto key = asSec1(box.key);
        if (!key)
            return failure(ErrorCode::InvalidInput, u"not an EC key"_s);
        return readEc(box.parameters, *key);
    }
    switch (const int nid = nidOf(box.objectId.sliced(2))) {
    case NID_ED25519:
    case NID_ED448:
    case NID_X25519:
    case NID_X448: return readRaw(nid, der, box.key);
    default: return readOther(der);
    }
}

/// Version and nothing but INTEGERs after it.
int integersIn(QByteArrayView der)
{
    der::Reader reader(der::only(der, der::Sequence).value_or(QByteArrayView()));
    int count = 0;
    while (reader.next(der::Integer))
        ++count;
    return reader.atEnd() ? count : 0;
}

} // namespace

Result<KeyParts> readPrivateKey(QByteArrayView der)
{
    if (const auto box = asPkcs8(der))
        return readPkcs8(der, *box);
    if (const auto key = asSec1(der))
        return readEc(key->parameters, *key);
    const int integers = integersIn(der);
    if (integers == 9) {
        const Secret algorithm = der::element(der::Sequence, {rsaId, nullElement});
        return readRsa(algorithm.view(), der);
    }
    if (integers == 6) // version, p, q, g, y, x: DSA as OpenSSL writes it
        return readOther(der);
    return failure(ErrorCode::InvalidInput, u"not a private key"_s);
}

Secret toPkcs1(QByteArrayView pkcs8)
{
    const auto box = asPkcs8(pkcs8);
    return box && box->objectId == rsaId ? Secret(box->key) : Secret();
}

Secret toSec1(QByteArrayView pkcs8)
{
    const auto box = asPkcs8(pkcs8);
    const auto key = box && box->objectId == ecId ? asSec1(box->key) : std::nullopt;
    if (!key)
        return {};
    const Secret scalar = der::element(der::OctetString, {key->scalar});
    const Secret parameters = der::element(der::constructedTag(0), {box->parameters});
    const Secret bits = der::element(der::BitString, {noUnusedBits, key->point});
    const Secret point = der::element(der::constructedTag(1), {bits.view()});
    return der::element(der::Sequence,
                        {versionOne, scalar.view(), parameters.view(), point.view()});
}

} // namespace livecert
