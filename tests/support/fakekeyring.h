// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/keyring.h"

#include <QHash>
#include <QMap>
#include <QTimer>

namespace livecert::tests {

/// A keyring in memory, which answers later like a real one, and can be away or refuse.
class FakeKeyring final : public Keyring
{
public:
    void find(Continuation<bool> then) override
    {
        later([this, then] { then(isThere); });
    }
    void write(const QString &entry, Secret secret, Continuation<void> then) override
    {
        auto shared = std::make_shared<Secret>(std::move(secret));
        later([this, entry, shared, then] {
            if (!isThere || refusesWrites) {
                then(failure(ErrorCode::KeyringUnavailable, QStringLiteral("no keyring")));
                return;
            }
            entries.insert(entry, shared->view().toByteArray());
            then({});
        });
    }
    void read(const QString &entry, Continuation<std::shared_ptr<Secret>> then) override
    {
        later([this, entry, then] {
            if (!isThere)
                then(failure(ErrorCode::KeyringUnavailable, QStringLiteral("no keyring")));
            else if (!entries.contains(entry))
                then(failure(ErrorCode::CredentialMissing, QStringLiteral("no such entry")));
            else
                then(std::make_shared<Secret>(QByteArrayView(entries.value(entry))));
        });
    }
    void remove(const QString &entry, Continuation<bool> then) override
    {
        later([this, entry, then] {
            if (!isThere || refusesRemovals)
                then(failure(ErrorCode::KeyringUnavailable, QStringLiteral("no keyring")));
            else
                then(entries.remove(entry) > 0);
        });
    }

    bool isThere = true;
    bool refusesWrites = false;
    bool refusesRemovals = false;
    QMap<QString, QByteArray> entries;

private:
    void later(std::function<void()> what) { QTimer::singleShot(0, this, std::move(what)); }
};

} // namespace livecert::tests
