// SPDX-License-Identifier: Apache-2.0
// The vault's key: where it comes from, how it is made, and how it is exchanged.
#include "store/keyring.h"
#include "store/vault_p.h"
#include "store/vaultfiles.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {
namespace {

constexpr qsizetype saltBytes = 32;

} // namespace

void Vault::withKey(std::function<void(const Result<Key> &)> then)
{
    work<VaultFile>([path = m_path] { return readVaultFile(path); },
                    [this, then = std::move(then)](const Result<VaultFile> &file) {
                        if (!file)
                            then(failure(file.error()));
                        else if (m_key && file->header.isKeyOf(*m_key))
                            then(m_key);
                        else if (file->header.protection == VaultProtection::Keyring)
                            keyFromKeyring(file->header, then);
                        else
                            then(failure(ErrorCode::PassphraseNeeded, u"the vault is locked"_s));
                    });
}

void Vault::keyFromKeyring(const VaultHeader &header, std::function<void(const Result<Key> &)> then)
{
    m_keyring.read(
        header.keyringEntry(),
        {this, [this, header, then = std::move(then)](const Result<std::shared_ptr<Secret>> &read) {
             if (!read && read.error().code == ErrorCode::CredentialMissing) {
                 then(failure(ErrorCode::CredentialMissing,
                              u"the keyring no longer has the key of the vault"_s));
                 return;
             }
             if (!read) {
                 then(failure(read.error()));
                 return;
             }
             if ((*read)->size() != sealKeyBytes || !header.isKeyOf(**read)) {
                 then(failure(ErrorCode::CredentialInvalid,
                              u"the keyring has another key than that of the vault"_s));
                 return;
             }
             m_key = *read;
             m_keyringEntry = header.keyringEntry();
             then(m_key);
         }});
}

void Vault::makeKey(VaultProtection protection,
                    Secret passphrase,
                    std::function<void(const Result<NewKey> &)> then)
{
    auto phrase = std::make_shared<Secret>(std::move(passphrase));
    work<NewKey>(
        [protection, phrase, cost = m_options.cost]() -> Result<NewKey> {
            const bool hasPassphrase = protection == VaultProtection::Passphrase;
            if (hasPassphrase && phrase->isEmpty())
                return failure(ErrorCode::InvalidInput, u"the pass phrase is empty"_s);
            const Result<QByteArray> salt = randomBytes(saltBytes);
            if (!salt)
                return failure(salt.error());
            Result<Secret> key =
                hasPassphrase ? deriveKey(phrase->view(), *salt, cost) : randomKey();
            if (!key)
                return failure(key.error());
            Result<VaultHeader> header = makeVaultHeader(protection, *key, *salt, cost);
            if (!header)
                return failure(header.error());
            return NewKey{*std::move(header), std::make_shared<const Secret>(*std::move(key))};
        },
        [this, then = std::move(then)](const Result<NewKey> &made) {
            if (!made || made->header.protection == VaultProtection::Passphrase) {
                then(made);
                return;
            }
            m_keyring.write(made->header.keyringEntry(),
                            made->key->clone(),
                            {this, [made, then](const Result<void> &written) {
                                 then(written ? made : Result<NewKey>(failure(written.error())));
                             }});
        });
}

void Vault::discardKey(const NewKey &made)
{
    if (made.header.protection == VaultProtection::Keyring)
        m_keyring.remove(made.header.keyringEntry(), {});
}

void Vault::takeKey(const NewKey &made)
{
    m_key = made.key;
    m_keyringEntry =
        made.header.protection == VaultProtection::Keyring ? made.header.keyringEntry() : QString();
}

void Vault::create(const NewKey &made, std::function<void(const Result<void> &)> then)
{
    work<void>(
        [path = m_path, patience = m_options.lockPatienceMs, made] {
            return alone(path, patience, [&]() -> Result<void> {
                const Result<VaultFile> there = readVaultFile(path);
                if (there || there.error().code != ErrorCode::FileNotFound)
                    return failure(ErrorCode::Storage, u"another LiveCert made a vault"_s);
                return writeVaultFile(path, made.header, *made.key, {});
            });
        },
        [this, made, then = std::move(then)](const Result<void> &written) {
            if (written)
                takeKey(made);
            else
                discardKey(made);
            then(written);
        });
}

