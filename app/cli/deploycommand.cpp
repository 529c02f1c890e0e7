// SPDX-License-Identifier: Apache-2.0
#include "cli/deploycommand.h"

#include "cli/certbot.h"
#include "cli/clisession.h"
#include "cli/confirmation.h"
#include "cli/plansentences.h"
#include "cli/restorechoice.h"
#include "cli/sentences.h"
#include "cli/words.h"

#include <QProcessEnvironment>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

bool isPermission(const Error &error)
{
    return error.code == ErrorCode::Service && (error.httpStatus == 403 || error.httpStatus == 401);
}

} // namespace

DeployCommand::DeployCommand(CliArguments arguments, const Console &console)
    : Command(std::move(arguments), console)
{ }

void DeployCommand::start()
{
    m_domains = arguments().domains;
    const bool namesDomains = !m_domains.isEmpty() || arguments().fromCertbot
        || arguments().isCovered || !arguments().planFile.isEmpty();
    if (!namesDomains) {
        fail(ExitCode::Usage, Cli::tr("%1 needs a domain (--domain)").arg(arguments().command));
        return;
    }
    if (!arguments().isPlanOnly && !arguments().isYes && !Console::hasTerminal()) {
        fail(ExitCode::Usage, Cli::tr("without a terminal to ask on, --yes is needed"));
        return;
    }
    InputResult<DeployInput> input = readDeployInput(arguments(), console());
    if (!input) {
        if (input.error().words.isEmpty())
            fail(input.error().error);
        else
            fail(input.error().code, input.error().words);
        return;
    }
    m_input = *std::move(input);
    Result<Session> session = openSession(arguments());
    if (!session) {
        failToOpen(session.error());
        return;
    }
    m_session = *std::move(session);
    unlockVault();
}

void DeployCommand::unlockVault()
{
    if (isOff()) {
        readAccount();
        return;
    }
    m_vault = openVault(arguments(), m_keyring);
    connect(m_vault.get(), &Vault::keepFailed, this, [this](const Error &error) {
        console().warn(Cli::tr("what is deployed now is not kept in the vault: %1")
                           .arg(vaultErrorText(error)));
    });
    Result<Secret> passphrase = readVaultPassphrase(arguments());
    if (!passphrase) {
        failToOpen(passphrase.error());
    } else if (passphrase->isEmpty()) {
        readAccount();
    } else {
        m_vault->unlock(*std::move(passphrase), {this, [this](const Result<void> &unlocked) {
                                                     if (unlocked)
                                                         readAccount();
                                                     else
                                                         failAtVault(unlocked.error());
                                                 }});
    }
}

void DeployCommand::failAtVault(const Error &error)
{
    console().warn(vaultErrorText(error));
    end(exitCodeFor(error), {{u"error"_s, errorJson(error)}});
}

void DeployCommand::readAccount()
{
    m_catalog = std::make_unique<DomainCatalog>(*m_session.live);
    const bool needsList = arguments().isCovered || m_input.saved;
    m_catalog->read({this, [this, needsList](const Result<AccountSnapshot> &account) {
                         if (!account && (needsList || !isPermission(account.error()))) {
                             fail(account.error());
                             return;
                         }
                         if (!account)
                             console().warn(Cli::tr("the account's domains may not be listed; "
                                                    "going on without: %1")
                                                .arg(errorText(account.error())));
                         m_account = account.value_or(AccountSnapshot());
                         isRestore() ? findFormer() : readCas();
                     }});
}

void DeployCommand::findFormer()
{
    m_history = openHistory(arguments());
    m_previous = std::make_unique<PreviousBundles>(*m_vault, m_history.get(), m_session.account);
    m_previous->find(pickDomains(m_account, m_domains),
                     {this, [this](const Result<QList<PreviousBundle>> &found) {
                          if (found)
                              takeFormer(*found);
                          else
                              failAtVault(found.error());
                      }});
}

