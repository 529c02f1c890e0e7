// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "sandbox/account.h"
#include "sandbox/edgetable.h"
#include "sandbox/parameters.h"

#include <functional>
#include <mutex>

namespace livecert::sandbox {

/// The operations on the account, one at a time. Called on several threads.
class Service
{
public:
    Service(Account account,
            const Authority &authority,
            EdgeTable &edge,
            Clock clock,
            std::chrono::milliseconds edgeDelay);

    [[nodiscard]] static bool knows(const QByteArray &action);
    /// "2016-11-01" for the operations of Live, "2020-04-07" for those of the certificate service.
    [[nodiscard]] static QByteArrayView versionOf(const QByteArray &action);
    [[nodiscard]] Answer call(const QByteArray &action, const Parameters &parameters);

    /// Looks at the account while nobody changes it.
    void visit(const std::function<void(const Account &)> &visitor) const;
    /// Called after every change, on the thread of the call.
    void setChanged(std::function<void()> changed) { m_changed = std::move(changed); }

private:
    [[nodiscard]] Answer callLocked(const QByteArray &action, const Parameters &parameters);

    mutable std::mutex m_mutex;
    Account m_account;
    const Authority &m_authority;
    EdgeTable &m_edge;
    Clock m_clock;
    std::chrono::milliseconds m_edgeDelay;
    std::function<void()> m_changed;
};

} // namespace livecert::sandbox
