// SPDX-License-Identifier: Apache-2.0
#include "api/percentencoding_p.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace livecert {
namespace {

constexpr std::array<bool, 256> unreservedTable()
{
    std::array<bool, 256> table{};
    for (unsigned c = 0; c < 256; ++c) {
        table[c] = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
            || c == '-' || c == '_' || c == '.' || c == '~';
    }
    return table;
}

constexpr auto isUnreserved = unreservedTable();

/// The first byte that does not stay as it is. Certificates and keys are long and have few: what
/// lies between is passed and copied at once.
const char *findReserved(const char *begin, const char *end) noexcept
{
    return std::find_if_not(
        begin, end, [](char c) { return isUnreserved[static_cast<unsigned char>(c)]; });
}

char *append(const char *begin, const char *end, char *out) noexcept
{
    const auto size = std::size_t(end - begin);
    if (size > 0)
        std::memcpy(out, begin, size);
    return out + size;
}

} // namespace

std::size_t percentEncodedSize(QByteArrayView raw) noexcept
{
    auto size = std::size_t(raw.size());
    const char *const end = raw.end();
    for (const char *at = findReserved(raw.begin(), end); at != end; at = findReserved(at + 1, end))
        size += 2;
    return size;
}

char *percentEncode(QByteArrayView raw, char *out) noexcept
{
    constexpr char digits[] = "0123456789ABCDEF";
    const char *const end = raw.end();
    for (const char *from = raw.begin();;) {
        const char *const at = findReserved(from, end);
        out = append(from, at, out);
        if (at == end)
            return out;
        const auto byte = static_cast<unsigned char>(*at);
        *out++ = '%';
        *out++ = digits[byte >> 4];
        *out++ = digits[byte & 15];
        from = at + 1;
    }
}

} // namespace livecert
