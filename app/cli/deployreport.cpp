// SPDX-License-Identifier: Apache-2.0
#include "cli/deployreport.h"

#include "cli/console.h"
#include "cli/edgejson.h"
#include "cli/sentences.h"
#include "cli/words.h"
#include "deploy/names.h"

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

QJsonObject stepJson(const StepProgress &step, const QString &certName)
{
    QJsonObject json{{u"domain"_s, step.domain}, {u"state"_s, stepStateName(step.state)}};
    if (!step.requestId.isEmpty())
        json.insert(u"requestId"_s, step.requestId);
    if (step.state == StepState::Failed || step.state == StepState::Unknown)
        json.insert(u"error"_s, errorJson(step.error, step.domain, certName));
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
        notServed += step.state == StepState::Done && isUnproved ? 1 : 0;
    }

    [[nodiscard]] ExitCode code(bool waitsForProof, bool isInterrupted, qsizetype leftOut) const
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
};

} // namespace

QString stepText(const StepProgress &step, const QString &certName)
{
    QString line = u"%1 %2"_s.arg(stepStateName(step.state), -8)
                       .arg(Console::visible(displayDomain(step.domain)));
    if (step.proof != ProofState::None)
        line += u"  "_s + proofName(step.proof);
    if (!step.requestId.isEmpty() && step.state == StepState::Done)
        line += u"  [RequestId %1]"_s.arg(Console::visible(step.requestId));
    if (step.state == StepState::Failed || step.state == StepState::Unknown)
        line += u"  "_s + errorText(step.error, step.domain, certName);
    return line;
}

DeploymentOutcome outcomeOf(const Deployment &deployment, bool waitsForProof, bool isInterrupted)
{
    DeploymentOutcome outcome;
    Tally tally;
    QJsonArray domains;
    const QString certName = deployment.plan().settings.certName;
    outcome.lines << QString() << Cli::tr("Result:");
    for (const StepProgress &progress : deployment.steps()) {
        const StepProgress step = settled(progress);
        tally.add(step);
        outcome.lines << stepText(step, certName);
        domains.append(stepJson(step, certName));
    }
    qsizetype leftOut = 0;
    for (const DeploymentStep &step : deployment.plan().steps) {
        if (step.isIncluded)
            continue;
        ++leftOut;
        outcome.lines << Cli::tr("left out %1").arg(Console::visible(step.before.displayName()));
        domains.append(QJsonObject{{u"domain"_s, step.before.domain.name},
                                   {u"state"_s, u"left-out"_s},
                                   {u"findings"_s, findingsJson(step.findings)}});
    }
    outcome.lines << Cli::tr("%1 done, %2 failed, %3 unknown, %4 skipped, %5 left out")
                         .arg(tally.done)
                         .arg(tally.failed)
                         .arg(tally.unknown)
                         .arg(tally.skipped)
                         .arg(leftOut);
    outcome.code = tally.code(waitsForProof, isInterrupted, leftOut);
    outcome.json = {{u"domains"_s, domains},
                    {u"certName"_s, certName},
                    {u"done"_s, tally.done},
                    {u"failed"_s, tally.failed},
                    {u"unknown"_s, tally.unknown},
                    {u"skipped"_s, tally.skipped},
                    {u"leftOut"_s, int(leftOut)}};
    return outcome;
}

} // namespace livecert
