// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/domainoverview.h"
#include "ui/theme/theme.h"

#include <array>

namespace livecert {

/// Which domains the table shows; a domain can be in several.
enum class DomainFilter { All, Expired, ExpiresSoon, HttpsOff, WrongName };
inline constexpr int domainFilterCount = 5;
using DomainCounts = std::array<int, domainFilterCount>;

/// A short text for a narrow column and how it is meant.
struct DomainMark
{
    QString text;
    Tone tone = Tone::Neutral;
};

/// A domain with all that searching, filtering and sorting ask of it, worked out once when it is
/// read.
struct DomainRow
{
    DomainOverview overview;
    QString searchText; ///< case-folded: both forms of the name, certificate, issuer, common name
    QString nameKey; ///< case-folded
    QString certificateKey;
    qint64 expires = 0; ///< ms; the far end without a certificate
    qint64 changed = 0;
    Care care = Care::Fine;
    DomainMark edgeMark = {}; ///< what was found at the edge; without a text when nothing was
    std::array<bool, domainFilterCount> isIn{};
    QDate judgedOn; ///< local day
    bool isChecked = false;
};

[[nodiscard]] DomainRow makeRow(const DomainOverview &overview, const QDateTime &now);
/// Judges the row again as of now; says whether that made a difference, or the days that it shows
/// did.
[[nodiscard]] bool ageRow(DomainRow &row, const QDateTime &now);

[[nodiscard]] DomainMark httpsMark(const DomainOverview &domain);
/// "12 Feb 2027 · 80 days", "Expired 2 days ago"; empty without a certificate.
[[nodiscard]] DomainMark expiryMark(const DomainOverview &domain, const QDateTime &now);
/// "Ingest", "Offline", "Configuring": what makes a domain unlike the others.
[[nodiscard]] QList<DomainMark> specialMarks(const DomainOverview &domain);

} // namespace livecert
