// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/theme.h"

#include <QIcon>

namespace livecert {

enum class IconRole { Text, Muted, Accent, OnAccent, Good, Warning, Bad };

/// `:/icons/<name>.png` (and @2x, @3x) as an icon that takes its colour from the application's
/// palette each time it is painted, so that it follows a change between light and dark.
[[nodiscard]] QIcon themedIcon(const QString &name, IconRole role = IconRole::Text);
[[nodiscard]] QIcon themedIcon(const QString &name, Tone tone);

/// One picture of it, sharp for the device pixel ratio.
[[nodiscard]] QPixmap themedPixmap(const QString &name,
                                   const QColor &colour,
                                   int size,
                                   qreal devicePixelRatio);

} // namespace livecert
