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

    void aRefusalOfAProtectedDomainIsRemembered()
    {
        DeploymentDraft draft;
        AccountSnapshot account;
        account.domains = {online(u"a.example.com"_s), online(u"b.example.com"_s)};
        draft.setAccount(account);
        draft.setBundle(bundleFor(u"*.example.com"_s));
        draft.setSelected(account.domains);
        draft.noteOutcome(u"a.example.com"_s, u"DomainInSafeMode"_s);
        draft.noteOutcome(u"b.example.com"_s, u"CertStorage.failed"_s); // says nothing of it
        QCOMPARE(draft.selected().first().protectedBy, u"DomainInSafeMode"_s);
        QCOMPARE(draft.plan().includedDomains(), QStringList{u"b.example.com"_s});
        draft.setAccount(account); // read again
        QCOMPARE(draft.plan().includedDomains(), QStringList{u"b.example.com"_s});
        draft.noteOutcome(u"a.example.com"_s, {}); // carried out
        QCOMPARE(draft.plan().includedDomains().size(), 2);
        draft.noteOutcome(u"a.example.com"_s, u"DomainInProtectedMode"_s);
        draft.setAccount({}); // another account
        draft.setAccount(account);
        draft.setSelected(account.domains);
        QCOMPARE(draft.plan().includedDomains().size(), 2);
    }

    void aCertificateOfTheAccountGoesWithItsName()
    {
        CasCertificate one;
        one.id = 1;
        one.name = u"one"_s;
        CasCertificate two = one;
        two.id = 2;
        two.name = u"two"_s;
        AccountSnapshot account;
        account.domains = {online(u"a.example.com"_s)};
        DeploymentDraft draft;
        draft.setAccount(account);
        draft.setCertName(u"upload"_s);
        draft.setType(CertificateType::Cas);
        QVERIFY(draft.settings().certName.isEmpty()); // an upload's name is none of these
        draft.setCertName(u"two"_s);
        QVERIFY(!draft.settings().cas);
        draft.setCasCertificates({one, two}); // the list comes later
        QCOMPARE(draft.settings().cas->id, 2);
        draft.setCasCertificate(one);
        QCOMPARE(draft.settings().certName, u"one"_s);
        draft.setCertName(u"three"_s);
        QVERIFY(!draft.settings().cas);
        draft.setAccount(account); // read again: the list is kept
        draft.setCertName(u"one"_s);
        QCOMPARE(draft.settings().cas->id, 1);
        draft.setAccount({}); // another account: it is not
        QVERIFY(!draft.account().casCertificates);
        QVERIFY(!draft.settings().cas);
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
