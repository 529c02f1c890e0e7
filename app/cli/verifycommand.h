// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "deploy/domaincatalog.h"
#include "deploy/session.h"
#include "deploy/viewerscheck.h"

namespace livecert {

/// Asks the edge what it serves, and compares it with what the account has or with a file.
class VerifyCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
    void interrupt() override;

private:
    [[nodiscard]] bool readExpected();
    void readAccount();
    void check(const QList<ViewersTarget> &targets, const QList<StoredCertificate> &stored);
    void report();

    Session m_session;
    QByteArray m_expected; ///< SHA-256 of FILE's certificate; empty: what the account has
    std::unique_ptr<DomainCatalog> m_catalog;
    std::unique_ptr<ViewersCheck> m_check;
    bool m_isInterrupted = false;
};

} // namespace livecert
