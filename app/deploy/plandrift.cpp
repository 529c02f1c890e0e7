// SPDX-License-Identifier: Apache-2.0
#include "deploy/plandrift.h"

#include "deploy/domainchecks.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

bool isSameMoment(const QDateTime &one, const QDateTime &other)
{
    return !one.isValid() || !other.isValid() || std::abs(one.secsTo(other)) < 1;
}

bool hasDrifted(const SavedStep &then, const DomainOverview &now)
{
    if (!then.isHttpsKnown || !now.isHttpsKnown)
        return false; // nothing to hold against it
    if (then.isHttpsOn != now.isHttpsOn)
        return true;
    if (!then.isHttpsOn)
        return false;
    // The content decides; a name alone may have been changed, and viewers do not see it.
    if (!then.sha1.isEmpty() && !now.fingerprint.isEmpty())
        return then.sha1 != now.fingerprint;
    return then.certName != now.certName || !isSameMoment(then.notAfter, now.notAfter);
}

DomainOverview asOverview(const SavedStep &step)
{
    DomainOverview domain;
    domain.domain.name = step.domain;
    domain.isHttpsKnown = step.isHttpsKnown;
    domain.isHttpsOn = step.isHttpsOn;
    domain.certName = step.certName;
    domain.notAfter = step.notAfter;
    domain.fingerprint = step.sha1;
    return domain;
}

bool has(const QList<Finding> &findings, FindingCode code)
{
    return std::any_of(findings.cbegin(), findings.cend(), [code](const Finding &finding) {
        return finding.code == code;
    });
}

DeploymentStep reopenStep(const SavedStep &saved,
                          const DomainOverview *now,
                          const DomainChecks &checks)
{
    DeploymentStep step;
    if (!now) {
        step.before = asOverview(saved);
        step.findings = {{Severity::Blocking,
                          FindingCode::DomainGone,
                          saved.domain,
                          {saved.domain},
                          u"InvalidDomain.NotFound"_s}};
    } else {
        step.before = *now;
        step.findings = checks.findings(*now);
        // What the plan wanted has been done meanwhile: nothing that one should be warned of.
        if (!has(step.findings, FindingCode::SameCertificate) && hasDrifted(saved, *now))
            step.findings.append(
                {Severity::Warning,
                 FindingCode::ChangedSince,
                 saved.domain,
                 QStringList{saved.domain} + stateWords(asOverview(saved)) + stateWords(*now),
                 {}});
    }
    step.isIncluded = saved.isIncluded && !keepsOut(step.findings);
    return step;
}

} // namespace

QStringList stateWords(const DomainOverview &domain)
{
    if (!domain.isHttpsKnown)
        return {u"unknown"_s};
    if (!domain.isHttpsOn)
        return {u"off"_s};
    return {u"on"_s,
            domain.certName,
            domain.notAfter.isValid() ? domain.notAfter.toUTC().toString(Qt::ISODate) : QString(),
            domain.fingerprint};
}

DeploymentSettings settingsOf(const SavedPlan &saved,
                              std::shared_ptr<const CertificateBundle> bundle,
                              const AccountSnapshot &account)
{
    DeploymentSettings settings;
    settings.isHttpsOn = saved.isHttpsOn;
    settings.type = saved.type;
    settings.certName = saved.certName;
    settings.forceSet = saved.forceSet;
    settings.bundle = std::move(bundle);
    if (saved.type != CertificateType::Cas || !account.casCertificates)
        return settings;
    for (const CasCertificate &certificate : *account.casCertificates) {
        const bool isIt = saved.cas && saved.cas->id > 0 ? certificate.id == saved.cas->id
                                                         : certificate.name == saved.certName;
        // Another content under that name is not the certificate of the plan.
        const bool isOther = saved.cas && !saved.cas->sha256.isEmpty()
            && !certificate.sha256.isEmpty() && saved.cas->sha256 != certificate.sha256;
        if (isIt && !isOther)
            settings.cas = certificate;
    }
    return settings;
}

DeploymentPlan reopenPlan(const SavedPlan &saved,
                          const DeploymentSettings &settings,
                          const AccountSnapshot &account,
                          const QDateTime &)
{
    QHash<QString, const DomainOverview *> byName;
    byName.reserve(account.domains.size());
    for (const DomainOverview &domain : account.domains)
        byName.insert(apiDomain(domain.domain.name), &domain);
    QList<DomainOverview> present;
    for (const SavedStep &step : saved.steps) {
        if (const DomainOverview *domain = byName.value(step.domain))
            present.append(*domain);
    }
    const DomainChecks checks(settings, present);
    DeploymentPlan plan;
    plan.settings = settings;
    plan.savedAt = saved.savedAt;
    plan.steps.reserve(saved.steps.size());
    for (const SavedStep &step : saved.steps)
        plan.steps.append(reopenStep(step, byName.value(step.domain), checks));
    return plan;
}

int driftCount(const DeploymentPlan &plan)
{
    return int(std::count_if(plan.steps.cbegin(), plan.steps.cend(), [](const auto &step) {
        return has(step.findings, FindingCode::ChangedSince)
            || has(step.findings, FindingCode::DomainGone);
    }));
}

} // namespace livecert
