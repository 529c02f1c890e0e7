// SPDX-License-Identifier: Apache-2.0
#include "store/vault.h"

#include "core/logging.h"
#include "store/keyring.h"
#include "store/vault_p.h"
#include "store/vaultfiles.h"

#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

// The domains of a batch come one after the other, and each look at the vault's files takes them
// all.
constexpr std::chrono::milliseconds gathered{500};

using Change = std::function<Result<void>(VaultContents &)>;

// Read again each time: another process may have written since.
Result<void> changeContents(const QString &path,
                            int patienceMs,
                            const Secret &key,
                            const Change &change)
{
    return alone(path, patienceMs, [&]() -> Result<void> {
        Result<OpenedVault> vault = openVaultFile(path, key);
        if (!vault)
            return failure(vault.error());
        if (Result<void> changed = change(vault->contents); !changed)
            return changed;
        return writeVaultFile(path, vault->header, key, vault->contents);
    });
}

Change addAll(const QList<VaultDeposit> &deposits, const QString &path)
{
    return [deposits, path](VaultContents &contents) -> Result<void> {
        for (const VaultDeposit &deposit : deposits)
            contents.add(deposit);
        contents.trim(readVaultSettings(path).value_or(VaultSettings()).bundlesPerDomain);
        return {};
    };
}

} // namespace

Vault::Vault(QString path, Keyring &keyring, QObject *parent)
    : Vault(std::move(path), keyring, Options(), parent)
{ }

Vault::Vault(QString path, Keyring &keyring, Options options, QObject *parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_keyring(keyring)
    , m_options(std::move(options))
    , m_gathering(gathered, [this] { saveWaiting(); })
{
    m_pool.setMaxThreadCount(1);
}

Vault::~Vault()
{
    m_pool.waitForDone();
    if (m_key && !m_waiting.isEmpty() && readVaultSettings(m_path).value_or(VaultSettings()).isOn)
        (void)changeContents(m_path, m_options.lockPatienceMs, *m_key, addAll(m_waiting, m_path));
}

QString Vault::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/livecert/vault"_s;
}

void Vault::keep(const LedgerAccount &account,
                 const QString &domain,
                 const QString &certName,
                 const std::shared_ptr<const CertificateBundle> &bundle)
{
    if (!bundle || !bundle->keyMatches())
        return;
    m_waiting.append({account, domain, certName, bundle, m_options.clock()});
    if (!m_isSaving)
        m_gathering.ask();
}

void Vault::saveWaiting()
{
    m_isSaving = true;
    work<VaultSettings>([path = m_path] { return readVaultSettings(path); },
                        [this](const Result<VaultSettings> &settings) {
                            if (!settings) {
                                savingEnded(failure(settings.error()), {});
                                return;
                            }
                            if (!settings->isOn) {
                                m_waiting.clear();
                                savingEnded({}, {});
                                return;
                            }
                            withKey([this](const Result<Key> &key) {
                                if (!key) {
                                    savingEnded(failure(key.error()), {});
                                    return;
                                }
                                const QList<VaultDeposit> deposits = std::exchange(m_waiting, {});
                                const Change add = addAll(deposits, m_path);
                                write(
                                    *key, add, {this, [this, deposits](const Result<void> &saved) {
                                                    savingEnded(saved, deposits);
                                                }});
                            });
                        });
}

void Vault::forgetWaiting()
{
    m_waiting.clear();
    m_gathering.cancel();
}

void Vault::savingEnded(const Result<void> &saved, const QList<VaultDeposit> &deposits)
{
    m_isSaving = false;
    if (saved) {
        m_hasComplained = false;
        if (!m_waiting.isEmpty() && !m_finishing.isEmpty()) {
            m_gathering.act();
            return;
        }
        if (!m_waiting.isEmpty())
            m_gathering.ask();
    } else {
        m_waiting = deposits + m_waiting;
        if (saved.error().code == ErrorCode::FileNotFound)
            m_waiting.clear(); // somebody deleted the vault: nothing is to be kept
        qCWarning(lcStore) << "the vault keeps nothing now:" << saved.error().detail;
        if (!m_waiting.isEmpty() && !std::exchange(m_hasComplained, true))
            Q_EMIT keepFailed(saved.error());
    }
    for (const auto &then : std::exchange(m_finishing, {}))
        then(int(m_waiting.size()));
    Q_EMIT changed();
}

void Vault::finish(Continuation<int> then)
{
    m_gathering.flush();
    if (m_isSaving)
        m_finishing.append(std::move(then));
    else
        then(int(m_waiting.size()));
}

void Vault::write(const Key &key,
                  std::function<Result<void>(VaultContents &)> change,
                  Continuation<void> then)
{
    work<void>(
        [path = m_path, patience = m_options.lockPatienceMs, key, change = std::move(change)] {
            return changeContents(path, patience, *key, change);
        },
        [then = std::move(then)](const Result<void> &written) { then(written); });
}

