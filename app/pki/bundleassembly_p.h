// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificatebundle.h"

#include <vector>

namespace livecert {

/// Leaf, chain and key out of a heap, every repair noted.
[[nodiscard]] CertificateBundle assembleBundle(const QList<Certificate> &certificates,
                                               std::vector<PrivateKey> &&keys);

} // namespace livecert
