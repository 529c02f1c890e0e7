// SPDX-License-Identifier: Apache-2.0
#include "certfixture.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace livecert::fixture {

std::shared_ptr<const CertificateBundle> bundleOf(const mint::Pki &pki)
{
    Result<CertificateBundle> bundle = readBytes(pki.chainPem() + pki.keyPem(), u"fullchain.pem"_s);
    if (!bundle)
        qFatal("the minted chain cannot be read: %s", qPrintable(bundle.error().detail));
    bundle->sources = QStringList{u"fullchain.pem"_s, u"privkey.pem"_s};
    return std::make_shared<const CertificateBundle>(std::move(*bundle));
}

std::shared_ptr<const CertificateBundle> bundleFor(const QStringList &names)
{
    return bundleOf(mint::mintPki(names));
}

DomainOverview domainOf(const Row &row)
{
    DomainOverview overview;
    overview.domain.name = row.name;
    overview.domain.status = row.status;
    overview.domain.type = row.type;
    overview.isHttpsOn = row.isHttpsOn;
    if (row.isHttpsOn) {
        overview.certName = row.certName;
        overview.notAfter = QDateTime::currentDateTimeUtc().addDays(row.days);
    }
    return overview;
}

QList<DomainOverview> threeDomains()
{
    return {domainOf({.name = u"pull.live.example.com"_s}),
            domainOf({.name = u"push.live.example.com"_s, .days = 15}),
            domainOf({.name = u"play.example.com"_s, .days = -2, .certName = u"play-2025"_s})};
}

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

} // namespace livecert::fixture
