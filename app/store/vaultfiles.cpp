// SPDX-License-Identifier: Apache-2.0
#include "store/vaultfiles.h"

#include "core/filelock.h"
#include "core/logging.h"
#include "store/privatefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <chrono>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QStringList filesBeside(const QString &path, const QString &pattern)
{
    const QFileInfo info(path);
    const QStringList names = info.absoluteDir().entryList(
        {info.fileName() + pattern}, QDir::Files | QDir::Hidden | QDir::System);
    QStringList paths;
    for (const QString &name : names)
        paths.append(info.absoluteDir().filePath(name));
    return paths;
}

// What a kill in the middle of a write leaves: QSaveFile's name with six letters behind it. Only
// encrypted bytes, and of no use.
QStringList leftovers(const QString &path)
{
    return filesBeside(path, u".??????"_s);
}

} // namespace

Result<VaultFile> readVaultFile(const QString &path)
{
    const Result<QByteArray> bytes = readSmallFile(path, maxVaultBytes);
    if (!bytes)
        return failure(bytes.error());
    return parseVault(*bytes);
}

Result<void> alone(const QString &path, int patienceMs, const std::function<Result<void>()> &work)
{
    Result<void> folder = makePrivateFolder(QFileInfo(path).absolutePath());
    if (!folder)
        return folder;
    FileLock lock(path + u".lock"_s);
    const Result<bool> isHeld = lock.tryLock(std::chrono::milliseconds(patienceMs));
    if (!isHeld)
        return failure(isHeld.error());
    if (!*isHeld)
        return failure(ErrorCode::Storage, u"another LiveCert is writing the vault"_s);
    return work();
}

Result<void> writeVaultFile(const QString &path,
                            const VaultHeader &header,
                            const Secret &key,
                            const VaultContents &contents)
{
    const Result<QByteArray> bytes = sealVault(header, key, contents.toBytes());
    if (!bytes)
        return failure(bytes.error());
    for (const QString &old : leftovers(path))
        (void)erasePrivateFile(old);
    Result<void> written = writePrivateFile(path, *bytes);
    if (written)
        syncFolder(QFileInfo(path).absolutePath());
    return written;
}

Result<OpenedVault> openVaultFile(const QString &path, const Secret &key)
{
    Result<VaultFile> file = readVaultFile(path);
    if (!file)
        return failure(file.error());
    const Result<Secret> bytes = openVault(*file, key);
    if (!bytes)
        return failure(bytes.error());
    Result<VaultContents> contents = VaultContents::fromBytes(bytes->view());
    if (!contents)
        return failure(contents.error());
    return OpenedVault{std::move(file->header), *std::move(contents)};
}

Result<QString> setVaultAside(const QString &path)
{
    for (int number = 1; number < 1000; ++number) {
        QString other = u"%1.damaged-%2"_s.arg(path).arg(number);
        if (!QFile::exists(other) && QFile::rename(path, other)) {
            syncFolder(QFileInfo(path).absolutePath());
            qCWarning(lcStore) << "a vault that cannot be used is kept as" << other;
            return other;
        }
    }
    return failure(ErrorCode::Storage, u"%1 cannot be given another name"_s.arg(path));
}

Result<void> eraseVaultFiles(const QString &path)
{
    QStringList paths = leftovers(path) + filesBeside(path, u".damaged-*"_s);
    if (QFileInfo::exists(path))
        paths.append(path);
    Result<void> erased;
    for (const QString &one : std::as_const(paths)) {
        if (const Result<bool> done = erasePrivateFile(one); !done)
            erased = failure(done.error());
    }
    return erased;
}

} // namespace livecert
