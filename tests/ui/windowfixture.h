// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/domaincatalog.h"
#include "sandbox/sandbox.h"
#include "store/profilestore.h"
#include "store/secretstore.h"
#include "ui/uiservices.h"

#include <QTemporaryDir>

namespace livecert::fixture {

/// Everything a window needs: a sandbox of its own, an empty folder of accounts, no credentials
/// around.
class World
{
public:
    explicit World(const Sandbox::Options &options = {});

    [[nodiscard]] UiServices services();
    [[nodiscard]] Result<std::shared_ptr<Session>> openSandbox() const;
    /// The sandbox's session writes what it does into this ledger; it outlives the sessions.
    void useLedger(DeploymentLedger *ledger, BundleKeeper *keeper = nullptr);

    QTemporaryDir folder;
    Sandbox sandbox;
    Sandbox::Access access;
    ProfileStore profiles;
    SecretStore secrets;
    QProcessEnvironment environment;
    /// Instead of the sandbox, when it is set.
    std::function<void(const Profile &, Continuation<std::shared_ptr<Session>>)> open;
    int opened = 0;
};

/// The domains below rooms.example.net, of which a large sandbox has most, that take a certificate.
[[nodiscard]] QStringList onlineRooms(const AccountSnapshot &account);

} // namespace livecert::fixture
