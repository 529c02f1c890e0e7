// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"
#include "deploy/edgejudgement.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <map>

namespace livecert {

/// What viewers shall get of one domain.
struct ProofTarget
{
    int index = 0; ///< of the step
    EdgeExpectation expected;
};

/// What the answers of all addresses say together.
[[nodiscard]] ProofState judgeProof(const ProofTarget &target, const Result<EdgeSurvey> &survey);

/// How long to wait before the question number `asked` + 1, in ms: from `leastMs` on half as much
/// more each time, up to `mostMs`; `chance` in 0 … 1 spreads it by a fifth, so that a thousand
/// domains are not asked about in the same moment.
[[nodiscard]] int proofInterval(int asked, int leastMs, int mostMs, double chance);

/// Asks the edge about one domain after the other, some at a time, until each serves what it shall
/// or its time is over; less and less often.
class ProofRunner final : public QObject
{
    Q_OBJECT

public:
    ProofRunner(EdgeProbe &edge, const Deployment::Options &options, QObject *parent);

    void add(ProofTarget target);
    void stop(); ///< what is still open keeps its last answer
    [[nodiscard]] bool isIdle() const { return m_open == 0; }

Q_SIGNALS:
    /// `isFinal`: this domain is not asked about again.
    void judged(int index,
                livecert::ProofState state,
                const livecert::EdgeSurvey &survey,
                bool isFinal);

private:
    struct Open
    {
        ProofTarget target;
        int asked = 0;
        QDeadlineTimer deadline;
    };
    void askMore();
    void ask(Open open);
    void noteAnswer(Open open, const Result<EdgeSurvey> &survey);

    EdgeProbe &m_edge;
    int m_intervalMs;
    int m_maxIntervalMs;
    int m_deadlineMs;
    std::multimap<qint64, Open> m_waiting; ///< by the time of their next question
    int m_asking = 0;
    int m_open = 0;
    QTimer m_wakeUp;
    std::unique_ptr<QObject> m_questions; ///< context of what is being asked
};

} // namespace livecert
