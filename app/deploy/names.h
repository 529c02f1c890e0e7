// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/livetypes.h"
#include "deploy/deployment.h"
#include "pki/finding.h"

namespace livecert {

// Names for files and programs: stable, English, without spaces.

/// "DomainsNotCovered" …, as in FindingCode.
[[nodiscard]] QString findingName(FindingCode code);
/// "fine", "info", "warning", "blocking".
[[nodiscard]] QString severityName(Severity severity);
/// "upload", "cas", "free" as the service writes them; "unknown".
[[nodiscard]] QString certificateTypeName(CertificateType type);

/// "waiting", "sending", "verifying", "done", "failed", "skipped", "unknown".
[[nodiscard]] QString stepStateName(StepState state);

} // namespace livecert
