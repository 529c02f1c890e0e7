// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <deque>

namespace livecert {

/// What viewers shall get of one domain.
struct ProofTarget
{
    int index = 0; ///< of the step
    QString domain;
    QByteArray
        leafSha256; ///< to be served; empty: HTTPS is off, nothing or something else shall be
    QString formerSha1; ///< lower hex, of what was served before; empty when not known
};

/// What the answers of all addresses say together.
[[nodiscard]] ProofState judgeProof(const ProofTarget &target,
                                    const Result<QList<EdgeAnswer>> &answers);

/// Asks the edge about one domain after the other, some at a time, until each serves what it shall
/// or its time is over.
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
                const QList<livecert::EdgeAnswer> &answers,
                bool isFinal);

private:
    struct Open
    {
        ProofTarget target;
        QDeadlineTimer notBefore; ///< the next question
        QDeadlineTimer deadline;
    };
    void askMore();
    void ask(Open open);
    void noteAnswer(Open open, const Result<QList<EdgeAnswer>> &answers);

    EdgeProbe &m_edge;
    int m_intervalMs;
    int m_deadlineMs;
    std::deque<Open> m_waiting; ///< by their next question
    int m_asking = 0;
    int m_open = 0;
    QTimer m_wakeUp;
    std::unique_ptr<QObject> m_questions; ///< context of what is being asked
};

} // namespace livecert
