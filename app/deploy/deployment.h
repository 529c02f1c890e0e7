// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/liveapi.h"
#include "deploy/bundlekeeper.h"
#include "deploy/deploymentledger.h"
#include "deploy/deploymentplan.h"
#include "deploy/edgejudgement.h"

#include <QObject>

#include <memory>

namespace livecert {

enum class StepState { Waiting, Sending, Verifying, Done, Failed, Skipped, Unknown };
enum class ProofState { None, Waiting, Served, StillOld, Unreachable };
/// How far a free certificate has come, which the service makes after it has taken the call.
enum class FreeProgress {
    None,
    Following, ///< its status is read again and again
    Issued,
    Refused, ///< the step is Failed then
    GaveUp, ///< not followed any longer; the service may still issue it
};

/// How far one domain of a running plan has come.
struct StepProgress
{
    QString domain; ///< API form
    StepState state = StepState::Waiting;
    Error error = {}; ///< of Failed and Unknown
    QString requestId = {};
    ProofState proof = ProofState::None;
    QList<JudgedAddress> edge = {};
    QList<ResolverAnswer> resolvers = {}; ///< how `edge` was found; empty when it was given
    FreeProgress free = FreeProgress::None;
    QString freeStatus = {}; ///< as the service writes it: "checking", "applying" …
};

/// Of the answer that carried the change out, or of the one that refused it.
[[nodiscard]] QString requestIdOf(const StepProgress &step);

/// Runs a plan: paced by the client's limiter, several calls at a time, one failed domain never
/// stops the others. A call that was sent and not answered is read back and decided by fingerprint;
/// what that cannot decide stays Unknown. After the calls the edge is asked until it serves the new
/// certificate. Where there is a ledger, a call leaves only after the record that says so is on the
/// disk, and nothing is sent when the ledger cannot be written.
class Deployment final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        /// At most. How many are under way follows from the pace and from how long they take.
        int parallelCalls = 200;
        int proofIntervalMs = 3'000; ///< between the first two looks; it grows
        int proofMaxIntervalMs = 30'000;
        int proofDeadlineMs = 10 * 60 * 1000; ///< the service says "about five minutes"
        bool provesAtEdge = true;
        /// Free certificates: whether their status is followed, how soon it is read again (twice as
        /// long each time), and for how long.
        bool followsFree = true;
        int freeIntervalMs = 2'000;
        int freeMaxIntervalMs = 60'000;
        int freeDeadlineMs = 30 * 60 * 1000;
        int stopAfterFailures = 0; ///< so many Failed steps stop the rest; 0: none does
        int readBackIntervalMs = 1'500; ///< between two looks at a domain whose call got no answer
        int stopGraceMs = 450; ///< after stop(), for calls under way
        DeploymentLedger *ledger = nullptr; ///< outlives the deployment; null: nothing is written
        LedgerAccount account = {}; ///< for the ledger
        BundleKeeper *keeper = nullptr; ///< outlives the deployment; null: nothing is kept
    };

    /// `edge` may be null: then nothing is proved. Both outlive the deployment.
    Deployment(LiveApi &live,
               EdgeProbe *edge,
               DeploymentPlan plan,
               Options options,
               QObject *parent = nullptr);
    ~Deployment() override;

    void start(); ///< again after refused(): tries once more
    /// Nothing more is sent; what waits becomes Skipped. Calls under way may still be answered for
    /// a moment; what is not ends Unknown, to be read back later. It is over within a second.
    void stop();
    void retryFailed(); ///< sends the Failed ones again
    void checkUnknown(); ///< reads the Unknown ones back
    void stopProof();

    [[nodiscard]] const DeploymentPlan &plan() const;
    [[nodiscard]] const QList<StepProgress> &steps()
        const; ///< the included domains of the plan, in order
    [[nodiscard]] bool isSending() const;
    [[nodiscard]] bool isStopping() const; ///< stop() was said, and something still runs
    [[nodiscard]] int count(StepState state) const;

Q_SIGNALS:
    void stepChanged(int index);
    void sendingStarted();
    /// The ledger cannot be written: nothing was sent, every step still waits.
    void refused(const livecert::Error &error);
    /// What was done could not be written down; it was done all the same. Said once.
    void ledgerFailed(const livecert::Error &error);
    void sendingFinished(); ///< every step is Done, Failed, Skipped or Unknown
    /// Every Done step is Served, every free certificate has ended, or the deadline passed.
    void proofFinished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace livecert
