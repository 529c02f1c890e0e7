// SPDX-License-Identifier: Apache-2.0
#include "ui/deploy/progresstext.h"

#include "ui/text/errortext.h"
#include "ui/text/viewerstext.h"

#include <QCoreApplication>

#include <optional>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProgressText)
};

/// A free certificate that is not there yet; nothing for other steps.
std::optional<ResultText> freeText(const StepProgress &step)
{
    switch (step.free) {
    case FreeProgress::Following:
        return ResultText{step.freeStatus == "checking"_L1
                              ? Words::tr("The CNAME is being checked")
                              : Words::tr("The certificate is being made"),
                          Tone::Neutral};
    case FreeProgress::GaveUp:
        return ResultText{Words::tr("Not made yet; it may still come"), Tone::Warning};
    case FreeProgress::Issued:
        if (step.proof == ProofState::None)
            return ResultText{Words::tr("The certificate was made"), Tone::Good};
        break;
    case FreeProgress::Refused:
    case FreeProgress::None: break;
    }
    return std::nullopt;
}

/// Which of several addresses it is that lags behind, when it is one.
QString staleText(const StepProgress &step)
{
    QStringList stale;
    for (const JudgedAddress &address : step.edge) {
        if (address.answer.certificate && address.verdict != AddressVerdict::Wanted
            && address.verdict != AddressVerdict::Invalid)
            stale.append(address.answer.address.toString());
    }
    if (stale.isEmpty() || stale.size() == step.edge.size())
        return Words::tr("Still serving the old one");
    if (stale.size() == 1)
        return Words::tr("%1 still serves the old one").arg(stale.first());
    return Words::tr("%1 of %n addresses still serve the old one", nullptr, int(step.edge.size()))
        .arg(stale.size());
}

ResultText proofText(const StepProgress &step, bool isTurningOff)
{
    switch (step.proof) {
    case ProofState::Served:
        return {isTurningOff ? Words::tr("HTTPS is off") : Words::tr("Serving the new certificate"),
                Tone::Good};
    case ProofState::StillOld: return {staleText(step), Tone::Neutral};
    case ProofState::Unreachable: return {Words::tr("The edge does not answer"), Tone::Warning};
    case ProofState::Waiting: return {Words::tr("Asking the edge…"), Tone::Neutral};
    case ProofState::None: break;
    }
    return {isTurningOff ? Words::tr("HTTPS is off") : Words::tr("Set"), Tone::Good};
}

} // namespace

QString stateWord(StepState state)
{
    switch (state) {
    case StepState::Waiting: return Words::tr("Waiting");
    case StepState::Sending: return Words::tr("Sending");
    case StepState::Verifying: return Words::tr("Reading back");
    case StepState::Done: return Words::tr("Done");
    case StepState::Failed: return Words::tr("Failed");
    case StepState::Skipped: return Words::tr("Skipped");
    case StepState::Unknown: return Words::tr("Unknown");
    }
    return {};
}

QString stepText(const StepProgress &step, bool isTurningOff)
{
    if (step.state == StepState::Verifying)
        return Words::tr("No answer · reading the domain back");
    if (step.state != StepState::Done)
        return stateWord(step.state);
    if (step.free == FreeProgress::Following)
        return Words::tr("Accepted · being made");
    if (step.free == FreeProgress::GaveUp)
        return Words::tr("Accepted · not followed");
    switch (step.proof) {
    case ProofState::Waiting:
    case ProofState::StillOld: return Words::tr("Set · waiting for the edge");
    case ProofState::Served: return Words::tr("Checked at the edge");
    case ProofState::Unreachable: return Words::tr("Set · edge not reached");
    case ProofState::None: break;
    }
    return isTurningOff ? Words::tr("Turned off") : Words::tr("Done");
}

ResultText resultText(const StepProgress &step, bool isTurningOff)
{
    switch (step.state) {
    case StepState::Waiting: return {};
    case StepState::Sending:
    case StepState::Verifying: return {u"…"_s, Tone::Neutral};
    case StepState::Done: return freeText(step).value_or(proofText(step, isTurningOff));
    case StepState::Failed: return {errorTitle(step.error, {.domain = step.domain}), Tone::Bad};
    case StepState::Skipped: return {Words::tr("Not sent"), Tone::Neutral};
    case StepState::Unknown: return {Words::tr("The outcome is not known"), Tone::Warning};
    }
    return {};
}

QString edgeText(const StepProgress &step)
{
    QStringList lines;
    for (const JudgedAddress &address : step.edge)
        lines.append(addressSentence(address, QDateTime::currentDateTimeUtc()));
    lines += resolverLines(step.resolvers);
    return lines.join(u'\n');
}

} // namespace livecert
