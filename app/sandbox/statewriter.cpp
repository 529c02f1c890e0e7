// SPDX-License-Identifier: Apache-2.0
#include "sandbox/statewriter.h"

#include "core/logging.h"

namespace livecert::sandbox {

StateWriter::StateWriter(const StateFolder &folder,
                         const Authority &authority,
                         const Service &service)
    : m_folder(folder)
    , m_authority(authority)
    , m_service(service)
    , m_thread([this] { run(); })
{ }

StateWriter::~StateWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void StateWriter::noteChange()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isChanged = true;
    }
    m_wake.notify_one();
}

void StateWriter::run()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_isChanged || m_isEnding; });
        if (!m_isChanged)
            return;
        m_isChanged = false;
        lock.unlock();
        Account copy; // cheap: its parts are shared; the service must not wait for the disk
        m_service.visit([&](const Account &account) { copy = account; });
        if (const auto saved = m_folder.save(m_authority, copy); !saved)
            qCWarning(lcSandbox) << "state not saved:" << saved.error().detail;
        lock.lock();
    }
}

} // namespace livecert::sandbox
