// SPDX-License-Identifier: Apache-2.0
#include "store/privatefiles.h"

#include "core/ownerrights.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

constexpr QFile::Permissions ownerFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

bool makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return true;
    const QString above = QFileInfo(path).path();
    if (above == path || !makeFolder(above))
        return false;
    return QDir().mkdir(path, ownerFolder) || QFileInfo(path).isDir();
}

// On the disk, where the file system can do that.
bool syncFile(const QFileDevice &file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0 || errno == EINVAL || errno == ENOTSUP;
#endif
}

bool overwrite(QFile &file)
{
    // Not truncated: the same blocks are to be written.
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return false;
    const QByteArray zeros(64 * 1024, '\0');
    bool isWritten = true;
    for (qint64 left = file.size(); left > 0 && isWritten; left -= zeros.size())
        isWritten = file.write(zeros.constData(), qMin(left, qint64(zeros.size()))) > 0;
    isWritten = isWritten && syncFile(file);
    file.close();
    return isWritten;
}

} // namespace

Result<void> makePrivateFolder(const QString &path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!makeFolder(clean))
        return failure(ErrorCode::Storage, u"the folder %1 cannot be made"_s.arg(clean));
    if (isFolderOpenToOthers(clean) && !keepFolderToOwner(clean))
        return failure(ErrorCode::Storage, u"the folder %1 belongs to somebody else"_s.arg(clean));
    return {};
}

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    const QString name = QFileInfo(path).fileName();
    QSaveFile file(path);
    // Rights first, then contents. Flushed here: commit() takes no notice of bytes that the disk
    // does not take at the end, and puts a file that was cut short in the place of the old one.
    if (!file.open(QIODevice::WriteOnly) || !keepToOwner(file)
        || file.write(bytes) != bytes.size() || !file.flush() || !syncFile(file) || !file.commit())
        return failure(ErrorCode::Storage, u"%1: %2"_s.arg(name, file.errorString()));
    return {};
}

void syncFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    const int folder =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    (void)::fsync(folder);
    ::close(folder);
#else
    Q_UNUSED(path)
#endif
}

Result<bool> erasePrivateFile(const QString &path)
{
    QFile file(path);
    const bool wasOverwritten = overwrite(file);
    if (!file.remove() && QFileInfo::exists(path))
        return failure(ErrorCode::Storage,
                       u"%1: %2"_s.arg(QFileInfo(path).fileName(), file.errorString()));
    syncFolder(QFileInfo(path).absolutePath());
    return wasOverwritten;
}

Result<QByteArray> readSmallFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, name);
    if (!info.isFile())
        return failure(ErrorCode::NotAFile, name);
    if (info.size() > maxBytes)
        return failure(ErrorCode::TooLarge, u"%1 has more than %2 bytes"_s.arg(name).arg(maxBytes));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::FileNotReadable, u"%1: %2"_s.arg(name, file.errorString()));
    // It may have grown since: one byte more tells.
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFile::NoError)
        return failure(ErrorCode::FileNotReadable, u"%1: %2"_s.arg(name, file.errorString()));
    if (bytes.size() > maxBytes)
        return failure(ErrorCode::TooLarge, u"%1 has more than %2 bytes"_s.arg(name).arg(maxBytes));
    return bytes;
}

} // namespace livecert
