// SPDX-License-Identifier: Apache-2.0
#include "pki/pem_p.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace livecert::pem {

namespace {

constexpr std::string_view dashes = "-----";
constexpr unsigned char invalidByte = 0xff;
constexpr unsigned char blankByte = 0xfe;
constexpr unsigned char padByte = 0xfd;

constexpr std::array<unsigned char, 256> makeTable()
{
    std::array<unsigned char, 256> table{};
    table.fill(invalidByte);
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t i = 0; i < digits.size(); ++i)
        table[static_cast<unsigned char>(digits[i])] = static_cast<unsigned char>(i);
    for (const char blank : {' ', '\t', '\r', '\n', '\v', '\f'})
        table[static_cast<unsigned char>(blank)] = blankByte;
    table[static_cast<unsigned char>('=')] = padByte;
    return table;
}

constexpr std::array<unsigned char, 256> table = makeTable();

std::string_view plain(QByteArrayView view)
{
    return {view.data(), std::size_t(view.size())};
}

/// A BEGIN or END line.
struct Marker
{
    bool isBegin = false;
    std::string_view label;
    std::size_t start = 0; ///< of the first dash
    std::size_t end = 0; ///< behind the last dash
};

/// The next marker at or after `from`; start is npos when there is none.
Marker nextMarker(std::string_view text, std::size_t from)
{
    for (std::size_t at = text.find(dashes, from); at != std::string_view::npos;
         at = text.find(dashes, at + 1)) {
        const std::string_view rest = text.substr(at + dashes.size());
        const bool isBegin = rest.starts_with("BEGIN ");
        if (!isBegin && !rest.starts_with("END "))
            continue;
        const std::size_t skip = isBegin ? 6 : 4;
        // A label is short and stands on the line of its dashes.
        const std::string_view line = rest.substr(skip, 80);
        const std::size_t end = line.find(dashes);
        if (end == std::string_view::npos
            || line.substr(0, end).find_first_of("\r\n") != std::string_view::npos)
            continue;
        return {isBegin, line.substr(0, end), at, at + dashes.size() + skip + end + dashes.size()};
    }
    return {false, {}, std::string_view::npos, std::string_view::npos};
}

/// Parts the RFC 1421 headers from the base64: they end at the first empty line, and each has a
/// colon.
Block makeBlock(std::string_view label, std::string_view inner, bool isComplete)
{
    Block block{label, {}, inner, isComplete};
    const std::size_t colon = inner.substr(0, 4096).find(':');
    if (colon == std::string_view::npos)
        return block;
    std::size_t lineStart = 0;
    while (lineStart < inner.size()) {
        const std::size_t lineEnd = std::min(inner.find_first_of("\r\n", lineStart), inner.size());
        const std::string_view line = inner.substr(lineStart, lineEnd - lineStart);
        const bool isBlank = line.find_first_not_of(" \t") == std::string_view::npos;
        if (isBlank && lineStart > colon) {
            block.headers = inner.substr(0, lineStart);
            block.body = inner.substr(lineStart);
            break;
        }
        lineStart = lineEnd + (inner.substr(lineEnd).starts_with("\r\n") ? 2 : 1);
    }
    return block;
}

unsigned digitOf(char c)
{
    return table[static_cast<unsigned char>(c)];
}

char *putThree(char *out, std::uint32_t group)
{
    *out++ = char((group >> 16) & 0xff);
    *out++ = char((group >> 8) & 0xff);
    *out++ = char(group & 0xff);
    return out;
}

/// The usual case four characters at a time, as long as no blank and no padding is among them.
const char *decodeGroups(const char *at, const char *end, char *&out)
{
    while (end - at >= 4) {
        const unsigned a = digitOf(at[0]);
        const unsigned b = digitOf(at[1]);
        const unsigned c = digitOf(at[2]);
        const unsigned d = digitOf(at[3]);
        if ((a | b | c | d) & 0xc0)
            break;
        out = putThree(out, (a << 18) | (b << 12) | (c << 6) | d);
        at += 4;
    }
    return at;
}

/// The other case: characters one by one, around line breaks and at the end.
class Pending
{
public:
    [[nodiscard]] bool isEmpty() const { return m_digits == 0 && m_pads == 0; }

