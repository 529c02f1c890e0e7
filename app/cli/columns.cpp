// SPDX-License-Identifier: Apache-2.0
#include "cli/columns.h"

#include <algorithm>
#include <array>

namespace livecert {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Unicode's East Asian Width, W and F, as far as names and sentences reach.
constexpr std::array wide{Range{0x1100, 0x115f},
                          Range{0x2e80, 0x303e},
                          Range{0x3041, 0xa4cf},
                          Range{0xa960, 0xa97c},
                          Range{0xac00, 0xd7a3},
                          Range{0xf900, 0xfaff},
                          Range{0xfe30, 0xfe6f},
                          Range{0xff01, 0xff60},
                          Range{0xffe0, 0xffe6},
                          Range{0x1f300, 0x1f64f},
                          Range{0x1f900, 0x1f9ff},
                          Range{0x20000, 0x3fffd}};

int columnsOf(char32_t c)
{
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing)
        return 0;
    const bool isWide = std::any_of(wide.begin(), wide.end(), [c](const Range &range) {
        return c >= range.first && c <= range.last;
    });
    return isWide ? 2 : 1;
}

} // namespace

int columnsOf(const QString &text)
{
    int columns = 0;
    for (const char32_t c : text.toUcs4())
        columns += columnsOf(c);
    return columns;
}

QString padded(const QString &text, int columns)
{
    return text + QString(std::max(0, columns - columnsOf(text)), u' ');
}

} // namespace livecert
