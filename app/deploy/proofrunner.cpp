// SPDX-License-Identifier: Apache-2.0
#include "deploy/proofrunner.h"

#include <QRandomGenerator>

namespace livecert {

namespace {

constexpr int maxQuestions = 16; // each is a handshake per address: friendly to edge and network

qint64 monotonicMs()
{
    return QDeadlineTimer::current().deadline();
}

} // namespace

ProofState judgeProof(const ProofTarget &target, const Result<EdgeSurvey> &survey)
{
    if (!survey)
        return ProofState::Unreachable;
    bool isServed = false;
    for (const EdgeAnswer &answer : survey->answers) {
        switch (judgeAddress(target.expected, answer)) {
        case AddressVerdict::Wanted:
        case AddressVerdict::Invalid: isServed = true; break;
        case AddressVerdict::Old:
        case AddressVerdict::Another:
        case AddressVerdict::Foreign: return ProofState::StillOld;
        // An address that cannot be reached from here (no IPv6, say) proves nothing either way.
        case AddressVerdict::NoTls:
        case AddressVerdict::Unreachable: break;
        }
    }
    return isServed ? ProofState::Served : ProofState::Unreachable;
}

int proofInterval(int asked, int leastMs, int mostMs, double chance)
{
    double interval = leastMs;
    for (int i = 1; i < asked && interval < mostMs; ++i)
        interval *= 1.5;
    interval = qMin(interval, double(mostMs));
    return int(interval * (0.8 + 0.4 * chance));
}

ProofRunner::ProofRunner(EdgeProbe &edge, const Deployment::Options &options, QObject *parent)
    : QObject(parent)
    , m_edge(edge)
    , m_intervalMs(options.proofIntervalMs)
    , m_maxIntervalMs(options.proofMaxIntervalMs)
    , m_deadlineMs(options.proofDeadlineMs)
    , m_questions(std::make_unique<QObject>())
{
    m_wakeUp.setSingleShot(true);
    connect(&m_wakeUp, &QTimer::timeout, this, &ProofRunner::askMore);
}

void ProofRunner::add(ProofTarget target)
{
    ++m_open;
    m_waiting.emplace(monotonicMs(), Open{std::move(target), 0, QDeadlineTimer(m_deadlineMs)});
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
    const qint64 now = monotonicMs();
    while (m_asking < maxQuestions && !m_waiting.empty() && m_waiting.begin()->first <= now)
        ask(std::move(m_waiting.extract(m_waiting.begin()).mapped()));
    if (m_asking < maxQuestions && !m_waiting.empty())
        m_wakeUp.start(int(m_waiting.begin()->first - now));
}

void ProofRunner::ask(Open open)
{
    ++m_asking;
    ++open.asked;
    QObject *context = m_questions.get();
    const QString domain = open.target.expected.domain;
    m_edge.probe(domain, {context, [this, context, open](const Result<EdgeSurvey> &survey) {
                              if (context == m_questions.get())
                                  noteAnswer(open, survey);
                          }});
}

void ProofRunner::noteAnswer(Open open, const Result<EdgeSurvey> &survey)
{
    --m_asking;
    const ProofState state = judgeProof(open.target, survey);
    const bool isFinal = state == ProofState::Served || open.deadline.hasExpired();
    const int index = open.target.index;
    if (isFinal) {
        --m_open;
    } else {
        const double chance = QRandomGenerator::global()->generateDouble();
        const int wait = proofInterval(open.asked, m_intervalMs, m_maxIntervalMs, chance);
        const qint64 next = monotonicMs() + qMin<qint64>(wait, open.deadline.remainingTime());
        m_waiting.emplace(next, std::move(open));
    }
    m_wakeUp.start(0);
    Q_EMIT judged(index, state, survey.value_or(EdgeSurvey()), isFinal);
}

} // namespace livecert
