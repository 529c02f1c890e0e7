// SPDX-License-Identifier: Apache-2.0
#include "deploy/deployment_p.h"

namespace livecert {

EdgeExpectation Deployment::Private::expectation(int index) const
{
    EdgeExpectation expected;
    expected.domain = steps.at(index).domain;
    expected.leafSha256 = plan.settings.isHttpsOn ? m_call->leafSha256() : QByteArray();
    expected.formerSha1 = plan.steps.at(planIndexes.at(index)).before.fingerprint;
    const auto &bundle = plan.settings.bundle;
    if (bundle && bundle->hasCertificate())
        expected.notBefore = bundle->leaf().validity().notBefore;
    return expected;
}

JudgedAddress Deployment::Private::judged(int index, const EdgeAnswer &answer) const
{
    const EdgeExpectation &expected = m_expected.at(index);
    JudgedAddress judged{.answer = answer, .verdict = judgeAddress(expected, answer)};
    if (!answer.certificate)
        return judged;
    const QString sha1 = QString::fromLatin1(answer.certificate->fields().sha1.toHex());
    if (!expected.leafSha256.isEmpty() && answer.certificate->sha256() == expected.leafSha256)
        judged.certName = plan.settings.certName;
    else if (sha1 == expected.formerSha1)
        judged.certName = plan.steps.at(planIndexes.at(index)).before.certName;
    return judged;
}

void Deployment::Private::startProof(int index)
{
    const bool isOff = !plan.settings.isHttpsOn;
    if (!m_proof || !m_call || (!isOff && m_call->leafSha256().isEmpty()))
        return;
    steps[index].proof = ProofState::Waiting;
    m_expected[index] = expectation(index);
    m_proof->add({index, m_expected.at(index)});
}

void Deployment::Private::noteProof(int index,
                                    ProofState state,
                                    const EdgeSurvey &survey,
                                    bool isFinal)
{
    m_lastProof[index] = state;
    steps[index].edge.clear();
    for (const EdgeAnswer &answer : survey.answers)
        steps[index].edge.append(judged(index, answer));
    steps[index].resolvers = survey.resolvers;
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
        noteInLedger(index);
        Q_EMIT q->stepChanged(index);
    }
    maybeEndProof();
}

} // namespace livecert
