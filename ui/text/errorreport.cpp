// SPDX-License-Identifier: Apache-2.0
#include "ui/text/errorreport.h"

#include "ui/text/format.h"
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorReport)
};

QJsonObject allow(const QStringList &actions, const QString &resource)
{
    return {{u"Effect"_s, u"Allow"_s},
            {u"Action"_s, QJsonArray::fromStringList(actions)},
            {u"Resource"_s, resource}};
}

} // namespace

QString detailsAsText(const QList<ErrorDetail> &details)
{
    qsizetype width = 0;
    for (const ErrorDetail &detail : details)
        width = qMax(width, detail.label.size());
    // Columns stand straight where every letter is as wide as the next. Chinese ones are wider, by
    // no whole number of Latin ones.
    const bool isEven = interfaceLanguage() == CatalogueLanguage::English;
    QStringList lines;
    for (const ErrorDetail &detail : details)
        lines.append(isEven ? detail.label.leftJustified(width + 3) + detail.value
                            : Words::tr("%1: %2", "label, value").arg(detail.label, detail.value));
    return lines.join(u'\n');
}

QString reportAsText(const ErrorText &text)
{
    return text.title + u'\n' + plainText(text.explanation) + u"\n\n"_s
        + detailsAsText(text.details) + u'\n' + u"LiveCert " LIVECERT_VERSION "\n"_s;
}

QString ticketAsText(const Error &error, const ErrorContext &context)
{
    const QString domain =
        context.domain.isEmpty() ? Words::tr("a domain of ours") : context.domain;
    return Words::
        tr("Product: ApsaraVideo Live, operation SetLiveDomainCertificate\n"
           "Domain: %1\n"
           "Answer: HTTP %2, %3: %4\n"
           "RequestId: %5\n"
           "Time: %6\n\n"
           "We would like to change the HTTPS certificate of this domain and get the answer above. "
           "Please lift the restriction, or tell us what is needed for the change.")
            .arg(visibleText(domain),
                 QString::number(error.httpStatus),
                 visibleText(error.apiCode),
                 visibleText(error.detail, 1000),
                 visibleText(error.requestId),
                 exactTimeText(error.time));
}

QString ramPolicyAsText(const QString &domain)
{
    const QStringList reads{u"live:DescribeLiveUserDomains"_s,
                            u"live:DescribeLiveDomainCertificateInfo"_s,
                            u"live:DescribeLiveDomainDetail"_s,
                            u"live:DescribeLiveCertificateList"_s,
                            u"live:DescribeLiveCertificateDetail"_s,
                            u"yundun-cert:ListUserCertificateOrder"_s}; // to choose from
    const QStringList changes{u"live:SetLiveDomainCertificate"_s,
                              u"live:DescribeLiveHttpsDomainList"_s};
    const QString resource = u"acs:cdn:*:*:domain/"_s + (domain.isEmpty() ? u"*"_s : domain);
    const QJsonObject policy{
        {u"Version"_s, u"1"_s},
        {u"Statement"_s, QJsonArray{allow(reads, u"*"_s), allow(changes, resource)}}};
    return QString::fromUtf8(QJsonDocument(policy).toJson());
}

} // namespace livecert
