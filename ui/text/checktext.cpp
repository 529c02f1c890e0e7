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

QString proofSentence(const Deployment &deployment)
{
    int served = 0;
    int missing = 0;
    int unproved = 0; // it is not known which certificate it would have to be
    int refused = 0;
    int open = 0;
    for (const StepProgress &step : deployment.steps()) {
        refused += step.free == FreeProgress::Refused ? 1 : 0;
        if (step.state != StepState::Done)
            continue;
        if (step.free == FreeProgress::GaveUp || step.free == FreeProgress::Following)
            ++open;
        else if (step.proof == ProofState::None)
            ++unproved;
        else
            ++(step.proof == ProofState::Served ? served : missing);
    }
    if (!deployment.plan().settings.isHttpsOn)
        return Words::tr("HTTPS is off for %n domains", nullptr, served + missing + unproved);
    QStringList parts;
    if (served > 0)
        parts.append(
            Words::tr("The edge serves the new certificate for %n domains", nullptr, served));
    if (missing > 0)
        parts.append(Words::tr(
            "The edge does not serve the new certificate for %n domains yet", nullptr, missing));
    if (unproved > 0)
        parts.append(Words::tr(
            "Set for %n domains; what the edge serves was not compared", nullptr, unproved));
    if (open > 0)
        parts.append(Words::tr("%n free certificates are not made yet", nullptr, open));
    if (refused > 0)
        parts.append(Words::tr("%n free certificates were refused", nullptr, refused));
    return parts.isEmpty() ? Words::tr("No domain was changed") : parts.join(u" · "_s);
}

} // namespace livecert
