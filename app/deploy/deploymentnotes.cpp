// SPDX-License-Identifier: Apache-2.0
#include "core/logging.h"
#include "deploy/deployment_p.h"

#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

// What a deployment writes into the ledger.

namespace {

LedgerState ledgerState(StepState state)
{
    switch (state) {
    case StepState::Waiting: return LedgerState::Planned;
    case StepState::Sending:
    case StepState::Verifying: return LedgerState::Begun;
    case StepState::Done: return LedgerState::Done;
    case StepState::Failed: return LedgerState::Failed;
    case StepState::Skipped: return LedgerState::Skipped;
    case StepState::Unknown: break;
    }
    return LedgerState::Unknown;
}

QString proofName(ProofState proof)
{
    switch (proof) {
    case ProofState::Served: return u"served"_s;
    case ProofState::StillOld: return u"old"_s;
    case ProofState::Unreachable: return u"unreachable"_s;
    case ProofState::Waiting: return u"waiting"_s;
    case ProofState::None: break;
    }
    return {};
}

WantedState wantedBy(const DeploymentSettings &settings)
{
    WantedState wanted;
    wanted.isHttpsOn = settings.isHttpsOn;
    if (!settings.isHttpsOn)
        return wanted;
    wanted.type = settings.type;
    wanted.certName = settings.certName;
    wanted.leafSha256 = leafToBeServed(settings);
    return wanted;
}

} // namespace

LedgerBatch Deployment::Private::ledgerBatch() const
{
    LedgerBatch batch;
    batch.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    batch.account = options.account;
    const WantedState wanted = wantedBy(plan.settings);
    batch.changes.reserve(planIndexes.size());
    for (const qsizetype index : planIndexes) {
        const DomainOverview &before = plan.steps.at(index).before;
        batch.changes.append({before.domain.name, before.certName, before.fingerprint, wanted});
    }
    return batch;
}

void Deployment::Private::begin()
{
    if (m_isBeginning || isSending)
        return;
    if (!options.ledger || steps.isEmpty() || !m_batch.isEmpty()) {
        sendAll(stepsIn(StepState::Waiting));
        return;
    }
    m_isBeginning = true;
    m_isStopped = false;
    beginSending();
    const LedgerBatch batch = ledgerBatch();
    options.ledger->begin(batch,
                          {&m_calls, [this, id = batch.id](const Result<QList<qint64>> &changes) {
                               m_isBeginning = false;
                               if (!changes) {
                                   isSending = false;
                                   qCWarning(lcDeploy) << "nothing is sent, the ledger refuses:"
                                                       << changes.error().detail;
                                   Q_EMIT q->refused(changes.error());
                                   return;
                               }
                               m_batch = id;
                               m_changes = *changes;
                               const bool isStopped = m_isStopped;
                               sendAll(stepsIn(StepState::Waiting));
                               if (isStopped)
                                   stop();
                           }});
}

void Deployment::Private::closeLedger()
{
    if (m_batch.isEmpty())
        return;
    noteOpenProofs();
    options.ledger->end(m_batch);
}

// Whoever looks later shall know that nobody saw the end, and can ask the edge again.
void Deployment::Private::noteOpenProofs()
{
    for (int index = 0; index < int(steps.size()); ++index) {
        const StepProgress &step = steps.at(index);
        if (step.state != StepState::Done || step.proof != ProofState::Waiting)
            continue;
        LedgerNote note;
        note.state = LedgerState::Done;
        note.requestId = requestIdOf(step);
        note.proof = u"unfinished"_s;
        options.ledger->note(m_changes.at(index), note, {});
    }
}

void Deployment::Private::noteInLedger(int index)
{
    const StepProgress &step = steps.at(index);
    const bool hasError = step.state == StepState::Failed || step.state == StepState::Unknown;
    LedgerNote note;
    note.state = ledgerState(step.state);
    note.requestId = requestIdOf(step);
    note.errorCode = hasError ? catalogueCode(step.error) : QString();
    note.detail = hasError ? step.error.detail : QString();
    note.proof = proofName(step.proof);
    writeInLedger(index, note);
}

void Deployment::Private::writeInLedger(int index, const LedgerNote &note)
{
    if (m_changes.isEmpty())
        return;
    options.ledger->note(
        m_changes.at(index), note, {&m_calls, [this](const Result<void> &written) {
                                        if (written || std::exchange(m_hasLedgerFailed, true))
                                            return;
                                        Q_EMIT q->ledgerFailed(written.error());
                                    }});
}

} // namespace livecert
