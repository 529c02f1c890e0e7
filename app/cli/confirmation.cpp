// SPDX-License-Identifier: Apache-2.0
#include "cli/confirmation.h"

#include "cli/console.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace livecert {

QString wordForOff(const DeploymentPlan &plan)
{
    const QStringList domains = plan.includedDomains();
    return domains.size() == 1 ? displayDomain(domains.first()) : QString::number(domains.size());
}

bool confirm(const DeploymentPlan &plan)
{
    // On standard error, like the question: standard output is for the result.
    const QStringList lines = planAsText(plan).split(u'\n');
    for (const QString &line : lines)
        Console(false).warn(Console::visible(line));
    if (plan.settings.isHttpsOn) {
        const QString answer = Console::ask(Cli::tr("Set the certificate on %n domains? [y/N]",
                                                    nullptr,
                                                    int(plan.includedDomains().size())));
        return answer.compare("y"_L1, Qt::CaseInsensitive) == 0
            || answer.compare("yes"_L1, Qt::CaseInsensitive) == 0;
    }
    const QString word = wordForOff(plan);
    return Console::ask(Cli::tr("To turn HTTPS off, type %1:").arg(Console::visible(word))) == word;
}

} // namespace livecert
