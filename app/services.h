// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/continuation.h"
#include "deploy/session.h"
#include "sandbox/sandbox.h"
#include "store/credentialsource.h"
#include "store/secretstore.h"

#include <QObject>

#include <memory>
#include <optional>

namespace livecert {

/// Puts the parts together: opens the sessions of accounts, and keeps the one sandbox of this run,
/// which is minted on a worker thread when it is first asked for.
class Services final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Sandbox::Options sandbox = {};
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        QString aliyunConfigPath = defaultAliyunConfigPath();
        Clock clock = systemUtc;
        DeploymentLedger *ledger = nullptr; ///< outlives all sessions; null: nothing is written
        BundleKeeper *keeper = nullptr; ///< outlives all sessions; null: nothing is kept
        /// Who else keeps to the same limits; by default this object's sessions only.
        std::shared_ptr<RateLimiters> limiters = std::make_shared<RateLimiters>();
    };

    Services(SecretStore &secrets, Options options, QObject *parent = nullptr);
    ~Services() override;

    void openSession(const Profile &profile, Continuation<std::shared_ptr<Session>> then);

    /// The same for an account that is not saved, with the credential at hand.
    void openWithCredential(const Profile &profile,
                            Credential credential,
                            const Continuation<std::shared_ptr<Session>> &then) const;

    /// A demo certificate and its key, signed by the sandbox's CA. Fails until the sandbox runs.
    [[nodiscard]] Result<Sandbox::DemoFiles> mintDemoFiles(const QStringList &names,
                                                           int days) const;

private:
    using Access = Sandbox::Access;

    void openSandbox(Continuation<std::shared_ptr<Session>> then);
    void startSandbox();
    void sandboxStarted(const Result<Access> &access);
    [[nodiscard]] Result<std::shared_ptr<Session>> openedSandbox(const Access &access) const;
    [[nodiscard]] Result<std::shared_ptr<Session>> accountSession(const Profile &profile,
                                                                  Credential credential) const;

    SecretStore &m_secrets;
    Options m_options;
    std::shared_ptr<Sandbox> m_sandbox; // shared with the worker that starts it
    std::optional<Result<Access>> m_access;
    bool m_isStarting = false;
    QList<Continuation<std::shared_ptr<Session>>> m_waiting;
};

} // namespace livecert
