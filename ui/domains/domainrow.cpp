// SPDX-License-Identifier: Apache-2.0
#include "ui/domains/domainrow.h"

#include "ui/text/format.h"

#include <QCoreApplication>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr qint64 soonDays = 30;

QString words(const char *text)
{
    return QCoreApplication::translate("DomainTable", text);
}

bool expiresSoon(const DomainOverview &domain, const QDateTime &now)
{
    if (!domain.isHttpsOn || careFor(domain, now) == Care::Expired)
        return false;
    return domain.notAfter.isValid() ? domain.notAfter <= now.addDays(soonDays)
                                     : domain.state == CertificateState::ExpiresSoon;
}

void setFilters(DomainRow &row, const QDateTime &now)
{
    const DomainOverview &domain = row.overview;
    row.isIn[size_t(DomainFilter::All)] = true;
    row.isIn[size_t(DomainFilter::Expired)] = row.care == Care::Expired;
    row.isIn[size_t(DomainFilter::ExpiresSoon)] = expiresSoon(domain, now);
    row.isIn[size_t(DomainFilter::HttpsOff)] = domain.isHttpsKnown && !domain.isHttpsOn;
    row.isIn[size_t(DomainFilter::WrongName)] =
        domain.isHttpsOn && domain.state == CertificateState::Mismatch;
}

} // namespace

DomainRow makeRow(const DomainOverview &overview, const QDateTime &now)
{
    constexpr QChar separator(u'\n'); // nobody can type it into the search field
    DomainRow row;
    row.overview = overview;
    const QString shown = overview.displayName();
    row.nameKey = shown.toCaseFolded();
    row.certificateKey = overview.certName.toCaseFolded();
    row.searchText = row.nameKey + separator + row.certificateKey + separator
        + overview.issuer.toCaseFolded() + separator + overview.commonName.toCaseFolded();
    if (!shown.endsWith(overview.domain.name))
        row.searchText += separator + overview.domain.name.toCaseFolded();
    row.expires = overview.notAfter.isValid() ? overview.notAfter.toMSecsSinceEpoch()
                                              : std::numeric_limits<qint64>::max();
    row.changed =
        overview.certificateUpdated.isValid() ? overview.certificateUpdated.toMSecsSinceEpoch() : 0;
    row.care = careFor(overview, now);
    row.judgedOn = now.toLocalTime().date();
    setFilters(row, now);
    return row;
}

bool ageRow(DomainRow &row, const QDateTime &now)
{
    const Care care = row.care;
    const std::array<bool, domainFilterCount> isIn = row.isIn;
    const QDate day = std::exchange(row.judgedOn, now.toLocalTime().date());
    row.care = careFor(row.overview, now);
    setFilters(row, now);
    return care != row.care || isIn != row.isIn
        || (day != row.judgedOn && row.overview.notAfter.isValid());
}

DomainMark httpsMark(const DomainOverview &domain)
{
    if (!domain.isHttpsKnown)
        return {words(QT_TRANSLATE_NOOP("DomainTable", "Unknown")), Tone::Neutral};
    if (domain.isHttpsOn)
        return {words(QT_TRANSLATE_NOOP("DomainTable", "On")), Tone::Good};
    return {words(QT_TRANSLATE_NOOP("DomainTable", "Off")), Tone::Neutral};
}

DomainMark expiryMark(const DomainOverview &domain, const QDateTime &now)
{
    if (!domain.notAfter.isValid() || !domain.isHttpsOn)
        return {};
    if (now > domain.notAfter)
        return {daysLeftText(domain.notAfter, now), Tone::Bad};
    const bool isSoon = domain.notAfter <= now.addDays(soonDays);
    return {words(QT_TRANSLATE_NOOP("DomainTable", "%1 · %2"))
                .arg(dateText(domain.notAfter), shortDaysText(domain.notAfter, now)),
            isSoon ? Tone::Warning : Tone::Good};
}

QList<DomainMark> specialMarks(const DomainOverview &domain)
{
    QList<DomainMark> marks;
    if (domain.domain.type == DomainType::Ingest)
        marks.append({words(QT_TRANSLATE_NOOP("DomainTable", "Ingest")), Tone::Accent});
    if (domain.domain.status == DomainStatus::Offline)
        marks.append({words(QT_TRANSLATE_NOOP("DomainTable", "Offline")), Tone::Neutral});
    if (domain.domain.status == DomainStatus::Configuring)
        marks.append({words(QT_TRANSLATE_NOOP("DomainTable", "Configuring")), Tone::Warning});
    return marks;
}

} // namespace livecert
