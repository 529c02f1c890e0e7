// SPDX-License-Identifier: Apache-2.0
#include "deploy/deploymentplan.h"
#include "deploy/names.h"
#include "deploy/planfile.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace livecert {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

bool sendsCertificate(const DeploymentSettings &settings)
{
    return settings.isHttpsOn && settings.type == CertificateType::Upload && settings.bundle
        && settings.bundle->hasCertificate();
}

bool hasName(const DeploymentSettings &settings)
{
    return settings.isHttpsOn && !settings.certName.isEmpty();
}

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString keyText(const DeploymentSettings &settings)
{
    if (!settings.bundle->key)
        return Words::tr("none");
    const PublicKeyInfo &key = settings.bundle->key->publicKey();
    const QString kind = key.curve.isEmpty() ? u"%1 %2"_s.arg(key.algorithmName).arg(key.bits)
                                             : u"%1 %2"_s.arg(key.algorithmName, key.curve);
    return settings.bundle->keyMatches()
        ? Words::tr("%1, matches the certificate; not shown").arg(kind)
        : Words::tr("%1, of another certificate; not shown").arg(kind);
}

QStringList casLines(const DeploymentSettings &settings)
{
    QStringList lines{
        Words::tr("The certificate is named, not sent. Alibaba Cloud does not document that; "
                  "other tools do it, and it works for their users.")};
    if (!settings.cas)
        return lines;
    lines << Words::tr("Certificate: %1, issued by %2")
                 .arg(settings.cas->names().join(u", "_s), settings.cas->issuer);
    lines << Words::tr("Valid until: %1").arg(settings.cas->endDate.toString(Qt::ISODate));
    if (!settings.cas->sha256.isEmpty())
        lines << Words::tr("SHA-256: %1")
                     .arg(fingerprintText(QByteArray::fromHex(settings.cas->sha256.toLatin1())));
    return lines;
}

QStringList headLines(const DeploymentSettings &settings)
{
    if (!settings.isHttpsOn)
        return {Words::tr("Turn HTTPS off. The service deletes certificate and key.")};
    QStringList lines{Words::tr("Set the certificate, HTTPS on.")};
    lines << Words::tr("Type: %1").arg(certificateTypeName(settings.type));
    if (hasName(settings))
        lines << Words::tr("Name: %1").arg(settings.certName);
    if (settings.forceSet)
        lines << Words::tr("A certificate that has this name is overwritten (ForceSet=1).");
    if (settings.type == CertificateType::Cas)
        lines << casLines(settings);
    if (!sendsCertificate(settings))
        return lines;
    const Certificate &leaf = settings.bundle->leaf();
    lines << Words::tr("Certificate: %1, issued by %2")
                 .arg(leaf.displayName(), leaf.issuer().toString());
    lines << Words::tr("Valid: %1 to %2")
                 .arg(isoTime(leaf.validity().notBefore), isoTime(leaf.validity().notAfter));
    lines << Words::tr("SHA-256: %1").arg(fingerprintText(leaf.sha256()));
    lines << Words::tr("Chain: %n certificates", nullptr, int(settings.bundle->chain.size()));
    lines << Words::tr("Private key: %1").arg(keyText(settings));
    return lines;
}

QString nowText(const DomainOverview &domain)
{
    if (!domain.isHttpsKnown)
        return Words::tr("not known");
    if (!domain.isHttpsOn)
        return Words::tr("HTTPS off");
    return domain.notAfter.isValid()
        ? Words::tr("%1 until %2").arg(domain.certName, isoTime(domain.notAfter))
        : domain.certName;
}

QString afterText(const DeploymentSettings &settings)
{
    if (!settings.isHttpsOn)
        return Words::tr("HTTPS off");
    return hasName(settings) ? settings.certName : certificateTypeName(settings.type);
}

