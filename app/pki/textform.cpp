// SPDX-License-Identifier: Apache-2.0
#include "pki/textform_p.h"

#include <algorithm>
#include <string_view>

namespace livecert {

namespace {

struct WideForm
{
    int width = 0; ///< bytes a character; 0: not wide
    bool isBigEndian = false;
    int mark = 0; ///< bytes of the byte order mark
};

using Bytes = std::basic_string_view<unsigned char>;

/// Without a mark: ASCII text as UTF-16 has a zero in every other byte.
WideForm guessForm(Bytes bytes)
{
    const std::size_t sample = std::min<std::size_t>(bytes.size(), 200) & ~std::size_t(1);
    if (sample < 16)
        return {};
    std::size_t zeros[2] = {0, 0};
    for (std::size_t i = 0; i < sample; ++i)
        zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    if (zeros[1] * 10 >= sample / 2 * 9 && zeros[0] == 0)
        return {2, false, 0};
    if (zeros[0] * 10 >= sample / 2 * 9 && zeros[1] == 0)
        return {2, true, 0};
    return {};
}

WideForm formOf(Bytes bytes)
{
    const auto startsWith = [bytes](std::initializer_list<unsigned char> mark) {
        return bytes.size() >= mark.size() && std::equal(mark.begin(), mark.end(), bytes.begin());
    };
    if (startsWith({0xff, 0xfe, 0, 0}))
        return {4, false, 4};
    if (startsWith({0, 0, 0xfe, 0xff}))
        return {4, true, 4};
    if (startsWith({0xff, 0xfe}))
        return {2, false, 2};
    if (startsWith({0xfe, 0xff}))
        return {2, true, 2};
    return guessForm(bytes);
}

} // namespace

Secret fromWideText(QByteArrayView view)
{
    const Bytes bytes(reinterpret_cast<const unsigned char *>(view.data()),
                      std::size_t(view.size()));
    const WideForm form = formOf(bytes);
    if (form.width == 0)
        return {};
    const auto width = std::size_t(form.width);
    const std::size_t count = (bytes.size() - std::size_t(form.mark)) / width;
    Secret text = Secret::ofSize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Bytes unit = bytes.substr(std::size_t(form.mark) + i * width, width);
        unsigned value = 0;
        for (std::size_t k = 0; k < width; ++k)
            value = (value << 8) | unit[form.isBigEndian ? k : width - 1 - k];
        text.data()[i] = value < 0x80 ? char(value) : '?';
    }
    return text;
}

Secret unescapeLineBreaks(QByteArrayView view)
{
    const std::string_view text(view.data(), std::size_t(view.size()));
    if (text.find("-----\\n") == std::string_view::npos
        && text.find("-----\\r\\n") == std::string_view::npos)
        return {};
    Secret plain = Secret::ofSize(text.size());
    char *out = plain.data();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape =
            text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == 'n' || text[i + 1] == 'r');
        *out++ = isEscape ? '\n' : text[i];
        i += isEscape ? 1 : 0;
    }
    plain.shrink(std::size_t(out - plain.data()));
    return plain;
}

} // namespace livecert
