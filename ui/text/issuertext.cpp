// SPDX-License-Identifier: Apache-2.0
#include "ui/text/issuertext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(IssuerText)
};

QString reasonOf(const Error &error, const QString &host)
{
    switch (error.code) {
    case ErrorCode::Timeout: return Words::tr("%1 did not answer in time.").arg(host);
    case ErrorCode::ConnectionFailed:
        return Words::tr("%1 could not be reached. A firewall or a proxy may be in the way.")
            .arg(host);
    case ErrorCode::ConnectionLost: return Words::tr("The connection to %1 was lost.").arg(host);
    case ErrorCode::TlsFailed:
        return Words::tr("The secure connection to %1 is not trusted.").arg(host);
    case ErrorCode::Redirected:
        return Words::tr("%1 sends on to other addresses without end, or to one that is not a web "
                         "address.")
            .arg(host);
    case ErrorCode::AnswerTooLarge:
        return Words::tr("The answer of %1 is larger than a certificate.").arg(host);
    case ErrorCode::EmptyAnswer: return Words::tr("%1 answered with nothing.").arg(host);
    case ErrorCode::ErrorWithoutCode:
        return error.httpStatus == 404
            ? Words::tr("%1 does not have it (HTTP 404).").arg(host)
            : Words::tr("%1 refused it (HTTP %2).").arg(host).arg(error.httpStatus);
    case ErrorCode::InvalidInput:
        return Words::tr("The certificate that %1 gave did not sign this one, so it is not used.")
            .arg(host);
    default: return Words::tr("What %1 answered is not a certificate.").arg(host);
    }
}

} // namespace

IssuerProblemText issuerProblemText(const Error &error, const QString &host)
{
    return {Words::tr("The missing intermediate was not fetched"),
            inSentences({reasonOf(error, visibleText(host, 60)),
                         Words::tr("Get it from your authority and drop its file here as well.")})};
}

} // namespace livecert
