// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pill.h"

#include <QFontMetrics>
#include <QPainter>

#include <utility>

namespace livecert {

namespace {
constexpr int sidePadding = 9;
constexpr int topPadding = 2;
} // namespace

Pill::Pill(const QString &text, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPill(text, tone);
}

void Pill::setPill(const QString &text, Tone tone)
{
    m_tone = tone;
    setText(text);
    updateGeometry();
    update();
}

void Pill::setStrong(bool isStrong)
{
    m_isStrong = isStrong;
    update();
}

QSize Pill::sizeHint() const
{
    return pillSize(text(), font());
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    ToneColours colours = Theme::of(palette()).tone(m_tone);
    if (m_isStrong)
        std::swap(colours.text, colours.fill);
    paintPill(&painter, rect(), text(), colours, font());
}

QFont pillFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * 0.93);
    return font;
}

QSize pillSize(const QString &text, const QFont &base)
{
    const QFontMetrics metrics(pillFont(base));
    return {metrics.horizontalAdvance(text) + 2 * sidePadding, metrics.height() + 2 * topPadding};
}

void paintPill(QPainter *painter,
               const QRect &rect,
               const QString &text,
               const ToneColours &colours,
               const QFont &base)
{
    const QSize size = pillSize(text, base).boundedTo(rect.size());
    const QPoint corner(rect.left(), rect.top() + (rect.height() - size.height()) / 2);
    const QRectF pill(corner, size);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.fill);
    painter->drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter->setFont(pillFont(base));
    painter->setPen(colours.text);
    const QRectF inner = pill.adjusted(sidePadding, 0, -sidePadding, 0);
    const QString shown =
        QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, qCeil(inner.width()) + 1);
    painter->drawText(
        inner.adjusted(0, 0, 2, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    painter->restore();
}

} // namespace livecert
