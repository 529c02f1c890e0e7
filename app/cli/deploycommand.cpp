// SPDX-License-Identifier: Apache-2.0
#include "cli/deploycommand.h"

#include "cli/certbot.h"
#include "cli/clisession.h"
#include "cli/confirmation.h"
#include "cli/deployreport.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "pki/certificatebundle.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// A signal is answered within a second: calls under way get most of it to end by themselves.
constexpr int graceMs = 700;

bool isPermission(const Error &error)
{
    return error.code == ErrorCode::Service && (error.httpStatus == 403 || error.httpStatus == 401);
}

// Something that was named and cannot be read: what was meant is not known, so nothing is sent.
// Other things that lie beside certificate and key (a request, a note) do no harm.
bool stopsDeployment(ReadProblem problem)
{
    switch (problem) {
    case ReadProblem::NotFound:
    case ReadProblem::NotReadable:
    case ReadProblem::NotAFile:
    case ReadProblem::EmptyFile:
    case ReadProblem::TooLarge:
    case ReadProblem::TooMany:
    case ReadProblem::Malformed:
    case ReadProblem::MalformedPem:
    case ReadProblem::PassphraseNeeded:
    case ReadProblem::PassphraseWrong:
    case ReadProblem::TooExpensive:
    case ReadProblem::KeyInconsistent: return true;
    default: return false;
    }
}

// A domain that the account's list does not show: the service decides what may be done with it.
DomainOverview unlisted(const QString &name)
{
    DomainOverview domain;
    domain.domain.name = name;
    domain.isHttpsKnown = false;
    return domain;
}

QList<DomainOverview> pick(const AccountSnapshot &account, const QStringList &names)
{
    QHash<QString, const DomainOverview *> byName;
    for (const DomainOverview &domain : account.domains)
        byName.insert(apiDomain(domain.domain.name), &domain);
    QList<DomainOverview> picked;
    for (const QString &name : names) {
        const DomainOverview *known = byName.value(name);
        picked.append(known ? *known : unlisted(name));
    }
    return picked;
}

} // namespace

DeployCommand::DeployCommand(CliArguments arguments, const Console &console)
    : Command(std::move(arguments), console)
{ }

void DeployCommand::start()
{
    m_domains = arguments().domains;
    if (!arguments().fromCertbot && m_domains.isEmpty()) {
        fail(ExitCode::Usage, Cli::tr("%1 needs a domain (--domain)").arg(arguments().command));
        return;
    }
    if (!arguments().isPlanOnly && !arguments().isYes && !Console::hasTerminal()) {
        fail(ExitCode::Usage, Cli::tr("without a terminal to ask on, --yes is needed"));
        return;
    }
    if (!readCertificate())
        return;
    Result<Session> session = openSession(arguments());
    if (!session) {
        failToOpen(session.error());
        return;
    }
    m_session = *std::move(session);
    readAccount();
}

bool DeployCommand::readCertificate()
{
    QStringList files = arguments().files;
    if (arguments().fromCertbot) {
        const Result<CertbotRenewal> renewal =
            certbotRenewal(QProcessEnvironment::systemEnvironment());
        if (!renewal) {
            fail(ExitCode::Usage, renewal.error().detail);
            return false;
        }
        files = renewal->files;
    }
    if (files.isEmpty() || isOff()) {
        if (isOff() || arguments().type != CertificateType::Upload)
            return true;
        fail(ExitCode::Usage, Cli::tr("deploy needs the certificate and its key"));
        return false;
    }
    const Result<Passphrases> passphrases = readPassphrases(arguments());
    if (!passphrases) {
        fail(passphrases.error());
        return false;
    }
    ReadReport read = readObjects(files, *passphrases);
    for (const UnusedObject &object : std::as_const(read.unused)) {
        if (read.isEmpty() || stopsDeployment(object.problem)) {
            fail(problemError(read.isEmpty() ? read.mainProblem() : object));
            return false;
        }
        console().warn(Cli::tr("not used: %1").arg(Console::visible(describeInWords(object))));
    }
    m_bundle = std::make_shared<const CertificateBundle>(makeBundle(std::move(read)));
    return true;
}

void DeployCommand::readAccount()
{
    m_catalog = std::make_unique<DomainCatalog>(*m_session.live);
    m_catalog->read({this, [this](const Result<AccountSnapshot> &account) {
                         if (!account && !isPermission(account.error())) {
                             fail(account.error());
                             return;
                         }
                         if (!account)
                             console().warn(Cli::tr("the account's domains may not be listed; "
                                                    "going on without: %1")
                                                .arg(errorText(account.error())));
                         fillDraft(account.value_or(AccountSnapshot()));
                         send();
                     }});
}

