// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/continuation.h"
#include "core/secret.h"

#include <QObject>

#include <memory>

namespace livecert {

/// A place that the system guards for its user: named entries, each a secret. Answers come later,
/// on the caller's thread.
class Keyring : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether a keyring answers, found out once without keeping anything in it.
    virtual void find(Continuation<bool> then) = 0;
    // KeyringUnavailable when there is none, or it refuses or does not answer.
    virtual void write(const QString &entry, Secret secret, Continuation<void> then) = 0;
    /// CredentialMissing when there is no such entry.
    virtual void read(const QString &entry, Continuation<std::shared_ptr<Secret>> then) = 0;
    /// Answers whether it was there.
    virtual void remove(const QString &entry, Continuation<bool> then) = 0;
};

/// The keyring of the user's session: GNOME Keyring, KWallet, the macOS keychain, the Windows
/// Credential Manager.
class SystemKeyring final : public Keyring
{
    Q_OBJECT

public:
    explicit SystemKeyring(QObject *parent = nullptr);
    ~SystemKeyring() override;

    void find(Continuation<bool> then) override;
    void write(const QString &entry, Secret secret, Continuation<void> then) override;
    void read(const QString &entry, Continuation<std::shared_ptr<Secret>> then) override;
    void remove(const QString &entry, Continuation<bool> then) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace livecert
