// SPDX-License-Identifier: Apache-2.0
#include "pki/bundlefixture.h"
#include "pki/chain.h"
#include "pki/chaindoctor.h"
#include "support/mint.h"

#include <QTest>

#include <algorithm>

using namespace livecert;
using namespace livecert::testing;
using namespace Qt::StringLiterals;

namespace {

const mint::Pki &pki()
{
    static const mint::Pki minted = [] {
        mint::Options leaf;
        leaf.dnsNames = {u"live.example.com"_s};
        leaf.caIssuers = {u"ldap://ca.example/x"_s, u"http://ca.example/ca.der"_s};
        return mint::mintPkiWith(leaf);
    }();
    return minted;
}

QList<QByteArray> digestsOf(const QList<Certificate> &certificates)
{
    QList<QByteArray> digests;
    for (const Certificate &certificate : certificates)
        digests.append(certificate.sha256());
    return digests;
}

} // namespace

class TestBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsTheChainInOrder_data();
    void putsTheChainInOrder();
    void takesRepairsBack();
    void completesTheChain();
    void refusesAForeignIssuer();
    void mergesWhatComesLater();
    void seesABrokenSignature();
    void losesPatienceWithAHeap();
    void writesTheChainForTheService();
};

void TestBundle::putsTheChainInOrder_data()
{
    using enum FindingCode;
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QList<FindingCode>>("repairs");
    const QByteArray leaf = pki().leaf.pem();
    const QByteArray issuer = pki().intermediate.pem();
    const QByteArray root = pki().root.pem();
    const QByteArray stranger =
        mint::mintSelfSigned({.commonName = u"Stranger"_s, .isCa = true}).pem();
    QTest::newRow("leaf and issuer are in order") << leaf + issuer << QList<FindingCode>();
    QTest::newRow("the root is dropped") << leaf + issuer + root << QList<FindingCode>{RootDropped};
    QTest::newRow("issuer first") << issuer + leaf << QList<FindingCode>{ChainReordered};
    QTest::newRow("upside down") << root + issuer + leaf
                                 << QList<FindingCode>{ChainReordered, RootDropped};
    QTest::newRow("twice the same") << leaf + issuer + leaf << QList<FindingCode>{DuplicateDropped};
    QTest::newRow("one that does not belong to it")
        << leaf + issuer + stranger << QList<FindingCode>{UnrelatedDropped};
}

void TestBundle::putsTheChainInOrder()
{
    QFETCH(const QByteArray, pem);
    QFETCH(const QList<FindingCode>, repairs);
    const CertificateBundle bundle = bundleOf(pem);
    QCOMPARE(digestsOf(bundle.chain),
             (QList<QByteArray>{pki().leaf.sha256(), pki().intermediate.sha256()}));
    QCOMPARE(codesOf(bundle.repairs), repairs);
}

void TestBundle::takesRepairsBack()
{
    const QByteArray pem =
        pki().root.pem() + pki().intermediate.pem() + pki().leaf.pem() + pki().leaf.pem();
    const CertificateBundle repaired = bundleOf(pem);
    QCOMPARE(repaired.chain.size(), 2);
    QCOMPARE(repaired.asRead.size(), 4);
    const CertificateBundle asRead = undoRepairs(repaired.clone());
    QCOMPARE(digestsOf(asRead.chain), digestsOf(repaired.asRead));
    QVERIFY(asRead.repairs.isEmpty());
    const CertificateBundle withRoot = undoRepair(repaired.clone(), FindingCode::RootDropped);
    QCOMPARE(
        digestsOf(withRoot.chain),
        (QList<QByteArray>{pki().leaf.sha256(), pki().intermediate.sha256(), pki().root.sha256()}));
    QVERIFY(!codesOf(withRoot.repairs).contains(FindingCode::RootDropped));
    QVERIFY(codesOf(withRoot.repairs).contains(FindingCode::ChainReordered));
    const CertificateBundle unordered = undoRepair(repaired.clone(), FindingCode::ChainReordered);
    QCOMPARE(digestsOf(unordered.chain),
             (QList<QByteArray>{pki().intermediate.sha256(), pki().leaf.sha256()}));
}

