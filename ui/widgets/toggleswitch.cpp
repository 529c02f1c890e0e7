// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/toggleswitch.h"

#include "ui/theme/livestyle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/motion.h"

#include <QPainter>

namespace livecert {

namespace {
constexpr QSize track(38, 20);
constexpr int room = 3; // around the track, for the focus ring
} // namespace

ToggleSwitch::ToggleSwitch(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::toggled, this, &ToggleSwitch::move);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        m_position = value.toReal();
        update();
    });
}

QSize ToggleSwitch::sizeHint() const
{
    return track + QSize(2 * room, 2 * room);
}

void ToggleSwitch::move(bool isOn)
{
    m_motion.stop();
    const qreal goal = isOn ? 1 : 0;
    const int duration = motionMs(this);
    if (duration == 0) {
        m_position = goal;
        update();
        return;
    }
    m_motion.setStartValue(m_position);
    m_motion.setEndValue(goal);
    m_motion.setDuration(duration);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    m_motion.start();
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(palette());
    const QRectF area((width() - track.width()) / 2.0,
                      (height() - track.height()) / 2.0,
                      track.width(),
                      track.height());
    QColor fill = isChecked() ? theme.accent : theme.isDark ? QColor(0x59616d) : QColor(0x8b93a0);
    if (!isEnabled())
        fill = theme.border;
    else if (underMouse())
        fill = fill.lighter(108);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
    const qreal knob = area.height() - 4;
    const qreal way = area.width() - knob - 4;
    const qreal at = layoutDirection() == Qt::RightToLeft ? 1 - m_position : m_position;
    painter.setBrush(isEnabled() || !theme.isDark ? QColor(Qt::white) : theme.muted);
    painter.drawEllipse(QRectF(area.left() + 2 + at * way, area.top() + 2, knob, knob));
    if (hasFocus())
        paintFocusRing(&painter,
                       area.adjusted(-room, -room, room, room),
                       area.height() / 2 + room - 1,
                       palette());
}

void ToggleSwitch::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ToggleSwitch::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace livecert
