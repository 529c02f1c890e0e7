// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/reading.h"

#include <memory>

namespace livecert {

/// What one load reads: files, and texts that were pasted (they have no name).
struct LoadInputs
{
    QStringList paths;
    std::vector<std::shared_ptr<const Secret>> texts;
};

/// Reads all of it. May take seconds: call it on a worker thread.
[[nodiscard]] ReadReport readInputs(const LoadInputs &inputs, const Passphrases &passphrases);

/// Reads once more what is closed in the report, and that only; the rest stays as it was read.
[[nodiscard]] ReadReport reopenLocked(ReadReport &&report,
                                      const LoadInputs &inputs,
                                      const Passphrases &passphrases);

/// The names of what a pass phrase would open, each once; an empty one is a pasted text.
[[nodiscard]] QStringList lockedNames(const ReadReport &report);

} // namespace livecert
