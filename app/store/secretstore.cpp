// SPDX-License-Identifier: Apache-2.0
#include "store/secretstore.h"

#include "store/keyring.h"

#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString entryOf(const QString &profileId)
{
    return u"accesskey/"_s + profileId;
}

} // namespace

class SecretStore::Private
{
public:
    SystemKeyring keyring;
    std::map<QString, Secret> memory;
};

SecretStore::SecretStore(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{ }

SecretStore::~SecretStore() = default;

void SecretStore::save(const QString &profileId, Secret secret, Continuation<SecretPlace> then)
{
    auto kept = std::make_shared<Secret>(secret.clone());
    d->keyring.write(
        entryOf(profileId),
        std::move(secret),
        {this, [this, profileId, kept, then = std::move(then)](const Result<void> &written) {
             if (written) {
                 d->memory.erase(profileId);
                 then(SecretPlace::Keyring);
                 return;
             }
             d->memory.insert_or_assign(profileId, std::move(*kept));
             then(SecretPlace::ThisRunOnly);
         }});
}

void SecretStore::load(const QString &profileId, Continuation<std::shared_ptr<Secret>> then)
{
    const auto kept = d->memory.find(profileId);
    if (kept != d->memory.end()) {
        then(std::make_shared<Secret>(kept->second.clone()));
        return;
    }
    d->keyring.find(
        {this, [this, profileId, then = std::move(then)](const Result<bool> &isPresent) {
             if (isPresent.value_or(false))
                 d->keyring.read(entryOf(profileId), then);
             else
                 then(failure(ErrorCode::CredentialMissing,
                              u"no keyring, and no secret in this run"_s));
         }});
}

void SecretStore::remove(const QString &profileId, Continuation<bool> then)
{
    const bool wasKept = d->memory.erase(profileId) > 0;
    d->keyring.find(
        {this, [this, profileId, wasKept, then = std::move(then)](const Result<bool> &isPresent) {
             if (!isPresent.value_or(false)) {
                 then(wasKept);
                 return;
             }
             d->keyring.remove(entryOf(profileId),
                               {this, [wasKept, then](const Result<bool> &removed) {
                                    then(removed ? Result<bool>(wasKept || *removed) : removed);
                                }});
         }});
}

void SecretStore::findKeyring(Continuation<bool> then)
{
    d->keyring.find(std::move(then));
}

Keyring &SecretStore::keyring() const
{
    return d->keyring;
}

} // namespace livecert
