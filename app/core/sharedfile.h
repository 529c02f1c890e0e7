// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <string>

namespace livecert {

/// A small file through which several processes of one user keep common state: 0600, and held by
/// one of them at a time. A process that ends, however it ends, lets go of it.
class SharedFile
{
public:
    SharedFile() = default;
    ~SharedFile();
    SharedFile(const SharedFile &) = delete;
    SharedFile &operator=(const SharedFile &) = delete;

    /// Opens it, and makes it and its folder (0700) when they are missing. Storage on failure.
    [[nodiscard]] Result<void> open(const QString &path);
    [[nodiscard]] bool isOpen() const;
    void close();

    /// Never waits. False: somebody else holds it just now, or it is not open.
    [[nodiscard]] bool tryHold();
    void letGo();

    // Only while it is held.
    /// Takes it out of its folder, lets go of it and closes it. Who opened it meanwhile finds in
    /// tryHold() that it is gone.
    void remove();
    /// Its beginning, as much as `room` takes, and a view of it there; empty when it cannot be
    /// read.
    [[nodiscard]] QByteArrayView read(QByteArray &room) const;
    /// Overwrites it from its beginning; what lies behind stays. False: it could not.
    [[nodiscard]] bool write(QByteArrayView bytes) const;

private:
#ifdef Q_OS_WIN
    void *m_handle = nullptr;
    std::wstring m_name;
#else
    [[nodiscard]] bool isStillThere() const;
    int m_descriptor = -1;
    QByteArray m_name;
    std::chrono::steady_clock::time_point m_lastSeen{}; ///< under its name
#endif
};

} // namespace livecert
