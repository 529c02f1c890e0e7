// SPDX-License-Identifier: Apache-2.0
#include "store/systemuser_p.h"

#include <array>
#include <lmcons.h>
#include <windows.h>

using namespace Qt::StringLiterals;

namespace livecert {

QString systemUser()
{
    std::array<wchar_t, UNLEN + 1> name{};
    auto size = DWORD(name.size());
    if (!GetUserNameW(name.data(), &size))
        return u"(unknown)"_s;
    return QString::fromWCharArray(name.data());
}

} // namespace livecert
