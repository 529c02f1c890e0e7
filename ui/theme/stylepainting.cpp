// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/stylepainting_p.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace livecert {

namespace {

constexpr qreal radius = 5;

class Saved
{
public:
    explicit Saved(QPainter *painter)
        : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter *m_painter;
};

void paintBox(QPainter *painter,
              const QRectF &rect,
              qreal corner,
              const QColor &fill,
              const QColor &line,
              qreal width = 1)
{
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(rect, corner, corner);
}

QRectF crisp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

QColor shade(const QColor &colour, bool isDown, bool isOver)
{
    return isDown ? colour.darker(115) : isOver ? colour.lighter(108) : colour;
}

} // namespace

void paintFocusRing(QPainter *painter, const QRectF &rect, qreal corner, const QPalette &palette)
{
    const Saved saved(painter);
    QColor ring = Theme::of(palette).accent;
    paintBox(painter, rect.adjusted(1, 1, -1, -1), corner, {}, ring, 2);
}

void paintPushButton(QPainter *painter, const QStyleOption &option, ButtonKind kind)
{
    const Saved saved(painter);
    const Theme &theme = Theme::of(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isDown = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool isOver = isEnabled && (option.state & QStyle::State_MouseOver);
    QColor fill = isDown ? theme.neutralFill : isOver ? theme.hover : theme.surface;
    QColor line = isOver || isDown ? option.palette.color(QPalette::Dark) : theme.border;
    if (kind != ButtonKind::Normal && isEnabled) {
        fill = shade(kind == ButtonKind::Primary ? theme.accent : theme.bad.text, isDown, isOver);
        line = fill;
    } else if (!isEnabled) {
        fill = kind == ButtonKind::Normal ? theme.window : theme.neutralFill;
        line = theme.border;
    }
    paintBox(painter, crisp(option.rect), radius, fill, line);
    if ((option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange)) {
        const bool isLoud = kind != ButtonKind::Normal;
        paintBox(painter,
                 QRectF(option.rect)
                     .adjusted(isLoud ? 3 : 1, isLoud ? 3 : 1, isLoud ? -3 : -1, isLoud ? -3 : -1),
                 isLoud ? 3 : radius,
                 {},
                 isLoud ? theme.onAccent : theme.accent,
                 isLoud ? 1.5 : 2);
    }
}

void paintToolButton(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    const Theme &theme = Theme::of(option.palette);
    const bool isRaised =
        option.state & (QStyle::State_Sunken | QStyle::State_On | QStyle::State_MouseOver);
    if (isRaised && (option.state & QStyle::State_Enabled))
        paintBox(painter, crisp(option.rect), radius, theme.neutralFill, {});
    if ((option.state & QStyle::State_HasFocus)
        && (option.state & QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, option.rect, radius, option.palette);
}

void paintField(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->lineWidth <= 0) { // within a spin box, a combo box or a delegate
        painter->fillRect(option.rect, option.palette.base());
        return;
    }
    const Theme &theme = Theme::of(option.palette);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    paintBox(painter,
             crisp(option.rect),
             radius,
             isEnabled ? option.palette.color(QPalette::Base) : theme.window,
             theme.border);
    if (hasFocus && isEnabled)
        paintFocusRing(painter, option.rect, radius, option.palette);
}

void paintFrame(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    paintBox(painter, crisp(option.rect), 2, {}, Theme::of(option.palette).border);
}

void paintCheckMark(QPainter *painter,
                    const QRectF &box,
                    Qt::CheckState state,
                    bool isEnabled,
                    const QPalette &palette)
{
    const Saved saved(painter);
    const Theme &theme = Theme::of(palette);
    const QRectF inner = box.adjusted(0.5, 0.5, -0.5, -0.5);
    if (state == Qt::Unchecked) {
        const QColor line =
            palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::Shadow);
        paintBox(painter,
                 inner,
                 3.5,
                 isEnabled ? theme.surface : theme.window,
                 theme.isDark ? theme.muted : line);
        return;
    }
    const QColor fill =
        isEnabled ? theme.accent : palette.color(QPalette::Disabled, QPalette::Text);
    paintBox(painter, inner, 3.5, fill, fill);
    QPen pen(theme.onAccent, box.width() / 8.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height());
    };
    if (state == Qt::PartiallyChecked)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.26, 0.53), at(0.43, 0.70), at(0.75, 0.32)});
}

