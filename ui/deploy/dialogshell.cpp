// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/dialogshell.h"

#include "ui/deploy/roundicon.h"
#include "ui/theme/fonts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace livecert {

using namespace Qt::StringLiterals;

DialogShell::DialogShell(QWidget *parent)
    : QDialog(parent)
    , m_content(new QHBoxLayout)
    , m_heading(new QLabel(this))
    , m_subtitle(richLabel({}, this, true))
    , m_body(new QVBoxLayout)
    , m_footer(new QWidget(this))
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    m_heading->setObjectName(u"heading"_s);
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setFont(headingFont(font(), 1.25));
    m_subtitle->setObjectName(u"subtitle"_s);
    m_subtitle->hide();

    auto *content = new QVBoxLayout;
    content->setSpacing(6);
    content->addWidget(m_heading);
    content->addWidget(m_subtitle);
    content->addSpacing(6);
    content->addLayout(m_body, 1);

    m_content->setContentsMargins(20, 18, 20, 18);
    m_content->setSpacing(14);
    m_content->addLayout(content, 1);

    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(20, 12, 20, 12);
    row->addLayout(m_left);
    row->addStretch(1);
    row->addLayout(m_right);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(m_content, 1);
    all->addWidget(m_footer);
}

QString DialogShell::heading() const
{
    return m_heading->text();
}

void DialogShell::setHeading(const QString &text)
{
    m_heading->setText(text);
    setAccessibleName(text);
}

void DialogShell::setHeadingIcon(const QString &iconName, Tone tone)
{
    m_content->insertWidget(0, new RoundIcon(iconName, tone, 36, this), 0, Qt::AlignTop);
}

void DialogShell::setSubtitle(const QString &richText)
{
    m_subtitle->setText(richText);
    m_subtitle->setVisible(!richText.isEmpty());
}

QPushButton *DialogShell::makeButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text, m_footer);
    button->setObjectName(objectName);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    return button;
}

QPushButton *DialogShell::addLeftButton(const QString &objectName, const QString &text)
{
    QPushButton *button = makeButton(objectName, text);
    m_left->addWidget(button);
    return button;
}

QPushButton *DialogShell::addButton(const QString &objectName, const QString &text, ButtonKind kind)
{
    QPushButton *button = makeButton(objectName, text);
    setButtonKind(button, kind);
    m_right->addWidget(button);
    return button;
}

void DialogShell::addFooterHint(QLabel *hint)
{
    m_left->addWidget(hint);
}

// adjustSize() knows nothing of how high wrapped text is at this width.
void DialogShell::fitHeight()
{
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                     : layout()->totalSizeHint().height();
    resize(width(), qMax(wanted, layout()->totalMinimumSize().height()));
}

void DialogShell::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, m_footer->y(), width(), 1), Theme::of(palette()).border);
}

QLabel *richLabel(const QString &richText, QWidget *parent, bool isMuted)
{
    auto *label = new QLabel(richText, parent);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace livecert
