// SPDX-License-Identifier: Apache-2.0
#include "ui/window/textdialog.h"

#include "ui/text/errorreport.h"
#include "ui/theme/fonts.h"
#include "ui/theme/themedicon.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace livecert {

TextDialog::TextDialog(const QString &title,
                       const QString &explanation,
                       const QString &text,
                       QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"textDialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *edit = new QPlainTextEdit(text, this);
    edit->setObjectName(u"textDialogText"_s);
    edit->setAccessibleName(title);
    edit->setReadOnly(true);
    edit->setFont(monospaceFont(font()));
    edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    edit->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"textDialogCopy"_s);
    copy->setIcon(themedIcon(u"copy"_s));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(headingLabel(title, 1.25, this));
    layout->addWidget(wrappedLabel(explanation, this));
    layout->addWidget(edit, 1);
    layout->addWidget(buttons);
    resize(640, 440);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [copy, text] {
        QApplication::clipboard()->setText(text);
        copy->setText(tr("Copied"));
    });
}

void showRamPolicy(QWidget *parent)
{
    auto *dialog = new TextDialog(
        TextDialog::tr("RAM policy LiveCert needs"),
        TextDialog::tr("Give this policy to a RAM user in the RAM console and use an AccessKey "
                       "of that user. It allows reading the domains and setting their "
                       "certificates, and nothing else."),
        ramPolicyAsText(),
        parent);
    dialog->open();
}

} // namespace livecert
