// SPDX-License-Identifier: Apache-2.0
#include "core/logging.h"
#include "deploy/deployment_p.h"

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// After a call without an answer the service may still be at work: it is given a moment before what
// the domain says is believed.
constexpr int readBackAttempts = 4;
// A look that takes longer is tried again; the last one may take its time.
constexpr int readBackLimitMs = 3'000;
constexpr int lastReadBackLimitMs = 6'000;
// Handed to the client ahead of their turn, so that neither the ledger nor this loop holds it up;
// several at a time, since each look for more is one more turn of the loop.
constexpr int mostQueued = 24;
constexpr int fewQueued = 18;

} // namespace

Deployment::Private::Private(
    Deployment *deployment, LiveApi &api, EdgeProbe *probe, DeploymentPlan p, Options o)
    : q(deployment)
    , live(api)
    , plan(std::move(p))
    , options(std::move(o))
{
    steps.reserve(plan.steps.size());
    planIndexes.reserve(plan.steps.size());
    for (qsizetype index = 0; index < plan.steps.size(); ++index) {
        if (!plan.steps.at(index).isIncluded)
            continue;
        steps.append({plan.steps.at(index).before.domain.name});
        planIndexes.append(index);
    }
    counts[std::size_t(StepState::Waiting)] = int(steps.size());
    m_expected.resize(steps.size());
    m_lastProof.fill(ProofState::None, steps.size());
    connectFree();
    m_grace.setSingleShot(true);
    QObject::connect(&m_grace, &QTimer::timeout, q, [this] { endUnanswered(); });
    if (!probe || !options.provesAtEdge)
        return;
    m_proof = std::make_unique<ProofRunner>(*probe, options, nullptr);
    QObject::connect(m_proof.get(),
                     &ProofRunner::judged,
                     q,
                     [this](int index, ProofState state, const EdgeSurvey &survey, bool isFinal) {
                         noteProof(index, state, survey, isFinal);
                     });
}

QList<int> Deployment::Private::stepsIn(StepState state) const
{
    QList<int> indexes;
    for (int index = 0; index < steps.size(); ++index) {
        if (steps.at(index).state == state)
            indexes.append(index);
    }
    return indexes;
}

void Deployment::Private::sendAll(const QList<int> &indexes)
{
    if (!prepareCall())
        return;
    for (const int index : indexes) {
        steps[index].error = {};
        setState(index, StepState::Waiting);
        m_tasks.push_back({index, Kind::Send});
    }
    schedule();
}

void Deployment::Private::readBackAll(const QList<int> &indexes)
{
    if (!prepareCall())
        return;
    for (const int index : indexes) {
        setState(index, StepState::Verifying);
        m_tasks.push_back({index, Kind::ReadBack});
    }
    schedule();
}

void Deployment::Private::beginSending()
{
    if (!std::exchange(isSending, true))
        Q_EMIT q->sendingStarted();
}

// A bundle whose key cannot be written down fails every step; nothing is sent.
bool Deployment::Private::prepareCall()
{
    beginSending();
    m_isStopped = false;
    m_grace.stop();
    if (m_call)
        return true;
    Result<StepCall> call = StepCall::prepare(plan.settings);
    if (call) {
        m_call = *std::move(call);
        return true;
    }
    for (const int index : stepsIn(StepState::Waiting)) {
        steps[index].error = call.error();
        setState(index, StepState::Failed);
        noteInLedger(index);
    }
    schedule();
    return false;
}

void Deployment::Private::stop()
{
    if (!isSending || std::exchange(m_isStopped, true) || m_isBeginning)
        return;
    sendNoMore();
    m_grace.start(options.stopGraceMs);
    schedule();
}

// What waits, here or for its turn at the client, is skipped; calls under way are awaited.
void Deployment::Private::sendNoMore()
{
    for (const int index : std::exchange(m_unwritten, {}))
        endTask(index, StepState::Skipped);
    skipWaiting();
    live.client().cancel(&m_calls, RpcClient::CancelScope::Waiting);
}

void Deployment::Private::skipWaiting()
{
    std::deque<Task> kept;
    for (const Task &task : std::exchange(m_tasks, {})) {
        const bool isSend = task.kind == Kind::Send;
        if (!isSend && !m_isStopped) {
            kept.push_back(task);
            continue;
        }
        setState(task.index, isSend ? StepState::Skipped : StepState::Unknown);
        noteInLedger(task.index);
    }
    m_tasks = std::move(kept);
}

// What is being read back is as unknown as it was; what was sent says itself whether it left.
void Deployment::Private::endUnanswered()
{
    live.client().cancel(&m_calls, RpcClient::CancelScope::All);
    m_reads = std::make_unique<QObject>();
    for (const int index : stepsIn(StepState::Verifying))
        endTask(index, StepState::Unknown, steps.at(index).error);
}

