// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

namespace livecert {

/// What the exit status says; --help has the same list.
enum class ExitCode {
    Done = 0,
    Internal = 1,
    Usage = 2,
    Credentials = 3,
    Network = 4,
    Refused = 5,
    PartlyFailed = 6,
    OutcomeUnknown = 7,
    Blocked = 8,
    NotServed = 9,
    Input = 10,
    Declined = 11,
    Ledger = 12,
    Altered = 13,
    Interrupted = 130,
};

/// The status of a command that ended because of this error.
[[nodiscard]] ExitCode exitCodeFor(const Error &error);
/// "done", "partly-failed" …, for JSON.
[[nodiscard]] QString statusName(ExitCode code);
[[nodiscard]] QString exitCodeHelp();

} // namespace livecert
