// SPDX-License-Identifier: Apache-2.0
#include "ui/text/checktext.h"

#include "pki/certificatebundle.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
};

bool isSameCertificate(const DeploymentSettings &wanted, const QByteArray &pem)
{
    if (!wanted.bundle || !wanted.bundle->hasCertificate())
        return false;
    const Result<CertificateBundle> found = readBytes(pem, Words::tr("the domain"));
    return found && found->hasCertificate() && found->leaf() == wanted.bundle->leaf();
}

} // namespace

CheckText checkText(const QString &domain,
                    const DeploymentSettings &wanted,
                    const DomainCertificateInfo &found)
{
    const QString shown = visibleText(displayDomain(domain), 80);
    if (!found.isHttpsOn) {
        return {!wanted.isHttpsOn,
                Words::tr("HTTPS is off for %1").arg(shown),
                Words::tr("That is what Alibaba Cloud has stored for the domain now.")};
    }
    const bool isSame = wanted.isHttpsOn
        && (wanted.type == CertificateType::Upload ? isSameCertificate(wanted, found.certificatePem)
                                                   : found.certName == wanted.certName);
    if (isSame) {
        return {true,
                Words::tr("%1 has the new certificate").arg(shown),
                Words::tr("It is stored as %1. The edge may take about five minutes to serve it.")
                    .arg(strongText(found.certName, 80))};
    }
    return {false,
            Words::tr("%1 still has another certificate").arg(shown),
            Words::tr("Alibaba Cloud has %1 stored for it, valid until %2.")
                .arg(strongText(found.certName, 80), dateText(found.notAfter))};
}

namespace {

struct ProofCounts
{
    bool isHttpsOn = true;
    int served = 0;
    int missing = 0;
    int unproved = 0; // it is not known which certificate it would have to be
    int refused = 0;
    int open = 0;
};

ProofCounts countProofs(const Deployment &deployment)
{
    ProofCounts counts{.isHttpsOn = deployment.plan().settings.isHttpsOn};
    for (const StepProgress &step : deployment.steps()) {
        counts.refused += step.free == FreeProgress::Refused ? 1 : 0;
        if (step.state != StepState::Done)
            continue;
        if (step.free == FreeProgress::GaveUp || step.free == FreeProgress::Following)
            ++counts.open;
        else if (step.proof == ProofState::None)
            ++counts.unproved;
        else
            ++(step.proof == ProofState::Served ? counts.served : counts.missing);
    }
    return counts;
}

QString countsSentence(const ProofCounts &counts)
{
    const int done = counts.served + counts.missing + counts.unproved;
    if (!counts.isHttpsOn && done > 0)
        return Words::tr("HTTPS is off for %n domains", nullptr, done);
    QStringList parts;
    if (counts.served > 0)
        parts.append(Words::tr(
            "The edge serves the new certificate for %n domains", nullptr, counts.served));
    if (counts.missing > 0)
        parts.append(Words::tr("The edge does not serve the new certificate for %n domains yet",
                               nullptr,
                               counts.missing));
    if (counts.unproved > 0)
        parts.append(Words::tr(
            "Set for %n domains; what the edge serves was not compared", nullptr, counts.unproved));
    if (counts.open > 0)
        parts.append(Words::tr("%n free certificates are not made yet", nullptr, counts.open));
    if (counts.refused > 0)
        parts.append(Words::tr("%n free certificates were refused", nullptr, counts.refused));
    return parts.isEmpty() ? Words::tr("No domain was changed") : parts.join(u" · "_s);
}

} // namespace

std::function<QString()> proofSentence(const Deployment &deployment)
{
    return [counts = countProofs(deployment)] { return countsSentence(counts); };
}

} // namespace livecert
