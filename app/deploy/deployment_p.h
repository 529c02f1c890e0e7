// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"
#include "deploy/freefollower.h"
#include "deploy/proofrunner.h"
#include "deploy/stepcall.h"

#include <array>
#include <deque>

namespace livecert {

class Deployment::Private
{
public:
    Private(Deployment *deployment, LiveApi &api, EdgeProbe *probe, DeploymentPlan p, Options o);

    void begin();
    void closeLedger();
    void sendAll(const QList<int> &indexes);
    void readBackAll(const QList<int> &indexes);
    void skipWaiting();
    void endProof();
    void endFree();
    [[nodiscard]] QList<int> stepsIn(StepState state) const;

    Deployment *q;
    LiveApi &live;
    DeploymentPlan plan;
    Options options;
    QList<StepProgress> steps;
    QList<qsizetype> planIndexes; ///< of each step, in plan.steps
    std::array<int, 7> counts{};
    bool isSending = false;

private:
    enum class Kind { Send, ReadBack };
    struct Task
    {
        int index = 0;
        Kind kind = Kind::Send;
    };

    [[nodiscard]] LedgerBatch ledgerBatch() const;
    void noteInLedger(int index);
    void writeInLedger(int index, const LedgerNote &note);
    bool prepareCall();
    void schedule();
    void pump();
    void send(int index);
    void post(int index);
    void noteAnswer(int index, const Result<SetCertificateReceipt> &answer);
    void readBack(int index, int attempt);
    void noteReadBack(int index, int attempt, const Result<DomainCertificateInfo> &info);
    void endTask(int index, StepState state, const Error &error = {});
    void setState(int index, StepState state);
    void noteOpenProofs();
    [[nodiscard]] EdgeExpectation expectation(int index) const;
    [[nodiscard]] JudgedAddress judged(int index, const EdgeAnswer &answer) const;
    void startProof(int index);
    void noteProof(int index, ProofState state, const EdgeSurvey &survey, bool isFinal);
    void maybeEndProof();
    void connectFree();
    void startFree(int index);
    void noteFree(int index, FreeProgress progress, const DomainCertificateInfo &info);
    void proveFree(int index, const DomainCertificateInfo &info);

    std::unique_ptr<ProofRunner> m_proof;
    std::unique_ptr<FreeFollower> m_free; ///< null unless free certificates are followed
    QList<EdgeExpectation> m_expected; ///< of each step whose proof was begun
    QList<ProofState> m_lastProof; ///< of the last question, also when it is not the final one
    std::optional<StepCall> m_call; ///< only while calls are to be made: it holds the key
    std::deque<Task> m_tasks;
    int m_running = 0;
    QString m_batch; ///< in the ledger; empty until it has begun
    QList<qint64> m_changes; ///< of each step, in the ledger
    bool m_isBeginning = false; ///< the ledger has not answered yet
    bool m_isStopped = false; ///< while it had not
    bool m_hasLedgerFailed = false;
    bool m_isScheduled = false;
    bool m_isProofOpen = false; ///< proofFinished is still to be said
    QObject m_calls; ///< context of all calls: they end with the deployment
};

} // namespace livecert
