// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account.h"

#include <QHash>

#include <chrono>
#include <mutex>
#include <vector>

namespace livecert::sandbox {

/// Which certificate the edge serves for which name, now and soon. Used by several threads.
class EdgeTable
{
public:
    using Time = std::chrono::steady_clock::time_point;

    void set(const QString &domain, const CertificatePtr &certificate);
    /// From `due` on the edge serves this; null: nothing any more.
    void setLater(const QString &domain, const CertificatePtr &certificate, Time due);

    /// For a name of the server name indication. The domain itself comes before a wildcard domain
    /// above it. Null: the edge does not know the name, or HTTPS is off.
    [[nodiscard]] CertificatePtr find(const QString &serverName);

private:
    struct Change
    {
        Time due;
        CertificatePtr certificate;
    };
    struct Entry
    {
        CertificatePtr current;
        std::vector<Change> changes; ///< in the order they were made
    };
    std::mutex m_mutex;
    QHash<QString, Entry> m_entries;
};

} // namespace livecert::sandbox
