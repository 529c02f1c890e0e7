// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/vault.h"
#include "store/vaultformat.h"

#include <memory>
#include <utility>

namespace livecert {

struct Vault::NewKey
{
    VaultHeader header;
    Key key;
};

/// Runs `job` on the vault's own thread. `then` is called, and destroyed, on this object's thread
/// only.
template <class T>
void Vault::work(std::function<Result<T>()> job, std::function<void(Result<T>)> then)
{
    auto kept = std::make_shared<std::function<void(Result<T>)>>(std::move(then));
    m_pool.start([this, job = std::move(job), kept = std::move(kept)]() mutable {
        auto answer = std::make_shared<Result<T>>(job());
        releaseRandomness();
        QMetaObject::invokeMethod(
            this,
            [kept = std::move(kept), answer] { (*kept)(std::move(*answer)); },
            Qt::QueuedConnection);
    });
}

} // namespace livecert
