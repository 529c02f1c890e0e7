// SPDX-License-Identifier: Apache-2.0
#include "support/mint.h"

#include <QTest>

using namespace livecert;

class TestMint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfKeyMakesACertificate_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = int(mint::KeyKind::Rsa2048); kind <= int(mint::KeyKind::Dsa1024); ++kind)
            QTest::addRow("kind %d", kind) << kind;
    }
    void everyKindOfKeyMakesACertificate()
    {
        QFETCH(const int, kind);
        if (kind == int(mint::KeyKind::Rsa3072) || kind == int(mint::KeyKind::Rsa4096))
            return; // slow to make, and no other code than the small ones
        const mint::Pki pki = mint::mintPki({QStringLiteral("a.example.com")}, mint::KeyKind(kind));
        QVERIFY(pki.chainPem().startsWith("-----BEGIN CERTIFICATE-----\nM"));
        QCOMPARE(pki.chainPem().count("-----END CERTIFICATE-----\n"), 2);
        QVERIFY(pki.leaf.key.pkcs8Der().size() > 40);
        QVERIFY(pki.leaf.key.traditionalPem().contains("PRIVATE KEY-----"));
        QVERIFY(pki.leaf.key.publicPem().contains("PUBLIC KEY-----"));
        QVERIFY(pki.leaf.key.encryptedPkcs8Pem("secret").contains("ENCRYPTED"));
    }
    void containersHoldWhatTheyAreGiven()
    {
        const mint::Pki pki = mint::mintPki({QStringLiteral("a.example.com")});
        QVERIFY(mint::pkcs12(pki.leaf, {pki.intermediate}, "secret").size() > 1000);
        QVERIFY(mint::pkcs12(pki.leaf, {}, "secret", {.legacy = true}).size() > 500);
        QVERIFY(mint::pkcs7Der({pki.leaf}).contains(pki.leaf.der()));
        QVERIFY(mint::certificateRequestPem(pki.leaf.key, QStringLiteral("a")).contains("REQUEST"));
        QVERIFY(mint::revocationListPem(pki.root).contains("X509 CRL"));
    }
};

QTEST_GUILESS_MAIN(TestMint)
#include "tst_mint.moc"
