// SPDX-License-Identifier: Apache-2.0
#include "core/ownerrights.h"

#include <QFile>

namespace livecert {

namespace {

constexpr QFile::Permissions ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownerFolder = ownerFile | QFile::ExeOwner;
constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

bool keepToOwner(QFileDevice &file)
{
    return file.setPermissions(ownerFile);
}

bool keepFolderToOwner(const QString &path)
{
    return QFile::setPermissions(path, ownerFolder);
}

bool isFolderOpenToOthers(const QString &path)
{
    return bool(QFile::permissions(path) & others);
}

} // namespace livecert
