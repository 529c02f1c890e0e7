// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/account.h"

#include <QHash>
#include <QSet>

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

    /// At this address of the edge the domain keeps this certificate, whatever is set later.
    void setStale(const QString &domain, quint32 address, const CertificatePtr &certificate);
    /// This address of the edge serves what it served at the start, of every domain.
    void setStaleAddress(quint32 address);

    /// For a name of the server name indication. The domain itself comes before a wildcard domain
    /// above it. Null: the edge does not know the name, or HTTPS is off.
    [[nodiscard]] CertificatePtr find(const QString &serverName, quint32 address);

private:
    struct Change
    {
        Time due;
        CertificatePtr certificate;
    };
    struct Entry
    {
        CertificatePtr first; ///< what was served at the start
        CertificatePtr current;
        std::vector<Change> changes; ///< in the order they were made
        QHash<quint32, CertificatePtr> stale; ///< by IPv4 address
    };
    [[nodiscard]] Entry *entryFor(const QString &serverName);

    std::mutex m_mutex;
    QHash<QString, Entry> m_entries;
    QSet<quint32> m_staleAddresses;
};

} // namespace livecert::sandbox
