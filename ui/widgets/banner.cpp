// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/banner.h"

#include "ui/text/everylanguage.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themedicon.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString iconName(Tone tone)
{
    switch (tone) {
    case Tone::Good: return u"check-circle"_s;
    case Tone::Warning: return u"warning"_s;
    case Tone::Bad: return u"error"_s;
    case Tone::Neutral:
    case Tone::Accent: return u"info"_s;
    }
    return u"info"_s;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(iconName(m_tone), m_tone, 18, this))
    , m_title(wrappedLabel({}, this))
    , m_body(wrappedLabel({}, this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_title->setFont(headingFont(font()));
    m_title->setObjectName(u"bannerTitle"_s);
    m_body->setObjectName(u"bannerBody"_s);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(u"bannerAction"_s);
    m_action->setAutoDefault(false);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(u"close"_s, IconRole::Muted));
    inEveryLanguage(this, [this] {
        m_close->setToolTip(tr("Close"));
        m_close->setAccessibleName(tr("Close this message"));
        if (m_words)
            say(m_words());
    });
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_body);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 9, 9, 9);
    layout->setSpacing(10);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setClosable(false);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    hide();
}

void Banner::showMessage(Tone tone,
                         const QString &title,
                         const QString &body,
                         const QString &action)
{
    showMessage(tone, [words = BannerWords{title, body, action}] { return words; });
}

void Banner::showMessage(Tone tone, std::function<BannerWords()> words)
{
    m_words = std::move(words);
    m_tone = tone;
    m_icon->setIcon(iconName(tone), tone);
    say(m_words());
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::say(const BannerWords &words)
{
    m_title->setText(words.title);
    m_body->setText(words.body);
    m_body->setVisible(!words.body.isEmpty());
    m_action->setText(words.action);
    m_action->setAccessibleName(words.action);
    m_action->setVisible(!words.action.isEmpty());
    setAccessibleName(
        words.body.isEmpty()
            ? words.title
            : tr("%1. %2", "title and text of a message").arg(words.title, words.body));
}

void Banner::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
}

QString Banner::title() const
{
    return m_title->text();
}

QString Banner::body() const
{
    return m_body->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ToneColours colours = Theme::of(palette()).tone(m_tone);
    QColor line = colours.text;
    line.setAlphaF(0.35F);
    painter.setPen(line);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace livecert
