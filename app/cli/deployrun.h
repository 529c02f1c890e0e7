// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"
#include "cli/deployreport.h"
#include "core/gathering.h"
#include "deploy/deployment.h"
#include "deploy/session.h"

#include <QSet>

namespace livecert {

/// A deployment on the console: says how each domain ends, and at last what the whole came to.
/// Session, console and what the options name outlive it.
class DeployRun final : public QObject
{
    Q_OBJECT

public:
    DeployRun(const Session &session,
              DeploymentPlan plan,
              const Deployment::Options &options,
              bool waitsForProof,
              const Console &console);

    void start();
    /// A signal came: finished() follows within a second, with what is known by then.
    void stop();
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

Q_SIGNALS:
    void refused(const livecert::Error &error); ///< by the ledger: nothing was sent
    void finished(const livecert::DeploymentOutcome &outcome); ///< once

private:
    void warnOfPace() const;
    void noteStep(int index);
    void sayEndedSteps();
    void waitForProof();
    void finish();

    const Session &m_session;
    const Console &m_console;
    bool m_waitsForProof;
    Deployment m_deployment;
    QSet<int> m_ended; ///< steps that are said, or will be in a moment:
    QList<int> m_unsaid;
    Gathering m_saying;
    bool m_isStopped = false;
    bool m_isFinished = false;
};

} // namespace livecert
