// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/continuation.h"
#include "core/gathering.h"
#include "deploy/bundlekeeper.h"
#include "store/vaultcontents.h"
#include "store/vaultformat.h"
#include "store/vaultsettings.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

namespace livecert {

class Keyring;

struct VaultStatus
{
    VaultSettings settings;
    bool exists = false; ///< there is a file
    VaultProtection protection = VaultProtection::Keyring; ///< of the file, when it can be read
    bool isUnlocked = false; ///< its pass phrase is not needed now, or it has none
    int waiting = 0; ///< bundles to be kept as soon as it is unlocked, or can be written
    std::optional<Error> problem = {}; ///< why the file is of no use
};

/// Keeps the last good bundles of the domains that LiveCert changed, so that they can be restored:
/// certificates and private keys, encrypted in one file, which several processes may write. Off
/// until it is turned on. The key comes from the system keyring or from a pass phrase; what costs
/// time runs on a thread of its own. A file that cannot be read is never overwritten.
class Vault final
    : public QObject
    , public BundleKeeper
{
    Q_OBJECT

public:
    struct Options
    {
        Clock clock = systemUtc;
        ScryptCost cost = {}; ///< of pass phrases that are set from now on
        int lockPatienceMs = 10'000; ///< how long another process may write
    };

    /// `keyring` outlives the vault.
    Vault(QString path, Keyring &keyring, QObject *parent = nullptr);
    Vault(QString path, Keyring &keyring, Options options, QObject *parent = nullptr);
    ~Vault() override; ///< finishes what is being written; what waits for a pass phrase is lost

    /// "vault" in the data folder of the user.
    [[nodiscard]] static QString defaultPath();
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Keyring &keyring() const { return m_keyring; }

    /// Does nothing while the vault is off, or for a bundle without its key.
    void keep(const LedgerAccount &account,
              const QString &domain,
              const QString &certName,
              const std::shared_ptr<const CertificateBundle> &bundle) override;
    /// Answers when nothing is being written any more: how many bundles still wait.
    void finish(Continuation<int> then);

    void look(Continuation<VaultStatus> then);
    /// Makes the file unless there is one; that one keeps its key. KeyringUnavailable when that is
    /// where the key should go.
    void turnOn(VaultProtection protection, Secret passphrase, Continuation<void> then);
    void turnOff(Continuation<void> then); ///< what is kept stays
    void setBundlesPerDomain(int count, Continuation<void> then);
    /// PassphraseWrong when it is not the one.
    void unlock(Secret passphrase, Continuation<void> then);
    void lock(); ///< forgets the key
    /// Another key: everything is encrypted anew. Unlocked before.
    void protectWith(VaultProtection protection, Secret passphrase, Continuation<void> then);

    /// PassphraseNeeded while it is locked; so for take().
    void list(Continuation<QList<VaultItem>> then);
    void take(const QByteArray &sha256,
              Continuation<std::shared_ptr<const CertificateBundle>> then);

    /// Overwrites and removes the file and what was set aside, removes the key from the keyring,
    /// forgets everything, and turns the vault off. Fails when something of that is still there.
    void deleteAll(Continuation<void> then);
    /// Gives a file that cannot be used another name, and turns on a new one. Answers that name.
    void startAnew(VaultProtection protection, Secret passphrase, Continuation<QString> then);

Q_SIGNALS:
    void changed(); ///< by this object; look() again
    void keepFailed(const livecert::Error &error); ///< said once until it works again

private:
    using Key = std::shared_ptr<const Secret>;
    struct NewKey;

    template <class T>
    void work(std::function<Result<T>()> job, std::function<void(Result<T>)> then);
    void withKey(std::function<void(const Result<Key> &)> then);
    void keyFromKeyring(const VaultHeader &header, std::function<void(const Result<Key> &)> then);
    void makeKey(VaultProtection protection,
                 Secret passphrase,
                 std::function<void(const Result<NewKey> &)> then);
    void write(const Key &key,
               std::function<Result<void>(VaultContents &)> change,
               Continuation<void> then);
    void create(const NewKey &made, std::function<void(const Result<void> &)> then);
    void replaceKey(const Key &old, const NewKey &made, const Continuation<void> &then);
    void discardKey(const NewKey &made);
    void takeKey(const NewKey &made);
    void changeSettings(std::function<void(VaultSettings &)> change, Continuation<void> then);
    void saveWaiting();
    void forgetWaiting();
    void savingEnded(const Result<void> &saved, const QList<VaultDeposit> &deposits);

    QString m_path;
    Keyring &m_keyring;
    Options m_options;
    Key m_key; ///< null while it is locked
    QString m_keyringEntry; ///< of m_key; empty with a pass phrase
    QList<VaultDeposit> m_waiting;
    QList<Continuation<int>> m_finishing;
    bool m_isSaving = false;
    Gathering m_gathering; ///< of what waits to be saved
    bool m_hasComplained = false;
    QThreadPool m_pool; ///< one thread: one thing after the other
};

} // namespace livecert
