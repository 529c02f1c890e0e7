// SPDX-License-Identifier: Apache-2.0
#include "core/ownerrights.h"

#include <QDir>
#include <QFileDevice>

#include <aclapi.h>
#include <array>
#include <io.h>
#include <memory>
#include <sddl.h>
#include <string>
#include <windows.h>

namespace livecert {

namespace {

struct LocalMemory
{
    void operator()(void *memory) const { LocalFree(memory); }
};
using Descriptor = std::unique_ptr<void, LocalMemory>; // a PSECURITY_DESCRIPTOR

std::wstring nativePath(const QString &path)
{
    return QDir::toNativeSeparators(path).toStdWString();
}

std::wstring userSid()
{
    HANDLE token = nullptr;
    if (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token))
        return {};
    std::array<char, sizeof(TOKEN_USER) + SECURITY_MAX_SID_SIZE> room{};
    DWORD used = 0;
    LPWSTR text = nullptr;
    if (GetTokenInformation(token, TokenUser, room.data(), DWORD(room.size()), &used))
        ConvertSidToStringSidW(reinterpret_cast<const TOKEN_USER *>(room.data())->User.Sid, &text);
    CloseHandle(token);
    std::wstring sid;
    if (text)
        sid = text;
    LocalFree(text);
    return sid;
}

/// Everything for the user, SYSTEM and the administrators; nothing is taken over from the folder
/// above. `heirs`: "OICI" when files and folders inside shall inherit it.
bool setRights(std::wstring path, const std::wstring &heirs)
{
    const std::wstring sid = userSid();
    if (sid.empty())
        return false;
    const std::wstring all = L"(A;" + heirs + L";FA;;;";
    const std::wstring rights = L"D:P" + all + sid + L")" + all + L"SY)" + all + L"BA)";
    PSECURITY_DESCRIPTOR made = nullptr;
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(
            rights.c_str(), SDDL_REVISION_1, &made, nullptr))
        return false;
    const Descriptor descriptor(made);
    BOOL isThere = FALSE;
    BOOL isDefault = FALSE;
    PACL list = nullptr;
    if (!GetSecurityDescriptorDacl(made, &isThere, &list, &isDefault) || !isThere)
        return false;
    return SetNamedSecurityInfoW(path.data(),
                                 SE_FILE_OBJECT,
                                 DACL_SECURITY_INFORMATION | PROTECTED_DACL_SECURITY_INFORMATION,
                                 nullptr,
                                 nullptr,
                                 list,
                                 nullptr)
        == ERROR_SUCCESS;
}

/// Everyone, all users of the computer, everybody who is logged in, guests.
bool isManyPeople(PSID sid)
{
    for (const WELL_KNOWN_SID_TYPE many : {WinWorldSid,
                                           WinBuiltinUsersSid,
                                           WinAuthenticatedUserSid,
                                           WinInteractiveSid,
                                           WinBuiltinGuestsSid}) {
        if (IsWellKnownSid(sid, many))
            return true;
    }
    return false;
}

} // namespace

bool keepToOwner(QFileDevice &file)
{
    // By the name it has now: a file that is saved has another until it is complete.
    const auto handle = reinterpret_cast<HANDLE>(_get_osfhandle(file.handle()));
    if (handle == INVALID_HANDLE_VALUE)
        return false;
    std::wstring path(32'768, L'\0');
    const DWORD length =
        GetFinalPathNameByHandleW(handle, path.data(), DWORD(path.size()), FILE_NAME_NORMALIZED);
    if (length == 0 || length >= path.size())
        return false;
    path.resize(length);
    return setRights(std::move(path), {});
}

bool keepFolderToOwner(const QString &path)
{
    return setRights(nativePath(path), L"OICI");
}

bool isFolderOpenToOthers(const QString &path)
{
    PACL list = nullptr;
    PSECURITY_DESCRIPTOR found = nullptr;
    std::wstring name = nativePath(path);
    if (GetNamedSecurityInfoW(name.data(),
                              SE_FILE_OBJECT,
                              DACL_SECURITY_INFORMATION,
                              nullptr,
                              nullptr,
                              &list,
                              nullptr,
                              &found)
        != ERROR_SUCCESS)
        return false; // a file system without rights, such as FAT: there is nothing to take away
    const Descriptor descriptor(found);
    if (!list)
        return true; // no list: everybody may do everything
    for (DWORD i = 0; i < list->AceCount; ++i) {
        void *entry = nullptr;
        if (!GetAce(list, i, &entry))
            continue;
        auto *allowed = static_cast<ACCESS_ALLOWED_ACE *>(entry);
        if (allowed->Header.AceType == ACCESS_ALLOWED_ACE_TYPE && isManyPeople(&allowed->SidStart))
            return true;
    }
    return false;
}

} // namespace livecert
