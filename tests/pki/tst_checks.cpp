// SPDX-License-Identifier: Apache-2.0
#include "pki/bundlefixture.h"
#include "support/mint.h"

#include <QTest>

using namespace livecert;
using namespace livecert::testing;
using namespace Qt::StringLiterals;

namespace {

const mint::Pki &pki()
{
    static const mint::Pki minted = mint::mintPki({u"live.example.com"_s});
    return minted;
}

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksTheBundle_data();
    void checksTheBundle();
    void tellsTheErrorThatIsPrevented();
};

void TestChecks::checksTheBundle_data()
{
    using enum FindingCode;
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<QList<FindingCode>>("expected");
    QTest::addColumn<QList<FindingCode>>("unexpected");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto signedOne = [](const mint::Options &options) {
        return mint::mintFrom(pki().intermediate, options).pem() + pki().intermediate.pem();
    };
    const auto row = [&now](const char *what,
                            const QByteArray &pem,
                            const QList<FindingCode> &expected,
                            const QList<FindingCode> &unexpected,
                            int days = 0) {
        QTest::newRow(what) << pem << now.addDays(days) << expected << unexpected;
    };
    const QByteArray good = pki().chainPem() + pki().keyPem();
    const QList<FindingCode> bad{Expired,
                                 NotYetValid,
                                 ExpiresSoon,
                                 KeyMissing,
                                 KeyMismatch,
                                 WeakKey,
                                 WeakSignature,
                                 UncommonKey,
                                 NoAltNames,
                                 NoServerAuth,
                                 CaAsLeaf,
                                 SelfSigned,
                                 ChainIncomplete};
    row("all is well", good, {KeyMatches, InDate, ChainComplete}, bad);
    row("31 days before the end", good, {InDate}, {ExpiresSoon}, 59);
    row("29 days before the end", good, {ExpiresSoon}, {InDate, Expired}, 62);
    row("after the end", good, {Expired}, {InDate, ExpiresSoon}, 91);
    row("before the beginning", good, {NotYetValid}, {InDate, Expired}, -3);
    row("no key", pki().chainPem(), {KeyMissing}, {KeyMatches, KeyMismatch});
    row("no certificate", pki().keyPem(), {CertificateMissing}, {KeyMissing});
    row("another key",
        pki().chainPem() + mint::Key::make().pkcs8Pem(),
        {KeyMismatch},
        {KeyMissing});
    row("a short RSA key",
        signedOne({.dnsNames = {u"a"_s}, .keyKind = mint::KeyKind::Rsa1024}),
        {WeakKey},
        {UncommonKey});
    row("an Ed25519 key",
        signedOne({.dnsNames = {u"a"_s}, .keyKind = mint::KeyKind::Ed25519}),
        {UncommonKey},
        {WeakKey, KeyUnsupported});
    row("a DSA key",
        signedOne({.dnsNames = {u"a"_s}, .keyKind = mint::KeyKind::Dsa1024}),
        {KeyUnsupported},
        {UncommonKey});
    row("SHA-1", signedOne({.dnsNames = {u"a"_s}, .digest = "SHA1"}), {WeakSignature}, {});
    row("no names", signedOne({.commonName = u"a"_s}), {NoAltNames}, {});
    row("for clients only",
        signedOne({.dnsNames = {u"a"_s}, .extendedKeyUsage = u"clientAuth"_s}),
        {NoServerAuth},
        {});
    row("no extended key usage",
        signedOne({.dnsNames = {u"a"_s}, .extendedKeyUsage = u"-"_s}),
        {ChainComplete},
        {NoServerAuth});
    row("an authority", pki().intermediate.pem() + pki().root.pem(), {CaAsLeaf}, {});
    row("self-signed",
        mint::mintSelfSigned({.dnsNames = {u"a"_s}}).pem(),
        {SelfSigned},
        {ChainIncomplete});
    row("without its issuer", pki().leaf.pem(), {ChainIncomplete}, {ChainComplete});
    row("serial number zero",
        signedOne({.dnsNames = {u"a"_s}, .serial = QByteArray(1, '\0')}),
        {OddSerial},
        {});
    row("an issuer that is none",
        mint::mintFrom(pki().leaf, {.dnsNames = {u"a"_s}}).pem() + pki().leaf.pem(),
        {IssuerNotCa},
        {});
}

void TestChecks::checksTheBundle()
{
    QFETCH(const QByteArray, pem);
    QFETCH(const QDateTime, now);
    QFETCH(const QList<FindingCode>, expected);
    QFETCH(const QList<FindingCode>, unexpected);
    const QList<FindingCode> found = codesOf(checkBundle(bundleOf(pem), now));
    for (const FindingCode code : expected)
        QVERIFY2(found.contains(code), qPrintable(u"missing: %1"_s.arg(int(code))));
    for (const FindingCode code : unexpected)
        QVERIFY2(!found.contains(code), qPrintable(u"wrong: %1"_s.arg(int(code))));
}

void TestChecks::tellsTheErrorThatIsPrevented()
{
    const CertificateBundle bundle = bundleOf(pki().chainPem() + mint::Key::make().pkcs8Pem());
    const QList<Finding> findings =
        checkBundle(bundle, QDateTime::currentDateTimeUtc().addYears(1));
    QVERIFY(hasBlocking(findings));
    QStringList prevented;
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Blocking)
            prevented.append(finding.preventedApiCode);
    }
    QCOMPARE(prevented, (QStringList{u"Certificate.MissMatch"_s, u"Certificate.Expired"_s}));
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
