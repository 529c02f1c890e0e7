// SPDX-License-Identifier: Apache-2.0
#include "fuzz/everything.h"
#include "pki/containers_p.h"

/// Archives directly, so that no byte is spent on looking like one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace livecert;
    const Passphrases passphrases = fuzz::passphrases();
    const ReadLimits limits = fuzz::limits();
    ReadContext context(passphrases, limits);
    readZip(context, QByteArrayView(data, qsizetype(size)), QStringLiteral("x"), 0);
    fuzz::judgeEverything(context.takeReport());
    return 0;
}
