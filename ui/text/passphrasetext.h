// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/certificate/bundlereader.h"

namespace livecert {

// The words of the pass phrase prompt.

[[nodiscard]] QString passphraseTitle(const PassphraseRequest &request); ///< rich text
[[nodiscard]] QString passphraseHint(const PassphraseRequest &request); ///< rich text
[[nodiscard]] QString wrongPassphraseText(const PassphraseRequest &request); ///< plain
/// Title and advice once it was left closed; plain. `files`: all of the load.
[[nodiscard]] QString leftClosedTitle(const QStringList &files);

} // namespace livecert
