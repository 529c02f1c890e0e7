// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/deployment.h"
#include "deploy/freefollower.h"
#include "deploy/proofrunner.h"
#include "deploy/stepcall.h"

#include <QSet>
#include <QTimer>

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
    void stop();
    void endProof();
    void endFree();
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
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
    void beginSending();
    bool prepareCall();
    void schedule();
    void scheduleIfUseful(); ///< unless enough is queued
    void pump();
    void sendNoMore();
    void skipWaiting();
    void endUnanswered();
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
    QSet<int> m_queued; ///< of those running: not handed to the network yet
    QSet<int> m_unwritten; ///< of those: the ledger has not answered yet
    QString m_batch; ///< in the ledger; empty until it has begun
    QList<qint64> m_changes; ///< of each step, in the ledger
    bool m_isBeginning = false; ///< the ledger has not answered yet
    bool m_isStopped = false; ///< nothing more is to be sent
    bool m_hasLedgerFailed = false;
    bool m_isScheduled = false;
    bool m_isProofOpen = false; ///< proofFinished is still to be said
    QTimer m_grace; ///< runs after a stop, until calls under way are given up
    QObject m_calls; ///< context of the changes and of the ledger: they end with the deployment
    std::unique_ptr<QObject> m_reads = std::make_unique<QObject>(); ///< context of read-backs
};

} // namespace livecert
