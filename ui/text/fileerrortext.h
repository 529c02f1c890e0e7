// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/text/errortext.h"

namespace livecert {

/// Title, cause and advice of an error that is not about a call: a file, a credential, a store.
[[nodiscard]] ErrorText localErrorText(const Error &error, const ErrorContext &context);

} // namespace livecert
