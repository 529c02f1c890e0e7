// SPDX-License-Identifier: Apache-2.0
#include "deploy/fingerprint.h"

namespace livecert {

namespace {

bool isHexDigit(QChar lower)
{
    return (lower >= u'0' && lower <= u'9') || (lower >= u'a' && lower <= u'f');
}

} // namespace

QString plainHex(const QString &fingerprint)
{
    QString hex;
    hex.reserve(fingerprint.size());
    for (const QChar c : fingerprint) {
        const QChar lower = c.toLower();
        if (isHexDigit(lower))
            hex.append(lower);
    }
    return hex;
}

bool isFingerprint(QStringView printed, QStringView hex)
{
    qsizetype matched = 0;
    for (const QChar c : printed) {
        const QChar lower = c.toLower();
        if (!isHexDigit(lower))
            continue;
        if (matched == hex.size() || hex[matched] != lower)
            return false;
        ++matched;
    }
    return matched == hex.size() && matched > 0;
}

} // namespace livecert
