// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/motion.h"

#include <QApplication>
#include <QStyle>
#include <QWidget>

namespace livecert {

int motionMs(const QWidget *widget, int usualMs)
{
    const bool isWanted = QApplication::isEffectEnabled(Qt::UI_General)
        && widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) > 0;
    return isWanted && widget->isVisible() ? usualMs : 0;
}

} // namespace livecert
