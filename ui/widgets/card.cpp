// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QPainter>
#include <QVBoxLayout>

namespace livecert {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout(this))
{
    setFrameShape(QFrame::NoFrame);
    m_content->setContentsMargins(13, 12, 13, 12);
    m_content->setSpacing(8);
}

Card::Card(const QString &title, QWidget *parent)
    : Card(parent)
{
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    if (!m_title) {
        m_title = sectionLabel(title, this);
        m_content->insertWidget(0, m_title);
    }
    m_title->setText(title);
}

void Card::setOutline(Outline outline)
{
    if (outline == m_outline)
        return;
    m_outline = outline;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(palette());
    QPen pen(m_outline == Outline::Accent ? theme.accent : theme.border, 1);
    if (m_outline == Outline::Dashed) {
        pen.setColor(palette().color(QPalette::Dark));
        pen.setDashPattern({3, 3});
    }
    painter.setPen(pen);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace livecert
