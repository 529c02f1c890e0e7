// SPDX-License-Identifier: Apache-2.0
#include "deploy/proofrunner.h"

#include "deploy/fingerprint.h"

namespace livecert {

namespace {

constexpr int maxQuestions = 16; // each is a handshake per address: friendly to edge and network

bool isAsWanted(const ProofTarget &target, const EdgeAnswer &answer)
{
    if (!target.leafSha256.isEmpty())
        return answer.certificate && answer.certificate->sha256() == target.leafSha256;
    if (!answer.certificate)
        return answer.error.code == ErrorCode::TlsFailed;
    // Another name's certificate is what an edge shows for a name that it has none for.
    if (target.formerSha1.isEmpty())
        return !coversHost(*answer.certificate, target.domain);
    return QString::fromLatin1(answer.certificate->fields().sha1.toHex()) != target.formerSha1;
}

} // namespace

ProofState judgeProof(const ProofTarget &target, const Result<QList<EdgeAnswer>> &answers)
{
    if (!answers)
        return ProofState::Unreachable;
    bool isServed = false;
    for (const EdgeAnswer &answer : *answers) {
        if (isAsWanted(target, answer))
            isServed = true;
        else if (answer.certificate)
            return ProofState::StillOld;
    }
    // An address that cannot be reached from here (no IPv6, say) proves nothing either way.
    return isServed ? ProofState::Served : ProofState::Unreachable;
}

ProofRunner::ProofRunner(EdgeProbe &edge, const Deployment::Options &options, QObject *parent)
    : QObject(parent)
    , m_edge(edge)
    , m_intervalMs(options.proofIntervalMs)
    , m_deadlineMs(options.proofDeadlineMs)
    , m_questions(std::make_unique<QObject>())
{
    m_wakeUp.setSingleShot(true);
    connect(&m_wakeUp, &QTimer::timeout, this, &ProofRunner::askMore);
}

void ProofRunner::add(ProofTarget target)
{
    ++m_open;
    m_waiting.push_front({std::move(target), QDeadlineTimer(0), QDeadlineTimer(m_deadlineMs)});
    m_wakeUp.start(0);
}

void ProofRunner::stop()
{
    // Not at once: this may be called from an answer.
    m_questions.release()->deleteLater();
    m_questions = std::make_unique<QObject>();
    m_waiting.clear();
    m_wakeUp.stop();
    m_asking = 0;
    m_open = 0;
}

void ProofRunner::askMore()
{
    while (m_asking < maxQuestions && !m_waiting.empty()
           && m_waiting.front().notBefore.hasExpired()) {
        Open next = std::move(m_waiting.front());
        m_waiting.pop_front();
        ask(std::move(next));
    }
    if (m_asking < maxQuestions && !m_waiting.empty())
        m_wakeUp.start(int(m_waiting.front().notBefore.remainingTime()));
}

void ProofRunner::ask(Open open)
{
    ++m_asking;
    open.notBefore = QDeadlineTimer(m_intervalMs);
    QObject *context = m_questions.get();
    const QString domain = open.target.domain;
    m_edge.probe(domain, {context, [this, context, open](const Result<QList<EdgeAnswer>> &answers) {
                              if (context == m_questions.get())
                                  noteAnswer(open, answers);
                          }});
}

void ProofRunner::noteAnswer(Open open, const Result<QList<EdgeAnswer>> &answers)
{
    --m_asking;
    const ProofState state = judgeProof(open.target, answers);
    const bool isFinal = state == ProofState::Served || open.deadline.hasExpired();
    const int index = open.target.index;
    if (isFinal)
        --m_open;
    else
        m_waiting.push_back(std::move(open));
    m_wakeUp.start(0);
    Q_EMIT judged(index, state, answers.value_or(QList<EdgeAnswer>()), isFinal);
}

} // namespace livecert
