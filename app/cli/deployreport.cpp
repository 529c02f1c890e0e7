// SPDX-License-Identifier: Apache-2.0
#include "cli/deployreport.h"

#include "cli/columns.h"
#include "cli/console.h"
#include "cli/sentences.h"
#include "cli/viewerstext.h"
#include "cli/words.h"
#include "deploy/names.h"
#include "deploy/viewersreport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

QString proofName(ProofState state)
{
    switch (state) {
    case ProofState::None: return u"none"_s;
    case ProofState::Waiting: return u"waiting"_s;
    case ProofState::Served: return u"served"_s;
    case ProofState::StillOld: return u"still-old"_s;
    case ProofState::Unreachable: return u"unreachable"_s;
    }
    return {};
}

// The report is final: what is still under way when it is made, nobody waits for.
StepProgress settled(StepProgress step)
{
    if (step.state == StepState::Waiting)
        step.state = StepState::Skipped;
    if (step.state == StepState::Sending || step.state == StepState::Verifying) {
        step.state = StepState::Unknown;
        if (step.error.detail.isEmpty()) {
            step.error.code = ErrorCode::Canceled;
            step.error.detail = u"stopped while the call was under way"_s;
        }
    }
    return step;
}

QString freeName(FreeProgress progress)
{
    switch (progress) {
    case FreeProgress::None: return {};
    case FreeProgress::Following: return Cli::tr("free certificate not issued yet");
    case FreeProgress::Issued: return Cli::tr("free certificate issued");
    case FreeProgress::Refused: return Cli::tr("free certificate refused");
    case FreeProgress::GaveUp:
        return Cli::tr("free certificate not issued while this waited; it may still come");
    }
    return {};
}

QString freeText(const StepProgress &step)
{
    const QString text = freeName(step.free);
    return text.isEmpty() || step.freeStatus.isEmpty() || step.free == FreeProgress::Issued
        ? text
        : Cli::tr("%1 (status %2)").arg(text, Console::visible(step.freeStatus));
}

/// Which addresses do not serve it, and what they do serve.
QStringList laggards(const StepProgress &step)
{
    QList<JudgedAddress> behind;
    for (const JudgedAddress &address : step.edge) {
        if (address.verdict != AddressVerdict::Wanted)
            behind.append(address);
    }
    return addressLines(behind);
}

/// What stands behind the domain.
QString detailsOf(const StepProgress &step, const QString &certName)
{
    QStringList details;
    if (step.proof != ProofState::None)
        details << proofName(step.proof);
    if (step.proof == ProofState::StillOld || step.proof == ProofState::Unreachable)
        details << laggards(step);
    if (step.state == StepState::Done && step.free != FreeProgress::None)
        details << freeText(step);
    if (!step.requestId.isEmpty() && step.state == StepState::Done)
        details << u"[RequestId %1]"_s.arg(Console::visible(step.requestId));
    if (step.state == StepState::Failed || step.state == StepState::Unknown)
        details << errorText(step.error, step.domain, certName);
    return details.join("  "_L1);
}

bool isUnchanged(const DeploymentStep &step)
{
    return std::any_of(step.findings.cbegin(), step.findings.cend(), [](const Finding &finding) {
        return finding.code == FindingCode::SameCertificate;
    });
}

QString reasonsOf(const DeploymentStep &step)
{
    QStringList reasons;
    for (const Finding &finding : step.findings)
        reasons << Console::visible(planNoteText(finding));
    return reasons.join(", "_L1);
}

/// Rows with their columns below one another; the last column is as long as it is.
class Table
{
public:
    void add(const QString &state, const QString &domain, const QString &details)
    {
        m_rows.append({state, domain, details});
    }

    [[nodiscard]] QStringList lines() const
    {
        int state = 0;
        int domain = 0;
        for (const Row &row : m_rows) {
            state = std::max(state, columnsOf(row.state));
            domain = std::max(domain, columnsOf(row.domain));
        }
        QStringList lines;
        for (const Row &row : m_rows) {
            lines << padded(row.state, state + 2) + padded(row.domain, domain + 2) + row.details;
            while (lines.last().endsWith(u' '))
                lines.last().chop(1);
        }
        return lines;
    }

private:
    struct Row
    {
        QString state;
        QString domain;
        QString details;
    };
    QList<Row> m_rows;
};

QJsonObject stepJson(const StepProgress &step, const QString &certName)
{
    QJsonObject json{{u"domain"_s, step.domain}, {u"state"_s, stepStateName(step.state)}};
    if (!step.requestId.isEmpty())
        json.insert(u"requestId"_s, step.requestId);
    if (step.state == StepState::Failed || step.state == StepState::Unknown)
        json.insert(u"error"_s, errorJson(step.error, step.domain, certName));
    if (step.free != FreeProgress::None)
        json.insert(u"freeStatus"_s, step.freeStatus);
    if (step.proof != ProofState::None) {
        json.insert(u"proof"_s, proofName(step.proof));
        json.insert(u"edge"_s, edgeJson(step.edge));
    }
    return json;
}

