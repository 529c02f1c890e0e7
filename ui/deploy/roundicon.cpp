// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/roundicon.h"

#include "ui/theme/themedicon.h"

#include <QPainter>

#include <utility>

namespace livecert {

RoundIcon::RoundIcon(QString icon, Tone tone, int size, QWidget *parent)
    : QWidget(parent)
    , m_icon(std::move(icon))
    , m_tone(tone)
{
    setFixedSize(size, size);
}

void RoundIcon::paintEvent(QPaintEvent *)
{
    const ToneColours colours = Theme::of(palette()).tone(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.fill);
    painter.drawEllipse(rect());
    const int inner = width() * 5 / 8;
    const int offset = (width() - inner) / 2;
    painter.drawPixmap(
        offset, offset, themedPixmap(m_icon, colours.text, inner, devicePixelRatioF()));
}

} // namespace livecert
