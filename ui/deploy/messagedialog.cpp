// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/messagedialog.h"

#include "ui/theme/fonts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace livecert {

using namespace Qt::StringLiterals;

MessageDialog::MessageDialog(Tone tone,
                             const QString &heading,
                             const QString &richText,
                             const QString &lines,
                             QWidget *parent)
    : DialogShell(parent)
{
    setObjectName(u"messageDialog"_s);
    setWindowTitle(tr("LiveCert"));
    setHeading(heading);
    setHeadingIcon(tone == Tone::Good          ? u"check-circle"_s
                       : tone == Tone::Warning ? u"warning"_s
                                               : u"info"_s,
                   tone);
    QLabel *text = richLabel(richText, this);
    text->setObjectName(u"messageText"_s);
    body()->addWidget(text);
    if (!lines.isEmpty()) {
        auto *pane = new QPlainTextEdit(lines, this);
        pane->setObjectName(u"messageLines"_s);
        pane->setAccessibleName(tr("Details"));
        pane->setReadOnly(true);
        pane->setTabChangesFocus(true);
        pane->setFont(monospaceFont(font()));
        pane->setFixedHeight(pane->fontMetrics().lineSpacing() * 6 + 16);
        body()->addWidget(pane);
    }
    QPushButton *close = addButton(u"closeMessage"_s, tr("Close"), ButtonKind::Primary);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(560);
}

} // namespace livecert
