// SPDX-License-Identifier: Apache-2.0
#include "api/oneshotbody_p.h"

#include <algorithm>
#include <cstring>

namespace livecert {

OneShotBody::OneShotBody(Secret bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
    , m_size(qint64(m_bytes.size()))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return (atEnd() ? 0 : qint64(m_bytes.size() - m_position)) + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *out, qint64 maxSize)
{
    if (atEnd())
        return -1;
    const std::size_t count = std::min(std::size_t(maxSize), m_bytes.size() - m_position);
    std::memcpy(out, m_bytes.data() + m_position, count);
    m_position += count;
    return qint64(count);
}

} // namespace livecert
