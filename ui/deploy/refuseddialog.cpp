// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/refuseddialog.h"

#include "ui/text/format.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace livecert {

using namespace Qt::StringLiterals;

RefusedDialog::RefusedDialog(const Error &error, QWidget *parent)
    : DialogShell(parent)
{
    setObjectName(u"refusedDialog"_s);
    setWindowTitle(tr("LiveCert"));
    setHeading(tr("Nothing was sent: the history cannot be written"));
    setHeadingIcon(u"error"_s, Tone::Bad);
    body()->addWidget(richLabel(
        tr("Every change is written into the history before it is sent, so that it is known what "
           "was done even after a crash."),
        this));
    QLabel *reason = richLabel(tr("The system says: %1").arg(escapedText(error.detail, 300)), this);
    reason->setObjectName(u"refusedReason"_s);
    body()->addWidget(reason);
    body()->addWidget(
        richLabel(tr("Make room on the disk or let yourself write to the folder, then try again. "
                     "To keep the history elsewhere, start LiveCert with --ledger FILE."),
                  this));
    body()->addStretch();
    QPushButton *close = addButton(u"closeRefused"_s, tr("Close"));
    QPushButton *again = addButton(u"retryRefused"_s, tr("Try again"), ButtonKind::Primary);
    again->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(again, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT retryRequested();
    });
    setMinimumWidth(560);
}

} // namespace livecert
