// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/passphraseprompt.h"

#include "ui/deploy/dialogshell.h"
#include "ui/text/everylanguage.h"
#include "ui/text/passphrasetext.h"
#include "ui/theme/themedicon.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace livecert {

using namespace Qt::StringLiterals;

PassphrasePrompt::PassphrasePrompt(QWidget *parent)
    : Card(parent)
    , m_title(richLabel({}, this))
    , m_hint(richLabel({}, this, true))
    , m_edit(new QLineEdit(this))
    , m_show(new QToolButton(this))
    , m_error(wrappedLabel({}, this))
    , m_open(new PrimaryButton({}, this))
    , m_cancel(new QPushButton(this))
    , m_leaveOut(new LinkButton({}, this))
{
    setObjectName(u"passphrasePrompt"_s);
    setOutline(Outline::Accent);
    m_title->setObjectName(u"passphraseTitle"_s);
    m_hint->setObjectName(u"passphraseHint"_s);
    m_edit->setObjectName(u"passphraseEdit"_s);
    m_edit->setMaxLength(1024);
    m_show->setObjectName(u"passphraseShow"_s);
    m_show->setIcon(themedIcon(u"eye"_s, IconRole::Muted));
    m_show->setCheckable(true);
    m_error->setObjectName(u"passphraseError"_s);
    m_error->setForegroundRole(QPalette::BrightText);
    m_open->setObjectName(u"passphraseOpen"_s);
    m_cancel->setObjectName(u"passphraseCancel"_s);
    m_leaveOut->setObjectName(u"passphraseLeaveOut"_s);
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_open, m_cancel, m_leaveOut})
        button->setAutoDefault(false);
    setShown(false);
    buildLayout();
    connect(m_show, &QToolButton::toggled, this, &PassphrasePrompt::setShown);
    connect(m_edit, &QLineEdit::returnPressed, this, &PassphrasePrompt::submit);
    connect(m_edit, &QLineEdit::textEdited, m_error, &QWidget::hide);
    connect(m_open, &QPushButton::clicked, this, &PassphrasePrompt::submit);
    connect(m_cancel, &QPushButton::clicked, this, &PassphrasePrompt::canceled);
    connect(m_leaveOut, &QPushButton::clicked, this, &PassphrasePrompt::leaveOutRequested);
    hide();
    inEveryLanguage(this, [this] { retranslate(); });
}

void PassphrasePrompt::retranslate()
{
    m_edit->setAccessibleName(tr("Pass phrase"));
    m_edit->setPlaceholderText(tr("Pass phrase"));
    m_open->setText(m_isBusy ? tr("Opening…") : tr("Open"));
    m_cancel->setText(tr("Cancel"));
    m_leaveOut->setText(tr("Go on without it"));
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_open, m_cancel, m_leaveOut})
        button->setAccessibleName(button->text());
    m_cancel->setToolTip(tr("Leave it closed and keep what was loaded before (Esc)"));
    m_leaveOut->setToolTip(tr("Load the other files, without what is closed"));
    sayShown();
    setTexts(m_request);
}

void PassphrasePrompt::buildLayout()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_hint);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new IconLabel(u"lock"_s, Tone::Accent, 20, this), 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *field = new QHBoxLayout;
    field->setSpacing(6);
    field->addWidget(m_edit, 1);
    field->addWidget(m_show);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_leaveOut);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_open);
    content()->addLayout(head);
    content()->addLayout(field);
    content()->addWidget(m_error);
    content()->addLayout(buttons);
}

void PassphrasePrompt::ask(const PassphraseRequest &request)
{
    setBusy(false);
    m_request = request;
    m_isMissing = false;
    setTexts(request);
    m_error->setVisible(request.wasWrong);
    m_leaveOut->setVisible(request.hasOthers);
    show();
    m_edit->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void PassphrasePrompt::setTexts(const PassphraseRequest &request)
{
    m_title->setText(passphraseTitle(request));
    m_hint->setText(passphraseHint(request));
    setAccessibleName(m_title->text());
    m_error->setText(m_isMissing            ? tr("Enter the pass phrase first.")
                         : request.wasWrong ? wrongPassphraseText(request)
                                            : QString());
    m_edit->setAccessibleDescription(m_error->text());
}

void PassphrasePrompt::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget *part : std::initializer_list<QWidget *>{m_edit, m_show, m_open, m_leaveOut})
        part->setEnabled(!isBusy);
    m_open->setText(isBusy ? tr("Opening…") : tr("Open"));
    m_open->setAccessibleName(m_open->text());
    if (isBusy) {
        m_error->hide();
        m_cancel->setFocus(Qt::OtherFocusReason); // so that Escape arrives here
    }
}

void PassphrasePrompt::close()
{
    (void)takePassphrase();
    m_show->setChecked(false);
    setBusy(false);
    hide();
}

// What is wiped: the text that the field holds, which is ours alone once the field has let go of
// it. What Qt keeps until the memory is used again: the single characters in the field's list of
// what can be undone (released by clear(), not overwritten), the earlier, shorter texts that typing
// left behind, and, only while the pass phrase is shown, the text that is laid out for painting.
Secret PassphrasePrompt::takePassphrase()
{
    QString text = m_edit->text();
    m_edit->clear();
    return Secret::takeFrom(text);
}

void PassphrasePrompt::submit()
{
    if (m_isBusy)
        return;
    if (m_edit->text().isEmpty()) {
        m_isMissing = true;
        setTexts(m_request);
        m_error->show();
        m_edit->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT submitted();
}

void PassphrasePrompt::setShown(bool isShown)
{
    m_edit->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                | Qt::ImhNoAutoUppercase
                                | (isShown ? Qt::ImhNone : Qt::ImhHiddenText));
    sayShown();
}

void PassphrasePrompt::sayShown()
{
    const bool isShown = m_edit->echoMode() == QLineEdit::Normal;
    const QString name = isShown ? tr("Hide the pass phrase") : tr("Show the pass phrase");
    m_show->setToolTip(name);
    m_show->setAccessibleName(name);
}

void PassphrasePrompt::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT canceled();
    else
        Card::keyPressEvent(event);
}

} // namespace livecert
