// SPDX-License-Identifier: Apache-2.0
#include "deploy/deployment.h"

#include "deploy/bundledeposits.h"
#include "deploy/deployment_p.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace livecert {

QString requestIdOf(const StepProgress &step)
{
    return step.requestId.isEmpty() ? step.error.requestId : step.requestId;
}

Deployment::Deployment(
    LiveApi &live, EdgeProbe *edge, DeploymentPlan plan, Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, live, edge, std::move(plan), std::move(options)))
{
    depositWhatIsDone(*this, d->options);
}

Deployment::~Deployment()
{
    d->closeLedger();
}

void Deployment::start()
{
    d->begin();
}

void Deployment::stop()
{
    d->stop();
}

void Deployment::retryFailed()
{
    QList<int> indexes;
    for (const int index : d->stepsIn(StepState::Failed)) {
        // Stored and held back by the service: sending it again does not help and is advised
        // against.
        if (d->steps.at(index).error.apiCode != "Certificate.SettedNotEffect"_L1)
            indexes.append(index);
    }
    d->sendAll(indexes);
}

void Deployment::checkUnknown()
{
    d->readBackAll(d->stepsIn(StepState::Unknown));
}

void Deployment::stopProof()
{
    d->endFree();
    d->endProof();
}

const DeploymentPlan &Deployment::plan() const
{
    return d->plan;
}

const QList<StepProgress> &Deployment::steps() const
{
    return d->steps;
}

bool Deployment::isSending() const
{
    return d->isSending;
}

bool Deployment::isStopping() const
{
    return d->isSending && d->isStopped();
}

int Deployment::count(StepState state) const
{
    return d->counts[std::size_t(state)];
}

} // namespace livecert
