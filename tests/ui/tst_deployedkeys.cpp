// SPDX-License-Identifier: Apache-2.0
#include "certfixture.h"
#include "deploy/deployedkeys.h"
#include "runningsandbox.h"

#include <QTest>

#include <algorithm>

using namespace livecert;
using namespace Qt::StringLiterals;

/// A key that is used again, against the sandbox's account.
class TestDeployedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReusedKeyIsFound_data();
    void aReusedKeyIsFound();

private:
    static bool has(const QList<Finding> &findings, FindingCode code)
    {
        return std::any_of(findings.begin(), findings.end(), [code](const Finding &finding) {
            return finding.code == code;
        });
    }
    AccountSnapshot read(LiveApi &live);
};

AccountSnapshot TestDeployedKeys::read(LiveApi &live)
{
    DomainCatalog catalog(live);
    std::optional<AccountSnapshot> account;
    catalog.read({this, [&account](const Result<AccountSnapshot> &result) {
                      account = result.value_or(AccountSnapshot());
                  }});
    if (!QTest::qWaitFor([&account] { return account.has_value(); }, 20'000))
        qFatal("the account was not read");
    return *account;
}

void TestDeployedKeys::aReusedKeyIsFound_data()
{
    QTest::addColumn<bool>("sameKey");
    QTest::addColumn<bool>("sameCertificate");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("a renewal with the old key") << true << false << true;
    QTest::newRow("a renewal with a new key") << false << false << false;
    QTest::newRow("the very certificate is told as such") << true << true << false;
}

void TestDeployedKeys::aReusedKeyIsFound()
{
    QFETCH(bool, sameKey);
    QFETCH(bool, sameCertificate);
    QFETCH(bool, isFound);
    const fixture::SandboxSession sandbox({});
    LiveApi &live = *sandbox.session.live;
    const QList<DomainOverview> domains = read(live).domains;
    const auto fit = std::find_if(domains.begin(), domains.end(), [](const DomainOverview &domain) {
        return domain.domain.status == DomainStatus::Online
            && domain.domain.type == DomainType::Streaming && !domain.domain.name.startsWith(u'.');
    });
    QVERIFY(fit != domains.end());
    const QString name = fit->domain.name;

    const mint::Pki old = mint::mintPki({name});
    SetCertificateRequest request;
    request.domainName = name;
    request.certName = u"before"_s;
    request.certificatePem = old.chainPem();
    request.privateKeyPem = Secret(old.keyPem());
    std::optional<bool> wasSet;
    live.setDomainCertificate(request, {this, [&wasSet](const Result<SetCertificateReceipt> &set) {
                                            wasSet = set.has_value();
                                        }});
    QTRY_VERIFY(wasSet.has_value());
    QVERIFY(*wasSet);

    const mint::Pki renewed = mint::mintPkiWith(
        {.dnsNames = {name}, .key = sameKey ? std::make_shared<mint::Key>(old.leaf.key) : nullptr});
    DeploymentDraft draft;
    const AccountSnapshot account = read(live);
    draft.setAccount(account);
    const auto row =
        std::find_if(account.domains.begin(),
                     account.domains.end(),
                     [&name](const DomainOverview &domain) { return domain.domain.name == name; });
    QVERIFY(row != account.domains.end());
    QCOMPARE(row->certName, u"before"_s);
    draft.setSelected({*row});
    const DeployedKeys keys(live, draft);
    draft.setBundle(fixture::bundleOf(sameCertificate ? old : renewed));
    QTRY_VERIFY(!draft.selected().first().deployedKey.isEmpty());
    QCOMPARE(has(draft.findings(), FindingCode::KeyReused), isFound);
    QCOMPARE(has(draft.plan().steps.first().findings, FindingCode::KeyReused), isFound);
    QCOMPARE(has(draft.findings(), FindingCode::SameCertificate), sameCertificate);
    // Another selection of the same domain knows it still.
    draft.setSelected({});
    draft.setSelected({*row});
    QCOMPARE(has(draft.findings(), FindingCode::KeyReused), isFound);
}

QTEST_GUILESS_MAIN(TestDeployedKeys)
#include "tst_deployedkeys.moc"