void TestBundle::completesTheChain()
{
    const CertificateBundle lonely = bundleOf(pki().leaf.pem());
    QVERIFY(codesOf(checkBundle(lonely, QDateTime::currentDateTimeUtc()))
                .contains(FindingCode::ChainIncomplete));
    QCOMPARE(missingIssuerAddresses(lonely), QStringList{u"http://ca.example/ca.der"_s});
    QVERIFY(missingIssuerAddresses(bundleOf(pki().chainPem() + pki().root.pem())).isEmpty());
    const QList<QByteArray> answers{pki().intermediate.der(),
                                    pki().intermediate.pem(),
                                    mint::pkcs7Der({pki().root, pki().intermediate})};
    for (const QByteArray &answer : answers) {
        const Result<CertificateBundle> complete = addIssuers(lonely.clone(), answer);
        QVERIFY(complete.has_value());
        QCOMPARE(digestsOf(complete->chain),
                 (QList<QByteArray>{pki().leaf.sha256(), pki().intermediate.sha256()}));
        QVERIFY(codesOf(checkBundle(*complete, QDateTime::currentDateTimeUtc()))
                    .contains(FindingCode::ChainComplete));
    }
}

void TestBundle::refusesAForeignIssuer()
{
    const CertificateBundle lonely = bundleOf(pki().leaf.pem());
    // The same name, and another key.
    const QByteArray impostor = mint::mintPki({u"x.example.com"_s}).intermediate.der();
    QCOMPARE(addIssuers(lonely.clone(), impostor).error().code, ErrorCode::InvalidInput);
    QCOMPARE(addIssuers(lonely.clone(), "<html>not here</html>").error().code,
             ErrorCode::UnsupportedFormat);
    QCOMPARE(addIssuers(lonely.clone(), QByteArray(maxIssuerBytes + 1, 'x')).error().code,
             ErrorCode::AnswerTooLarge);
}

void TestBundle::mergesWhatComesLater()
{
    const mint::Pki other = mint::mintPki({u"other.example.com"_s});
    // The key of the certificate that is there.
    CertificateBundle withKey = mergeBundles(bundleOf(pki().chainPem()), bundleOf(pki().keyPem()));
    QVERIFY(withKey.keyMatches());
    QCOMPARE(withKey.chain.size(), 2);
    // A key that does not fit does not take the place of one that does.
    withKey = mergeBundles(std::move(withKey), bundleOf(other.keyPem()));
    QVERIFY(withKey.keyMatches());
    // Another certificate takes the place, and its own key is not there yet.
    CertificateBundle renewed = mergeBundles(std::move(withKey), bundleOf(other.chainPem()));
    QCOMPARE(renewed.leaf().sha256(), other.leaf.sha256());
    QVERIFY(renewed.key.has_value() && !renewed.keyMatches());
    renewed = mergeBundles(std::move(renewed), bundleOf(other.keyPem()));
    QVERIFY(renewed.keyMatches());
    // The intermediate that was missing.
    const CertificateBundle completed =
        mergeBundles(bundleOf(pki().leaf.pem()), bundleOf(pki().intermediate.pem()));
    QCOMPARE(digestsOf(completed.chain),
             (QList<QByteArray>{pki().leaf.sha256(), pki().intermediate.sha256()}));
    const CertificateBundle reversed =
        mergeBundles(bundleOf(pki().intermediate.pem()), bundleOf(pki().leaf.pem()));
    QCOMPARE(digestsOf(reversed.chain),
             (QList<QByteArray>{pki().leaf.sha256(), pki().intermediate.sha256()}));
}

void TestBundle::seesABrokenSignature()
{
    mint::Options options;
    options.dnsNames = {u"a"_s};
    options.selfSigned = true; // says that the intermediate issued it, and signs with its own key
    const CertificateBundle bundle =
        bundleOf(mint::mintFrom(pki().intermediate, options).pem() + pki().intermediate.pem());
    QVERIFY(codesOf(bundle.repairs).contains(FindingCode::ChainBroken));
    QCOMPARE(bundle.chain.size(), 1);
}

void TestBundle::losesPatienceWithAHeap()
{
    QList<Certificate> heap;
    for (const mint::MintedCertificate *minted : {&pki().intermediate, &pki().leaf})
        heap.append(*Certificate::fromDer(minted->der()));
    mint::Options other;
    other.commonName =
        heap.first().subject().commonName().toUpper(); // the same name, RFC 5280 says
    other.isCa = true;
    heap.append(*Certificate::fromDer(mint::mintSelfSigned(other).der()));
    using namespace std::chrono_literals;
    QCOMPARE(analyseChain(heap).provenLength, 2);
    const ChainAnalysis late = analyseChain(heap, {}, 0ms);
    QCOMPARE(late.order, analyseChain(heap).order); // by names that are equal byte for byte
    QVERIFY(late.leaf >= 0);
}

void TestBundle::writesTheChainForTheService()
{
    const CertificateBundle bundle =
        bundleOf("text\n" + pki().intermediate.pem() + "\n\n" + pki().leaf.pem());
    QCOMPARE(bundle.chainPem(), pki().chainPem());
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
