// SPDX-License-Identifier: Apache-2.0
#include "core/sharedfile.h"

#include <QDir>
#include <QFileInfo>

#include <windows.h>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// Locks are mandatory here: a byte far behind what is written stands for the whole file.
constexpr DWORD lockPosition = 0x4000'0000;

OVERLAPPED at(DWORD position)
{
    OVERLAPPED place{};
    place.Offset = position;
    return place;
}

} // namespace

SharedFile::~SharedFile()
{
    close();
}

// The folder lies in the user's profile, which nobody else may read.
Result<void> SharedFile::open(const QString &path)
{
    close();
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Storage, u"the folder %1 cannot be made"_s.arg(folder));
    m_name = QDir::toNativeSeparators(path).toStdWString();
    // Not shared for deletion: while somebody has it open, it stays the one file of that name.
    HANDLE handle = CreateFileW(m_name.c_str(),
                                GENERIC_READ | GENERIC_WRITE,
                                FILE_SHARE_READ | FILE_SHARE_WRITE,
                                nullptr,
                                OPEN_ALWAYS,
                                FILE_ATTRIBUTE_NORMAL | FILE_ATTRIBUTE_NOT_CONTENT_INDEXED,
                                nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return failure(ErrorCode::Storage,
                       u"%1: %2"_s.arg(path, qt_error_string(int(GetLastError()))));
    m_handle = handle;
    return {};
}

bool SharedFile::isOpen() const
{
    return m_handle != nullptr;
}

void SharedFile::close()
{
    if (m_handle)
        CloseHandle(m_handle);
    m_handle = nullptr;
}

bool SharedFile::tryHold()
{
    OVERLAPPED place = at(lockPosition);
    return m_handle
        && LockFileEx(
               m_handle, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &place);
}

void SharedFile::letGo()
{
    OVERLAPPED place = at(lockPosition);
    if (m_handle)
        UnlockFileEx(m_handle, 0, 1, 0, &place);
}

void SharedFile::remove()
{
    close();
    DeleteFileW(m_name.c_str()); // refused while somebody else has it open, who removes it then
}

QByteArrayView SharedFile::read(QByteArray &room) const
{
    OVERLAPPED place = at(0);
    DWORD count = 0;
    if (!ReadFile(m_handle, room.data(), DWORD(room.size()), &count, &place))
        count = 0; // nothing has been written yet
    return QByteArrayView(room).first(qsizetype(count));
}

bool SharedFile::write(QByteArrayView bytes) const
{
    OVERLAPPED place = at(0);
    DWORD count = 0;
    return WriteFile(m_handle, bytes.data(), DWORD(bytes.size()), &count, &place)
        && count == DWORD(bytes.size());
}

} // namespace livecert
