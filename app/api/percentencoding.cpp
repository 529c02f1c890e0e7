// SPDX-License-Identifier: Apache-2.0
#include "api/percentencoding_p.h"

#include <algorithm>
#include <array>

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

} // namespace

std::size_t percentEncodedSize(QByteArrayView raw) noexcept
{
    const auto escaped = std::count_if(raw.begin(), raw.end(), [](char c) {
        return !isUnreserved[static_cast<unsigned char>(c)];
    });
    return std::size_t(raw.size()) + 2 * std::size_t(escaped);
}

char *percentEncode(QByteArrayView raw, char *out) noexcept
{
    constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : raw) {
        const auto byte = static_cast<unsigned char>(c);
        if (isUnreserved[byte]) {
            *out++ = c;
        } else {
            *out++ = '%';
            *out++ = digits[byte >> 4];
            *out++ = digits[byte & 15];
        }
    }
    return out;
}

} // namespace livecert
