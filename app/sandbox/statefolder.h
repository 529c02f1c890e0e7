// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "sandbox/account.h"

#include <optional>

namespace livecert::sandbox {

/// The account in a folder only its owner can read: state.json, the certificates as PEM, and the
/// keys of those that the sandbox made itself. A key that somebody uploaded may be a real one: it
/// stays in memory. After a restart the account still names such a certificate, but the edge serves
/// its default one until the certificate is set again.
class StateFolder
{
public:
    explicit StateFolder(QString path)
        : m_path(std::move(path))
    { }

    struct State
    {
        Authority authority;
        Account account;
    };
    /// Nothing when the folder holds no state yet.
    [[nodiscard]] Result<std::optional<State>> load() const;
    /// Every file is replaced as a whole or not at all.
    [[nodiscard]] Result<void> save(const Authority &authority, const Account &account) const;

private:
    QString m_path;
};

} // namespace livecert::sandbox
