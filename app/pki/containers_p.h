// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/readcontext_p.h"

namespace livecert {

/// PKCS#12 or PKCS#7, in DER or BER; false when it is neither.
bool readContainer(ReadContext &context, QByteArrayView bytes, const QString &source);

bool readPkcs12(ReadContext &context, QByteArrayView bytes, const QString &source);
bool readPkcs7(ReadContext &context, QByteArrayView bytes, const QString &source);

/// A ZIP archive, unpacked in memory only.
void readZip(ReadContext &context, QByteArrayView bytes, const QString &source, int depth);

} // namespace livecert
