// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/stylepainting_p.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace livecert {

namespace {
constexpr int shortestHandle = 32;
}

QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    // No arrow buttons: the whole length is the groove.
    const bool isUpright = option.orientation == Qt::Vertical;
    const int length = isUpright ? option.rect.height() : option.rect.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0)
        handle = int(qint64(option.pageStep) * length / (range + option.pageStep));
    handle = std::clamp(handle, std::min(shortestHandle, length), length);
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    const auto span = [&](int from, int size) {
        const QRect rect = isUpright ? QRect(0, from, option.rect.width(), size)
                                     : QRect(from, 0, size, option.rect.height());
        return QStyle::visualRect(
            option.direction, option.rect, rect.translated(option.rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove: return option.rect;
    case QStyle::SC_ScrollBarSlider: return span(start, handle);
    case QStyle::SC_ScrollBarSubPage: return span(0, start);
    case QStyle::SC_ScrollBarAddPage: return span(start + handle, length - start - handle);
    default: return {};
    }
}

void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle)
{
    const Theme &theme = Theme::of(option.palette);
    painter->fillRect(option.rect, option.palette.color(QPalette::Base));
    if (option.maximum <= option.minimum)
        return;
    const bool isHeld = (option.state & QStyle::State_Sunken)
        && (option.activeSubControls & QStyle::SC_ScrollBarSlider);
    const bool isOver = option.state & QStyle::State_MouseOver;
    QColor colour = theme.muted;
    colour.setAlphaF(isHeld ? 0.75F : isOver ? 0.6F : 0.4F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const qreal margin = isOver || isHeld ? 2.5 : 3.5;
    const bool isUpright = option.orientation == Qt::Vertical;
    const QRectF pill = QRectF(handle).adjusted(isUpright ? margin : 2,
                                                isUpright ? 2 : margin,
                                                isUpright ? -margin : -2,
                                                isUpright ? -2 : -margin);
    const qreal corner = std::min(pill.width(), pill.height()) / 2;
    painter->drawRoundedRect(pill, corner, corner);
    painter->restore();
}

} // namespace livecert
