// SPDX-License-Identifier: Apache-2.0
#include "api/hmac_p.h"
#include "core/secret.h"

#include <cstring>

namespace livecert {

Hmac::Hmac(QCryptographicHash::Algorithm algorithm, QByteArrayView key)
    : Hmac(algorithm, key, {})
{ }

Hmac::Hmac(QCryptographicHash::Algorithm algorithm, QByteArrayView key, QByteArrayView suffix)
    : m_hash(algorithm)
{
    if (std::size_t(key.size() + suffix.size()) > blockSize) {
        m_hash.addData(key);
        m_hash.addData(suffix);
        const QByteArray digest = m_hash.result();
        std::memcpy(m_block.data(), digest.constData(), std::size_t(digest.size()));
    } else {
        if (!key.isEmpty())
            std::memcpy(m_block.data(), key.data(), std::size_t(key.size()));
        if (!suffix.isEmpty())
            std::memcpy(m_block.data() + key.size(), suffix.data(), std::size_t(suffix.size()));
    }
    beginWith(0x36);
}

/// Masks the key with `pad` instead of the one before; there was none at first.
void Hmac::beginWith(char pad)
{
    for (char &byte : m_block)
        byte = char(byte ^ m_pad ^ pad);
    m_pad = pad;
    m_hash.reset();
    m_hash.addData(QByteArrayView(m_block.data(), qsizetype(blockSize)));
}

Hmac::~Hmac()
{
    wipe(m_block.data(), m_block.size());
}

QByteArray Hmac::result()
{
    const QByteArray inner = m_hash.result();
    beginWith(0x5c);
    m_hash.addData(inner);
    return m_hash.result();
}

} // namespace livecert
