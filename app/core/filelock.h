// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sharedfile.h"

#include <QString>

#include <chrono>

namespace livecert {

/// Held by one at a time, on this machine. The system keeps it, not what stands in a file: whoever
/// ends lets go of it at once, however it ended, and whoever got its process number has no part
/// in it. The file is there for as long as the lock is held; one that a dead process left behind
/// means nothing.
class FileLock
{
public:
    explicit FileLock(QString path);
    ~FileLock(); ///< lets go
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Waits for at most `patience`, on the calling thread. False: somebody else still holds it.
    /// Storage: there is no place for the file.
    [[nodiscard]] Result<bool> tryLock(std::chrono::milliseconds patience = {});
    void unlock();

private:
    QString m_path;
    SharedFile m_file;
    bool m_isHeld = false;
};

} // namespace livecert
