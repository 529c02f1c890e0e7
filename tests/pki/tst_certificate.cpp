// SPDX-License-Identifier: Apache-2.0
#include "pki/certificate.h"
#include "pki/certificatedetails.h"
#include "support/mint.h"
#include "support/slowfields.h"

#include <QElapsedTimer>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

class TestCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheMintWrote();
    void bothWaysGiveTheSameFields_data();
    void bothWaysGiveTheSameFields();
    void keyUsageWithImpossiblePaddingSaysNothing();
    void refusesWhatIsNoCertificate_data();
    void refusesWhatIsNoCertificate();
    void writesPemOfSixtyFourCharactersALine();
    void keepsHostileNamesAsTheyAre();
    void detailsNameTheExtensions();
    void textIsWhatPeopleKnow();
    void noNamePassesForALineOfTheText();
};

void TestCertificate::readsWhatTheMintWrote()
{
    mint::Options options;
    options.dnsNames = {u"live.example.com"_s, u"*.live.example.com"_s};
    options.ipAddresses = {u"192.0.2.7"_s, u"2001:db8::1"_s};
    options.organization = u"Example Ltd"_s;
    options.serial = QByteArray::fromHex("00a1b2c3");
    options.caIssuers = {u"http://ca.example/ca.der"_s};
    options.notBefore = QDateTime({2026, 1, 2}, {3, 4, 5}, Qt::UTC);
    options.notAfter = QDateTime({2051, 1, 2}, {3, 4, 5}, Qt::UTC);
    const mint::Pki pki = mint::mintPkiWith(options);
    const Result<Certificate> leaf = Certificate::fromDer(pki.leaf.der());
    QVERIFY(leaf.has_value());
    const Certificate::Fields &fields = leaf->fields();
    QCOMPARE(leaf->displayName(), u"live.example.com"_s);
    QCOMPARE(leaf->subject().value(u"O"_s), u"Example Ltd"_s);
    QCOMPARE(leaf->issuer().commonName(), u"LiveCert Test CA 1"_s);
    QCOMPARE(leaf->dnsNames(), options.dnsNames);
    QCOMPARE(fields.altNames.at(2).value, u"192.0.2.7"_s);
    QCOMPARE(fields.altNames.at(3).value, u"2001:db8::1"_s);
    QCOMPARE(leaf->validity().notBefore, options.notBefore);
    QCOMPARE(leaf->validity().notAfter, options.notAfter);
    QCOMPARE(fields.serial.toHex(), "a1b2c3"_ba);
    QCOMPARE(fields.caIssuers, options.caIssuers);
    QCOMPARE(fields.publicKey.algorithm, KeyAlgorithm::Ec);
    QCOMPARE(fields.publicKey.curve, u"P-256"_s);
    QCOMPARE(fields.publicKey.bits, 256);
    QCOMPARE(fields.signatureAlgorithm, u"ecdsa-with-SHA256"_s);
    QCOMPARE(fields.signatureDigest, u"sha256"_s);
    QCOMPARE(fields.extendedKeyUsages, QStringList{u"serverAuth"_s});
    QCOMPARE(fields.keyUsages, (QStringList{u"digitalSignature"_s, u"keyEncipherment"_s}));
    QVERIFY(!fields.isCa);
    QVERIFY(!leaf->isSelfIssued());
    const Result<Certificate> issuer = Certificate::fromDer(pki.intermediate.der());
    QVERIFY(issuer->fields().isCa);
    QCOMPARE(issuer->fields().pathLength, 0);
    QCOMPARE(fields.authorityKeyId, issuer->fields().subjectKeyId);
}

void TestCertificate::bothWaysGiveTheSameFields_data()
{
    QTest::addColumn<QByteArray>("der");
    for (int kind = int(mint::KeyKind::Rsa2048); kind <= int(mint::KeyKind::Dsa1024); ++kind) {
        if (kind == int(mint::KeyKind::Rsa3072) || kind == int(mint::KeyKind::Rsa4096))
            continue;
        const mint::Pki pki = mint::mintPki({u"a.example.com"_s}, mint::KeyKind(kind));
        QTest::addRow("a leaf with a key of kind %d", kind) << pki.leaf.der();
        if (kind == int(mint::KeyKind::P256)) {
            QTest::newRow("an intermediate") << pki.intermediate.der();
            QTest::newRow("a root") << pki.root.der();
        }
    }
    mint::Options odd;
    odd.withCommonName = false;
    odd.otherAltNames = {
        u"email:admin@example.com"_s, u"URI:https://example.com/a"_s, u"RID:1.2.3.4"_s};
    odd.dnsNames = {u"b.example.com"_s};
    odd.extendedKeyUsage = u"serverAuth,clientAuth,1.2.3.4.5"_s;
    odd.caIssuers = {u"http://a.example/1"_s, u"http://a.example/2"_s};
    QTest::newRow("an empty subject and odd names") << mint::mintPkiWith(odd).leaf.der();
    mint::Options old;
    old.withExtensions = false;
    old.commonName = u"Пример"_s;
    old.digest = "SHA1";
    QTest::newRow("version 1") << mint::mintSelfSigned(old).der();
    mint::Options many;
    for (int i = 0; i < 2000; ++i)
        many.dnsNames.append(u"host%1.example.com"_s.arg(i));
    QTest::newRow("two thousand names") << mint::mintPkiWith(many).leaf.der();
}

