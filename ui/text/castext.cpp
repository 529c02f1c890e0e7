// SPDX-License-Identifier: Apache-2.0
#include "ui/text/castext.h"

#include "deploy/domainoverview.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CasText)
};

constexpr qint64 soonDays = 30;
constexpr auto listPermission = "yundun-cert:ListUserCertificateOrder";

} // namespace

CasExpiry casExpiry(const CasCertificate &certificate, QDate today)
{
    CasExpiry expiry;
    const QDate &end = certificate.endDate;
    if (end.isValid())
        expiry.date = QLocale().toString(end, QLocale::ShortFormat);
    const qint64 days = end.isValid() ? today.daysTo(end) : 0;
    if (certificate.isExpired || days < 0) {
        expiry.word = Words::tr("Expired");
        expiry.tone = Tone::Bad;
    } else if (end.isValid()) {
        expiry.word = Words::tr("%n days", nullptr, static_cast<int>(days));
        expiry.tone = days <= soonDays ? Tone::Warning : Tone::Good;
    }
    return expiry;
}

QString casNamesText(const CasCertificate &certificate, int shown)
{
    const QStringList names = certificate.names();
    if (names.isEmpty())
        return Words::tr("not given");
    QStringList written;
    for (const QString &name : names.mid(0, shown))
        written.append(visibleText(displayDomain(name), 80));
    const auto rest = static_cast<int>(names.size() - written.size());
    const QString list = written.join(u", "_s);
    return rest > 0 ? Words::tr("%1 and %n more", nullptr, rest).arg(list) : list;
}

QString casFingerprintText(const CasCertificate &certificate)
{
    const bool hasLong = !certificate.sha256.isEmpty();
    const QString &hex = hasLong ? certificate.sha256 : certificate.sha1;
    if (hex.isEmpty())
        return Words::tr("not given");
    const QString kind = hasLong ? u"SHA-256 "_s : u"SHA-1 "_s;
    return kind + shortFingerprintText(QByteArray::fromHex(hex.toLatin1()));
}

QString casOriginText(const CasCertificate &certificate)
{
    const QString origin = certificate.isUploaded ? Words::tr("Uploaded")
                                                  : Words::tr("Issued by Alibaba Cloud's service");
    return certificate.issuer.isEmpty()
        ? origin
        : Words::tr("%1 · issuer: %2").arg(origin, visibleText(certificate.issuer, 80));
}

QString casChosenText(const CasCertificate &certificate, QDate today)
{
    QStringList parts{escapedText(casNamesText(certificate, 3), 400)};
    const CasExpiry expiry = casExpiry(certificate, today);
    if (!expiry.date.isEmpty())
        parts.append(Words::tr("until %1 (%2)").arg(expiry.date, expiry.word));
    parts.append(escapedText(casFingerprintText(certificate)));
    return parts.join(u" · "_s);
}

CasProblemText casProblemText(const Error &error)
{
    const bool lacksPermission = error.httpStatus == 403 || error.httpStatus == 401;
    if (!lacksPermission) {
        const ErrorText text = errorText(error);
        return {text.title, text.explanation + u' ' + text.advice};
    }
    const QString action =
        error.authAction.isEmpty() ? QString::fromLatin1(listPermission) : error.authAction;
    return {Words::tr("This AccessKey may not list the account's certificates"),
            Words::tr("Its RAM user lacks the permission %1. Ask the administrator of the account "
                      "for it, or type the exact name of the certificate in the form: setting it "
                      "needs the permission for Live only.")
                .arg(strongText(action))};
}

CasProblemText casEmptyText()
{
    return {
        Words::tr("This account has no valid certificate there"),
        Words::tr("Certificate Management Service lists none that was issued or uploaded and is "
                  "still valid. Buy or upload one in its console, or choose Upload and drop the "
                  "files here.")};
}

} // namespace livecert
