// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/vaultpassphrase.h"

#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace livecert {

VaultPassphrase::VaultPassphrase(Purpose purpose, QWidget *parent)
    : DialogShell(parent)
    , m_purpose(purpose)
{
    const bool isNew = purpose == Purpose::Choose;
    setObjectName(u"vaultPassphrase"_s);
    setWindowTitle(tr("LiveCert"));
    setHeadingIcon(u"lock"_s, Tone::Accent);
    setHeading(isNew ? tr("Choose a pass phrase for the vault") : tr("Unlock the vault"));
    setSubtitle(isNew ? tr("Several words that nobody guesses. It is written down nowhere: if it "
                           "is lost, so is what is kept.")
                      : tr("It stays unlocked until LiveCert is closed."));
    m_edit = addField(u"vaultPassphraseEdit"_s, tr("Pass phrase"));
    if (isNew)
        m_again = addField(u"vaultPassphraseAgain"_s, tr("The same again"));
    auto *show = new QCheckBox(tr("Show what is typed"), this);
    show->setObjectName(u"vaultPassphraseShow"_s);
    body()->addWidget(show);
    m_error = wrappedLabel({}, this);
    m_error->setObjectName(u"vaultPassphraseError"_s);
    m_error->setForegroundRole(QPalette::BrightText);
    m_error->hide();
    body()->addWidget(m_error);
    body()->addStretch();
    QPushButton *cancel = addButton(u"vaultPassphraseCancel"_s, tr("Cancel"));
    m_go = addButton(u"vaultPassphraseGo"_s, {}, ButtonKind::Primary);
    m_go->setDefault(true);
    setBusy(false);
    setShown(false);
    setMinimumWidth(460);
    connect(show, &QCheckBox::toggled, this, &VaultPassphrase::setShown);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &VaultPassphrase::submit);
    m_edit->setFocus();
}

QLineEdit *VaultPassphrase::addField(const QString &name, const QString &label)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setAccessibleName(label);
    edit->setMaxLength(1024);
    QLabel *words = plainLabel(label, this);
    words->setBuddy(edit);
    body()->addWidget(words);
    body()->addWidget(edit);
    connect(edit, &QLineEdit::textEdited, this, [this] { m_error->hide(); });
    return edit;
}

void VaultPassphrase::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    for (QWidget *part : {static_cast<QWidget *>(m_edit),
                          static_cast<QWidget *>(m_again),
                          static_cast<QWidget *>(m_go)}) {
        if (part)
            part->setEnabled(!isBusy);
    }
    m_go->setText(isBusy                             ? tr("A moment…")
                      : m_purpose == Purpose::Choose ? tr("Use it")
                                                     : tr("Unlock"));
    m_go->setAccessibleName(m_go->text());
}

void VaultPassphrase::showError(const QString &text)
{
    setBusy(false);
    m_error->setText(text);
    m_error->show();
    m_edit->setAccessibleDescription(text);
    m_edit->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent event(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

Secret VaultPassphrase::takePassphrase()
{
    QString text = m_edit->text();
    m_edit->clear();
    if (m_again)
        m_again->clear();
    return Secret::takeFrom(text);
}

QString VaultPassphrase::complaint() const
{
    if (m_edit->text().isEmpty())
        return tr("Enter the pass phrase first.");
    if (m_purpose == Purpose::Unlock)
        return {};
    if (m_edit->text().size() < shortest)
        return tr("At least %n characters: whoever copies the file can try as often as they like.",
                  nullptr,
                  shortest);
    if (m_edit->text() != m_again->text())
        return tr("The two are not the same.");
    return {};
}

void VaultPassphrase::submit()
{
    if (m_isBusy)
        return;
    const QString problem = complaint();
    if (!problem.isEmpty()) {
        showError(problem);
        return;
    }
    m_error->hide();
    setBusy(true);
    Q_EMIT submitted();
}

void VaultPassphrase::setShown(bool isShown)
{
    for (QLineEdit *edit : {m_edit, m_again}) {
        if (!edit)
            continue;
        edit->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                  | Qt::ImhNoAutoUppercase
                                  | (isShown ? Qt::ImhNone : Qt::ImhHiddenText));
    }
}

} // namespace livecert
