// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/historyrecord.h"
#include "ui/theme/theme.h"

namespace livecert {

/// A state of the ledger in a word, with its tone.
struct HistoryMark
{
    QString word;
    Tone tone = Tone::Neutral;
};

[[nodiscard]] HistoryMark historyMark(LedgerState state);
[[nodiscard]] QString historyFilterName(HistoryFilter filter);
/// "live-old → live-new", "live-old → HTTPS off".
[[nodiscard]] QString historyChangeText(const HistoryRecord &planned);
/// What one record says happened: "Call begun", "Done", "Edge: the new certificate is served".
[[nodiscard]] QString historyEventText(const HistoryRecord &record);
/// Why, or how it was found out; what LiveCert noted itself in the program's language.
[[nodiscard]] QString historyDetailText(const QString &detail);
/// "Production (LTAI…9aZp)".
[[nodiscard]] QString historyAccountText(const HistoryRecord &planned);

} // namespace livecert
