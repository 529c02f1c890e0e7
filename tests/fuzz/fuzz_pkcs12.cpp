// SPDX-License-Identifier: Apache-2.0
#include "fuzz/everything.h"
#include "pki/containers_p.h"

/// PKCS#12 directly, so that no byte is spent on looking like it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace livecert;
    const Passphrases passphrases = fuzz::passphrases();
    const ReadLimits limits = fuzz::limits();
    ReadContext context(passphrases, limits);
    readPkcs12(context, QByteArrayView(data, qsizetype(size)), QStringLiteral("x"));
    fuzz::judgeEverything(context.takeReport());
    return 0;
}
