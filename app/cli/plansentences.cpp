// SPDX-License-Identifier: Apache-2.0
#include "cli/plansentences.h"

#include "cli/console.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

// %1: where.
QString pattern(PlanFileProblem problem)
{
    switch (problem) {
    case PlanFileProblem::NotReadable: return Cli::tr("cannot be read: %1");
    case PlanFileProblem::Empty: return Cli::tr("is empty");
    case PlanFileProblem::TooLarge: return Cli::tr("is larger than a plan ever is (64 MiB)");
    case PlanFileProblem::Damaged:
        return Cli::tr("is no whole JSON document: it was cut short or damaged (at byte %1)");
    case PlanFileProblem::NotAPlan:
        return Cli::tr("is not a plan of LiveCert; deploy --plan --json writes one");
    case PlanFileProblem::OtherVersion:
        return Cli::tr("is a plan of version %1, and this LiveCert reads version 1 only");
    case PlanFileProblem::HoldsKey:
        return Cli::tr("holds a private key. No plan does: where does this file come from?");
    case PlanFileProblem::WrongValue: return Cli::tr("is damaged: %1 has a value that cannot be");
    case PlanFileProblem::NoDomain: return Cli::tr("names no domain");
    case PlanFileProblem::TooManyDomains:
        return Cli::tr("names %1 domains, and 100,000 are the most that are read");
    case PlanFileProblem::WrongDomain: return Cli::tr("names a domain that cannot be: %1");
    case PlanFileProblem::RepeatedDomain: return Cli::tr("names %1 twice");
    }
    return Cli::tr("cannot be used");
}

QString takeState(QStringList &words)
{
    const QString state = words.isEmpty() ? QString() : words.takeFirst();
    if (state == "off"_L1)
        return Cli::tr("HTTPS off");
    if (state != "on"_L1 || words.size() < 3)
        return Cli::tr("not known");
    const QString name = words.takeFirst();
    const QString end = words.takeFirst();
    const QString sha1 = words.takeFirst();
    QString text = name;
    if (!end.isEmpty())
        text = Cli::tr("%1 until %2").arg(text, end);
    if (!sha1.isEmpty())
        text += u" (SHA-1 %1…)"_s.arg(sha1.left(12));
    return text;
}

} // namespace

QString planFileText(const QString &path, const PlanFileError &error)
{
    QString words = pattern(error.problem);
    words.replace("%1"_L1, Console::visible(error.where));
    return Console::visible(path) + u": "_s + words;
}

QString wantedCertificateText(const SavedPlan &saved)
{
    return Cli::tr("%1, SHA-256 %2")
        .arg(Console::visible(saved.certificateName), fingerprintText(saved.certificateSha256));
}

QStringList driftTexts(const DeploymentPlan &plan)
{
    QStringList lines;
    for (const DeploymentStep &step : plan.steps) {
        for (const Finding &finding : step.findings) {
            const QString domain = Console::visible(displayDomain(finding.subject));
            if (finding.code == FindingCode::DomainGone)
                lines << Cli::tr("%1: is not in this account").arg(domain);
            if (finding.code != FindingCode::ChangedSince)
                continue;
            QStringList words = finding.arguments.mid(1);
            const QString then = takeState(words);
            const QString now = takeState(words);
            lines << Cli::tr("%1: was %2; is %3")
                         .arg(domain, Console::visible(then), Console::visible(now));
        }
    }
    return lines;
}

} // namespace livecert
