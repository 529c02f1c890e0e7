// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QByteArrayView>

#include <initializer_list>
#include <optional>

// Walking over DER without copying it: what OpenSSL's decoders would copy into memory that nobody
// wipes (private keys), or what they are slow at (subjectAltName with ten thousand names).

namespace livecert::der {

enum Tag : unsigned char {
    Boolean = 0x01,
    Integer = 0x02,
    BitString = 0x03,
    OctetString = 0x04,
    Null = 0x05,
    ObjectId = 0x06,
    Sequence = 0x30,
    Set = 0x31,
};

[[nodiscard]] constexpr unsigned char contextTag(int number) ///< primitive: [number] IMPLICIT
{
    return static_cast<unsigned char>(0x80 | number);
}
[[nodiscard]] constexpr unsigned char constructedTag(int number) ///< constructed: [number] EXPLICIT
{
    return static_cast<unsigned char>(0xa0 | number);
}

struct Element
{
    unsigned char tag = 0;
    QByteArrayView content;
    QByteArrayView whole; ///< with tag and length
};

/// Reads one element after the other; definite lengths and low tag numbers only.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_rest(bytes)
    { }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }
    /// Nothing, and no step forward, at the end and when the bytes are no element.
    std::optional<Element> next();
    /// The next element if it has this tag; no step forward otherwise.
    std::optional<Element> next(unsigned char tag);

private:
    QByteArrayView m_rest;
};

/// The content of the one element that these bytes are; nothing when they are something else.
[[nodiscard]] std::optional<QByteArrayView> only(QByteArrayView bytes, unsigned char tag);

/// One element around the parts, in memory that is wiped.
[[nodiscard]] Secret element(unsigned char tag, std::initializer_list<QByteArrayView> parts);

/// Bytes of a BIT STRING without the count of unused bits; nothing unless that count is zero.
[[nodiscard]] std::optional<QByteArrayView> bits(QByteArrayView bitString);

/// Significant bits of an INTEGER's content.
[[nodiscard]] int bitLength(QByteArrayView integer);

/// A small non-negative INTEGER; nothing when it is negative or beyond 63 bits.
[[nodiscard]] std::optional<qint64> number(QByteArrayView integer);

} // namespace livecert::der