void DeployCommand::takeFormer(const QList<PreviousBundle> &found)
{
    const RestoreChoice choice = chooseFormer(found);
    for (const QString &line : choice.notes)
        console().warn(Console::visible(line));
    if (choice.domains.isEmpty()) {
        console().warn(Cli::tr("nothing was sent"));
        end(choice.isUnchanged ? ExitCode::Done : ExitCode::Blocked, {{u"former"_s, choice.json}});
        return;
    }
    m_domains = choice.domains;
    m_isPartial = choice.isPartial;
    m_vault->take(choice.sha256,
                  {this, [this](const Result<std::shared_ptr<const CertificateBundle>> &bundle) {
                       if (!bundle) {
                           failAtVault(bundle.error());
                           return;
                       }
                       m_input.bundle = *bundle;
                       takeAccount();
                   }});
}

void DeployCommand::readCas()
{
    const CertificateType type = m_input.saved ? m_input.saved->type : arguments().type;
    if (isOff() || type != CertificateType::Cas) {
        takeAccount();
        return;
    }
    m_session.cas->listCertificates(
        {this, [this](const Result<QList<CasCertificate>> &certificates) {
             if (certificates)
                 m_account.casCertificates = *certificates;
             else
                 console().warn(
                     Cli::tr("the account's certificates cannot be listed; going on with "
                             "the name alone: %1")
                         .arg(errorText(certificates.error())));
             takeAccount();
         }});
}

void DeployCommand::takeAccount()
{
    for (const Error &gap : m_account.gaps)
        console().warn(Cli::tr("not everything could be read: %1").arg(errorText(gap)));
    fillDraft();
    if (!chooseDomains())
        return;
    makePlan();
    send();
}

void DeployCommand::fillDraft()
{
    const std::optional<SavedPlan> &saved = m_input.saved;
    m_draft.setAccount(m_account);
    if (m_account.casCertificates)
        m_draft.setCasCertificates(*m_account.casCertificates);
    m_draft.setHttpsOn(!isOff());
    m_draft.setType(saved ? saved->type : arguments().type);
    m_draft.setForceSet(saved ? saved->forceSet : arguments().forceSet);
    m_draft.setBundle(m_input.bundle);
    const QString name = saved ? saved->certName : arguments().certName;
    if (!name.isEmpty())
        m_draft.setCertName(name);
}

bool DeployCommand::chooseDomains()
{
    if (arguments().isCovered) {
        m_domains = coveredDomains(m_account, m_draft.settings());
        if (m_domains.isEmpty()) {
            fail(ExitCode::Blocked, Cli::tr("the certificate covers no domain of the account"));
            return false;
        }
    } else if (m_input.saved) {
        m_domains.clear();
        const QSet<QString> listed = [this] {
            QSet<QString> names;
            for (const DomainOverview &domain : std::as_const(m_account.domains))
                names.insert(apiDomain(domain.domain.name));
            return names;
        }();
        for (const SavedStep &step : m_input.saved->steps) {
            if (listed.contains(step.domain))
                m_domains.append(step.domain);
        }
    } else if (m_domains.isEmpty()) {
        m_domains = certbotDomains(QProcessEnvironment::systemEnvironment(), m_account);
    }
    m_draft.setSelected(pickDomains(m_account, m_domains));
    return true;
}

void DeployCommand::makePlan()
{
    m_plan = m_draft.plan();
    if (m_input.saved) {
        DeploymentSettings settings = settingsOf(*m_input.saved, m_input.bundle, m_account);
        const QList<Finding> notes = m_plan.notes;
        m_plan = reopenPlan(*m_input.saved, settings, m_account, systemUtc());
        m_plan.notes = notes;
    }
    if (arguments().includesUnchanged)
        includeUnchanged(m_plan);
}

void DeployCommand::sayFindings() const
{
    for (const Finding &finding : m_draft.findings()) {
        if (finding.severity == Severity::Warning || finding.severity == Severity::Blocking)
            console().warn(findingText(finding));
    }
}

