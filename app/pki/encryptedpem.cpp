// SPDX-License-Identifier: Apache-2.0
#include "pki/der_p.h"
#include "pki/encrypted_p.h"
#include "pki/openssl_p.h"

#include <array>

namespace livecert {

namespace {

using Cipher = ssl::Owned<EVP_CIPHER, EVP_CIPHER_free>;
using CipherContext = ssl::Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;

struct Encryption
{
    Cipher cipher;
    QByteArray start; ///< initialisation vector, and salt of the key
};

/// "DEK-Info: AES-256-CBC,0123…"; the cipher is null when it says nothing known.
Encryption readEncryption(const pem::Block &block)
{
    const QByteArrayView info = block.header("DEK-Info");
    const qsizetype comma = info.indexOf(',');
    if (comma < 0)
        return {};
    const QByteArray name = info.first(comma).trimmed().toByteArray();
    Encryption encryption{Cipher(EVP_CIPHER_fetch(decryptingContext(), name.constData(), nullptr)),
                          QByteArray::fromHex(info.sliced(comma + 1).trimmed().toByteArray())};
    const bool fits = encryption.cipher && encryption.start.size() >= 8
        && encryption.start.size() == EVP_CIPHER_get_iv_length(encryption.cipher.get());
    return fits ? std::move(encryption) : Encryption{};
}

Secret decryptBody(const Encryption &encryption, const Secret &body, QByteArrayView passphrase)
{
    std::array<unsigned char, EVP_MAX_KEY_LENGTH> key{};
    const CipherContext context(EVP_CIPHER_CTX_new());
    const auto *start = reinterpret_cast<const unsigned char *>(encryption.start.constData());
    Secret plain = Secret::ofSize(body.size() + EVP_MAX_BLOCK_LENGTH);
    int size = 0;
    int tail = 0;
    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    const bool isRight = EVP_BytesToKey(encryption.cipher.get(),
                                        EVP_md5(),
                                        start,
                                        ssl::bytesOf(passphrase),
                                        int(passphrase.size()),
                                        1,
                                        key.data(),
                                        nullptr)
            > 0
        && EVP_DecryptInit_ex2(context.get(), encryption.cipher.get(), key.data(), start, nullptr)
        && EVP_DecryptUpdate(context.get(), out, &size, ssl::bytesOf(body.view()), int(body.size()))
        && EVP_DecryptFinal_ex(context.get(), out + size, &tail);
    wipe(key.data(), key.size());
    if (!isRight)
        return {};
    plain.shrink(std::size_t(size) + std::size_t(tail));
    return plain;
}

} // namespace

void readEncryptedPemKey(ReadContext &context, const pem::Block &block, const QString &source)
{
    const ssl::ErrorQueue errors;
    const Encryption encryption = readEncryption(block);
    const Secret body = pem::decodeSecret(block.body);
    if (!encryption.cipher || body.isEmpty()) {
        context.addUnused(ReadProblem::MalformedPem, source);
        return;
    }
    for (const Secret &passphrase : context.passphrases()) {
        const Secret plain = decryptBody(encryption, body, passphrase.view());
        if (!plain.isEmpty() && der::only(plain.view(), der::Sequence)) {
            readPlainKey(context, plain.view(), source);
            return;
        }
    }
    context.addUnused(lockedProblem(context.passphrases()), source);
}

} // namespace livecert
