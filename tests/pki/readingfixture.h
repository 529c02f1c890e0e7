// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pki/certificatebundle.h"
#include "support/mint.h"

// What tests of reading share.

namespace livecert::testing {

/// Made once in each test program.
[[nodiscard]] inline const mint::Pki &pki()
{
    static const mint::Pki minted = mint::mintPki({QStringLiteral("live.example.com")});
    return minted;
}

[[nodiscard]] inline QByteArray replaced(QByteArray text, const char *before, const char *after)
{
    return text.replace(before, after);
}

[[nodiscard]] inline Passphrases phrases(const QByteArray &text)
{
    Passphrases list;
    list.emplace_back(QByteArrayView(text));
    return list;
}

} // namespace livecert::testing
