// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/profile.h"

#include <QList>

namespace livecert {

/// What profiles.json holds.
struct ProfileFile
{
    QList<Profile> profiles;
    QString lastProfileId;
};

[[nodiscard]] QByteArray profilesToJson(const ProfileFile &file);
/// InvalidInput when it is damaged, UnsupportedFormat when a newer LiveCert wrote it.
[[nodiscard]] Result<ProfileFile> profilesFromJson(const QByteArray &json);

} // namespace livecert
