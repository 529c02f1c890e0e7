// SPDX-License-Identifier: Apache-2.0
#include "api/httpdate_p.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace livecert {
namespace {

int clampToInt(qint64 value)
{
    return int(std::clamp<qint64>(value, 0, std::numeric_limits<int>::max()));
}

} // namespace

QDateTime parseHttpDate(const QByteArray &text)
{
    static constexpr char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
    if (text.size() != 29 || !text.endsWith(" GMT"))
        return {};
    const qsizetype month = QByteArrayView(months).indexOf(QByteArrayView(text).sliced(8, 3));
    const QDate date(
        text.mid(12, 4).toInt(), month < 0 ? 0 : int(month / 3) + 1, text.mid(5, 2).toInt());
    const QTime time(text.mid(17, 2).toInt(), text.mid(20, 2).toInt(), text.mid(23, 2).toInt());
    if (!date.isValid() || !time.isValid())
        return {};
    return {date, time, QTimeZone::utc()};
}

int parseRetryAfter(const QByteArray &acsRetryAfter,
                    const QByteArray &retryAfter,
                    const QDateTime &now)
{
    bool isNumber = false;
    const qint64 milliseconds = acsRetryAfter.trimmed().toLongLong(&isNumber);
    if (isNumber && milliseconds > 0)
        return clampToInt(milliseconds);
    const qint64 seconds = retryAfter.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds > std::numeric_limits<int>::max() / 1000 ? std::numeric_limits<int>::max()
                                                                : clampToInt(seconds * 1000);
    const QDateTime date = parseHttpDate(retryAfter.trimmed());
    return date.isValid() ? clampToInt(now.msecsTo(date)) : 0;
}

} // namespace livecert
