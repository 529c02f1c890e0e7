// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chipbutton.h"

#include "ui/text/everylanguage.h"
#include "ui/theme/livestyle.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <utility>

namespace livecert {

ChipButton::ChipButton(QString name, QWidget *parent)
    : QRadioButton(parent)
    , m_name(std::move(name))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    inEveryLanguage(this, [this] { updateText(); });
}

void ChipButton::setName(const QString &name)
{
    m_name = name;
    updateText();
}

void ChipButton::setCount(int count)
{
    m_count = count;
    updateText();
}

void ChipButton::updateText()
{
    setText(tr("%1 %2", "name of a filter and how many domains it shows")
                .arg(m_name, locale().toString(m_count)));
    setAccessibleName(tr("%1: %n domain(s)", nullptr, m_count).arg(m_name));
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    return {metrics.horizontalAdvance(text()) + 22, qMax(24, metrics.height() + 8)};
}

void ChipButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(palette());
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(isChecked() ? theme.accent : underMouse() ? theme.muted : theme.border);
    painter.setBrush(isChecked() ? theme.accentSoft : theme.surface);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    QFont face = font();
    if (isChecked())
        face.setWeight(QFont::DemiBold);
    painter.setFont(face);
    painter.setPen(isChecked() ? theme.tone(Tone::Accent).text : theme.muted);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    if (hasFocus())
        paintFocusRing(&painter, rect(), box.height() / 2, palette());
}

void ChipButton::enterEvent(QEnterEvent *event)
{
    QRadioButton::enterEvent(event);
    update();
}

void ChipButton::leaveEvent(QEvent *event)
{
    QRadioButton::leaveEvent(event);
    update();
}

} // namespace livecert
