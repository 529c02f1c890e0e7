// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace livecert {

/// What a mark wants to say. Always together with a word or an icon: nothing is said by colour
/// alone.
enum class Tone { Good, Warning, Bad, Neutral, Accent };

struct ToneColours
{
    QColor text;
    QColor fill;
};

/// The colours of one look. Widgets ask for the theme of their palette, so that a change of the
/// palette is all it takes to repaint everything.
struct Theme
{
    bool isDark = false;
    QColor window; ///< behind everything
    QColor surface; ///< cards, tables, fields
    QColor border;
    QColor text;
    QColor muted; ///< secondary text
    QColor accent;
    QColor onAccent; ///< text on the accent
    QColor accentSoft; ///< fill of what is chosen
    QColor selection; ///< rows
    QColor hover; ///< rows and flat buttons under the pointer
    QColor neutralFill;
    ToneColours good;
    ToneColours warning;
    ToneColours bad;

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();
    /// The theme that this palette was made from.
    [[nodiscard]] static const Theme &of(const QPalette &palette);

    [[nodiscard]] ToneColours tone(Tone tone) const;
    [[nodiscard]] QPalette palette() const;
};

/// WCAG contrast ratio of two opaque colours, 1 … 21.
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

} // namespace livecert
