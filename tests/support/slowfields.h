// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificate.h"

namespace livecert::testing {

/// Reads the same certificate with OpenSSL's default context and high-level functions, and names
/// every field in which the fast way differs.
[[nodiscard]] QStringList differences(const Certificate &certificate);

} // namespace livecert::testing
