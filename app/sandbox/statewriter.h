// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/service.h"
#include "sandbox/statefolder.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace livecert::sandbox {

/// Saves the account after changes, on a thread of its own; many changes in a row are saved once.
class StateWriter
{
public:
    StateWriter(const StateFolder &folder, const Authority &authority, const Service &service);
    ~StateWriter(); ///< saves what is not saved yet
    StateWriter(const StateWriter &) = delete;
    StateWriter &operator=(const StateWriter &) = delete;

    void noteChange();

private:
    void run();

    const StateFolder &m_folder;
    const Authority &m_authority;
    const Service &m_service;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isChanged = false;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace livecert::sandbox
