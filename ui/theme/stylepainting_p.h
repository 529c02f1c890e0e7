// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/theme/livestyle.h"

#include <QStyleOption>

namespace livecert {

// The pictures that LiveStyle is made of. Coordinates are laid on half pixels so that a line of one
// device-independent pixel is crisp at 1x and 2x.
[[nodiscard]] ButtonKind buttonKindOf(const QWidget *widget);
void paintPushButton(QPainter *painter, const QStyleOption &option, ButtonKind kind);
void paintToolButton(QPainter *painter, const QStyleOption &option);
void paintField(QPainter *painter, const QStyleOption &option);
void paintFrame(QPainter *painter, const QStyleOption &option);
void paintCheckBox(QPainter *painter, const QStyleOption &option);
void paintRadioButton(QPainter *painter, const QStyleOption &option);
void paintMenuBarItem(const LiveStyle &style,
                      QPainter *painter,
                      const QStyleOption &option,
                      const QWidget *widget);
void paintProgressGroove(QPainter *painter, const QStyleOption &option);
void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option);
void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option);
void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle);
[[nodiscard]] QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part);

} // namespace livecert
