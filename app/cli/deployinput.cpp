// SPDX-License-Identifier: Apache-2.0
#include "cli/deployinput.h"

#include "cli/certbot.h"
#include "cli/clisession.h"
#include "cli/plansentences.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "deploy/domainchecks.h"

#include <QHash>
#include <QProcessEnvironment>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

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

tl::unexpected<InputProblem> problem(ExitCode code, const QString &words)
{
    return tl::unexpected<InputProblem>(InputProblem{code, words});
}

tl::unexpected<InputProblem> problem(const Error &error)
{
    return tl::unexpected<InputProblem>(InputProblem{exitCodeFor(error), {}, error});
}

InputResult<std::shared_ptr<const CertificateBundle>> readBundle(const CliArguments &arguments,
                                                                 const QStringList &files,
                                                                 const Console &console)
{
    const Result<Passphrases> passphrases = readPassphrases(arguments);
    if (!passphrases)
        return problem(passphrases.error());
    ReadReport read = readObjects(files, *passphrases);
    for (const UnusedObject &object : std::as_const(read.unused)) {
        if (read.isEmpty() || stopsDeployment(object.problem))
            return problem(problemError(read.isEmpty() ? read.mainProblem() : object));
        console.warn(Cli::tr("not used: %1").arg(Console::visible(describeInWords(object))));
    }
    return std::make_shared<const CertificateBundle>(makeBundle(std::move(read)));
}

InputResult<std::optional<SavedPlan>> readSaved(const CliArguments &arguments)
{
    if (arguments.planFile.isEmpty())
        return std::optional<SavedPlan>();
    PlanFileResult<SavedPlan> saved = readPlanFile(arguments.planFile);
    if (!saved)
        return problem(ExitCode::Input, planFileText(arguments.planFile, saved.error()));
    const bool isOff = arguments.command == "off"_L1;
    if (saved->isHttpsOn == isOff)
        return problem(ExitCode::Usage,
                       isOff ? Cli::tr("this plan sets a certificate: it goes with deploy")
                             : Cli::tr("this plan turns HTTPS off: it goes with off"));
    return std::optional<SavedPlan>(*std::move(saved));
}

InputResult<QStringList> filesOf(const CliArguments &arguments)
{
    if (!arguments.fromCertbot)
        return arguments.files;
    const Result<CertbotRenewal> renewal = certbotRenewal(QProcessEnvironment::systemEnvironment());
    if (!renewal)
        return problem(ExitCode::Usage, renewal.error().detail);
    return renewal->files;
}

} // namespace

InputResult<DeployInput> readDeployInput(const CliArguments &arguments, const Console &console)
{
    InputResult<std::optional<SavedPlan>> saved = readSaved(arguments);
    if (!saved)
        return tl::unexpected<InputProblem>(saved.error());
    DeployInput input{*std::move(saved), nullptr};
    const InputResult<QStringList> files = filesOf(arguments);
    if (!files)
        return tl::unexpected<InputProblem>(files.error());
    // What is restored comes out of the vault.
    const bool needsNoFile = arguments.command == "off"_L1 || arguments.command == "restore"_L1;
    const bool needsCertificate =
        input.saved ? input.saved->needsCertificate() : arguments.type == CertificateType::Upload;
    if (needsNoFile || files->isEmpty()) {
        if (needsNoFile || !needsCertificate)
            return input;
        return problem(
            ExitCode::Usage,
            input.saved
                ? Cli::tr(
                      "the plan is about the certificate %1; give its file and the file of its key")
                      .arg(wantedCertificateText(*input.saved))
                : Cli::tr("deploy needs the certificate and its key"));
    }
    auto bundle = readBundle(arguments, *files, console);
    if (!bundle)
        return tl::unexpected<InputProblem>(bundle.error());
    input.bundle = *std::move(bundle);
    const bool isOther = input.saved && needsCertificate
        && (!input.bundle->hasCertificate()
            || input.bundle->leaf().sha256() != input.saved->certificateSha256);
    if (isOther)
        return problem(ExitCode::Input,
                       Cli::tr("the plan is about another certificate than these files hold: %1")
                           .arg(wantedCertificateText(*input.saved)));
    return input;
}

QList<DomainOverview> pickDomains(const AccountSnapshot &account, const QStringList &names)
{
    QHash<QString, const DomainOverview *> byName;
    byName.reserve(account.domains.size());
    for (const DomainOverview &domain : account.domains)
        byName.insert(apiDomain(domain.domain.name), &domain);
    QList<DomainOverview> picked;
    picked.reserve(names.size());
    for (const QString &name : names) {
        if (const DomainOverview *known = byName.value(name)) {
            picked.append(*known);
            continue;
        }
        DomainOverview unlisted;
        unlisted.domain.name = name;
        unlisted.isHttpsKnown = false;
        picked.append(unlisted);
    }
    return picked;
}

QStringList coveredDomains(const AccountSnapshot &account, const DeploymentSettings &settings)
{
    QStringList names;
    names.reserve(account.domains.size());
    for (const DomainOverview &domain : account.domains)
        names.append(domain.domain.name);
    QStringList uncovered = names;
    if (settings.type == CertificateType::Cas && settings.cas)
        uncovered = uncoveredHosts(settings.cas->names(), names);
    else if (settings.type == CertificateType::Upload && settings.bundle
             && settings.bundle->hasCertificate())
        uncovered = uncoveredHosts(settings.bundle->leaf(), names);
    const QSet<QString> without(uncovered.cbegin(), uncovered.cend());
    names.removeIf([&without](const QString &name) { return without.contains(name); });
    for (QString &name : names)
        name = apiDomain(name);
    return names;
}

void includeUnchanged(DeploymentPlan &plan)
{
    for (DeploymentStep &step : plan.steps) {
        QList<Finding> others = step.findings;
        others.removeIf(
            [](const Finding &finding) { return finding.code == FindingCode::SameCertificate; });
        if (others.size() < step.findings.size() && !keepsOut(others))
            step.isIncluded = true;
    }
}

bool isAllUnchanged(const DeploymentPlan &plan)
{
    return !plan.steps.isEmpty()
        && std::all_of(plan.steps.cbegin(), plan.steps.cend(), [](const DeploymentStep &step) {
               return !step.isIncluded && !speaksAgainst(step.findings)
                   && std::any_of(
                       step.findings.cbegin(), step.findings.cend(), [](const Finding &finding) {
                           return finding.code == FindingCode::SameCertificate;
                       });
           });
}

} // namespace livecert
