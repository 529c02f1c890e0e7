// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/continuation.h"
#include "deploy/session.h"
#include "store/profile.h"
#include "ui/aboutfacts.h"

#include <QProcessEnvironment>

#include <functional>
#include <memory>

namespace livecert {

class History;
class ProfileStore;
class SecretStore;
class Vault;

/// What the window needs of the world; put together by main. The references outlive the window.
struct UiServices
{
    /// Opens an account: its credential, client and edge probe; starts the sandbox for the sandbox.
    std::function<void(const Profile &, Continuation<std::shared_ptr<Session>>)> openSession;
    /// The same for an account that is not saved yet, with the secret that was just typed.
    std::function<void(const Profile &, Credential, Continuation<std::shared_ptr<Session>>)>
        openWithCredential;
    ProfileStore &profiles;
    SecretStore &secrets;
    Clock clock = systemUtc;
    QProcessEnvironment environment = {};
    QString aliyunConfigPath = {};
    QString stateFile = {}; ///< where the window remembers its looks; empty: nowhere
    /// PEM of a new chain and its key for these names, by the sandbox's authority; for trying
    /// things out.
    std::function<Result<QByteArray>(const QStringList &names)> mintDemoCertificate = {};
    History *history = nullptr; ///< null: there is no page for it
    AboutFacts about = {};
    Vault *vault = nullptr; ///< null: nothing is kept, and nothing can be restored
};

} // namespace livecert