// The account is not as the plan has it. Whoever answers for it may go on with the rest; a yes that
// was given before was not for this.
bool DeployCommand::isStale()
{
    const QStringList drift = driftTexts(m_plan);
    for (const QString &line : drift)
        console().warn(Cli::tr("changed since the plan was saved, left out: %1").arg(line));
    return !drift.isEmpty() && arguments().isYes && !arguments().isPlanOnly;
}

bool DeployCommand::mayGoOn()
{
    const bool isStalePlan = isStale();
    const auto endWithPlan = [this](ExitCode code) {
        end(code,
            console().isJson() ? QJsonObject{{u"plan"_s, planAsJson(m_plan, systemUtc())},
                                             {u"findings"_s, findingsJson(m_draft.findings())}}
                               : QJsonObject());
    };
    const bool isUnchanged = isAllUnchanged(m_plan) && m_draft.isReady();
    const bool isReady = m_draft.isReady() && !m_plan.includedDomains().isEmpty();
    if (arguments().isPlanOnly) {
        console().say(planAsText(m_plan));
        if (isReady)
            console().say(planAsCliCommands(m_plan));
        endWithPlan(isReady || isUnchanged ? ExitCode::Done : ExitCode::Blocked);
        return false;
    }
    if (isUnchanged) {
        console().say(Cli::tr("Nothing to do: every domain has this certificate already "
                              "(--include-unchanged sends it all the same)."));
        endWithPlan(ExitCode::Done);
        return false;
    }
    if (!isReady || isStalePlan) {
        if (isStalePlan)
            console().warn(
                Cli::tr("the account has changed since the plan was saved, and --yes was "
                        "not given for that: make a new plan, or answer without --yes"));
        console().warn(Cli::tr("nothing was sent"));
        endWithPlan(ExitCode::Blocked);
        return false;
    }
    if (arguments().isYes || confirm(m_plan))
        return true;
    console().warn(Cli::tr("nothing was sent"));
    endWithPlan(ExitCode::Declined);
    return false;
}

void DeployCommand::send()
{
    sayFindings();
    if (!mayGoOn())
        return;
    Deployment::Options options;
    options.parallelCalls = arguments().parallel;
    options.proofDeadlineMs = arguments().waitSeconds * 1000;
    options.freeDeadlineMs = options.proofDeadlineMs;
    options.followsFree = arguments().waits;
    options.stopAfterFailures = arguments().stopAfter;
    if (!m_history)
        m_history = openHistory(arguments());
    options.keeper = m_vault.get();
    options.ledger = m_history.get();
    options.account = m_session.account;
    m_run = std::make_unique<DeployRun>(m_session, m_plan, options, arguments().waits, console());
    connect(m_run.get(), &DeployRun::refused, this, &DeployCommand::refuse);
    connect(m_run.get(), &DeployRun::finished, this, &DeployCommand::report);
    m_run->start();
}

void DeployCommand::refuse(const Error &error)
{
    console().warn(Cli::tr("The ledger cannot be written, so nothing was sent. Make room or set "
                           "the rights of its folder, or name another file with --ledger. %1")
                       .arg(Console::visible(error.detail)));
    end(ExitCode::Ledger, {{u"error"_s, errorJson(error)}});
}

void DeployCommand::interrupt()
{
    if (m_run) {
        m_run->stop();
        return;
    }
    console().warn(Cli::tr("stopped; nothing was sent"));
    end(ExitCode::Interrupted);
}

void DeployCommand::report(const DeploymentOutcome &outcome)
{
    for (const QString &line : outcome.lines)
        console().say(line);
    QJsonObject json = outcome.json;
    json.insert(u"findings"_s, findingsJson(m_draft.findings()));
    const ExitCode code =
        outcome.code == ExitCode::Done && m_isPartial ? ExitCode::PartlyFailed : outcome.code;
    if (!m_vault || m_run->isStopped()) {
        end(code, json);
        return;
    }
    m_vault->finish({this, [this, code, json](const Result<int> &) { end(code, json); }});
}

} // namespace livecert
