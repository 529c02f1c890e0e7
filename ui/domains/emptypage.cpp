// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/emptypage.h"

#include "ui/text/everylanguage.h"
#include "ui/widgets/labels.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace livecert {

EmptyPage::EmptyPage(const QString &icon, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(icon, tone, 40, this))
    , m_title(headingLabel({}, 1.25, this))
    , m_body(mutedLabel({}, this))
    , m_action(new QPushButton(this))
    , m_busy(new QProgressBar(this))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"emptyTitle"_s);
    m_body->setAlignment(Qt::AlignCenter);
    m_body->setWordWrap(true);
    m_body->setObjectName(u"emptyBody"_s);
    m_body->setFixedWidth(420); // a line that is read in one go
    m_action->setObjectName(u"emptyAction"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedSize(180, 6);
    inEveryLanguage(m_busy, [this] { m_busy->setAccessibleName(tr("Working")); });
    m_busy->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(4);
    layout->addWidget(m_title);
    auto *body = new QHBoxLayout; // an alignment would take the height of one line
    body->addStretch();
    body->addWidget(m_body);
    body->addStretch();
    layout->addLayout(body);
    layout->addSpacing(8);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyPage::actionTriggered);
}

void EmptyPage::setWords(const QString &title, const QString &body, const QString &action)
{
    m_title->setText(title);
    m_body->setText(body);
    m_body->setVisible(!body.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
}

void EmptyPage::setBusy(bool isBusy)
{
    m_busy->setVisible(isBusy);
}

QString EmptyPage::title() const
{
    return m_title->text();
}

QString EmptyPage::body() const
{
    return m_body->text();
}

} // namespace livecert
