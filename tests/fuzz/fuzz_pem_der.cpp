// SPDX-License-Identifier: Apache-2.0
#include "fuzz/everything.h"

/// Text and DER of any kind, with a pass phrase at hand.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    livecert::fuzz::readEverything(QByteArrayView(data, qsizetype(size)));
    return 0;
}
