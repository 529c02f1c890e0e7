// SPDX-License-Identifier: Apache-2.0
#include "ui/profiles/choicecard.h"

#include "ui/theme/fonts.h"
#include "ui/theme/livestyle.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace livecert {

namespace {
constexpr int padding = 13;
}

ChoiceCard::ChoiceCard(const QString &title, const QString &explanation, QWidget *parent)
    : QRadioButton(parent)
    , m_title(title)
    , m_explanation(explanation)
{
    setAccessibleName(title);
    setAccessibleDescription(explanation);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void ChoiceCard::setExplanation(const QString &explanation)
{
    m_explanation = explanation;
    setAccessibleDescription(explanation);
    update();
}

QSize ChoiceCard::sizeHint() const
{
    return {520, 2 * fontMetrics().height() + 2 + 2 * padding};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(palette());
    painter.setPen(isChecked()                       ? theme.accent
                       : underMouse() && isEnabled() ? theme.muted
                                                     : theme.border);
    painter.setBrush(isEnabled() ? theme.surface : theme.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    if (isChecked())
        paintFocusRing(&painter, rect(), 8, palette());
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QRect words = rect().adjusted(padding, padding, -padding, -padding);
    const int line = fontMetrics().height();
    painter.setFont(headingFont(font()));
    painter.setPen(palette().color(group, QPalette::Text));
    painter.drawText(QRect(words.left(), words.top(), words.width(), line),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_title, Qt::ElideMiddle, words.width()));
    painter.setFont(font());
    painter.setPen(palette().color(group, QPalette::PlaceholderText));
    painter.drawText(QRect(words.left(), words.top() + line + 2, words.width(), line),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(m_explanation, Qt::ElideRight, words.width()));
}

void ChoiceCard::mouseDoubleClickEvent(QMouseEvent *event)
{
    QRadioButton::mouseDoubleClickEvent(event);
    Q_EMIT activated();
}

} // namespace livecert
