// SPDX-License-Identifier: Apache-2.0
#include "store/vaultcontents.h"
#include "store/vaultformat.h"
#include "support/mint.h"

#include <QCryptographicHash>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

// Made by another program (Python's hashlib and cryptography) after the table in vaultformat.h:
// pass phrase "correct horse battery staple", N = 2^10, one bundle of one domain.
QByteArray golden()
{
    return QByteArray::fromHex("4c435641554c5400000101020a080100101112131415161718191a1b1c1d1e1f"
                               "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"
                               "32c39bdd76384d900ac7e83b8b0540ed6465666768696a6b6c6d6e6f00000000"
                               "000000aedc9652edd8037c64c3aeb889c2e6f9747b007f58e1ea7c3ae849b252"
                               "a4cba80fc1245fc0d06f8d11a3310c37844e1022cd60673ace62e34cb446785c"
                               "2a63f9d1089a31b4c56594175bc7bd5918d053889e579915ac6d4e747ebb59e3"
                               "63e6926764f31a57c3e3af75ecf8364a53efec486460687e3095545ffebf6bcc"
                               "164276c9dd209af158b4d9e698c97178d8114d0b77495fb93c8448983ae4a44c"
                               "964a5c22ab2071761a8d3c800996462bf3badba034b4a8c7c135");
}

// As somebody does who changes the header and knows the format.
QByteArray withFreshDigest(QByteArray bytes)
{
    const QByteArray digest =
        QCryptographicHash::hash(bytes.first(100), QCryptographicHash::Sha256).first(8);
    return bytes.replace(100, 8, digest);
}

QByteArray changedAt(QByteArray bytes, qsizetype at, char mask = 1)
{
    bytes[at] = char(bytes[at] ^ mask);
    return bytes;
}

Result<VaultContents> open(const QByteArray &bytes, const QByteArray &passphrase)
{
    const Result<VaultFile> file = parseVault(bytes);
    if (!file)
        return failure(file.error());
    const Result<Secret> key = deriveKey(passphrase, file->header.salt, file->header.cost);
    if (!key)
        return failure(key.error());
    const Result<Secret> contents = openVault(*file, *key);
    if (!contents)
        return failure(contents.error());
    return VaultContents::fromBytes(contents->view());
}

LedgerAccount account(const QString &key = u"LTAI…9aZp"_s)
{
    return {u"Production"_s, key, u"live.aliyuncs.com"_s, u"cn-shanghai"_s};
}

std::shared_ptr<const CertificateBundle> mintedBundle(const QString &host)
{
    const mint::Pki pki = mint::mintPki({host});
    Result<CertificateBundle> bundle = readBytes(pki.chainPem() + pki.keyPem(), u"minted"_s);
    return std::make_shared<const CertificateBundle>(*std::move(bundle));
}

} // namespace