QString stepLine(const DeploymentSettings &settings, const DeploymentStep &step)
{
    QStringList notes;
    for (const Finding &finding : step.findings)
        notes << planNoteText(finding);
    QString line = u"%1 %2: %3 -> %4"_s.arg(step.isIncluded ? u"[x]"_s : u"[ ]"_s,
                                            step.before.displayName(),
                                            nowText(step.before),
                                            step.isIncluded ? afterText(settings)
                                                            : Words::tr("left as it is"));
    if (!notes.isEmpty())
        line += u"  ("_s + notes.join(u", "_s) + u')';
    return line;
}

QJsonArray findingsJson(const QList<Finding> &findings)
{
    QJsonArray result;
    for (const Finding &finding : findings) {
        result.append(QJsonObject{{u"code"_s, findingName(finding.code)},
                                  {u"severity"_s, severityName(finding.severity)}});
    }
    return result;
}

QJsonObject stepJson(const DeploymentStep &step)
{
    const DomainOverview &before = step.before;
    QJsonObject now{{u"httpsKnown"_s, before.isHttpsKnown},
                    {u"https"_s, before.isHttpsOn},
                    {u"type"_s, certificateTypeName(before.type)}};
    if (before.isHttpsOn) {
        now.insert(u"certName"_s, before.certName);
        now.insert(u"notAfter"_s, isoTime(before.notAfter));
        now.insert(u"sha1"_s, before.fingerprint);
    }
    return {{u"domain"_s, before.domain.name},
            {u"displayName"_s, before.displayName()},
            {u"included"_s, step.isIncluded},
            {u"now"_s, now},
            {u"findings"_s, findingsJson(step.findings)}};
}

QJsonObject certificateJson(const DeploymentSettings &settings)
{
    const Certificate &leaf = settings.bundle->leaf();
    QJsonObject json{{u"name"_s, leaf.displayName()},
                     {u"dnsNames"_s, QJsonArray::fromStringList(leaf.dnsNames())},
                     {u"issuer"_s, leaf.issuer().toString()},
                     {u"notBefore"_s, isoTime(leaf.validity().notBefore)},
                     {u"notAfter"_s, isoTime(leaf.validity().notAfter)},
                     {u"sha256"_s, QString::fromLatin1(leaf.sha256().toHex())},
                     {u"chainLength"_s, int(settings.bundle->chain.size())}};
    json.insert(u"privateKey"_s,
                !settings.bundle->key               ? u"missing"_s
                    : settings.bundle->keyMatches() ? u"matches"_s
                                                    : u"does not match"_s);
    return json;
}

QJsonObject casJson(const CasCertificate &cas)
{
    return {{u"id"_s, cas.id},
            {u"name"_s, cas.name},
            {u"dnsNames"_s, QJsonArray::fromStringList(cas.names())},
            {u"endDate"_s, cas.endDate.toString(Qt::ISODate)},
            {u"sha1"_s, cas.sha1},
            {u"sha256"_s, cas.sha256}};
}

QJsonArray notesJson(const QList<Finding> &notes)
{
    QJsonArray result;
    for (const Finding &note : notes) {
        result.append(QJsonObject{{u"code"_s, findingName(note.code)},
                                  {u"certName"_s, note.subject},
                                  {u"domains"_s, QJsonArray::fromStringList(note.arguments)}});
    }
    return result;
}

QStringList noteLines(const QList<Finding> &notes)
{
    QStringList lines;
    for (const Finding &note : notes) {
        QStringList domains;
        for (const QString &domain : note.arguments)
            domains << displayDomain(domain);
        const QString list = domains.isEmpty() ? Words::tr("none") : domains.join(u", "_s);
        lines << (note.code == FindingCode::NameOverwritten
                      ? Words::tr(
                            "Domains that use %1 today and get the new certificate with it: %2")
                            .arg(note.subject, list)
                      : Words::tr("Of these, the new certificate does not cover: %1").arg(list));
    }
    return lines;
}

// For a POSIX shell: nothing between single quotes has a meaning.
QString quoted(QString word)
{
    word.replace(u'\'', u"'\\''"_s);
    return u'\'' + word + u'\'';
}

