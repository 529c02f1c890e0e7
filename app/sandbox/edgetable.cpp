// SPDX-License-Identifier: Apache-2.0
#include "sandbox/edgetable.h"

namespace livecert::sandbox {

void EdgeTable::set(const QString &domain, const CertificatePtr &certificate)
{
    const std::lock_guard lock(m_mutex);
    m_entries[domain] = {certificate, certificate, {}, {}};
}

void EdgeTable::setLater(const QString &domain, const CertificatePtr &certificate, Time due)
{
    const std::lock_guard lock(m_mutex);
    m_entries[domain].changes.push_back({due, certificate});
}

void EdgeTable::setStale(const QString &domain, quint32 address, const CertificatePtr &certificate)
{
    const std::lock_guard lock(m_mutex);
    m_entries[domain].stale.insert(address, certificate);
}

void EdgeTable::setStaleAddress(quint32 address)
{
    const std::lock_guard lock(m_mutex);
    m_staleAddresses.insert(address);
}

EdgeTable::Entry *EdgeTable::entryFor(const QString &serverName)
{
    auto found = m_entries.find(serverName.toLower());
    for (qsizetype dot = serverName.indexOf(u'.'); found == m_entries.end() && dot >= 0;
         dot = serverName.indexOf(u'.', dot + 1))
        found = m_entries.find(serverName.mid(dot).toLower());
    return found == m_entries.end() ? nullptr : &*found;
}

CertificatePtr EdgeTable::find(const QString &serverName, quint32 address)
{
    const std::lock_guard lock(m_mutex);
    Entry *entry = entryFor(serverName);
    if (!entry)
        return {};
    if (entry->stale.contains(address))
        return entry->stale.value(address);
    if (m_staleAddresses.contains(address))
        return entry->first;
    const Time now = std::chrono::steady_clock::now();
    std::vector<Change> &changes = entry->changes;
    while (!changes.empty() && changes.front().due <= now) {
        entry->current = changes.front().certificate;
        changes.erase(changes.begin());
    }
    return entry->current;
}

} // namespace livecert::sandbox
