// SPDX-License-Identifier: Apache-2.0
#include "deploy/deploymentdraft.h"
#include "support/mint.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

std::shared_ptr<const CertificateBundle> bundleFor(const QString &name)
{
    const mint::Pki pki = mint::mintPki({name});
    auto bundle = readBytes(pki.chainPem() + pki.keyPem(), u"test"_s);
    return std::make_shared<const CertificateBundle>(*std::move(bundle));
}

DomainOverview online(const QString &name)
{
    DomainOverview domain;
    domain.domain.name = name;
    domain.domain.status = DomainStatus::Online;
    return domain;
}

} // namespace

class DeploymentDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadyWithCertificateAndDomain()
    {
        DeploymentDraft draft;
        QVERIFY(!draft.isReady());
        draft.setBundle(bundleFor(u"a.example.com"_s));
        QVERIFY(!draft.isReady());
        draft.setSelected({online(u"a.example.com"_s)});
        QVERIFY(draft.isReady());
        QCOMPARE(draft.plan().includedDomains(), QStringList{u"a.example.com"_s});
        draft.setSelected({online(u"b.example.com"_s)});
        QVERIFY(!draft.isReady());
    }

    void settersCompareAssignEmit()
    {
        DeploymentDraft draft;
        QSignalSpy spy(&draft, &DeploymentDraft::changed);
        draft.setForceSet(true);
        draft.setForceSet(true);
        QCOMPARE(spy.size(), 1);
        draft.setSelected({online(u"a.example.com"_s)});
        draft.setSelected({online(u"a.example.com"_s)});
        QCOMPARE(spy.size(), 2);
    }

    void proposesANameUnlessOneWasTyped()
    {
        DeploymentDraft draft;
        draft.setBundle(bundleFor(u"a.example.com"_s));
        QCOMPARE(draft.settings().certName, proposeCertName(draft.settings().bundle->leaf()));
        draft.setCertName(u"mine"_s);
        draft.setBundle(bundleFor(u"b.example.com"_s));
        QCOMPARE(draft.settings().certName, u"mine"_s);
        draft.setCertName({});
        QCOMPARE(draft.settings().certName, QString());
        draft.setBundle(bundleFor(u"c.example.com"_s));
        QVERIFY(draft.settings().certName.startsWith(u"c-example-com"_s));
    }

    void proposesTheNameUnderWhichTheAccountHasIt()
    {
        DeploymentDraft draft;
        const auto bundle = bundleFor(u"a.example.com"_s);
        AccountSnapshot account;
        StoredCertificate stored;
        stored.name = u"Cert-88"_s;
        stored.fingerprint = QString::fromLatin1(bundle->leaf().fields().sha1.toHex());
        account.certificates = {stored};
        draft.setBundle(bundle);
        draft.setAccount(account);
        QCOMPARE(draft.settings().certName, u"Cert-88"_s);
    }

    void aNewReadingKeepsTheSelectionByName()
    {
        DeploymentDraft draft;
        draft.setSelected({online(u"a.example.com"_s), online(u"gone.example.com"_s)});
        AccountSnapshot account;
        DomainOverview offline = online(u"a.example.com"_s);
        offline.domain.status = DomainStatus::Offline;
        account.domains = {offline};
        draft.setAccount(account);
        QCOMPARE(draft.selected().size(), 1);
        QCOMPARE(draft.selected().first().domain.status, DomainStatus::Offline);
    }

    void clearingDropsTheKey()
    {
        DeploymentDraft draft;
        auto bundle = bundleFor(u"a.example.com"_s);
        const std::weak_ptr<const CertificateBundle> watched = bundle;
        draft.setBundle(std::move(bundle));
        draft.clear();
        QVERIFY(watched.expired());
        QCOMPARE(draft.settings().certName, QString());
    }
};

QTEST_GUILESS_MAIN(DeploymentDraftTest)
#include "tst_deploymentdraft.moc"