void Vault::look(Continuation<VaultStatus> then)
{
    struct Seen
    {
        Result<VaultSettings> settings;
        Result<VaultFile> file;
    };
    work<Seen>(
        [path = m_path]() -> Result<Seen> {
            return Seen{readVaultSettings(path), readVaultFile(path)};
        },
        [this, then = std::move(then)](const Result<Seen> &seen) {
            VaultStatus status;
            status.settings = seen->settings.value_or(VaultSettings());
            status.waiting = int(m_waiting.size());
            const Result<VaultFile> &file = seen->file;
            status.exists = file || file.error().code != ErrorCode::FileNotFound;
            if (file) {
                status.protection = file->header.protection;
                status.isUnlocked = status.protection == VaultProtection::Keyring
                    || (m_key && file->header.isKeyOf(*m_key));
            } else if (status.exists) {
                status.problem = file.error();
            }
            if (!seen->settings && !status.problem)
                status.problem = seen->settings.error();
            then(status);
        });
}

void Vault::changeSettings(std::function<void(VaultSettings &)> change, Continuation<void> then)
{
    work<void>(
        [path = m_path, change = std::move(change)] {
            VaultSettings settings = readVaultSettings(path).value_or(VaultSettings());
            change(settings);
            return writeVaultSettings(path, settings);
        },
        [this, then = std::move(then)](const Result<void> &done) {
            then(done);
            Q_EMIT changed();
        });
}

void Vault::turnOff(Continuation<void> then)
{
    forgetWaiting();
    changeSettings([](VaultSettings &settings) { settings.isOn = false; }, std::move(then));
}

void Vault::setBundlesPerDomain(int count, Continuation<void> then)
{
    const int bounded = qBound(1, count, maxBundlesPerDomain);
    changeSettings([bounded](VaultSettings &settings) { settings.bundlesPerDomain = bounded; },
                   {this, [this, bounded, then = std::move(then)](const Result<void> &set) {
                        if (!set) {
                            then(set);
                            return;
                        }
                        // Those that are one too many go at once, or when it is unlocked and
                        // written next.
                        withKey([this, bounded, then](const Result<Key> &key) {
                            if (!key) {
                                then({});
                                return;
                            }
                            write(*key,
                                  [bounded](VaultContents &contents) -> Result<void> {
                                      contents.trim(bounded);
                                      return {};
                                  },
                                  {this, [this, then](const Result<void> &written) {
                                       then(written);
                                       Q_EMIT changed();
                                   }});
                        });
                    }});
}

void Vault::list(Continuation<QList<VaultItem>> then)
{
    withKey([this, then = std::move(then)](const Result<Key> &key) {
        if (!key) {
            then(failure(key.error()));
            return;
        }
        work<QList<VaultItem>>(
            [path = m_path, key = *key]() -> Result<QList<VaultItem>> {
                const Result<OpenedVault> vault = openVaultFile(path, *key);
                if (!vault)
                    return failure(vault.error());
                return vault->contents.items();
            },
            [then](const Result<QList<VaultItem>> &items) { then(items); });
    });
}

void Vault::take(const QByteArray &sha256,
                 Continuation<std::shared_ptr<const CertificateBundle>> then)
{
    using Bundle = std::shared_ptr<const CertificateBundle>;
    withKey([this, sha256, then = std::move(then)](const Result<Key> &key) {
        if (!key) {
            then(failure(key.error()));
            return;
        }
        work<Bundle>(
            [path = m_path, sha256, key = *key]() -> Result<Bundle> {
                const Result<OpenedVault> vault = openVaultFile(path, *key);
                if (!vault)
                    return failure(vault.error());
                Result<CertificateBundle> bundle = vault->contents.bundle(sha256);
                if (!bundle)
                    return failure(bundle.error());
                return std::make_shared<const CertificateBundle>(*std::move(bundle));
            },
            [then](const Result<Bundle> &bundle) { then(bundle); });
    });
}

void Vault::deleteAll(Continuation<void> then)
{
    struct Erased
    {
        QString keyringEntry; ///< of the file; empty when it had a pass phrase or cannot be read
        Result<void> files;
    };
    forgetWaiting();
    m_key.reset();
    work<Erased>(
        [path = m_path, patience = m_options.lockPatienceMs]() -> Result<Erased> {
            Erased erased;
            if (const Result<VaultFile> file = readVaultFile(path);
                file && file->header.protection == VaultProtection::Keyring)
                erased.keyringEntry = file->header.keyringEntry();
            bool wasAlone = false;
            const auto erase = [&path, &wasAlone] {
                wasAlone = true;
                return eraseVaultFiles(path);
            };
            erased.files = alone(path, patience, erase);
            if (!wasAlone) // nothing can be written, not even a lock: that shall not stop it
                erased.files = erase();
            if (const Result<void> off = removeVaultSettings(path); !off && erased.files)
                erased.files = off;
            return erased;
        },
        [this, then = std::move(then)](const Result<Erased> &erased) {
            const QString entry =
                erased->keyringEntry.isEmpty() ? m_keyringEntry : erased->keyringEntry;
            m_keyringEntry.clear();
            if (entry.isEmpty()) {
                then(erased->files);
                Q_EMIT changed();
                return;
            }
            m_keyring.remove(
                entry, {this, [this, files = erased->files, then](const Result<bool> &gone) {
                            then(files && !gone ? Result<void>(failure(gone.error())) : files);
                            Q_EMIT changed();
                        }});
        });
}

} // namespace livecert
