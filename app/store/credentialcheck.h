// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/credential.h"
#include "core/result.h"

namespace livecert {

/// The credential, if it can be one. CredentialMissing without id or secret; CredentialInvalid when
/// a part holds what no AccessKey holds, or a temporary id ("STS.…") comes without its token.
[[nodiscard]] Result<Credential> checkedCredential(Credential credential);

} // namespace livecert
