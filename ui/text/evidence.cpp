// SPDX-License-Identifier: Apache-2.0
#include "ui/text/evidence.h"

#include "api/credential.h"
#include "deploy/fingerprint.h"
#include "ui/text/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace livecert {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

bool isOneOf(const QString &code, std::initializer_list<QStringView> codes)
{
    return std::any_of(
        codes.begin(), codes.end(), [&code](QStringView one) { return code == one; });
}

QString shortHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.first(qMin<qsizetype>(bytes.size(), 4)).toHex()) + u'…';
}

QString pairEvidence(const CertificateBundle &bundle)
{
    if (!bundle.hasCertificate() || !bundle.key)
        return {};
    const QString own = shortHex(bundle.leaf().publicKey().spkiSha256);
    if (bundle.keyMatches())
        return Words::tr("Checked here, they are a pair (public key %1).").arg(own);
    return Words::tr("The key is for another certificate (public key %1 against %2).")
        .arg(shortHex(bundle.key->publicKey().spkiSha256), own);
}

QString formatEvidence(const CertificateBundle &bundle)
{
    if (!bundle.hasCertificate())
        return {};
    QString text = Words::tr("Read here without problems: %n certificates, the first for %1.",
                             nullptr,
                             static_cast<int>(bundle.chain.size()))
                       .arg(strongText(bundle.leaf().displayName(), 80));
    if (bundle.key)
        text = inSentences({text,
                            Words::tr("The key (%1) is sent in its traditional form.")
                                .arg(keyText(bundle.key->publicKey()))});
    return text;
}

QString nameEvidence(const QString &name, const AccountSnapshot &account)
{
    QStringList domains;
    for (const DomainOverview &domain : account.domains) {
        if (domain.isHttpsOn && domain.certName == name)
            domains.append(domain.domain.name);
    }
    return domains.isEmpty()
        ? QString()
        : Words::tr("Used today by %n domains: %1.", nullptr, static_cast<int>(domains.size()))
              .arg(domainsText(domains));
}

QString storedNameOf(const DeploymentSettings &settings, const AccountSnapshot &account)
{
    if (!settings.bundle || !settings.bundle->hasCertificate())
        return {};
    const QString sha1 = QString::fromLatin1(settings.bundle->leaf().fields().sha1.toHex());
    for (const StoredCertificate &stored : account.certificates) {
        if (isFingerprint(stored.fingerprint, sha1))
            return stored.name;
    }
    return {};
}

QString statusEvidence(const QString &domain, const AccountSnapshot &account)
{
    for (const DomainOverview &overview : account.domains) {
        if (overview.domain.name != domain)
            continue;
        switch (overview.domain.status) {
        case DomainStatus::Online: return Words::tr("It was online when the list was read.");
        case DomainStatus::Offline: return Words::tr("Its status in the list: offline.");
        case DomainStatus::Configuring: return Words::tr("Its status in the list: being set up.");
        case DomainStatus::Unknown: return {};
        }
    }
    return domain.isEmpty() ? QString()
                            : Words::tr("The domain is not in the list of this account.");
}

QString permissionEvidence(const Error &error, const QString &accessKeyId)
{
    const QString key = strongText(shortAccessKeyId(accessKeyId));
    if (!error.authAction.isEmpty())
        return Words::tr("AccessKey %1 lacks the permission %2.")
            .arg(key, strongText(error.authAction));
    return accessKeyId.isEmpty() ? QString()
                                 : Words::tr("The request was made with AccessKey %1.").arg(key);
}

/// A name that nobody uses: the proposal, numbered when it is taken.
QString freeName(const DeploymentSettings &settings, const AccountSnapshot &account)
{
    if (!settings.bundle || !settings.bundle->hasCertificate())
        return {};
    const auto isTaken = [&account, &settings](const QString &name) {
        return name == settings.certName
            || std::any_of(
                   account.certificates.cbegin(),
                   account.certificates.cend(),
                   [&name](const StoredCertificate &stored) { return stored.name == name; });
    };
    const QString proposal = proposeCertName(settings.bundle->leaf());
    QString name = proposal;
    for (int number = 2; isTaken(name); ++number)
        name = u"%1-%2"_s.arg(proposal).arg(number);
    return name;
}

QString evidenceFor(const Error &error,
                    const QString &domain,
                    const DeploymentSettings &settings,
                    const AccountSnapshot &account,
                    const QString &accessKeyId)
{
    const QString &code = error.apiCode;
    if (settings.bundle && code == u"Certificate.MissMatch"_s)
        return pairEvidence(*settings.bundle);
    if (settings.bundle
        && isOneOf(code,
                   {u"InvalidSSLPub",
                    u"InvalidSSLPri",
                    u"InvalidSSLPubOrInvalidSSLPri",
                    u"Decode.Error",
                    u"sslPub.Error",
                    u"sslPri.Error",
                    u"Certificate.FormatError",
                    u"Key.Malformed"}))
        return formatEvidence(*settings.bundle);
    if (settings.bundle && settings.bundle->hasCertificate() && code == u"Certificate.Expired"_s)
        return Words::tr("Its last day: %1.")
            .arg(dateText(settings.bundle->leaf().validity().notAfter));
    if (code == u"Certificate.Duplicated"_s)
        return nameEvidence(settings.certName, account);
    if (code == u"CertificateContent.Duplicated"_s) {
        const QString stored = storedNameOf(settings, account);
        return stored.isEmpty() ? QString()
                                : Words::tr("It is stored as %1.").arg(strongText(stored, 80));
    }
    if (code == u"InvalidCertName.TooLong"_s)
        return Words::tr(
            "It has %n characters.", nullptr, static_cast<int>(settings.certName.size()));
    if (code == u"InvalidDomain.notOnline"_s)
        return statusEvidence(domain, account);
    if (error.httpStatus == 403
        || isOneOf(code,
                   {u"IllegalOperationDomain",
                    u"AuthenticationFailed",
                    u"Forbidden.RAM",
                    u"SignatureDoesNotMatch",
                    u"InvalidAccessKeyId.NotFound"}))
        return permissionEvidence(error, accessKeyId);
    return {};
}

} // namespace

ErrorContext contextOf(const Error &error,
                       const QString &domain,
                       const DeploymentSettings &settings,
                       const AccountSnapshot &account,
                       const QString &accessKeyId)
{
    ErrorContext context;
    context.domain = domain;
    context.certName = settings.certName;
    context.evidence = evidenceFor(error, domain, settings, account, accessKeyId);
    context.suggestedName = freeName(settings, account);
    context.storedName = storedNameOf(settings, account);
    context.accessKeyId = accessKeyId;
    context.canTrimChain = settings.bundle && settings.bundle->chain.size() > 2;
    return context;
}

} // namespace livecert