void paintCheckBox(QPainter *painter, const QStyleOption &option)
{
    const Qt::CheckState state = option.state & QStyle::State_On ? Qt::Checked
        : option.state & QStyle::State_NoChange                  ? Qt::PartiallyChecked
                                                                 : Qt::Unchecked;
    paintCheckMark(
        painter, option.rect, state, option.state & QStyle::State_Enabled, option.palette);
}

void paintRadioButton(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    const Theme &theme = Theme::of(option.palette);
    const bool isOn = option.state & QStyle::State_On;
    const QRectF circle = crisp(option.rect);
    const QColor line = theme.isDark ? theme.muted : option.palette.color(QPalette::Shadow);
    paintBox(painter,
             circle,
             circle.width() / 2,
             isOn ? theme.accent : theme.surface,
             isOn ? theme.accent : line);
    if (isOn) {
        const qreal inset = circle.width() * 0.3;
        paintBox(painter,
                 circle.adjusted(inset, inset, -inset, -inset),
                 circle.width(),
                 theme.onAccent,
                 {});
    }
}

void paintMenuBarItem(const LiveStyle &style,
                      QPainter *painter,
                      const QStyleOption &option,
                      const QWidget *widget)
{
    const Theme &theme = Theme::of(option.palette);
    painter->fillRect(option.rect, theme.window);
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item)
        return;
    if (option.state & QStyle::State_Selected) {
        const Saved saved(painter);
        paintBox(painter, crisp(option.rect.adjusted(1, 1, -1, -1)), 4, theme.neutralFill, {});
    }
    int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    if (!style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget, nullptr))
        flags |= Qt::TextHideMnemonic;
    style.drawItemText(painter,
                       option.rect,
                       flags,
                       option.palette,
                       option.state & QStyle::State_Enabled,
                       item->text,
                       QPalette::WindowText);
}

void paintProgressGroove(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    const qreal corner = option.rect.height() / 2.0;
    paintBox(painter, QRectF(option.rect), corner, Theme::of(option.palette).neutralFill, {});
}

void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option)
{
    const Saved saved(painter);
    const double done =
        double(option.progress - option.minimum) / double(option.maximum - option.minimum);
    QRectF bar(option.rect);
    bar.setWidth(bar.width() * std::clamp(done, 0.0, 1.0));
    if (option.direction == Qt::RightToLeft)
        bar.moveRight(option.rect.right() + 1);
    if (bar.width() < 1)
        return;
    bar.setWidth(std::max(bar.width(), bar.height()));
    paintBox(painter, bar, bar.height() / 2, Theme::of(option.palette).accent, {});
}

void paintComboBox(QPainter *painter, const QStyleOptionComboBox &option)
{
    QStyleOption panel;
    panel.rect = option.rect;
    panel.palette = option.palette;
    panel.state = option.state & ~QStyle::State_Sunken;
    paintPushButton(painter, panel, ButtonKind::Normal);
    const Saved saved(painter);
    const Theme &theme = Theme::of(option.palette);
    painter->setPen(QPen(theme.muted, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    const QPointF centre(isRightToLeft ? option.rect.left() + 14 : option.rect.right() - 13,
                         QRectF(option.rect).center().y());
    painter->drawPolyline(
        QPolygonF{centre + QPointF(-4, -2), centre + QPointF(0, 2), centre + QPointF(4, -2)});
}

} // namespace livecert
