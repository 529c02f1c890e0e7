// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/finding.h"

namespace livecert {

/// What the program can do about a finding when the admin asks for it.
enum class FindingFix {
    None,
    LeaveOut,
    UseSuggestedName,
    UseStoredName,
    ChooseKey,
    ChooseFiles,
    FetchIssuer
};

/// A finding in words. `sentence` is rich text in which everything from outside is escaped.
struct FindingText
{
    QString word; ///< "Fine", "Note", "Warning", "Blocking"
    QString sentence;
    FindingFix fix = FindingFix::None;
    QString fixLabel;
    QString prevented; ///< "Prevents Certificate.Expired", or empty
};

/// `selected`: how many domains are chosen, for sentences that count.
[[nodiscard]] FindingText findingText(const Finding &finding, int selected = 0);
[[nodiscard]] QString severityWord(Severity severity);
/// Two or three words about one domain, for a narrow column: "Not covered".
[[nodiscard]] QString noteText(const Finding &finding);

} // namespace livecert
