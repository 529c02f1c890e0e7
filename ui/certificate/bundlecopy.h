// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificatebundle.h"

namespace livecert {

/// A bundle of its own with the same chain and key: bundles are moved, and what a form holds is
/// shared.
[[nodiscard]] Result<CertificateBundle> copyBundle(const CertificateBundle &bundle);

} // namespace livecert