// With "=": the `aliyun` command takes a word that begins with a hyphen for an option, and PEM text
// does.
QString option(const QString &name, const QString &value)
{
    return u" --"_s + name + u'=' + quoted(value);
}

QString cliCommand(const DeploymentSettings &settings, const QString &domain)
{
    QString command = u"aliyun live SetLiveDomainCertificate"_s + option(u"DomainName"_s, domain);
    if (!settings.isHttpsOn)
        return command + u" --SSLProtocol=off"_s;
    command += u" --SSLProtocol=on --CertType="_s + certificateTypeName(settings.type);
    if (hasName(settings))
        command += option(u"CertName"_s, settings.certName);
    if (settings.type == CertificateType::Upload)
        command += option(u"SSLPub"_s, u"<certificate chain as PEM>"_s)
            + option(u"SSLPri"_s, u"<private key as PEM>"_s);
    if (settings.forceSet && settings.type == CertificateType::Upload)
        command += u" --ForceSet=1"_s;
    return command;
}

} // namespace

QString planNoteText(const Finding &finding)
{
    switch (finding.code) {
    case FindingCode::DomainsNotCovered: return Words::tr("the certificate does not cover it");
    case FindingCode::DomainNotOnline: return Words::tr("offline");
    case FindingCode::DomainConfiguring: return Words::tr("still being configured");
    case FindingCode::DomainProtected:
        return Words::tr("protected by Alibaba Cloud: %1").arg(finding.preventedApiCode);
    case FindingCode::DomainGone: return Words::tr("not in this account");
    case FindingCode::ChangedSince: return Words::tr("changed since the plan was saved");
    case FindingCode::IngestDomain: return Words::tr("ingest domain");
    case FindingCode::SameCertificate: return Words::tr("has this certificate already");
    case FindingCode::KeyReused: return Words::tr("same key as now");
    case FindingCode::FreeNeedsNoWildcard:
        return Words::tr("wildcard domain: no free test certificate");
    case FindingCode::TurnsHttpsOff: return Words::tr("certificate and key are deleted");
    default: return findingName(finding.code);
    }
}

QString planAsText(const DeploymentPlan &plan)
{
    QStringList lines = headLines(plan.settings) + noteLines(plan.notes);
    lines
        << QString()
        << Words::tr("%1 of %2 domains:").arg(plan.includedDomains().size()).arg(plan.steps.size());
    for (const DeploymentStep &step : plan.steps)
        lines << stepLine(plan.settings, step);
    return lines.join(u'\n') + u'\n';
}

QJsonObject planAsJson(const DeploymentPlan &plan, const QDateTime &savedAt)
{
    const DeploymentSettings &settings = plan.settings;
    QJsonArray steps;
    for (const DeploymentStep &step : plan.steps)
        steps.append(stepJson(step));
    QJsonObject json{{planFileMark, planFileVersion},
                     {u"https"_s, settings.isHttpsOn ? u"on"_s : u"off"_s},
                     {u"domains"_s, steps}};
    if (savedAt.isValid())
        json.insert(u"savedAt"_s, isoTime(savedAt));
    if (!plan.notes.isEmpty())
        json.insert(u"notes"_s, notesJson(plan.notes));
    if (settings.isHttpsOn) {
        json.insert(u"certType"_s, certificateTypeName(settings.type));
        json.insert(u"certName"_s, settings.certName);
        json.insert(u"forceSet"_s, settings.forceSet);
    }
    if (sendsCertificate(settings))
        json.insert(u"certificate"_s, certificateJson(settings));
    if (settings.isHttpsOn && settings.type == CertificateType::Cas && settings.cas)
        json.insert(u"cas"_s, casJson(*settings.cas));
    return json;
}

QString planAsCliCommands(const DeploymentPlan &plan)
{
    QStringList lines;
    if (sendsCertificate(plan.settings))
        lines << Words::tr(
            "# While it runs, such a command shows the key to every user of the computer.");
    for (const QString &domain : plan.includedDomains())
        lines << cliCommand(plan.settings, domain);
    return lines.join(u'\n') + u'\n';
}

} // namespace livecert
