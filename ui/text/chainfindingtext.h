// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/finding.h"

namespace livecert {

/// The sentence for a finding about the issuers in a chain, or about what was read beside it; empty
/// for the others. Rich text.
[[nodiscard]] QString chainFindingSentence(const Finding &finding);

} // namespace livecert
