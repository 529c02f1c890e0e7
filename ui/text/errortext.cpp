// SPDX-License-Identifier: Apache-2.0
#include "ui/text/errortext.h"

#include "api/errorcatalogue.h"
#include "deploy/domainoverview.h"
#include "ui/text/erroroffers.h"
#include "ui/text/fileerrortext.h"
#include "ui/text/format.h"
#include "ui/text/language.h"

#include <QCoreApplication>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// A text of the catalogue as rich text, with what is put into it escaped and emphasised.
QString filledRich(const QString &text, const ErrorContext &context)
{
    const QString domain =
        context.domain.isEmpty() ? QString() : strongText(displayDomain(context.domain));
    const QString name = context.certName.isEmpty() ? QString() : strongText(context.certName, 80);
    return fill(text.toHtmlEscaped(), domain, name, interfaceLanguage());
}

QString filledPlain(const QString &text, const ErrorContext &context)
{
    return fill(text,
                visibleText(displayDomain(context.domain), 80),
                visibleText(context.certName, 80),
                interfaceLanguage());
}

QList<ErrorDetail> detailsOf(const Error &error, const ErrorContext &context)
{
    QList<ErrorDetail> details;
    const auto add = [&details](const QString &label, const QString &value) {
        if (!value.isEmpty())
            details.append({label, value});
    };
    add(Words::tr("Code"),
        visibleText(error.apiCode.isEmpty() ? catalogueCode(error) : error.apiCode));
    if (error.httpStatus > 0)
        add(Words::tr("HTTP"), QString::number(error.httpStatus));
    add(Words::tr("Message"), visibleText(error.detail, 1000));
    add(Words::tr("Request"), visibleText(error.requestId));
    add(Words::tr("Missing"), visibleText(error.authAction));
    add(Words::tr("Reason"), visibleText(error.noPermissionType));
    if (!context.domain.isEmpty())
        add(Words::tr("Domain"), visibleText(context.domain));
    add(Words::tr("File"), visibleText(context.fileName));
    if (error.time.isValid())
        add(Words::tr("Time"), exactTimeText(error.time));
    return details;
}

ErrorText unknownCodeText(const Error &error, const ErrorContext &context)
{
    ErrorText text;
    text.title = context.domain.isEmpty()
        ? Words::tr("Alibaba Cloud refused the request")
        : Words::tr("Alibaba Cloud refused the change of %1")
              .arg(visibleText(displayDomain(context.domain), 80));
    text.explanation = error.detail.isEmpty()
        ? Words::tr("It answered with the code %1 and gave no reason.")
              .arg(strongText(error.apiCode))
        : Words::tr("It answered with the code %1: %2")
              .arg(strongText(error.apiCode), escapedText(error.detail, 400));
    text.advice = error.requestId.isEmpty()
        ? Words::tr("Look the code up at Alibaba Cloud, or send the report to their support.")
        : Words::tr("Look the code up at Alibaba Cloud, or quote the request ID %1 in a ticket.")
              .arg(strongText(error.requestId));
    text.offers = offersFor(ErrorCode::Service, context);
    return text;
}

} // namespace

ErrorText errorText(const Error &error, const ErrorContext &context)
{
    ErrorText text;
    if (const CatalogueEntry *entry = findEntry(catalogueCode(error))) {
        const CatalogueText &words = entry->text(interfaceLanguage());
        text.title = filledPlain(words.title, context);
        text.explanation = filledRich(words.explanation, context);
        text.advice = filledRich(words.nextStep, context);
        text.offers = offersFor(*entry, context);
    } else if (!error.apiCode.isEmpty()) {
        text = unknownCodeText(error, context);
    } else {
        text = localErrorText(error, context);
        text.offers = offersFor(error.code, context);
    }
    if (!context.evidence.isEmpty())
        text.explanation += u"<br>"_s + context.evidence;
    text.details = detailsOf(error, context);
    return text;
}

QString errorTitle(const Error &error, const ErrorContext &context)
{
    return errorText(error, context).title;
}

} // namespace livecert
