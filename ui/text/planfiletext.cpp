// SPDX-License-Identifier: Apache-2.0
#include "ui/text/planfiletext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanFileText)
};

QString reason(const PlanFileError &error)
{
    const QString where = visibleText(error.where, 80);
    switch (error.problem) {
    case PlanFileProblem::NotReadable: return Words::tr("The system says: %1.").arg(where);
    case PlanFileProblem::Empty: return Words::tr("The file is empty. Save the plan again.");
    case PlanFileProblem::TooLarge:
        return Words::tr("The file is larger than a plan ever is. Choose another one.");
    case PlanFileProblem::Damaged:
        return Words::tr("The file was cut short or damaged (at byte %1). Save the plan again.")
            .arg(where);
    case PlanFileProblem::NotAPlan:
        return Words::tr("It is a JSON file, but not a plan of LiveCert. Plans are saved from the "
                         "review page.");
    case PlanFileProblem::OtherVersion:
        return Words::tr("It is a plan of version %1; this LiveCert reads version 1. Update "
                         "LiveCert, or make the plan again.")
            .arg(where);
    case PlanFileProblem::HoldsKey:
        return Words::tr("It holds a private key, which no plan of LiveCert does. Nothing of it "
                         "was used; find out where it comes from.");
    case PlanFileProblem::WrongValue:
        return Words::tr("It is damaged: %1 has a value that cannot be. Save the plan again.")
            .arg(where);
    case PlanFileProblem::NoDomain: return Words::tr("It names no domain.");
    case PlanFileProblem::TooManyDomains:
        return Words::tr("It names %1 domains; 100,000 are the most that are read.").arg(where);
    case PlanFileProblem::WrongDomain:
        return Words::tr("It names a domain that cannot be: “%1”.").arg(where);
    case PlanFileProblem::RepeatedDomain: return Words::tr("It names %1 twice.").arg(where);
    }
    return {};
}

} // namespace

PlanFileText planFileText(const QString &fileName, const PlanFileError &error)
{
    return {Words::tr("“%1” cannot be opened as a plan").arg(visibleText(fileName, 80)),
            reason(error)};
}

PlanFileText wantedCertificateText(const SavedPlan &saved,
                                   const QString &fileName,
                                   const CertificateBundle *loaded)
{
    const QString wanted = Words::tr("%1, until %2, SHA-256 %3")
                               .arg(visibleText(saved.certificateName, 80),
                                    dateText(saved.certificateNotAfter),
                                    shortFingerprintText(saved.certificateSha256));
    const QString title =
        Words::tr("The plan “%1” needs its certificate and key").arg(visibleText(fileName, 80));
    const bool hasCertificate = loaded && loaded->hasCertificate();
    if (hasCertificate && loaded->leaf().sha256() == saved.certificateSha256)
        return {title,
                Words::tr("The certificate is loaded, its private key is missing. Drop it.")};
    if (hasCertificate)
        return {title, Words::tr("Another certificate is loaded. Drop this one: %1.").arg(wanted)};
    return {title, Words::tr("A plan holds neither. Drop both here: %1.").arg(wanted)};
}

QString reopenedText(const DeploymentPlan &plan)
{
    const int changed = driftCount(plan);
    if (!plan.savedAt.isValid() && changed == 0)
        return {};
    QString text = plan.savedAt.isValid() ? Words::tr("Plan of %1.").arg(dateTimeText(plan.savedAt))
                                          : Words::tr("A saved plan.");
    text += u' ';
    text += changed == 0
        ? Words::tr("Nothing has changed since.")
        : Words::tr("%n domains have changed since and are left out.", nullptr, changed);
    return text;
}

} // namespace livecert