    /// False for a character that cannot stand here.
    bool take(unsigned digit, char *&out)
    {
        if (digit == blankByte)
            return true;
        if (digit == padByte)
            return ++m_pads <= 2;
        if (digit == invalidByte || m_pads > 0)
            return false;
        m_group = (m_group << 6) | digit;
        if (++m_digits == 4) {
            out = putThree(out, m_group);
            m_digits = 0;
            m_group = 0;
        }
        return true;
    }

    /// Writes the last one or two bytes; padding may be left out, and may not be wrong.
    bool finish(char *&out) const
    {
        if (m_digits == 1 || (m_pads > 0 && m_digits + m_pads != 4))
            return false;
        if (m_digits >= 2)
            *out++ = char((m_group >> (m_digits == 2 ? 4 : 10)) & 0xff);
        if (m_digits == 3)
            *out++ = char((m_group >> 2) & 0xff);
        return true;
    }

private:
    std::uint32_t m_group = 0;
    int m_digits = 0;
    int m_pads = 0;
};

} // namespace

QByteArrayView Block::header(QByteArrayView name) const
{
    const std::string_view text = plain(headers);
    const std::string_view key = plain(name);
    std::size_t at = text.find(key);
    if (at == std::string_view::npos || !text.substr(at + key.size()).starts_with(':'))
        return {};
    at += key.size() + 1;
    const std::string_view line = text.substr(at, text.find_first_of("\r\n", at) - at);
    return QByteArrayView(line.data(), qsizetype(line.size())).trimmed();
}

void forEachBlock(QByteArrayView bytes, const std::function<bool(const Block &)> &each)
{
    const std::string_view text = plain(bytes);
    Marker begin = nextMarker(text, 0);
    while (begin.start != std::string_view::npos) {
        if (!begin.isBegin) { // an END without its BEGIN
            begin = nextMarker(text, begin.end);
            continue;
        }
        const Marker end = nextMarker(text, begin.end);
        const std::size_t innerEnd = std::min(end.start, text.size());
        const bool isComplete =
            end.start != std::string_view::npos && !end.isBegin && end.label == begin.label;
        if (!each(makeBlock(begin.label, text.substr(begin.end, innerEnd - begin.end), isComplete)))
            return;
        begin =
            end.start != std::string_view::npos && end.isBegin ? end : nextMarker(text, end.end);
    }
}

qsizetype decode(QByteArrayView base64, char *out)
{
    const char *const start = out;
    const char *at = base64.data();
    const char *const end = at + base64.size();
    Pending pending;
    while (at < end) {
        if (pending.isEmpty())
            at = decodeGroups(at, end, out);
        if (at < end && !pending.take(digitOf(*at++), out))
            return -1;
    }
    return pending.finish(out) ? out - start : -1;
}

Secret decodeSecret(QByteArrayView base64)
{
    Secret secret = Secret::ofSize(std::size_t(decodedRoom(base64.size())));
    const qsizetype size = decode(base64, secret.data());
    if (size <= 0)
        return {};
    secret.shrink(std::size_t(size));
    return secret;
}

QByteArray decodePublic(QByteArrayView base64)
{
    QByteArray bytes(decodedRoom(base64.size()), Qt::Uninitialized);
    const qsizetype size = decode(base64, bytes.data());
    if (size < 0)
        return {};
    bytes.resize(size);
    return bytes;
}

Secret write(QByteArrayView label, QByteArrayView bytes)
{
    constexpr qsizetype bytesPerLine = 48;
    const qsizetype lines = (bytes.size() + bytesPerLine - 1) / bytesPerLine;
    // BEGIN and END lines, 64 characters and a newline a line, and the zero that EVP_EncodeBlock
    // adds.
    Secret text = Secret::ofSize(std::size_t(2 * (label.size() + 24) + lines * 65 + 1));
    char *out = text.data();
    const auto put = [&out](std::string_view part) {
        std::memcpy(out, part.data(), part.size());
        out += part.size();
    };
    put("-----BEGIN ");
    put(plain(label));
    put("-----\n");
    for (qsizetype at = 0; at < bytes.size(); at += bytesPerLine) {
        const int size = int(std::min(bytesPerLine, bytes.size() - at));
        out += EVP_EncodeBlock(reinterpret_cast<unsigned char *>(out),
                               reinterpret_cast<const unsigned char *>(bytes.data() + at),
                               size);
        *out++ = '\n';
    }
    put("-----END ");
    put(plain(label));
    put("-----\n");
    text.shrink(std::size_t(out - text.data()));
    return text;
}

} // namespace livecert::pem
