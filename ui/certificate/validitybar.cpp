// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/validitybar.h"

#include "ui/text/format.h"

#include <QPainter>

namespace livecert {

namespace {

constexpr int barHeight = 7;
constexpr int markHeight = 13;

} // namespace

ValidityBar::ValidityBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ValidityBar::setValidity(const Validity &validity, const QDateTime &now, Tone tone)
{
    m_validity = validity;
    m_tone = tone;
    const auto whole = static_cast<double>(validity.notBefore.secsTo(validity.notAfter));
    const auto part = static_cast<double>(validity.notBefore.secsTo(now));
    m_elapsed = whole > 0 ? qBound(0.0, part / whole, 1.0) : 1.0;
    const QString from = dateTimeText(validity.notBefore);
    const QString until = dateTimeText(validity.notAfter);
    setAccessibleName(tr("Valid from %1 until %2").arg(from, until));
    setToolTip(tr("Valid from %1 until %2").arg(from, until) + u'\n'
               + tr("In UTC: from %1 until %2")
                     .arg(validity.notBefore.toString(Qt::ISODate),
                          validity.notAfter.toString(Qt::ISODate)));
    update();
}

QSize ValidityBar::sizeHint() const
{
    return {160, markHeight + 4 + fontMetrics().height()};
}

void ValidityBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF track(0, (markHeight - barHeight) / 2.0, width(), barHeight);
    painter.setBrush(theme.neutralFill);
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    const double today = m_elapsed * (width() - 2);
    painter.setBrush(isEnabled() ? theme.tone(m_tone).text : theme.border);
    painter.setClipRect(QRectF(0, 0, today, height()));
    painter.drawRoundedRect(track, barHeight / 2.0, barHeight / 2.0);
    painter.setClipping(false);
    painter.setBrush(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawRect(QRectF(today, 0, 2, markHeight));

    painter.setPen(theme.muted);
    const QRect dates = rect().adjusted(0, markHeight + 3, 0, 0);
    painter.drawText(dates, Qt::AlignLeft | Qt::AlignTop, dateText(m_validity.notBefore));
    painter.drawText(dates, Qt::AlignRight | Qt::AlignTop, dateText(m_validity.notAfter));
}

} // namespace livecert
