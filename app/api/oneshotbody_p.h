// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QIODevice>

namespace livecert {

/// The body of a request that is sent once. QNetworkAccessManager sends a request again by itself
/// when the connection closes before an answer; from a device that cannot go back it does not. It
/// knows its size: Qt says it in the head, and need not keep a copy of what it sends.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(Secret bytes, QObject *parent = nullptr);

    [[nodiscard]] qint64 size() const override { return m_size; }
    bool reset() override { return false; }
    bool seek(qint64 position) override { return position == pos(); }
    [[nodiscard]] bool atEnd() const override { return m_position >= m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool wasRead() const { return m_position > 0; }
    void wipe() { m_bytes.clear(); }

protected:
    qint64 readData(char *out, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Secret m_bytes;
    qint64 m_size;
    std::size_t m_position = 0;
};

} // namespace livecert
