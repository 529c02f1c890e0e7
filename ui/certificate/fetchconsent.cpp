// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate/fetchconsent.h"

#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxAddress = 2000;

/// The address as it is, wrapped anywhere: nothing of it may stay out of sight.
QPlainTextEdit *addressPane(const QString &address, QWidget *parent)
{
    auto *pane = new QPlainTextEdit(visibleText(address, maxAddress), parent);
    pane->setObjectName(u"fetchAddress"_s);
    pane->setAccessibleName(FetchConsent::tr("Address of the intermediate certificate"));
    pane->setReadOnly(true);
    pane->setTabChangesFocus(true);
    pane->setWordWrapMode(QTextOption::WrapAnywhere);
    pane->setFont(monospaceFont(parent->font()));
    const int lines = qBound(1, int(address.size() / 60) + 1, 5);
    pane->setFixedHeight(pane->fontMetrics().lineSpacing() * lines + 18);
    return pane;
}

} // namespace

FetchConsent::FetchConsent(const QString &issuer, const QString &address, QWidget *parent)
    : DialogShell(parent)
{
    setObjectName(u"fetchConsent"_s);
    setWindowTitle(tr("Fetch the missing intermediate"));
    setHeading(tr("Fetch the missing intermediate?"));
    setHeadingIcon(u"globe"_s, Tone::Accent);
    body()->addWidget(richLabel(
        tr("The certificate was issued by %1, whose own certificate is missing. It names this "
           "address for it:")
            .arg(strongText(issuer, 80)),
        this));
    body()->addWidget(addressPane(address, this));
    QLabel *promise = richLabel(
        tr("Only the address is asked for; nothing about your account or your key is sent. What "
           "comes back is used only if it signed your certificate. If an issuer above it is "
           "missing "
           "too, the address it names is asked the same way."),
        this,
        true);
    promise->setObjectName(u"fetchPromise"_s);
    body()->addWidget(promise);
    QPushButton *cancel = addButton(u"fetchCancel"_s, tr("Do not fetch"));
    QPushButton *fetch = addButton(u"fetchAccept"_s, tr("Fetch it"), ButtonKind::Primary);
    cancel->setDefault(true); // a yes is given, not slipped into
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(fetch, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(520);
}

} // namespace livecert
