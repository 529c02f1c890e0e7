// SPDX-License-Identifier: Apache-2.0
#include "ui/window/accountstripe.h"

#include "ui/text/everylanguage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {
constexpr int lineHeight = 3;
}

AccountStripe::AccountStripe(QWidget *parent)
    : QWidget(parent)
    , m_words(new QWidget(this))
{
    setObjectName(u"accountStripe"_s);
    auto *words = new QHBoxLayout(m_words);
    words->setContentsMargins(12, 5, 12, 5);
    words->setSpacing(8);
    auto *pill = new Pill({}, Tone::Warning, m_words);
    pill->setStrong(true);
    words->addWidget(pill);
    QLabel *text = plainLabel({}, m_words);
    text->setObjectName(u"sandboxText"_s);
    text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->addWidget(text, 1);
    auto *add = new LinkButton({}, m_words);
    add->setObjectName(u"stripeAddAccount"_s);
    words->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, lineHeight, 0, 1);
    layout->addWidget(m_words);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(add, &QPushButton::clicked, this, &AccountStripe::addAccountRequested);
    inEveryLanguage(m_words, [pill, text, add] {
        pill->setPill(tr("Sandbox"), Tone::Warning);
        text->setText(tr("A built-in stand-in for the Live service, on this computer only. "
                         "Try everything; nothing leaves it."));
        add->setText(tr("Add your account…"));
        add->setAccessibleName(tr("Add your account"));
    });
    whenLanguageChanges(this, [this] { sayAccount(); });
}

void AccountStripe::setProfile(const Profile &profile)
{
    m_isSandbox = profile.isSandbox();
    m_colour = QColor(profile.colour);
    m_name = profile.name;
    m_words->setVisible(m_isSandbox);
    sayAccount();
    updateGeometry();
    update();
}

void AccountStripe::sayAccount()
{
    setAccessibleName(m_isSandbox ? tr("The sandbox is live")
                                  : tr("Account %1 is live").arg(m_name));
}

bool AccountStripe::saysSandbox() const
{
    return m_isSandbox && !m_words->isHidden();
}

void AccountStripe::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    if (m_isSandbox)
        painter.fillRect(rect(), theme.warning.fill);
    const QColor line = m_colour.isValid() ? m_colour
        : m_isSandbox                      ? theme.warning.text
                                           : theme.accent;
    painter.fillRect(QRect(0, 0, width(), lineHeight), line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
}

} // namespace livecert
