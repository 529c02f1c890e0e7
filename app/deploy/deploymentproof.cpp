// SPDX-License-Identifier: Apache-2.0
#include "deploy/deployment_p.h"

namespace livecert {

void Deployment::Private::startProof(int index)
{
    const bool isOff = !plan.settings.isHttpsOn;
    if (!m_proof || !m_call || (!isOff && m_call->leafSha256().isEmpty()))
        return;
    const QString domain = steps.at(index).domain;
    steps[index].proof = ProofState::Waiting;
    m_proof->add({index,
                  domain,
                  isOff ? QByteArray() : m_call->leafSha256(),
                  isOff ? plan.steps.at(planIndexes.at(index)).before.fingerprint : QString()});
}

void Deployment::Private::noteProof(int index,
                                    ProofState state,
                                    const QList<EdgeAnswer> &answers,
                                    bool isFinal)
{
    m_lastProof[index] = state;
    steps[index].edge = answers;
    if (isFinal) {
        steps[index].proof = state;
        noteInLedger(index);
    }
    Q_EMIT q->stepChanged(index);
    maybeEndProof();
}

void Deployment::Private::maybeEndProof()
{
    const bool isOpen = (m_proof && !m_proof->isIdle()) || (m_free && !m_free->isIdle());
    if (!m_isProofOpen || isSending || isOpen)
        return;
    m_isProofOpen = false;
    Q_EMIT q->proofFinished();
}

void Deployment::Private::endProof()
{
    if (!m_proof) {
        maybeEndProof();
        return;
    }
    m_proof->stop();
    for (int index = 0; index < steps.size(); ++index) {
        if (steps.at(index).proof != ProofState::Waiting)
            continue;
        steps[index].proof = m_lastProof.at(index);
        Q_EMIT q->stepChanged(index);
    }
    maybeEndProof();
}

} // namespace livecert
