// SPDX-License-Identifier: Apache-2.0
#include "pki/inputfilling_p.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <string>
#include <windows.h>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

class Handle
{
public:
    explicit Handle(HANDLE handle)
        : m_handle(handle)
    { }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle()
    {
        if (isOpen())
            CloseHandle(m_handle);
    }
    [[nodiscard]] bool isOpen() const { return m_handle != INVALID_HANDLE_VALUE; }
    [[nodiscard]] HANDLE native() const { return m_handle; }

private:
    HANDLE m_handle;
};

ReadProblem problemOf(DWORD error)
{
    switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
    case ERROR_BAD_NETPATH:
    case ERROR_BAD_NET_NAME: return ReadProblem::NotFound;
    default: return ReadProblem::NotReadable;
    }
}

/// Names of more than 260 characters are understood everywhere only in this form.
std::wstring nativePath(const QString &path)
{
    const QString native = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (native.size() < MAX_PATH || native.startsWith(u"\\\\?\\"_s))
        return native.toStdWString();
    if (native.startsWith(u"\\\\"_s))
        return (u"\\\\?\\UNC"_s + native.mid(1)).toStdWString();
    return (u"\\\\?\\"_s + native).toStdWString();
}

qint64 readSome(HANDLE file, char *out, qint64 room)
{
    DWORD got = 0;
    const auto wanted = DWORD(std::min<qint64>(room, 16 * 1024 * 1024));
    return ReadFile(file, out, wanted, &got, nullptr) ? qint64(got) : -1;
}

} // namespace

InputBytes readNative(const QString &path, qint64 limit)
{
    const std::wstring native = nativePath(path);
    const DWORD attributes = GetFileAttributesW(native.c_str());
    if (attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0)
        return because(ReadProblem::NotAFile);
    // Anonymous: should it be a pipe, whoever is at its other end does not learn who we are.
    const Handle file(
        CreateFileW(native.c_str(),
                    GENERIC_READ,
                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                    nullptr,
                    OPEN_EXISTING,
                    FILE_FLAG_SEQUENTIAL_SCAN | SECURITY_SQOS_PRESENT | SECURITY_ANONYMOUS,
                    nullptr));
    if (!file.isOpen())
        return because(problemOf(GetLastError()));
    // A name such as CON or COM1 is a device in every folder.
    if (GetFileType(file.native()) != FILE_TYPE_DISK)
        return because(ReadProblem::NotAFile);
    LARGE_INTEGER size{};
    if (!GetFileSizeEx(file.native(), &size))
        return because(ReadProblem::NotReadable);
    return fill(size.QuadPart, limit, [&file](char *out, qint64 room) {
        return readSome(file.native(), out, room);
    });
}

} // namespace livecert
