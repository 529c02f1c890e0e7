// SPDX-License-Identifier: Apache-2.0
#include "core/logging.h"
#include "deploy/deployment_p.h"

using namespace Qt::StringLiterals;

namespace livecert {

// A free certificate: taken by the service, and made later.

void Deployment::Private::connectFree()
{
    if (!options.followsFree || !plan.settings.isHttpsOn
        || plan.settings.type != CertificateType::Free)
        return;
    m_free = std::make_unique<FreeFollower>(live, options, nullptr);
    QObject::connect(m_free.get(),
                     &FreeFollower::judged,
                     q,
                     [this](int index, FreeProgress progress, const DomainCertificateInfo &info) {
                         noteFree(index, progress, info);
                     });
}

void Deployment::Private::startFree(int index)
{
    if (!m_free)
        return;
    steps[index].free = FreeProgress::Following;
    m_free->add(index, steps.at(index).domain);
}

void Deployment::Private::noteFree(int index,
                                   FreeProgress progress,
                                   const DomainCertificateInfo &info)
{
    StepProgress &step = steps[index];
    step.free = progress;
    if (!info.status.isEmpty())
        step.freeStatus = info.status;
    if (progress == FreeProgress::Refused) {
        // The call was taken, and nothing came of it: that is how the step ends.
        step.error = {};
        step.error.code = ErrorCode::Service;
        step.error.apiCode = freeErrorCode(info.status);
        step.error.detail = u"status of the free certificate: "_s + info.status;
        step.error.requestId = step.requestId;
        qCInfo(lcDeploy) << "free certificate refused:" << info.status;
        setState(index, StepState::Failed);
        noteInLedger(index);
    } else {
        if (progress == FreeProgress::Issued)
            proveFree(index, info);
        Q_EMIT q->stepChanged(index);
    }
    maybeEndProof();
}

// Only now it is known which certificate viewers shall get.
void Deployment::Private::proveFree(int index, const DomainCertificateInfo &info)
{
    const QByteArray leaf = firstCertificateSha256(info.certificatePem);
    if (!m_proof || leaf.isEmpty())
        return;
    steps[index].proof = ProofState::Waiting;
    EdgeExpectation &expected = m_expected[index];
    expected.domain = steps.at(index).domain;
    expected.leafSha256 = leaf;
    expected.formerSha1 = plan.steps.at(planIndexes.at(index)).before.fingerprint;
    m_proof->add({index, expected});
}

void Deployment::Private::endFree()
{
    if (!m_free)
        return;
    m_free->stop();
    for (int index = 0; index < steps.size(); ++index) {
        if (steps.at(index).free != FreeProgress::Following)
            continue;
        steps[index].free = FreeProgress::GaveUp;
        Q_EMIT q->stepChanged(index);
    }
}

} // namespace livecert
