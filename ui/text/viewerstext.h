// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/viewerscheck.h"
#include "ui/theme/theme.h"

namespace livecert {

/// A verdict in a word or two, with its tone.
struct VerdictMark
{
    QString word;
    Tone tone = Tone::Neutral;
};

[[nodiscard]] VerdictMark viewersMark(ViewersState state);
[[nodiscard]] VerdictMark addressMark(const JudgedAddress &address);

enum class Fingerprint { Short, Whole };
/// "127.0.0.3 still serves live-2025 (SHA-256 9F:3C:A1:77…), expired on 19 Nov 2026". Plain text.
[[nodiscard]] QString addressSentence(const JudgedAddress &address,
                                      const QDateTime &now,
                                      Fingerprint fingerprint = Fingerprint::Short);
/// The one thing to know about a domain: what the address that is furthest off serves, or why
/// nothing is known. Plain text.
[[nodiscard]] QString viewersSentence(const ViewersResult &result, const QDateTime &now);
/// Everything about a domain, line by line: addresses, resolvers, what the service says. Plain
/// text.
[[nodiscard]] QString viewersDetails(const ViewersResult &result, const QDateTime &now);
/// What each resolver says; empty when none was asked.
[[nodiscard]] QStringList resolverLines(const QList<ResolverAnswer> &resolvers);

} // namespace livecert
