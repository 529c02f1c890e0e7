// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/labels.h"

#include "ui/theme/fonts.h"
#include "ui/theme/livestyle.h"
#include "ui/theme/themedicon.h"

#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *wrappedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

QLabel *headingLabel(const QString &text, qreal scale, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(headingFont(label->font(), scale));
    return label;
}

QLabel *sectionLabel(const QString &text, QWidget *parent)
{
    QLabel *label = mutedLabel(text, parent);
    QFont font = headingFont(label->font(), 0.92);
    font.setCapitalization(QFont::AllUppercase);
    label->setFont(font);
    return label;
}

QLabel *valueLabel(const QString &text, QWidget *parent)
{
    QLabel *label = wrappedLabel(text, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? u"<qt>"_s + text.toHtmlEscaped() + u"</qt>"_s : text;
}

void setPlainToolTip(QWidget *widget, const QString &text)
{
    widget->setToolTip(plainToolTip(text));
}

IconLabel::IconLabel(QString name, Tone tone, int size, QWidget *parent)
    : QWidget(parent)
    , m_name(std::move(name))
    , m_tone(tone)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &name, Tone tone)
{
    m_name = name;
    m_tone = tone;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {m_size, m_size};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor colour = Theme::of(palette()).tone(m_tone).text;
    painter.drawPixmap(0, 0, themedPixmap(m_name, colour, m_size, devicePixelRatioF()));
}

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setButtonKind(this, ButtonKind::Primary);
}

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setFlat(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return fontMetrics().size(Qt::TextShowMnemonic, text()) + QSize(4, 4);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont linkFont = font();
    linkFont.setUnderline(underMouse() && isEnabled());
    painter.setFont(linkFont);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Link));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    if (hasFocus())
        paintFocusRing(&painter, rect(), 3, palette());
}

} // namespace livecert
