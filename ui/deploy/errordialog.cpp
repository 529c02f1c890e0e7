// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/errordialog.h"

#include "ui/text/errorreport.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QUrlQuery>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

QUrl consoleUrl()
{
    return QUrl(u"https://live.console.aliyun.com/"_s);
}

/// Alibaba Cloud's own page about a code. Holds the code and the request's id, nothing else.
QUrl lookUpUrl(const Error &error)
{
    QUrl url(u"https://api.aliyun.com/troubleshoot"_s);
    QUrlQuery query;
    query.addQueryItem(u"q"_s, error.apiCode);
    query.addQueryItem(u"product"_s, u"live"_s);
    query.addQueryItem(u"requestId"_s, error.requestId);
    url.setQuery(query);
    return url;
}

QString objectNameFor(ErrorAction action)
{
    return u"errorAction%1"_s.arg(static_cast<int>(action));
}

} // namespace

ErrorDialog::ErrorDialog(const Error &error, const ErrorContext &context, QWidget *parent)
    : DialogShell(parent)
    , m_error(error)
    , m_context(context)
    , m_text(errorText(error, context))
{
    setObjectName(u"errorDialog"_s);
    setWindowTitle(tr("LiveCert"));
    setHeading(m_text.title);
    setHeadingIcon(u"error"_s, Tone::Bad);
    setAccessibleDescription(plainText(inSentences({m_text.explanation, m_text.advice})));
    buildBody();
    buildDetails();
    buildButtons();
    setMinimumWidth(580);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ErrorDialog::buildBody()
{
    QLabel *explanation = richLabel(m_text.explanation, this);
    explanation->setObjectName(u"errorExplanation"_s);
    QLabel *advice = richLabel(m_text.advice, this);
    advice->setObjectName(u"errorAdvice"_s);
    for (QLabel *label : {explanation, advice}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        body()->addWidget(label);
        body()->addSpacing(6);
    }
}

void ErrorDialog::buildDetails()
{
    m_fold = new LinkButton({}, this);
    m_fold->setObjectName(u"errorDetailsFold"_s);
    m_fold->setAccessibleName(tr("Details"));
    m_fold->setCheckable(true);
    body()->addWidget(m_fold, 0, Qt::AlignLeft);

    m_details = new QPlainTextEdit(detailsAsText(m_text.details), this);
    m_details->setObjectName(u"errorDetails"_s);
    m_details->setAccessibleName(tr("Details of the problem"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFont(monospaceFont(font()));
    m_details->document()->setDocumentMargin(10);
    const int lines = qBound(2, static_cast<int>(m_text.details.size()) + 1, 9);
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * lines + 24);
    body()->addWidget(m_details);
    connect(m_fold, &QAbstractButton::toggled, this, &ErrorDialog::setDetailsVisible);
    setDetailsVisible(false);
}

void ErrorDialog::buildButtons()
{
    QPushButton *copyDetails = addLeftButton(u"copyDetails"_s, tr("Copy details"));
    connect(copyDetails, &QPushButton::clicked, this, [this] {
        copy(detailsAsText(m_text.details), tr("Copied"));
    });
    m_said = mutedLabel({}, this);
    m_said->setObjectName(u"errorSaid"_s);
    addFooterHint(m_said);

    QPushButton *close = addButton(u"closeError"_s, tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    QPushButton *first = close;
    for (auto offer = m_text.offers.crbegin(); offer != m_text.offers.crend(); ++offer) {
        const bool isFirst = offer + 1 == m_text.offers.crend();
        QPushButton *button = addButton(objectNameFor(offer->action),
                                        offer->label,
                                        isFirst ? ButtonKind::Primary : ButtonKind::Normal);
        connect(
            button, &QPushButton::clicked, this, [this, action = offer->action] { act(action); });
        first = button;
    }
    first->setDefault(true);
    first->setFocus();
}

void ErrorDialog::act(ErrorAction action)
{
    switch (action) {
    case ErrorAction::CopyReport: copy(reportAsText(m_text), tr("Report copied")); return;
    case ErrorAction::CopyTicket:
        copy(ticketAsText(m_error, m_context), tr("Ticket text copied"));
        return;
    case ErrorAction::CopyRamPolicy:
        copy(ramPolicyAsText(m_context.domain), tr("RAM policy copied"));
        return;
    case ErrorAction::ShowDetails: m_fold->setChecked(true); return;
    case ErrorAction::OpenConsole: QDesktopServices::openUrl(consoleUrl()); return;
    case ErrorAction::LookUpCode: QDesktopServices::openUrl(lookUpUrl(m_error)); return;
    default: break;
    }
    accept();
    Q_EMIT actionRequested(action);
}

void ErrorDialog::copy(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    m_said->setText(said);
}

void ErrorDialog::setDetailsVisible(bool isVisible)
{
    m_fold->setText(isVisible ? tr("▾ Details") : tr("▸ Details"));
    m_fold->updateGeometry();
    m_details->setVisible(isVisible);
    QMetaObject::invokeMethod(this, &ErrorDialog::fitHeight, Qt::QueuedConnection);
}

} // namespace livecert
