// SPDX-License-Identifier: Apache-2.0
#include "fuzz/everything.h"
#include "pki/der_p.h"
#include "pki/encrypted_p.h"

namespace {

using namespace livecert;

/// PBES1, PBES2 and their like: an AlgorithmIdentifier, and what it encrypts.
void readSealed(ReadContext &context, QByteArrayView bytes)
{
    der::Reader parts(der::only(bytes, der::Sequence).value_or(QByteArrayView()));
    const auto algorithm = parts.next(der::Sequence);
    const auto sealed = algorithm ? parts.next(der::OctetString) : std::nullopt;
    if (sealed)
        readEncryptedKey(context, algorithm->whole, sealed->content, QStringLiteral("x"));
}

/// The headers of RFC 1421, and the text behind them.
void readArmoured(ReadContext &context, QByteArrayView text)
{
    pem::forEachBlock(text, [&context](const pem::Block &block) {
        readEncryptedPemKey(context, block, QStringLiteral("x"));
        return true;
    });
}

} // namespace

/// What a pass phrase opens, both ways, without the detection in front.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const Passphrases passphrases = fuzz::passphrases();
    const ReadLimits limits = fuzz::limits();
    ReadContext context(passphrases, limits);
    readSealed(context, bytes);
    readArmoured(context, bytes);
    fuzz::judgeEverything(context.takeReport());
    return 0;
}
