// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/encrypted_p.h"
#include "pki/openssl_p.h"

#include <openssl/pkcs12.h>

namespace livecert {

/// What one PKCS#12 holds, in DER.
struct Pkcs12Content
{
    QList<QByteArray> certificates;
    std::vector<Secret> keys; ///< PrivateKeyInfo
    bool hasLockedKey = false; ///< a key under a pass phrase of its own
    int parts = 0; ///< bags met, against nesting without end
};

enum class Pkcs12Opening { Opened, Closed, TooExpensive };

/// Opens every safe with the pass phrase (a null view: the missing one). Closed when one stays
/// shut.
[[nodiscard]] Pkcs12Opening openPkcs12(ReadContext &context,
                                       const PKCS12 *box,
                                       QByteArrayView passphrase,
                                       Pkcs12Content &content);

} // namespace livecert
