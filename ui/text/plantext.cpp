// SPDX-License-Identifier: Apache-2.0
#include "ui/text/plantext.h"

#include "ui/text/format.h"
#include "ui/text/planfiletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

int countOf(const DeploymentPlan &plan)
{
    return static_cast<int>(plan.includedDomains().size());
}

/// The one domain that is included, or nothing when there are more.
QString onlyDomain(const DeploymentPlan &plan)
{
    const QStringList domains = plan.includedDomains();
    return domains.size() == 1 ? visibleText(displayDomain(domains.first()), 80) : QString();
}

/// How many are left out only because they have the certificate already.
int unchangedCount(const DeploymentPlan &plan)
{
    return static_cast<int>(
        std::count_if(plan.steps.cbegin(), plan.steps.cend(), [](const DeploymentStep &step) {
            return !step.isIncluded
                && std::any_of(
                    step.findings.cbegin(), step.findings.cend(), [](const Finding &finding) {
                        return finding.code == FindingCode::SameCertificate;
                    });
        }));
}

QString typeName(CertificateType type)
{
    switch (type) {
    case CertificateType::Upload: return u"upload"_s;
    case CertificateType::Cas: return u"cas"_s;
    case CertificateType::Free: return u"free"_s;
    case CertificateType::Unknown: break;
    }
    return {};
}

} // namespace

PlanKind planKind(const DeploymentPlan &plan)
{
    int replaced = 0;
    int turnedOn = 0;
    for (const DeploymentStep &step : plan.steps) {
        if (step.isIncluded)
            ++(step.before.isHttpsOn ? replaced : turnedOn);
    }
    if (replaced + turnedOn == 0)
        return PlanKind::Nothing;
    if (!plan.settings.isHttpsOn)
        return PlanKind::TurnOff;
    if (turnedOn == 0)
        return PlanKind::Replace;
    return replaced == 0 ? PlanKind::TurnOn : PlanKind::Mixed;
}

QString reviewLabel(const DeploymentPlan &plan)
{
    const int count = countOf(plan);
    switch (planKind(plan)) {
    case PlanKind::Nothing: return Words::tr("Review changes…");
    case PlanKind::TurnOff: return Words::tr("Turn off HTTPS for %n domains…", nullptr, count);
    default: return Words::tr("Review changes to %n domains…", nullptr, count);
    }
}

QString planHeading(const DeploymentPlan &plan)
{
    const int count = countOf(plan);
    const QString domain = onlyDomain(plan);
    switch (planKind(plan)) {
    case PlanKind::Nothing:
        return unchangedCount(plan) > 0 ? Words::tr("There is nothing to change")
                                        : Words::tr("No domain is left");
    case PlanKind::TurnOff:
        return domain.isEmpty() ? Words::tr("Turn off HTTPS for %n domains?", nullptr, count)
                                : Words::tr("Turn off HTTPS for %1?").arg(domain);
    case PlanKind::TurnOn:
        return domain.isEmpty() ? Words::tr("Turn on HTTPS for %n domains?", nullptr, count)
                                : Words::tr("Turn on HTTPS for %1?").arg(domain);
    case PlanKind::Replace:
        return domain.isEmpty()
            ? Words::tr("Replace the certificate of %n domains?", nullptr, count)
            : Words::tr("Replace the certificate of %1?").arg(domain);
    case PlanKind::Mixed: break;
    }
    return Words::tr("Set the certificate of %n domains?", nullptr, count);
}

QString commitLabel(const DeploymentPlan &plan)
{
    const int count = countOf(plan);
    switch (planKind(plan)) {
    case PlanKind::TurnOff: return Words::tr("Turn off HTTPS");
    case PlanKind::TurnOn: return Words::tr("Turn on HTTPS for %n domains", nullptr, count);
    case PlanKind::Replace: return Words::tr("Replace %n certificates", nullptr, count);
    default: return Words::tr("Set %n certificates", nullptr, count);
    }
}

namespace {

QString unchangedText(const DeploymentPlan &plan)
{
    const int count = unchangedCount(plan);
    return count == 0 ? QString()
                      : u' '
            + Words::tr("%n domains have this certificate already and are left out; tick them to "
                        "send it again.",
                        nullptr,
                        count);
}

QString whatHappens(const DeploymentPlan &plan, bool isSandbox)
{
    if (!plan.settings.isHttpsOn) {
        return Words::tr(
            "HTTPS players of these domains stop working. Alibaba Cloud <b>deletes the certificate "
            "and its key</b>; to turn HTTPS on again, both must be supplied again. LiveCert keeps "
            "no copy of the key.");
    }
    if (plan.settings.type == CertificateType::Free)
        return Words::tr("Alibaba Cloud makes a test certificate for each domain after the call; "
                         "its status is followed here. No private key is sent.");
    const QString when = Words::tr("Viewers see the new certificate within about five minutes.");
    if (plan.settings.type != CertificateType::Upload)
        return inSentences({when, Words::tr("No private key is sent.")});
    const QString key = isSandbox
        ? Words::tr("The private key goes to the sandbox on this computer and nowhere else.")
        : Words::tr(
            "The private key is sent to Alibaba Cloud over TLS and is not kept on this computer.");
    return inSentences({when, key});
}

} // namespace

QString planSubtitle(const DeploymentPlan &plan, bool isSandbox)
{
    const QString reopened = escapedText(reopenedText(plan), 400);
    const QString words = whatHappens(plan, isSandbox) + unchangedText(plan);
    return reopened.isEmpty() ? words : u"<b>%1</b> %2"_s.arg(reopened, words);
}

QString callText(const DeploymentSettings &settings)
{
    QStringList parts{u"SetLiveDomainCertificate"_s,
                      settings.isHttpsOn ? u"SSLProtocol=on"_s : u"SSLProtocol=off"_s};
    if (settings.isHttpsOn) {
        parts.append(u"CertType="_s + typeName(settings.type));
        parts.append(settings.forceSet ? u"ForceSet=1"_s : Words::tr("ForceSet not sent"));
    } else {
        parts.append(Words::tr("nothing else is sent"));
    }
    return parts.join(u" · "_s);
}

} // namespace livecert
