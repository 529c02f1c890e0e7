// SPDX-License-Identifier: Apache-2.0
#include "pki/der_p.h"

#include <bit>
#include <cstring>

namespace livecert::der {

namespace {

unsigned char byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes.data()[at]);
}

/// Length and size of the header; nothing when the header is cut or of a kind that DER does not
/// have.
std::optional<std::pair<qsizetype, qsizetype>> header(QByteArrayView bytes)
{
    if (bytes.size() < 2 || (byteAt(bytes, 0) & 0x1f) == 0x1f)
        return std::nullopt;
    const unsigned char first = byteAt(bytes, 1);
    if (first < 0x80)
        return std::pair(qsizetype(first), qsizetype(2));
    const int count = first & 0x7f;
    if (count == 0 || count > 4 || bytes.size() < 2 + count)
        return std::nullopt;
    qsizetype length = 0;
    for (int i = 0; i < count; ++i)
        length = (length << 8) | byteAt(bytes, 2 + i);
    return std::pair(length, qsizetype(2 + count));
}

qsizetype headerSize(std::size_t length)
{
    qsizetype size = 2;
    if (length >= 0x80) {
        for (std::size_t rest = length; rest > 0; rest >>= 8)
            ++size;
    }
    return size;
}

char *writeHeader(char *out, unsigned char tag, std::size_t length)
{
    *out++ = char(tag);
    const qsizetype count = headerSize(length) - 2;
    if (count == 0) {
        *out++ = char(length);
        return out;
    }
    *out++ = char(0x80 | count);
    for (qsizetype i = count - 1; i >= 0; --i)
        *out++ = char((length >> (8 * i)) & 0xff);
    return out;
}

} // namespace

std::optional<Element> Reader::next()
{
    const auto found = header(m_rest);
    if (!found || found->first > m_rest.size() - found->second)
        return std::nullopt;
    const auto [length, start] = *found;
    Element element{byteAt(m_rest, 0), m_rest.sliced(start, length), m_rest.first(start + length)};
    m_rest = m_rest.sliced(start + length);
    return element;
}

std::optional<Element> Reader::next(unsigned char tag)
{
    if (m_rest.isEmpty() || byteAt(m_rest, 0) != tag)
        return std::nullopt;
    return next();
}

std::optional<QByteArrayView> only(QByteArrayView bytes, unsigned char tag)
{
    Reader reader(bytes);
    const auto element = reader.next(tag);
    if (!element || !reader.atEnd())
        return std::nullopt;
    return element->content;
}

Secret element(unsigned char tag, std::initializer_list<QByteArrayView> parts)
{
    std::size_t length = 0;
    for (const QByteArrayView part : parts)
        length += std::size_t(part.size());
    Secret secret = Secret::ofSize(std::size_t(headerSize(length)) + length);
    char *out = writeHeader(secret.data(), tag, length);
    for (const QByteArrayView part : parts) {
        if (!part.isEmpty())
            std::memcpy(out, part.data(), std::size_t(part.size()));
        out += part.size();
    }
    return secret;
}

std::optional<QByteArrayView> bits(QByteArrayView bitString)
{
    if (bitString.isEmpty() || bitString.front() != '\0')
        return std::nullopt;
    return bitString.sliced(1);
}

int bitLength(QByteArrayView integer)
{
    qsizetype at = 0;
    while (at < integer.size() && integer[at] == '\0')
        ++at;
    if (at == integer.size())
        return 0;
    return int(integer.size() - at - 1) * 8 + std::bit_width(byteAt(integer, at));
}

std::optional<qint64> number(QByteArrayView integer)
{
    if (integer.isEmpty() || byteAt(integer, 0) >= 0x80 || bitLength(integer) > 63)
        return std::nullopt;
    qint64 value = 0;
    for (const char byte : integer)
        value = (value << 8) | static_cast<unsigned char>(byte);
    return value;
}

} // namespace livecert::der
