// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"
#include "ui/theme/theme.h"

namespace livecert {

struct ResultText
{
    QString word; ///< goes into a pill; empty: nothing to say yet
    Tone tone = Tone::Neutral;
};

[[nodiscard]] QString stateWord(StepState state); ///< "Done", "Failed" …
/// What is being done for the domain, or was done: "Set · waiting for the edge".
[[nodiscard]] QString stepText(const StepProgress &step, bool isTurningOff);
/// How it came out: "Serving the new certificate".
[[nodiscard]] ResultText resultText(const StepProgress &step, bool isTurningOff);
/// The edge address by address, one a line; plain text.
[[nodiscard]] QString edgeText(const StepProgress &step);

} // namespace livecert
