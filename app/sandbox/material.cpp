// SPDX-License-Identifier: Apache-2.0
#include "sandbox/material.h"

#include "sandbox/authority.h"

#include <QByteArray>

#include <openssl/err.h>

#include <algorithm>
#include <optional>

namespace livecert::sandbox {

namespace {

/// One "-----BEGIN …-----" block; views into the text it came from.
struct Block
{
    QByteArrayView label;
    QByteArrayView content;
};

/// The blocks whose label ends with `ending`; text around them is skipped, as PEM readers do.
std::vector<Block> blocksOf(QByteArrayView text, QByteArrayView ending)
{
    constexpr QByteArrayView begin = "-----BEGIN ";
    constexpr QByteArrayView end = "-----END ";
    std::vector<Block> blocks;
    while (true) {
        const qsizetype start = text.indexOf(begin);
        if (start < 0)
            return blocks;
        text = text.sliced(start + begin.size());
        const qsizetype labelEnd = text.indexOf("-----");
        const qsizetype stop = text.indexOf(end);
        if (labelEnd < 0 || stop < labelEnd + 5)
            return blocks;
        const QByteArrayView label = text.first(labelEnd);
        if (label.endsWith(ending))
            blocks.push_back({label, text.sliced(labelEnd + 5, stop - labelEnd - 5)});
        text = text.sliced(stop);
    }
}

bool isBlank(QByteArrayView text)
{
    return std::all_of(
        text.begin(), text.end(), [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 0x20 && c < 0x7f) || (c >= '\t' && c <= '\r');
    });
}

/// Strict base64; what a key decodes to goes straight into a Secret.
std::optional<Secret> decoded(QByteArrayView base64)
{
    QByteArray compact;
    compact.reserve(base64.size());
    for (const char c : base64) {
        if (c != '\n' && c != '\r' && c != ' ' && c != '\t')
            compact.append(c);
    }
    auto result = QByteArray::fromBase64Encoding(compact, QByteArray::AbortOnBase64DecodingErrors);
    wipe(compact);
    if (!result)
        return {};
    return Secret::takeFrom(result.decoded);
}

tl::expected<std::vector<X509Ptr>, ServiceError> readChain(QByteArrayView sslPub)
{
    std::vector<X509Ptr> chain;
    for (const Block &block : blocksOf(sslPub, "CERTIFICATE")) {
        const auto der = decoded(block.content);
        if (!der)
            return refuse(row::decodeError);
        const auto *start = reinterpret_cast<const unsigned char *>(der->view().data());
        const auto *in = start;
        X509Ptr certificate(d2i_X509(nullptr, &in, long(der->size())));
        ERR_clear_error();
        if (!certificate || in != start + der->size())
            return refuse(row::formatError);
        chain.push_back(std::move(certificate));
    }
    return chain;
}

bool isKnownKind(EVP_PKEY *key)
{
    const int kind = EVP_PKEY_get_base_id(key);
    return kind == EVP_PKEY_RSA || kind == EVP_PKEY_EC || kind == EVP_PKEY_SM2;
}

tl::expected<KeyPtr, ServiceError> readKey(const Block &block)
{
    if (isBlank(block.content))
        return refuse(row::keyNull);
    // The header lines of an encrypted traditional key: the service takes no pass phrase.
    if (block.label.startsWith("ENCRYPTED") || block.content.contains("Proc-Type"))
        return refuse(row::keyMalformed);
    const auto der = decoded(block.content);
    if (!der)
        return refuse(row::decodeError);
    KeyPtr key = keyFromDer(der->view());
    if (!key || !isKnownKind(key.get()))
        return refuse(row::keyMalformed);
    return key;
}

bool isKeyOf(X509 *certificate, EVP_PKEY *key)
{
    const bool fits = X509_check_private_key(certificate, key) == 1;
    ERR_clear_error();
    return fits;
}

/// The two messages of Certificate.MissMatch: the key fits a later certificate, or none.
const ServiceError *mismatch(const std::vector<X509Ptr> &chain, EVP_PKEY *key)
{
    if (isKeyOf(chain.front().get(), key))
        return nullptr;
    const bool fitsAnother = std::any_of(
        chain.begin(), chain.end(), [&](const X509Ptr &one) { return isKeyOf(one.get(), key); });
    return fitsAnother ? &row::chainMismatch : &row::keyMismatch;
}

const ServiceError *untimely(X509 *certificate, const QDateTime &now)
{
    auto seconds = time_t(now.toSecsSinceEpoch());
    if (X509_cmp_time(X509_get0_notAfter(certificate), &seconds) < 0)
        return &row::expired;
    if (X509_cmp_time(X509_get0_notBefore(certificate), &seconds) > 0)
        return &row::statusError;
    return nullptr;
}

} // namespace

tl::expected<Material, ServiceError> readMaterial(QByteArrayView sslPub,
                                                  QByteArrayView sslPri,
                                                  const QDateTime &now)
{
    if (!isAscii(sslPub))
        return refuse(row::sslPubEncoding);
    if (!isAscii(sslPri))
        return refuse(row::sslPriEncoding);
    const bool hasCertificate = !blocksOf(sslPub, "CERTIFICATE").empty();
    const std::vector<Block> keys = blocksOf(sslPri, "PRIVATE KEY");
    if (!hasCertificate && keys.empty())
        return refuse(row::invalidSslPubOrSslPri);
    if (!hasCertificate)
        return refuse(row::invalidSslPub);
    if (keys.empty())
        return refuse(row::invalidSslPri);
    auto chain = readChain(sslPub);
    if (!chain)
        return refuse(chain.error());
    auto key = readKey(keys.front());
    if (!key)
        return refuse(key.error());
    if (const ServiceError *error = mismatch(*chain, key->get()))
        return refuse(*error);
    if (const ServiceError *error = untimely(chain->front().get(), now))
        return refuse(*error);
    return Material{std::move(*chain), toDer(key->get())};
}

} // namespace livecert::sandbox
