// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/secret.h"

#include <QIODevice>

namespace livecert {

/// The body of a request that is sent once. QNetworkAccessManager sends a request again by itself
/// when the connection closes before an answer; from a sequential device it cannot.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(Secret bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; } // refuses a second sending, without a warning of Qt's
    [[nodiscard]] bool atEnd() const override { return m_position >= m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool wasRead() const { return m_position > 0; }
    void wipe() { m_bytes.clear(); }

protected:
    qint64 readData(char *out, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    Secret m_bytes;
    std::size_t m_position = 0;
};

} // namespace livecert
