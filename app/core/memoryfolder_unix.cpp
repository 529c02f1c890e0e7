// SPDX-License-Identifier: Apache-2.0
#include "core/memoryfolder.h"

#include <QFile>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace livecert {

QString memoryFolder(const QString &root)
{
    const QString path = u"%1/livecert-%2"_s.arg(root).arg(geteuid());
    const QByteArray name = QFile::encodeName(path);
    if (mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return {};
    // Everybody may make files there: not a link, not somebody else's, and closed to others.
    struct stat found
    { };
    constexpr mode_t rights = S_IRWXU | S_IRWXG | S_IRWXO;
    const bool isOurs = lstat(name.constData(), &found) == 0 && S_ISDIR(found.st_mode)
        && found.st_uid == geteuid() && (found.st_mode & rights) == S_IRWXU;
    return isOurs ? path : QString();
}

} // namespace livecert
