// SPDX-License-Identifier: Apache-2.0
#include "store/vaultcontents.h"
#include "store/vaultformat.h"

#include <QCryptographicHash>

#include <cstdint>

using namespace livecert;

namespace {

void judge(const Result<VaultContents> &contents)
{
    if (!contents)
        return;
    const QList<VaultItem> items = contents->items();
    for (const VaultItem &item : items)
        (void)contents->bundle(item.sha256);
    // What was read can be written, and read again.
    const Secret bytes = contents->toBytes();
    if (!VaultContents::fromBytes(bytes.view()))
        qFatal("what was written cannot be read");
}

/// The file as it lies on the disk. No derivation: whatever a header asks for within its bounds
/// would only be slow.
void readFile(const QByteArray &bytes)
{
    const Result<VaultFile> file = parseVault(bytes);
    if (!file)
        return;
    if (file->header.protection == VaultProtection::Passphrase && !file->header.cost.isBearable())
        qFatal("a cost that is not bearable was let through");
    const Result<Secret> contents = openVault(*file, Secret(QByteArray(32, 'k')));
    if (contents)
        judge(VaultContents::fromBytes(contents->view()));
}

} // namespace

/// As somebody does who changes the header and knows the format.
QByteArray withFreshDigest(QByteArray bytes)
{
    constexpr qsizetype digestBytes = 8;
    constexpr qsizetype at = vaultHeaderBytes - digestBytes;
    if (bytes.size() < vaultHeaderBytes)
        return bytes;
    const QByteArray digest =
        QCryptographicHash::hash(bytes.first(at), QCryptographicHash::Sha256).first(digestBytes);
    return bytes.replace(at, digestBytes, digest);
}

/// The vault's file as it is, with a header that fits itself, and what a file holds that somebody
/// with the key has made. The first byte says which.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    switch (data[0] % 3) {
    case 0: readFile(bytes); break;
    case 1: judge(VaultContents::fromBytes(bytes)); break;
    default: readFile(withFreshDigest(bytes));
    }
    return 0;
}
