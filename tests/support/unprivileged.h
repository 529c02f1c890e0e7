// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

namespace livecert::tests {

/// While it lives, the rights of files count also for a test that runs as root.
class Unprivileged
{
public:
    Unprivileged()
        : m_wasRoot(geteuid() == 0)
    {
        if (m_wasRoot)
            m_isOk = setegid(nobody) == 0 && seteuid(nobody) == 0;
    }
    ~Unprivileged()
    {
        if (m_wasRoot)
            m_isOk = seteuid(0) == 0 && setegid(0) == 0;
    }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

    [[nodiscard]] bool isOk() const { return m_isOk; }

private:
    static constexpr unsigned nobody = 65534;
    bool m_wasRoot;
    bool m_isOk = true;
};

} // namespace livecert::tests
