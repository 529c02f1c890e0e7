// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/profile.h"

#include <QList>
#include <QObject>

namespace livecert {

/// The accounts that LiveCert knows, in profiles.json of its configuration folder (0600, folder
/// 0700, written whole or not at all). No secret in it.
class ProfileStore final : public QObject
{
    Q_OBJECT

public:
    explicit ProfileStore(QString folder, QObject *parent = nullptr);

    /// A damaged file is set aside under another name and reported; the store starts empty. One
    /// that cannot be read, or that a newer LiveCert wrote, is reported and never overwritten.
    [[nodiscard]] Result<void> load();
    [[nodiscard]] QList<Profile> profiles() const { return m_profiles; } ///< without the sandbox
    [[nodiscard]] Result<void> save(const Profile &profile); ///< adds or replaces by id
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] QString lastProfileId() const { return m_lastProfileId; }
    [[nodiscard]] Result<void> setLastProfileId(const QString &id);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Result<void> write();

    QString m_folder;
    QList<Profile> m_profiles;
    QString m_lastProfileId;
    bool m_isWritable =
        true; ///< false when there is a file that could not be read: it is not overwritten
};

} // namespace livecert
