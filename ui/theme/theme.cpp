// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace livecert {

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

QColor faded(const QColor &colour, const QColor &background)
{
    const auto mix = [](int one, int other) { return (one * 45 + other * 55) / 100; };
    return {mix(colour.red(), background.red()),
            mix(colour.green(), background.green()),
            mix(colour.blue(), background.blue())};
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme{false,
                             QColor(0xf4f5f7),
                             QColor(0xffffff),
                             QColor(0xdfe2e7),
                             QColor(0x1d2430),
                             QColor(0x626b79),
                             QColor(0x0a66d6),
                             QColor(0xffffff),
                             QColor(0xe7f0fc),
                             QColor(0xe7f0fc),
                             QColor(0xf4f7fb),
                             QColor(0xeceef1),
                             {QColor(0x17744a), QColor(0xe4f5ec)},
                             {QColor(0x8f5400), QColor(0xfdf1dc)},
                             {QColor(0xb42318), QColor(0xfde8e6)}};
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme{true,
                             QColor(0x1f2329),
                             QColor(0x272c33),
                             QColor(0x3a414b),
                             QColor(0xe8ebf0),
                             QColor(0xa6afbc),
                             QColor(0x5aa2ff),
                             QColor(0x0b1a2d),
                             QColor(0x1f3657),
                             QColor(0x24405f),
                             QColor(0x2d333b),
                             QColor(0x343a43),
                             {QColor(0x5fd397), QColor(0x1c3b2c)},
                             {QColor(0xf2b95c), QColor(0x43341a)},
                             {QColor(0xff8e84), QColor(0x4a2624)}};
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? dark() : light();
}

ToneColours Theme::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Good: return good;
    case Tone::Warning: return warning;
    case Tone::Bad: return bad;
    case Tone::Neutral: return {isDark ? muted : QColor(0x5b6471), neutralFill};
    case Tone::Accent: return {isDark ? accent : QColor(0x095fc7), accentSoft};
    }
    return {};
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, surface);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, muted);
    palette.setColor(QPalette::Button, surface);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, bad.text);
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, onAccent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::ToolTipBase, isDark ? QColor(0x343a43) : QColor(0x1d2430));
    palette.setColor(QPalette::ToolTipText, QColor(0xf4f5f7));
    palette.setColor(QPalette::Light, surface);
    palette.setColor(QPalette::Midlight, neutralFill);
    palette.setColor(QPalette::Mid, border);
    palette.setColor(QPalette::Dark, isDark ? border.darker(130) : border.darker(115));
    palette.setColor(QPalette::Shadow, isDark ? QColor(0x101215) : QColor(0x9aa1ac));
    const QColor pale = faded(text, window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, pale);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, faded(muted, window));
    palette.setColor(QPalette::Disabled, QPalette::Base, window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, pale);
    palette.setColor(QPalette::Disabled, QPalette::Link, pale);
    return palette;
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace livecert
