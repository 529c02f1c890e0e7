// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace livecert {

/// How long a small movement may take: 0 where the desktop or the style asks for no animation.
[[nodiscard]] int motionMs(const QWidget *widget, int usualMs = 120);

} // namespace livecert
