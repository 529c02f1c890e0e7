// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "deploy/domaincatalog.h"
#include "deploy/session.h"

namespace livecert {

/// Lists the account's domains with their certificates.
class DomainsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void show(const AccountSnapshot &account);

    Session m_session;
    std::unique_ptr<DomainCatalog> m_catalog;
};

} // namespace livecert
