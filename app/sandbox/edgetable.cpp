// SPDX-License-Identifier: Apache-2.0
#include "sandbox/edgetable.h"

namespace livecert::sandbox {

void EdgeTable::set(const QString &domain, const CertificatePtr &certificate)
{
    const std::lock_guard lock(m_mutex);
    m_entries[domain] = {certificate, {}};
}

void EdgeTable::setLater(const QString &domain, const CertificatePtr &certificate, Time due)
{
    const std::lock_guard lock(m_mutex);
    m_entries[domain].changes.push_back({due, certificate});
}

CertificatePtr EdgeTable::find(const QString &serverName)
{
    const std::lock_guard lock(m_mutex);
    auto found = m_entries.find(serverName.toLower());
    for (qsizetype dot = serverName.indexOf(u'.'); found == m_entries.end() && dot >= 0;
         dot = serverName.indexOf(u'.', dot + 1))
        found = m_entries.find(serverName.mid(dot).toLower());
    if (found == m_entries.end())
        return {};
    const Time now = std::chrono::steady_clock::now();
    std::vector<Change> &changes = found->changes;
    while (!changes.empty() && changes.front().due <= now) {
        found->current = changes.front().certificate;
        changes.erase(changes.begin());
    }
    return found->current;
}

} // namespace livecert::sandbox
