// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/segmentedcontrol.h"

#include "ui/theme/livestyle.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace livecert {

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
    // Arrow keys check without a click.
    connect(m_group, &QButtonGroup::idToggled, this, [this] { update(); });
}

QAbstractButton *SegmentedControl::addSegment(const QString &text, int id)
{
    auto *segment = new Segment(text, this);
    segment->setObjectName(u"segment%1"_s.arg(id));
    segment->setAccessibleName(text);
    m_group->addButton(segment, id);
    layout()->addWidget(segment);
    if (m_group->buttons().size() == 1)
        segment->setChecked(true);
    return segment;
}

void SegmentedControl::setSegmentText(int id, const QString &text)
{
    m_group->button(id)->setText(text);
    m_group->button(id)->setAccessibleName(text);
}

void SegmentedControl::setSegmentEnabled(int id, bool isEnabled, const QString &reason)
{
    QAbstractButton *button = m_group->button(id);
    button->setEnabled(isEnabled);
    button->setToolTip(reason);
    button->setAccessibleDescription(reason);
}

QAbstractButton *SegmentedControl::segment(int id) const
{
    return m_group->button(id);
}

int SegmentedControl::currentId() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentId(int id)
{
    if (QAbstractButton *button = m_group->button(id))
        button->setChecked(true);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(palette());
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(box, 5, 5);
    painter.fillPath(outline, isEnabled() ? theme.surface : theme.window);
    painter.save();
    painter.setClipPath(outline);
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (const QAbstractButton *button : buttons) {
        if (button->isChecked())
            painter.fillRect(button->geometry(),
                             button->isEnabled() ? theme.accentSoft : theme.neutralFill);
        if (button != buttons.last())
            painter.fillRect(QRect(button->geometry().right(), 0, 1, height()), theme.border);
    }
    painter.restore();
    painter.setPen(theme.border);
    painter.drawPath(outline);
}

Segment::Segment(const QString &text, QWidget *parent)
    : QRadioButton(text, parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

QSize Segment::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold); // room for being chosen, so that nothing moves
    const QFontMetrics metrics(bold);
    return {metrics.horizontalAdvance(text()) + 22, qMax(30, metrics.height() + 12)};
}

void Segment::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneColours accent = Theme::of(palette()).tone(Tone::Accent);
    QFont face = font();
    if (isChecked())
        face.setWeight(QFont::DemiBold);
    painter.setFont(face);
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    painter.setPen(isChecked() && isEnabled() ? accent.text
                                              : palette().color(group, QPalette::Text));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    if (hasFocus())
        paintFocusRing(&painter, rect(), 5, palette());
}

} // namespace livecert
