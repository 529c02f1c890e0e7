// SPDX-License-Identifier: Apache-2.0
#include "api/credential.h"

using namespace Qt::StringLiterals;

namespace livecert {

QString shortAccessKeyId(const QString &accessKeyId)
{
    constexpr qsizetype head = 6;
    constexpr qsizetype tail = 4;
    if (accessKeyId.size() <= head + tail)
        return accessKeyId.left(2) + u"…"_s;
    return accessKeyId.left(head) + u"…"_s + accessKeyId.right(tail);
}

} // namespace livecert
