// SPDX-License-Identifier: Apache-2.0
#include "pki/containers_p.h"
#include "pki/der_p.h"
#include "pki/encrypted_p.h"
#include "pki/openssl_p.h"
#include "pki/readcontext_p.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

/// The tags of the first elements, which is what tells the kinds apart.
struct Shape
{
    std::array<der::Element, 4> parts{};
    int count = 0; ///< parts filled
    bool isWhole = false; ///< nothing after them, and nothing malformed

    [[nodiscard]] bool is(std::initializer_list<unsigned char> tags) const
    {
        if (count < int(tags.size()))
            return false;
        std::size_t i = 0;
        for (const unsigned char tag : tags) {
            if (parts[i++].tag != tag)
                return false;
        }
        return true;
    }
};

Shape shapeOf(QByteArrayView sequence)
{
    Shape shape;
    der::Reader reader(sequence);
    while (shape.count < int(shape.parts.size())) {
        const auto element = reader.next();
        if (!element)
            break;
        shape.parts[std::size_t(shape.count++)] = *element;
    }
    shape.isWhole = reader.atEnd();
    return shape;
}

constexpr unsigned char utcTime = 0x17;
constexpr unsigned char generalizedTime = 0x18;

/// Signed things other than certificates, by what is inside the signature.
ReadProblem signedKind(QByteArrayView body)
{
    const Shape shape = shapeOf(body);
    using enum der::Tag;
    const bool isRequest = shape.is({Integer, Sequence, Sequence})
        && (shape.count == 3 || shape.parts[3].tag == der::constructedTag(0));
    if (isRequest)
        return ReadProblem::CertificateRequest;
    for (const int at : {2, 3}) { // a version may stand in front
        const bool hasTime = shape.count > at
            && (shape.parts[std::size_t(at)].tag == utcTime
                || shape.parts[std::size_t(at)].tag == generalizedTime);
        if (hasTime && shape.parts[std::size_t(at - 1)].tag == Sequence)
            return ReadProblem::RevocationList;
    }
    return ReadProblem::Malformed;
}

/// Two numbers are an RSA public key or DH parameters: a generator is tiny, an exponent odd and
/// not 5.
bool isGenerator(QByteArrayView integer)
{
    const auto value = der::number(integer);
    return value && (*value == 2 || *value == 5);
}

bool readNumbers(ReadContext &context,
                 const Shape &shape,
                 QByteArrayView bytes,
                 const QString &source)
{
    using enum der::Tag;
    if (!shape.is({Integer, Integer}))
        return false;
    if (shape.count <= 3 && shape.isWhole) {
        if (isGenerator(shape.parts[1].content))
            context.addUnused(ReadProblem::Parameters, source, u"DH parameters"_s);
        else
            context.addUnused(ReadProblem::PublicKeyOnly, source);
        return true;
    }
    readPlainKey(context, bytes, source);
    return true;
}

/// Zeros and white space, as some writers leave them behind.
bool isPadding(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) {
        return c == '\0' || c == '\n' || c == '\r' || c == ' ';
    });
}

void readUnsealed(ReadContext &context, QByteArrayView bytes, const QString &source)
{
    if (!readContainer(context, bytes, source))
        context.addUnused(ReadProblem::Malformed, source);
}

/// Several objects one after the other, or one with something behind it; false when not even the
/// first is whole.
bool readSequenceOfObjects(ReadContext &context, QByteArrayView bytes, const QString &source)
{
    der::Reader reader(bytes);
    int count = 0;
    while (const auto element = reader.next(der::Sequence)) {
        if (!context.spendObject(source))
            return true;
        readDerObject(context, element->whole, source);
        ++count;
    }
    if (count > 0 && !isPadding(reader.rest()))
        context.addUnused(ReadProblem::Malformed, source);
    return count > 0;
}

/// Decoding takes many times the memory of what is decoded.
void readTooLarge(ReadContext &context, QByteArrayView bytes, const QString &source)
{
    if (der::only(bytes, der::Sequence) || !readSequenceOfObjects(context, bytes, source))
        context.addUnused(ReadProblem::TooLarge, source, sizeText(context.limits().objectBytes));
}

/// Copies nothing but what is a certificate: other bytes may be a private key, and a copy is not
/// wiped.
bool readCertificate(ReadContext &context, QByteArrayView bytes, const QString &source)
{
    if (!ssl::parseCertificate(bytes))
        return false;
    Result<Certificate> certificate = Certificate::fromDer(bytes.toByteArray());
    if (certificate)
        context.addCertificate(std::move(*certificate), source);
    return certificate.has_value();
}

} // namespace

void readPlainKey(ReadContext &context, QByteArrayView der, const QString &source)
{
    Result<PrivateKey> key = PrivateKey::fromDer(der);
    if (key)
        context.addKey(std::move(*key), source);
    else
        context.addUnused(key.error().code == ErrorCode::UnsupportedFormat
                              ? ReadProblem::UnsupportedKeyType
                              : ReadProblem::Malformed,
                          source);
}

void readDerObject(ReadContext &context, QByteArrayView bytes, const QString &source)
{
    using enum der::Tag;
    if (bytes.size() > context.limits().objectBytes) {
        readTooLarge(context, bytes, source);
        return;
    }
    if (readCertificate(context, bytes, source))
        return;
    const auto content = der::only(bytes, Sequence);
    if (!content) { // BER, followed by something, or cut
        if (!readContainer(context, bytes, source)
            && !readSequenceOfObjects(context, bytes, source))
            context.addUnused(ReadProblem::Malformed, source);
        return;
    }
    const Shape shape = shapeOf(*content);
    if (shape.is({Sequence, Sequence, BitString}))
        context.addUnused(signedKind(shape.parts[0].content), source);
    else if (shape.is({Sequence, BitString}))
        context.addUnused(ReadProblem::PublicKeyOnly, source);
    else if (shape.is({Sequence, OctetString}))
        readEncryptedKey(context, shape.parts[0].whole, shape.parts[1].content, source);
    else if (shape.is({Integer, Sequence, OctetString}) || shape.is({Integer, OctetString}))
        readPlainKey(context, bytes, source);
    else if (!readNumbers(context, shape, bytes, source))
        readUnsealed(context, bytes, source);
}

} // namespace livecert
