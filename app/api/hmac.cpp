// SPDX-License-Identifier: Apache-2.0
#include "api/hmac_p.h"
#include "core/secret.h"

#include <cstring>

namespace livecert {

Hmac::Hmac(QCryptographicHash::Algorithm algorithm, QByteArrayView key)
    : Hmac(algorithm, key, {})
{ }

Hmac::Hmac(QCryptographicHash::Algorithm algorithm, QByteArrayView key, QByteArrayView suffix)
    : m_inner(algorithm)
    , m_outer(algorithm)
{
    if (std::size_t(key.size() + suffix.size()) > blockSize) {
        m_inner.addData(key);
        m_inner.addData(suffix);
        const QByteArray digest = m_inner.result();
        std::memcpy(m_block.data(), digest.constData(), std::size_t(digest.size()));
        m_inner.reset();
    } else {
        if (!key.isEmpty())
            std::memcpy(m_block.data(), key.data(), std::size_t(key.size()));
        if (!suffix.isEmpty())
            std::memcpy(m_block.data() + key.size(), suffix.data(), std::size_t(suffix.size()));
    }
    const auto mask = [this](int from, int to) {
        for (char &byte : m_block)
            byte = char(byte ^ from ^ to);
    };
    mask(0, 0x36);
    m_inner.addData(QByteArrayView(m_block.data(), qsizetype(blockSize)));
    mask(0x36, 0x5c);
    m_outer.addData(QByteArrayView(m_block.data(), qsizetype(blockSize)));
}

Hmac::~Hmac()
{
    wipe(m_block.data(), m_block.size());
}

QByteArray Hmac::result()
{
    m_outer.addData(m_inner.result());
    return m_outer.result();
}

} // namespace livecert
