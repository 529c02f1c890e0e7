// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"

#include "core/secretmemory_p.h"

#include <QByteArray>
#include <QString>

#include <cstring>
#include <utility>

namespace livecert {

void wipe(QByteArray &bytes) noexcept
{
    if (bytes.isDetached())
        wipe(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
}

void wipe(QString &text) noexcept
{
    if (text.isDetached())
        wipe(text.data(), std::size_t(text.size()) * sizeof(QChar));
    text.clear();
}

Secret::Secret(QByteArrayView bytes)
{
    allocate(std::size_t(bytes.size()));
    if (m_size > 0)
        std::memcpy(m_bytes, bytes.data(), m_size);
}

Secret::~Secret()
{
    clear();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_allocated(std::exchange(other.m_allocated, 0))
{ }

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_allocated = std::exchange(other.m_allocated, 0);
    }
    return *this;
}

Secret Secret::ofSize(std::size_t size)
{
    Secret secret;
    secret.allocate(size);
    return secret;
}

Secret Secret::takeFrom(QByteArray &text)
{
    Secret secret{QByteArrayView(text)};
    wipe(text);
    return secret;
}

Secret Secret::takeFrom(QString &text)
{
    QByteArray utf8 = text.toUtf8();
    wipe(text);
    return takeFrom(utf8);
}

QByteArrayView Secret::view() const noexcept
{
    return m_bytes ? QByteArrayView(m_bytes, qsizetype(m_size)) : QByteArrayView();
}

void Secret::shrink(std::size_t size) noexcept
{
    if (size >= m_size)
        return;
    wipe(m_bytes + size, m_size - size);
    m_size = size;
}

void Secret::clear() noexcept
{
    if (m_bytes)
        secretmemory::giveBack({m_bytes, m_allocated});
    m_bytes = nullptr;
    m_size = 0;
    m_allocated = 0;
}

bool Secret::equals(QByteArrayView other) const noexcept
{
    if (std::size_t(other.size()) != m_size)
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < m_size; ++i)
        difference |= unsigned(static_cast<unsigned char>(m_bytes[i] ^ other.data()[i]));
    return difference == 0;
}

void Secret::allocate(std::size_t size)
{
    if (size == 0)
        return;
    const secretmemory::Block block = secretmemory::take(size);
    m_bytes = block.bytes;
    m_allocated = block.size;
    m_size = size;
}

} // namespace livecert