void TestCertificate::bothWaysGiveTheSameFields()
{
    QFETCH(const QByteArray, der);
    const Result<Certificate> certificate = Certificate::fromDer(der);
    QVERIFY(certificate.has_value());
    QCOMPARE(testing::differences(*certificate), QStringList());
}

void TestCertificate::keyUsageWithImpossiblePaddingSaysNothing()
{
    QByteArray der = mint::mintPki({u"a.example.com"_s}).leaf.der();
    const qsizetype extension = der.indexOf(QByteArray::fromHex("551d0f")); // keyUsage
    const qsizetype bits = der.indexOf(QByteArray::fromHex("0302"), extension);
    QVERIFY(extension > 0 && bits > extension && bits < extension + 16);
    QVERIFY(!Certificate::fromDer(der)->fields().keyUsages.isEmpty());
    for (const int padding : {0x08, 0x80, 0xff}) {
        der[bits + 2] = char(padding); // a bit string ends with at most seven of them
        const Result<Certificate> certificate = Certificate::fromDer(der);
        QVERIFY(certificate);
        QVERIFY(certificate->fields().keyUsages.isEmpty());
    }
}

void TestCertificate::refusesWhatIsNoCertificate_data()
{
    QTest::addColumn<QByteArray>("der");
    const QByteArray good = mint::mintSelfSigned({.commonName = u"a"_s}).der();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << "hello"_ba;
    QTest::newRow("a certificate cut by one byte") << good.chopped(1);
    QTest::newRow("a certificate and one more byte") << good + 'x';
    QTest::newRow("a key") << mint::Key::shared().pkcs8Der();
}

void TestCertificate::refusesWhatIsNoCertificate()
{
    QFETCH(const QByteArray, der);
    const Result<Certificate> certificate = Certificate::fromDer(der);
    QVERIFY(!certificate.has_value());
    QCOMPARE(certificate.error().code, ErrorCode::InvalidInput);
}

void TestCertificate::writesPemOfSixtyFourCharactersALine()
{
    const mint::MintedCertificate minted = mint::mintSelfSigned({.commonName = u"a"_s});
    QCOMPARE(Certificate::fromDer(minted.der())->toPem(), minted.pem());
}

void TestCertificate::keepsHostileNamesAsTheyAre()
{
    const QString name = u"<b>x</b>\n%1 \u202egpj"_s;
    const Result<Certificate> certificate =
        Certificate::fromDer(mint::mintSelfSigned({.commonName = name}).der());
    QCOMPARE(certificate->subject().commonName(), name);
}

void TestCertificate::detailsNameTheExtensions()
{
    const mint::Pki pki = mint::mintPki({u"a.example.com"_s});
    const CertificateDetails details = readDetails(*Certificate::fromDer(pki.leaf.der()));
    QCOMPARE(details.extensions.size(), 6);
    const CertificateExtension *usage = details.extension(u"2.5.29.15");
    QVERIFY(usage);
    QCOMPARE(usage->name, u"X509v3 Key Usage"_s);
    QVERIFY(usage->isCritical);
    QVERIFY(!details.extension(u"2.5.29.17")->isCritical);
    QVERIFY(!details.extension(u"1.2.3"));
    QVERIFY(details.timestamps.isEmpty());
    const mint::MintedCertificate old =
        mint::mintSelfSigned({.commonName = u"old"_s, .withExtensions = false});
    QVERIFY(readDetails(*Certificate::fromDer(old.der())).extensions.isEmpty());
}

void TestCertificate::textIsWhatPeopleKnow()
{
    mint::Options options;
    options.dnsNames = {u"a.example.com"_s, u"b.example.com"_s};
    options.serial = QByteArray::fromHex("0102030405060708090a");
    const mint::Pki pki = mint::mintPkiWith(options);
    const QString text = certificateText(*Certificate::fromDer(pki.leaf.der()));
    for (const QString &part : {u"Certificate:\n    Data:\n        Version: 3 (0x2)\n"_s,
                                u"01:02:03:04:05:06:07:08:09:0a\n"_s,
                                u"Subject: CN = a.example.com\n"_s,
                                u"Public-Key: (256 bit)\n"_s,
                                u"X509v3 Key Usage: critical\n                Digital Signature"_s,
                                u"                DNS:a.example.com, DNS:b.example.com\n"_s,
                                u"    Signature Value:\n"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!text.contains(u"BEGIN"_s));
}

void TestCertificate::noNamePassesForALineOfTheText()
{
    mint::Options options;
    options.commonName = u"a\n        Serial Number: 7"_s;
    options.dnsNames = {u"a.example.com"_s};
    options.caIssuers = {u"http://ca.example/\n        Issuer: CN = Forged"_s};
    const QString text =
        certificateText(*Certificate::fromDer(mint::mintPkiWith(options).leaf.der()));
    const QStringList lines = text.split(u'\n');
    QVERIFY(!lines.contains(u"        Serial Number: 7"_s));
    QVERIFY(!lines.contains(u"        Issuer: CN = Forged"_s));
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
