// SPDX-License-Identifier: Apache-2.0
#include "cli/deployrun.h"

#include "cli/words.h"

#include <QTimer>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// A signal is answered within a second, even if the deployment should not end by then.
constexpr int graceMs = 900;
// Nobody reads lines faster, and each write of its own costs as much as sending a call.
constexpr std::chrono::milliseconds saidTogether{200};

bool hasEnded(StepState state)
{
    return state == StepState::Done || state == StepState::Failed || state == StepState::Unknown;
}

} // namespace

DeployRun::DeployRun(const Session &session,
                     DeploymentPlan plan,
                     const Deployment::Options &options,
                     bool waitsForProof,
                     const Console &console)
    : m_session(session)
    , m_console(console)
    , m_waitsForProof(waitsForProof)
    , m_deployment(
          *session.live, waitsForProof ? session.edge.get() : nullptr, std::move(plan), options)
    , m_saying(saidTogether, [this] { sayEndedSteps(); })
{
    connect(&m_deployment, &Deployment::refused, this, &DeployRun::refused);
    connect(&m_deployment, &Deployment::ledgerFailed, this, [this](const Error &error) {
        m_console.warn(Cli::tr("what was done could not be written into the ledger: %1")
                           .arg(Console::visible(error.detail)));
    });
    connect(&m_deployment, &Deployment::stepChanged, this, &DeployRun::noteStep);
    connect(&m_deployment, &Deployment::sendingFinished, this, &DeployRun::waitForProof);
    connect(&m_deployment, &Deployment::proofFinished, this, &DeployRun::finish);
}

void DeployRun::start()
{
    warnOfPace();
    m_deployment.start();
}

void DeployRun::warnOfPace() const
{
    if (const QString problem = m_session.client->limiterProblem(); !problem.isEmpty())
        m_console.warn(Cli::tr("The pace cannot be shared with other LiveCert programs of this "
                               "user, so this one keeps to half of what the service allows. %1")
                           .arg(Console::visible(problem)));
}

void DeployRun::noteStep(int index)
{
    if (!hasEnded(m_deployment.steps().at(index).state) || m_ended.contains(index) || m_isStopped
        || m_console.isJson())
        return;
    m_ended.insert(index);
    m_unsaid.append(index);
    m_saying.ask();
}

void DeployRun::sayEndedSteps()
{
    const QString certName = m_deployment.plan().settings.certName;
    QStringList lines;
    for (const int index : std::exchange(m_unsaid, {}))
        lines.append(stepText(m_deployment.steps().at(index), certName));
    if (!lines.isEmpty())
        m_console.say(lines.join(u'\n'));
}

void DeployRun::waitForProof()
{
    if (!m_waitsForProof || m_isStopped)
        finish();
    else if (m_deployment.count(StepState::Done) > 0)
        m_console.say(Cli::tr("waiting for the edge (this takes about five minutes)"));
}

void DeployRun::stop()
{
    m_isStopped = true;
    m_console.warn(Cli::tr("stopping"));
    m_deployment.stop();
    if (m_deployment.isSending()) {
        QTimer::singleShot(graceMs, this, &DeployRun::finish);
    } else {
        m_deployment.stopProof();
        finish();
    }
}

void DeployRun::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_saying.flush();
    Q_EMIT finished(outcomeOf(m_deployment, m_waitsForProof, m_isStopped, m_console.isJson()));
}

} // namespace livecert