void DeployCommand::fillDraft(const AccountSnapshot &account)
{
    if (m_domains.isEmpty())
        m_domains = certbotDomains(QProcessEnvironment::systemEnvironment(), account);
    for (const Error &gap : account.gaps)
        console().warn(Cli::tr("not everything could be read: %1").arg(errorText(gap)));
    m_draft.setAccount(account);
    m_draft.setHttpsOn(!isOff());
    m_draft.setType(arguments().type);
    m_draft.setForceSet(arguments().forceSet);
    m_draft.setSelected(pick(account, m_domains));
    m_draft.setBundle(m_bundle);
    if (!arguments().certName.isEmpty())
        m_draft.setCertName(arguments().certName);
}

void DeployCommand::sayFindings() const
{
    for (const Finding &finding : m_draft.findings()) {
        if (finding.severity == Severity::Warning || finding.severity == Severity::Blocking)
            console().warn(findingText(finding));
    }
}

bool DeployCommand::mayGoOn()
{
    const DeploymentPlan plan = m_draft.plan();
    const QJsonObject json{{u"plan"_s, planAsJson(plan)},
                           {u"findings"_s, findingsJson(m_draft.findings())}};
    const bool isReady = m_draft.isReady();
    if (arguments().isPlanOnly) {
        console().say(planAsText(plan));
        if (isReady)
            console().say(planAsCliCommands(plan));
        end(isReady ? ExitCode::Done : ExitCode::Blocked, json);
        return false;
    }
    if (!isReady) {
        console().warn(Cli::tr("nothing was sent"));
        end(ExitCode::Blocked, json);
        return false;
    }
    if (arguments().isYes || confirm(plan))
        return true;
    console().warn(Cli::tr("nothing was sent"));
    end(ExitCode::Declined, json);
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
    m_history = openHistory(arguments());
    options.ledger = m_history.get();
    options.account = m_session.account;
    m_deployment = std::make_unique<Deployment>(*m_session.live,
                                                arguments().waits ? m_session.edge.get() : nullptr,
                                                m_draft.plan(),
                                                options);
    connect(m_deployment.get(), &Deployment::refused, this, &DeployCommand::refuse);
    connect(m_deployment.get(), &Deployment::ledgerFailed, this, [this](const Error &error) {
        console().warn(Cli::tr("what was done could not be written into the ledger: %1")
                           .arg(Console::visible(error.detail)));
    });
    connect(m_deployment.get(), &Deployment::stepChanged, this, &DeployCommand::sayStep);
    connect(m_deployment.get(), &Deployment::sendingFinished, this, &DeployCommand::waitForProof);
    connect(m_deployment.get(), &Deployment::proofFinished, this, &DeployCommand::report);
    m_deployment->start();
}

void DeployCommand::refuse(const Error &error)
{
    console().warn(Cli::tr("The ledger cannot be written, so nothing was sent. Make room or set "
                           "the rights of its folder, or name another file with --ledger. %1")
                       .arg(Console::visible(error.detail)));
    end(ExitCode::Ledger, {{u"error"_s, errorJson(error)}});
}

void DeployCommand::sayStep(int index)
{
    const StepProgress &step = m_deployment->steps().at(index);
    const bool hasEnded = step.state == StepState::Done || step.state == StepState::Failed
        || step.state == StepState::Unknown;
    if (!hasEnded || m_said.contains(index) || m_isInterrupted)
        return;
    m_said.insert(index);
    console().say(stepText(step, m_draft.settings().certName));
}

void DeployCommand::waitForProof()
{
    if (!arguments().waits || m_isInterrupted)
        report();
    else if (m_deployment->count(StepState::Done) > 0)
        console().say(Cli::tr("waiting for the edge (this takes about five minutes)"));
}

void DeployCommand::interrupt()
{
    if (!m_deployment) {
        console().warn(Cli::tr("stopped; nothing was sent"));
        end(ExitCode::Interrupted);
        return;
    }
    m_isInterrupted = true;
    console().warn(Cli::tr("stopping"));
    m_deployment->stop();
    if (!m_deployment->isSending()) {
        m_deployment->stopProof();
        report();
        return;
    }
    QTimer::singleShot(graceMs, this, &DeployCommand::report);
}

void DeployCommand::report()
{
    const DeploymentOutcome outcome = outcomeOf(*m_deployment, arguments().waits, m_isInterrupted);
    for (const QString &line : outcome.lines)
        console().say(line);
    QJsonObject json = outcome.json;
    json.insert(u"findings"_s, findingsJson(m_draft.findings()));
    end(outcome.code, json);
}

} // namespace livecert