// Always from the event loop: answers may come while a call is being made.
void Deployment::Private::schedule()
{
    if (std::exchange(m_isScheduled, true))
        return;
    QMetaObject::invokeMethod(
        &m_calls,
        [this] {
            m_isScheduled = false;
            pump();
        },
        Qt::QueuedConnection);
}

void Deployment::Private::scheduleIfUseful()
{
    if (m_running == 0 || m_queued.size() <= fewQueued)
        schedule();
}

void Deployment::Private::pump()
{
    while (m_running < options.parallelCalls && m_queued.size() < mostQueued && !m_tasks.empty()) {
        const Task task = m_tasks.front();
        m_tasks.pop_front();
        ++m_running;
        if (task.kind == Kind::Send)
            send(task.index);
        else
            readBack(task.index, 1);
    }
    if (m_running > 0 || !m_tasks.empty() || !isSending || m_isBeginning)
        return;
    isSending = false;
    m_grace.stop();
    m_call.reset();
    qCInfo(lcDeploy) << "calls ended:" << counts[std::size_t(StepState::Done)] << "done of"
                     << steps.size();
    m_isProofOpen = m_proof || m_free;
    Q_EMIT q->sendingFinished();
    maybeEndProof();
}

void Deployment::Private::send(int index)
{
    m_queued.insert(index);
    setState(index, StepState::Sending);
    if (m_changes.isEmpty()) {
        post(index);
        return;
    }
    m_unwritten.insert(index);
    options.ledger->note(
        m_changes.at(index), {}, {&m_calls, [this, index](const Result<void> &written) {
                                      if (!m_unwritten.remove(index))
                                          return; // stopped meanwhile
                                      if (written)
                                          post(index);
                                      else
                                          endTask(index, StepState::Failed, written.error());
                                  }});
}

void Deployment::Private::post(int index)
{
    live.setDomainCertificate(
        m_call->request(steps.at(index).domain),
        {&m_calls,
         [this, index](const Result<SetCertificateReceipt> &answer) { noteAnswer(index, answer); }},
        [this, index] {
            if (m_queued.remove(index))
                scheduleIfUseful();
        });
}

void Deployment::Private::noteAnswer(int index, const Result<SetCertificateReceipt> &answer)
{
    if (answer) {
        steps[index].requestId = answer->requestId;
        endTask(index, StepState::Done);
        return;
    }
    steps[index].requestId = answer.error().requestId;
    const bool isCanceled = answer.error().code == ErrorCode::Canceled;
    if (!isOutcomeUnknown(answer.error())) {
        endTask(index, isCanceled ? StepState::Skipped : StepState::Failed, answer.error());
        return;
    }
    if (isCanceled) {
        endTask(index, StepState::Unknown, answer.error());
        return;
    }
    steps[index].error = answer.error();
    setState(index, StepState::Verifying);
    readBack(index, 1);
}

void Deployment::Private::readBack(int index, int attempt)
{
    live.domainCertificate(steps.at(index).domain,
                           {m_reads.get(),
                            [this, index, attempt](const Result<DomainCertificateInfo> &info) {
                                noteReadBack(index, attempt, info);
                            }},
                           attempt < readBackAttempts ? readBackLimitMs : lastReadBackLimitMs);
}

void Deployment::Private::noteReadBack(int index,
                                       int attempt,
                                       const Result<DomainCertificateInfo> &info)
{
    if (info && m_call->isCarriedOut(*info)) {
        endTask(index, StepState::Done);
    } else if (attempt < readBackAttempts) {
        QTimer::singleShot(options.readBackIntervalMs, m_reads.get(), [this, index, attempt] {
            readBack(index, attempt + 1);
        });
    } else if (info) {
        // Read several times and still as before.
        Error error = steps.at(index).error;
        error.code = ErrorCode::NotCarriedOut;
        endTask(index, StepState::Failed, error);
    } else {
        endTask(index, StepState::Unknown, steps.at(index).error);
    }
}

void Deployment::Private::endTask(int index, StepState state, const Error &error)
{
    steps[index].error = error;
    --m_running;
    m_queued.remove(index);
    if (state == StepState::Done) {
        startProof(index);
        startFree(index);
    }
    setState(index, state);
    noteInLedger(index);
    const int limit = options.stopAfterFailures;
    if (state == StepState::Failed && limit > 0 && counts[std::size_t(StepState::Failed)] >= limit)
        sendNoMore();
    scheduleIfUseful();
}

void Deployment::Private::setState(int index, StepState state)
{
    --counts[std::size_t(steps.at(index).state)];
    ++counts[std::size_t(state)];
    steps[index].state = state;
    Q_EMIT q->stepChanged(index);
}

} // namespace livecert