/// Adds up the steps of a run.
struct Tally
{
    int done = 0;
    int failed = 0;
    int skipped = 0;
    int unknown = 0;
    int notServed = 0;
    int unchanged = 0; ///< left out: they have the certificate already
    int leftOut = 0; ///< for another reason
    ExitCode firstFailure = ExitCode::Refused;

    void add(const StepProgress &step)
    {
        if (step.state == StepState::Failed && failed++ == 0)
            firstFailure = exitCodeFor(step.error);
        done += step.state == StepState::Done ? 1 : 0;
        skipped += step.state == StepState::Skipped ? 1 : 0;
        unknown += step.state == StepState::Unknown ? 1 : 0;
        const bool isUnproved = step.proof == ProofState::StillOld
            || step.proof == ProofState::Unreachable || step.proof == ProofState::Waiting;
        const bool isOpen =
            step.free == FreeProgress::Following || step.free == FreeProgress::GaveUp;
        notServed += step.state == StepState::Done && (isUnproved || isOpen) ? 1 : 0;
    }

    [[nodiscard]] ExitCode code(bool waitsForProof, bool isInterrupted) const
    {
        if (isInterrupted)
            return ExitCode::Interrupted;
        if (unknown > 0)
            return ExitCode::OutcomeUnknown;
        if (failed > 0 && done == 0)
            return firstFailure;
        if (failed > 0 || skipped > 0 || leftOut > 0)
            return ExitCode::PartlyFailed;
        return waitsForProof && notServed > 0 ? ExitCode::NotServed : ExitCode::Done;
    }

    [[nodiscard]] QString text() const
    {
        QString text = Cli::tr("%1 done, %2 failed, %3 unknown, %4 skipped, %5 left out")
                           .arg(done)
                           .arg(failed)
                           .arg(unknown)
                           .arg(skipped)
                           .arg(leftOut);
        return unchanged > 0 ? text + Cli::tr(", %1 unchanged").arg(unchanged) : text;
    }
};

Table tableOf(const Deployment &deployment)
{
    const QString certName = deployment.plan().settings.certName;
    Table table;
    table.add(Cli::tr("State"), Cli::tr("Domain"), Cli::tr("Details"));
    for (const StepProgress &progress : deployment.steps()) {
        const StepProgress step = settled(progress);
        table.add(stepStateName(step.state),
                  Console::visible(displayDomain(step.domain)),
                  detailsOf(step, certName));
    }
    for (const DeploymentStep &step : deployment.plan().steps) {
        if (!step.isIncluded)
            table.add(isUnchanged(step) ? Cli::tr("unchanged") : Cli::tr("left out"),
                      Console::visible(step.before.displayName()),
                      reasonsOf(step));
    }
    return table;
}

QJsonObject asJson(const Deployment &deployment, const Tally &tally)
{
    const QString certName = deployment.plan().settings.certName;
    QJsonArray domains;
    for (const StepProgress &step : deployment.steps())
        domains.append(stepJson(settled(step), certName));
    for (const DeploymentStep &step : deployment.plan().steps) {
        if (!step.isIncluded)
            domains.append(
                QJsonObject{{u"domain"_s, step.before.domain.name},
                            {u"state"_s, isUnchanged(step) ? u"unchanged"_s : u"left-out"_s},
                            {u"findings"_s, findingsJson(step.findings)}});
    }
    return {{u"domains"_s, domains},
            {u"certName"_s, certName},
            {u"done"_s, tally.done},
            {u"failed"_s, tally.failed},
            {u"unknown"_s, tally.unknown},
            {u"skipped"_s, tally.skipped},
            {u"unchanged"_s, tally.unchanged},
            {u"leftOut"_s, tally.leftOut}};
}

} // namespace

QString stepText(const StepProgress &step, const QString &certName)
{
    const QString details = detailsOf(step, certName);
    const QString line = u"%1 %2"_s.arg(stepStateName(step.state), -8)
                             .arg(Console::visible(displayDomain(step.domain)));
    return details.isEmpty() ? line : line + u"  "_s + details;
}

DeploymentOutcome outcomeOf(const Deployment &deployment,
                            bool waitsForProof,
                            bool isInterrupted,
                            bool isJson)
{
    Tally tally;
    for (const StepProgress &step : deployment.steps())
        tally.add(settled(step));
    for (const DeploymentStep &step : deployment.plan().steps) {
        if (!step.isIncluded)
            ++(isUnchanged(step) ? tally.unchanged : tally.leftOut);
    }
    DeploymentOutcome outcome;
    outcome.code = tally.code(waitsForProof, isInterrupted);
    if (isJson)
        outcome.json = asJson(deployment, tally);
    else
        outcome.lines << QString() << tableOf(deployment).lines() << QString() << tally.text();
    return outcome;
}

} // namespace livecert
