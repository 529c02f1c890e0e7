// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/continuation.h"
#include "core/secret.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace livecert {

class Keyring;

/// Where an AccessKey secret was put.
enum class SecretPlace { Keyring, ThisRunOnly };

/// AccessKey secrets, in the system keyring; where there is none, in memory for this run.
class SecretStore final : public QObject
{
    Q_OBJECT

public:
    explicit SecretStore(QObject *parent = nullptr);
    ~SecretStore() override;

    /// Keeps `secret` under the profile's id and says where.
    void save(const QString &profileId, Secret secret, Continuation<SecretPlace> then);
    /// CredentialMissing when there is none.
    void load(const QString &profileId, Continuation<std::shared_ptr<Secret>> then);
    void remove(const QString &profileId, Continuation<bool> then);
    /// Whether a keyring answers, found out once without keeping anything in it.
    void findKeyring(Continuation<bool> then);
    [[nodiscard]] Keyring &keyring() const; ///< for secrets that are not AccessKeys

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace livecert