/// The vault's file and what is in it, without a disk.
class VaultFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileOfAnotherProgramIsRead()
    {
        const Result<VaultContents> contents = open(golden(), "correct horse battery staple");
        QVERIFY2(contents, qPrintable(contents ? QString() : contents.error().detail));
        const QList<VaultItem> items = contents->items();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().domain, u".example.com"_s);
        QCOMPARE(items.first().certName, u"example-com-2027"_s);
        QCOMPARE(items.first().account.accessKey, u"LTAI…9aZp"_s);
        QCOMPARE(items.first().account.service, u"live.example.com"_s);
        QCOMPARE(items.first().account.name, u"Production"_s);
        QCOMPARE(items.first().account.region, u"cn-shanghai"_s);
        QCOMPARE(items.first().keptAt.toMSecsSinceEpoch(), 1795528800000);
        // What is no certificate is listed, and refused when it shall be used.
        QVERIFY(!contents->bundle(items.first().sha256));
    }

    void aWrongPassphraseIsSaidAsSuch()
    {
        for (const char *wrong :
             {"", "correct horse battery stapl", "Correct horse battery staple"})
            QCOMPARE(open(golden(), wrong).error().code, ErrorCode::PassphraseWrong);
    }

    void everyChangedByteIsNoticed()
    {
        for (qsizetype at = 0; at < golden().size(); ++at) {
            const Result<VaultContents> contents =
                open(changedAt(golden(), at), "correct horse battery staple");
            QVERIFY2(!contents, qPrintable(QString::number(at)));
            const ErrorCode code = contents.error().code;
            // Never taken for a wrong pass phrase: that would be typed again and again.
            QVERIFY2(code == ErrorCode::InvalidInput || code == ErrorCode::UnsupportedFormat,
                     qPrintable(QString::number(at)));
        }
    }

    void whoChangesTheHeaderKnowinglyGetsNothing_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, int at, int value, ErrorCode code) {
            QTest::newRow(name) << at << value << int(code);
        };
        row("a newer version", 9, 2, ErrorCode::UnsupportedFormat);
        row("version zero", 9, 0, ErrorCode::InvalidInput);
        row("another cipher", 10, 0, ErrorCode::InvalidInput);
        row("a key from nowhere", 11, 3, ErrorCode::InvalidInput);
        row("2^255 rounds", 12, 255, ErrorCode::TooExpensive);
        row("512 MiB", 12, 19, ErrorCode::TooExpensive);
        row("no rounds", 12, 0, ErrorCode::TooExpensive);
        row("huge blocks", 13, 255, ErrorCode::PassphraseWrong);
        row("no blocks", 13, 0, ErrorCode::TooExpensive);
        row("a key cheaper to guess", 12, 4, ErrorCode::PassphraseWrong);
        row("reserved bits", 15, 1, ErrorCode::InvalidInput);
        row("another id", 16, 0, ErrorCode::InvalidInput);
        row("another salt", 32, 99, ErrorCode::PassphraseWrong);
        row("another key check", 64, 99, ErrorCode::PassphraseWrong);
        row("another nonce", 80, 99, ErrorCode::InvalidInput);
        row("a length of 2^56", 92, 1, ErrorCode::InvalidInput);
        row("one byte more", 99, 0xaf, ErrorCode::InvalidInput);
    }
    void whoChangesTheHeaderKnowinglyGetsNothing()
    {
        QFETCH(int, at);
        QFETCH(int, value);
        QFETCH(int, code);
        QByteArray bytes = golden();
        bytes[at] = char(value);
        const Result<VaultContents> contents =
            open(withFreshDigest(bytes), "correct horse battery staple");
        QVERIFY(!contents);
        QCOMPARE(int(contents.error().code), code);
    }

    void everyCutIsNoticed()
    {
        for (qsizetype size = 0; size < golden().size(); ++size) {
            const Result<VaultFile> file = parseVault(golden().first(size));
            QVERIFY2(!file, qPrintable(QString::number(size)));
            QCOMPARE(file.error().code, ErrorCode::InvalidInput);
        }
        QVERIFY(!parseVault(golden() + 'x'));
    }

    void foreignFilesAreNamedAsSuch_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a text") << QByteArray("hello");
        QTest::newRow("a database") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("a PEM file") << QByteArray("-----BEGIN CERTIFICATE-----\n");
        QTest::newRow("zeros") << QByteArray(4096, '\0');
    }
    void foreignFilesAreNamedAsSuch()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(parseVault(bytes).error().code, ErrorCode::UnsupportedFormat);
    }

    void eachWriteHasANonceOfItsOwn()
    {
        const Secret key = randomKey().value();
        const VaultHeader header = makeVaultHeader(VaultProtection::Keyring, key, {}, {}).value();
        const VaultContents contents;
        const QByteArray one = sealVault(header, key, contents.toBytes()).value();
        const QByteArray other = sealVault(header, key, contents.toBytes()).value();
        QVERIFY(one.mid(80, 12) != other.mid(80, 12));
        QVERIFY(one.mid(vaultHeaderBytes) != other.mid(vaultHeaderBytes));
        QCOMPARE(parseVault(one)->header.keyringEntry(), header.keyringEntry());
        QCOMPARE(parseVault(one)->header.protection, VaultProtection::Keyring);
    }

    void aBundleComesBackAsItWas()
    {
        const auto bundle = mintedBundle(u"a.example.com"_s);
        VaultContents contents;
        const QDateTime now(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);
        contents.add({account(), u"a.example.com"_s, u"name-1"_s, bundle, now});
        const Secret bytes = contents.toBytes();
        const Result<VaultContents> read = VaultContents::fromBytes(bytes.view());
        QVERIFY(read);
        const VaultItem item = read->items().constFirst();
        QCOMPARE(item.sha256, bundle->leaf().sha256());
        QCOMPARE(item.sha1, bundle->leaf().fields().sha1);
        QCOMPARE(item.notAfter, bundle->leaf().validity().notAfter);
        QCOMPARE(item.keptAt, now);
        const Result<CertificateBundle> back = read->bundle(item.sha256);
        QVERIFY(back);
        QCOMPARE(back->chainPem(), bundle->chainPem());
        QVERIFY(back->keyMatches());
        QVERIFY(back->key->toPem()->equals(bundle->key->toPem()->view()));
    }

    void aBundleOfManyDomainsIsKeptOnce()
    {
        const auto bundle = mintedBundle(u"*.example.com"_s);
        VaultContents one;
        one.add({account(), u"a.example.com"_s, u"n"_s, bundle, {}});
        VaultContents many;
        for (int i = 0; i < 200; ++i)
            many.add({account(), u"d%1.example.com"_s.arg(i), u"n"_s, bundle, {}});
        QCOMPARE(many.items().size(), 200);
        QVERIFY(many.toBytes().size() < one.toBytes().size() + 200 * 120);
    }

    void onlyTheNewestOfADomainStay()
    {
        QList<std::shared_ptr<const CertificateBundle>> bundles;
        VaultContents contents;
        for (int i = 0; i < 4; ++i) {
            bundles.append(mintedBundle(u"a.example.com"_s));
            contents.add({account(), u"a.example.com"_s, u"n%1"_s.arg(i), bundles.last(), {}});
        }
        contents.add({account(), u"b.example.com"_s, u"n0"_s, bundles.first(), {}});
        contents.add({account(u"other"_s), u"a.example.com"_s, u"n1"_s, bundles.at(1), {}});
        contents.add({account(), u"a.example.com"_s, u"n2"_s, bundles.at(2), {}}); // again
        contents.trim(2);
        QStringList names;
        const QList<VaultItem> items = contents.items();
        for (const VaultItem &item : items)
            names.append(item.account.accessKey.left(4) + u' ' + item.domain.left(1) + u' '
                         + item.certName);
        QCOMPARE(names,
                 QStringList({u"LTAI a n2"_s, u"othe a n1"_s, u"LTAI b n0"_s, u"LTAI a n3"_s}));
        // What no domain has any more is gone, key and all.
        contents.trim(1);
        QVERIFY(!contents.bundle(bundles.at(3)->leaf().sha256()));
        QVERIFY(contents.bundle(bundles.at(0)->leaf().sha256()));
    }

    void contentsThatMakeNoSenseAreRefused()
    {
        VaultContents contents;
        contents.add({account(), u"a"_s, u"n"_s, mintedBundle(u"a"_s), {}});
        const Secret bytes = contents.toBytes();
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!VaultContents::fromBytes(bytes.view().first(qsizetype(size))));
        const QByteArray whole = bytes.view().toByteArray();
        QVERIFY(!VaultContents::fromBytes(whole + 'x'));
        for (qsizetype at = 0; at < 12; ++at) // counts and lengths of the beginning
            QVERIFY(!VaultContents::fromBytes(changedAt(whole, at, char(0x80))));
    }
};

QTEST_GUILESS_MAIN(VaultFormatTest)
#include "tst_vaultformat.moc"