void Vault::turnOn(VaultProtection protection, Secret passphrase, Continuation<void> then)
{
    auto phrase = std::make_shared<Secret>(std::move(passphrase));
    const auto on = [](VaultSettings &settings) { settings.isOn = true; };
    work<VaultFile>(
        [path = m_path] { return readVaultFile(path); },
        [this, protection, phrase, on, then = std::move(then)](const Result<VaultFile> &file) {
            if (file) {
                changeSettings(on, then);
                return;
            }
            if (file.error().code != ErrorCode::FileNotFound) {
                then(failure(file.error()));
                return;
            }
            makeKey(protection, std::move(*phrase), [this, on, then](const Result<NewKey> &made) {
                if (!made) {
                    then(failure(made.error()));
                    return;
                }
                create(*made, [this, on, then](const Result<void> &created) {
                    created ? changeSettings(on, then) : then(created);
                });
            });
        });
}

void Vault::unlock(Secret passphrase, Continuation<void> then)
{
    auto phrase = std::make_shared<Secret>(std::move(passphrase));
    work<Key>(
        [path = m_path, phrase]() -> Result<Key> {
            const Result<VaultFile> file = readVaultFile(path);
            if (!file)
                return failure(file.error());
            if (file->header.protection != VaultProtection::Passphrase)
                return failure(ErrorCode::InvalidInput, u"the vault has no pass phrase"_s);
            Result<Secret> key = deriveKey(phrase->view(), file->header.salt, file->header.cost);
            if (!key)
                return failure(key.error());
            if (!file->header.isKeyOf(*key))
                return failure(ErrorCode::PassphraseWrong,
                               u"this is not the pass phrase of the vault"_s);
            return std::make_shared<const Secret>(*std::move(key));
        },
        [this, then = std::move(then)](const Result<Key> &key) {
            if (!key) {
                then(failure(key.error()));
                return;
            }
            m_key = *key;
            m_keyringEntry.clear();
            if (!m_waiting.isEmpty() && !m_isSaving)
                m_gathering.act();
            then({});
            Q_EMIT changed();
        });
}

void Vault::lock()
{
    m_key.reset();
    Q_EMIT changed();
}

void Vault::protectWith(VaultProtection protection, Secret passphrase, Continuation<void> then)
{
    auto phrase = std::make_shared<Secret>(std::move(passphrase));
    withKey([this, protection, phrase, then = std::move(then)](const Result<Key> &key) {
        if (!key) {
            then(failure(key.error()));
            return;
        }
        makeKey(
            protection, std::move(*phrase), [this, old = *key, then](const Result<NewKey> &made) {
                if (made)
                    replaceKey(old, *made, then);
                else
                    then(failure(made.error()));
            });
    });
}

void Vault::replaceKey(const Key &old, const NewKey &made, const Continuation<void> &then)
{
    work<void>(
        [path = m_path, patience = m_options.lockPatienceMs, old, made] {
            return alone(path, patience, [&]() -> Result<void> {
                const Result<OpenedVault> vault = openVaultFile(path, *old);
                if (!vault)
                    return failure(vault.error());
                return writeVaultFile(path, made.header, *made.key, vault->contents);
            });
        },
        [this, made, then](const Result<void> &written) {
            if (!written) {
                discardKey(made);
                then(written);
                return;
            }
            if (!m_keyringEntry.isEmpty())
                m_keyring.remove(m_keyringEntry, {});
            takeKey(made);
            then({});
            Q_EMIT changed();
        });
}

void Vault::startAnew(VaultProtection protection, Secret passphrase, Continuation<QString> then)
{
    makeKey(protection,
            std::move(passphrase),
            [this, then = std::move(then)](const Result<NewKey> &made) {
                if (!made) {
                    then(failure(made.error()));
                    return;
                }
                work<QString>(
                    [path = m_path, patience = m_options.lockPatienceMs, made = *made] {
                        Result<QString> aside;
                        const Result<void> done = alone(path, patience, [&]() -> Result<void> {
                            aside = setVaultAside(path);
                            if (!aside)
                                return failure(aside.error());
                            return writeVaultFile(path, made.header, *made.key, {});
                        });
                        return done ? aside : Result<QString>(failure(done.error()));
                    },
                    [this, made = *made, then](const Result<QString> &aside) {
                        if (!aside) {
                            discardKey(made);
                            then(aside);
                            return;
                        }
                        takeKey(made);
                        changeSettings([](VaultSettings &settings) { settings.isOn = true; },
                                       {this, [aside, then](const Result<void> &on) {
                                            then(on ? aside : Result<QString>(failure(on.error())));
                                        }});
                    });
            });
}

} // namespace livecert
