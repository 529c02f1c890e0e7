// SPDX-License-Identifier: Apache-2.0
#include "pki/privatekey.h"
#include "support/mint.h"

#include <QTest>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>

using namespace livecert;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(livecert::mint::KeyKind)

class TestPrivateKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsTheSameKey_data();
    void everyFormIsTheSameKey();
    void writesTheTraditionalForm_data() { everyFormIsTheSameKey_data(); }
    void writesTheTraditionalForm();
    void matchesOddFormsOfAKey_data();
    void matchesOddFormsOfAKey();
    void tellsDamagedKeys();
    void refusesWhatIsNoKey();
};

void TestPrivateKey::everyFormIsTheSameKey_data()
{
    using enum mint::KeyKind;
    QTest::addColumn<mint::KeyKind>("kind");
    QTest::addColumn<KeyAlgorithm>("algorithm");
    QTest::addColumn<int>("bits");
    QTest::newRow("RSA") << Rsa2048 << KeyAlgorithm::Rsa << 2048;
    QTest::newRow("RSA-PSS") << RsaPss2048 << KeyAlgorithm::RsaPss << 2048;
    QTest::newRow("P-256") << P256 << KeyAlgorithm::Ec << 256;
    QTest::newRow("P-384") << P384 << KeyAlgorithm::Ec << 384;
    QTest::newRow("P-521") << P521 << KeyAlgorithm::Ec << 521;
    QTest::newRow("secp256k1") << Secp256k1 << KeyAlgorithm::Ec << 256;
    QTest::newRow("Ed25519") << Ed25519 << KeyAlgorithm::Ed25519 << 256;
    QTest::newRow("Ed448") << Ed448 << KeyAlgorithm::Ed448 << 456;
    QTest::newRow("DSA") << Dsa1024 << KeyAlgorithm::Dsa << 1024;
}

void TestPrivateKey::everyFormIsTheSameKey()
{
    QFETCH(const mint::KeyKind, kind);
    QFETCH(const KeyAlgorithm, algorithm);
    QFETCH(const int, bits);
    mint::Options options;
    options.dnsNames = {u"a.example.com"_s};
    options.keyKind = kind;
    const mint::MintedCertificate minted = mint::mintSelfSigned(options);
    const Certificate certificate = *Certificate::fromDer(minted.der());
    const Certificate other =
        *Certificate::fromDer(mint::mintSelfSigned({.commonName = u"b"_s}).der());
    for (const QByteArray &der : {minted.key.pkcs8Der(), minted.key.traditionalDer()}) {
        const Result<PrivateKey> key = PrivateKey::fromDer(der);
        QVERIFY2(key.has_value(), key.has_value() ? "" : qPrintable(key.error().detail));
        QCOMPARE(key->publicKey().algorithm, algorithm);
        QCOMPARE(key->publicKey().bits, bits);
        QVERIFY(key->isConsistent());
        QVERIFY(key->matches(certificate));
        QVERIFY(!key->matches(other));
    }
}

void TestPrivateKey::writesTheTraditionalForm()
{
    QFETCH(const mint::KeyKind, kind);
    if (kind == mint::KeyKind::Dsa1024)
        return; // no service takes it
    const mint::Key key = mint::Key::shared(kind);
    const Result<Secret> pem = PrivateKey::fromDer(key.pkcs8Der())->toPem();
    QVERIFY(pem.has_value());
    QCOMPARE(pem->view().toByteArray(), key.traditionalPem());
    const Result<Secret> again = PrivateKey::fromDer(key.traditionalDer())->toPem();
    QCOMPARE(again->view().toByteArray(), key.traditionalPem());
}

void TestPrivateKey::matchesOddFormsOfAKey_data()
{
    QTest::addColumn<int>("point");
    QTest::addColumn<int>("parameters");
    QTest::newRow("a compressed point")
        << int(POINT_CONVERSION_COMPRESSED) << OPENSSL_EC_NAMED_CURVE;
    QTest::newRow("a hybrid point") << int(POINT_CONVERSION_HYBRID) << OPENSSL_EC_NAMED_CURVE;
    QTest::newRow("a curve that is spelt out")
        << int(POINT_CONVERSION_UNCOMPRESSED) << OPENSSL_EC_EXPLICIT_CURVE;
    QTest::newRow("both") << int(POINT_CONVERSION_COMPRESSED) << OPENSSL_EC_EXPLICIT_CURVE;
}

/// The certificate has the key in another form than the file of the key.
void TestPrivateKey::matchesOddFormsOfAKey()
{
    QFETCH(const int, point);
    QFETCH(const int, parameters);
    mint::Options options;
    options.dnsNames = {u"a.example.com"_s};
    options.key = std::make_shared<mint::Key>(mint::Key::make());
    const Result<PrivateKey> key = PrivateKey::fromDer(options.key->pkcs8Der());
    QVERIFY(key.has_value());
    EVP_PKEY *native = options.key->native();
    const char *form = point == POINT_CONVERSION_COMPRESSED ? "compressed"
        : point == POINT_CONVERSION_HYBRID                  ? "hybrid"
                                                            : "uncompressed";
    QVERIFY(
        EVP_PKEY_set_utf8_string_param(native, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, form));
    QVERIFY(EVP_PKEY_set_utf8_string_param(
        native,
        OSSL_PKEY_PARAM_EC_ENCODING,
        parameters == OPENSSL_EC_EXPLICIT_CURVE ? "explicit" : "named_curve"));
    const Certificate certificate = *Certificate::fromDer(mint::mintSelfSigned(options).der());
    QVERIFY(certificate.publicKey().spkiSha256 != key->publicKey().spkiSha256);
    QVERIFY(key->matches(certificate));
    const Certificate other =
        *Certificate::fromDer(mint::mintSelfSigned({.commonName = u"b"_s}).der());
    QVERIFY(!key->matches(other));
}

void TestPrivateKey::tellsDamagedKeys()
{
    QByteArray rsa = mint::Key::shared(mint::KeyKind::Rsa2048).traditionalDer();
    rsa[rsa.size() - 20] = char(rsa[rsa.size() - 20] ^ 1); // in the coefficient
    QVERIFY(!PrivateKey::fromDer(rsa)->isConsistent());
    QByteArray ec = mint::Key::shared().traditionalDer();
    ec[10] = char(ec[10] ^ 1); // in the scalar: the public half is another one now
    const Result<PrivateKey> damaged = PrivateKey::fromDer(ec);
    QVERIFY(!damaged.has_value() || !damaged->isConsistent());
}

void TestPrivateKey::refusesWhatIsNoKey()
{
    const QByteArray good = mint::Key::shared().pkcs8Der();
    for (const QByteArray &der :
         {QByteArray(), "hello"_ba, good.chopped(1), mint::Key::shared().publicDer()}) {
        const Result<PrivateKey> key = PrivateKey::fromDer(der);
        QVERIFY(!key.has_value());
        QCOMPARE(key.error().code, ErrorCode::InvalidInput);
    }
}

QTEST_GUILESS_MAIN(TestPrivateKey)
#include "tst_privatekey.moc"
