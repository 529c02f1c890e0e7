// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace livecert::tests {

/// For as long as it lives, the process is somebody who may not read everything: root reads files
/// without read permission, and a test of them would check nothing.
class AsNobody
{
public:
    AsNobody()
    {
#ifdef Q_OS_UNIX
        m_wasRoot = ::geteuid() == 0;
        if (m_wasRoot && ::seteuid(65534) != 0)
            qFatal("cannot drop root's rights");
#endif
    }
    ~AsNobody()
    {
#ifdef Q_OS_UNIX
        if (m_wasRoot && ::seteuid(0) != 0)
            qFatal("cannot take root's rights back");
#endif
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    bool m_wasRoot = false;
};

} // namespace livecert::tests
