// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace livecert {

struct ZipMember
{
    QByteArray name;
    QByteArray bytes;
};

/// A ZIP archive made in memory.
[[nodiscard]] QByteArray zipArchive(const QList<ZipMember> &members);

} // namespace livecert
