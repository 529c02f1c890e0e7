// SPDX-License-Identifier: Apache-2.0
#include "cli/certbot.h"

#include "cli/words.h"

#include <QDir>
#include <QSet>

using namespace Qt::StringLiterals;

namespace livecert {

Result<CertbotRenewal> certbotRenewal(const QProcessEnvironment &environment)
{
    const QString lineage = environment.value(u"RENEWED_LINEAGE"_s);
    if (lineage.isEmpty())
        return failure(ErrorCode::InvalidInput,
                       Cli::tr("--from-certbot is for a deploy hook: RENEWED_LINEAGE is not set"));
    const QDir folder(lineage);
    return CertbotRenewal{{folder.filePath(u"fullchain.pem"_s), folder.filePath(u"privkey.pem"_s)}};
}

QStringList certbotDomains(const QProcessEnvironment &environment, const AccountSnapshot &account)
{
    QSet<QString> known;
    for (const DomainOverview &domain : account.domains)
        known.insert(apiDomain(domain.domain.name));
    QStringList domains;
    const QStringList names =
        environment.value(u"RENEWED_DOMAINS"_s).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (known.isEmpty() || known.contains(apiDomain(name)))
            domains.append(apiDomain(name));
    }
    return domains;
}

} // namespace livecert
