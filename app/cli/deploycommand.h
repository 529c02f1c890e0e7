// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/deployinput.h"
#include "cli/deployrun.h"
#include "deploy/deploymentdraft.h"
#include "deploy/domaincatalog.h"
#include "deploy/session.h"
#include "store/history.h"
#include "store/keyring.h"
#include "store/previousbundle.h"
#include "store/vault.h"

namespace livecert {

/// deploy, restore and off: reads the account, checks, asks, sends, proves, and ends with every
/// domain.
class DeployCommand final : public Command
{
    Q_OBJECT

public:
    DeployCommand(CliArguments arguments, const Console &console);
    void start() override;
    void interrupt() override;

private:
    [[nodiscard]] bool isOff() const { return arguments().command == QLatin1StringView("off"); }
    [[nodiscard]] bool isRestore() const
    {
        return arguments().command == QLatin1StringView("restore");
    }
    void unlockVault();
    void failAtVault(const Error &error);
    void readAccount();
    void findFormer();
    void takeFormer(const QList<PreviousBundle> &found);
    void readCas();
    void takeAccount();
    [[nodiscard]] bool chooseDomains();
    void fillDraft();
    void makePlan();
    void sayFindings() const;
    [[nodiscard]] bool isStale();
    [[nodiscard]] bool mayGoOn();
    void send();
    void refuse(const Error &error);
    void report(const DeploymentOutcome &outcome);

    QStringList m_domains;
    DeployInput m_input;
    AccountSnapshot m_account;
    SystemKeyring m_keyring;
    std::unique_ptr<Vault> m_vault; ///< outlives what it is handed bundles by
    std::unique_ptr<History> m_history; ///< outlives what writes to it
    Session m_session;
    std::unique_ptr<DomainCatalog> m_catalog;
    DeploymentDraft m_draft;
    DeploymentPlan m_plan; ///< what is shown, asked about and sent
    std::unique_ptr<PreviousBundles> m_previous; ///< of restore
    bool m_isPartial = false; ///< some of the domains have nothing to be restored
    std::unique_ptr<DeployRun> m_run;
};

} // namespace livecert
