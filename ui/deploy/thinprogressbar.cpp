// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/thinprogressbar.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace livecert {

ThinProgressBar::ThinProgressBar(QWidget *parent)
    : QProgressBar(parent)
{
    setTextVisible(false);
    setFixedHeight(8);
}

void ThinProgressBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    const qreal radius = height() / 2.0;
    const double part = maximum() > minimum()
        ? static_cast<double>(value() - minimum()) / (maximum() - minimum())
        : 0.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.neutralFill);
    painter.drawRoundedRect(rect(), radius, radius);
    painter.setBrush(theme.accent);
    painter.setClipRect(QRectF(0, 0, width() * part, height()));
    painter.drawRoundedRect(rect(), radius, radius);
}

} // namespace livecert
