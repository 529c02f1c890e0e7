// SPDX-License-Identifier: Apache-2.0
#include "pki/sealing.h"

#include <QElapsedTimer>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

Secret secret(const char *hex)
{
    return Secret(bytes(hex));
}

// AES-256-GCM as McGrew and Viega print it, test case 16.
constexpr auto gcmKey = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
constexpr auto gcmNonce = "cafebabefacedbaddecaf888";
constexpr auto gcmAssociated = "feedfacedeadbeeffeedfacedeadbeefabaddad2";
constexpr auto gcmPlain = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                          "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
constexpr auto gcmSealed = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                           "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                           "76fc6ece0f4e1768cddf8853bb2d551b";

} // namespace

class SealingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scryptGivesTheKeysOfItsStandard_data()
    {
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<int>("log2N");
        QTest::addColumn<int>("p");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("the second vector of RFC 7914")
            << QByteArray("password") << QByteArray("NaCl") << 10 << 16
            << bytes("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162");
        QTest::newRow("the third vector of RFC 7914")
            << QByteArray("pleaseletmein") << QByteArray("SodiumChloride") << 14 << 1
            << bytes("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2");
    }
    void scryptGivesTheKeysOfItsStandard()
    {
        QFETCH(QByteArray, passphrase);
        QFETCH(QByteArray, salt);
        QFETCH(int, log2N);
        QFETCH(int, p);
        QFETCH(QByteArray, key);
        const Result<Secret> derived = deriveKey(passphrase, salt, {log2N, 8, p});
        QVERIFY(derived);
        QVERIFY(derived->equals(key));
    }

    void theUsualCostIsPaidOnceAndIsNotCheap()
    {
        const ScryptCost usual;
        QCOMPARE(usual.memoryBytes(), qint64(128) * 1024 * 1024);
        QVERIFY(usual.isBearable());
        QVERIFY(deriveKey("correct horse", "salt", usual));
    }

    void whatCostsTooMuchIsRefusedAtOnce_data()
    {
        QTest::addColumn<int>("log2N");
        QTest::addColumn<int>("r");
        QTest::addColumn<int>("p");
        QTest::newRow("512 MiB of memory") << 19 << 8 << 1;
        QTest::newRow("all the memory there is") << 63 << 8 << 1;
        QTest::newRow("a shift out of all bounds") << 255 << 255 << 255;
        QTest::newRow("little memory, and hours of work") << 10 << 8 << 1024;
        QTest::newRow("no rounds at all") << 0 << 8 << 1;
        QTest::newRow("no block size") << 14 << 0 << 1;
        QTest::newRow("no parallelism") << 14 << 8 << 0;
        QTest::newRow("negative numbers") << -1 << -1 << -1;
    }
    void whatCostsTooMuchIsRefusedAtOnce()
    {
        QFETCH(int, log2N);
        QFETCH(int, r);
        QFETCH(int, p);
        QElapsedTimer timer;
        timer.start();
        const Result<Secret> derived = deriveKey("x", "y", {log2N, r, p});
        QVERIFY(!derived);
        QCOMPARE(derived.error().code, ErrorCode::TooExpensive);
        QVERIFY(timer.elapsed() < 1000);
    }

    void sealingGivesTheBytesOfItsStandard()
    {
        const Secret key = secret(gcmKey);
        const auto sealedBytes = seal(key, bytes(gcmNonce), bytes(gcmAssociated), bytes(gcmPlain));
        QCOMPARE(sealedBytes.value(), bytes(gcmSealed));
        const auto plain = unseal(key, bytes(gcmNonce), bytes(gcmAssociated), *sealedBytes);
        QVERIFY(plain);
        QVERIFY(plain->equals(bytes(gcmPlain)));
    }

    void nothingAtAllCanBeSealedToo()
    {
        const Secret key = randomKey().value();
        const auto sealedBytes = seal(key, bytes(gcmNonce), {}, {});
        QCOMPARE(sealedBytes->size(), sealTagBytes);
        const auto plain = unseal(key, bytes(gcmNonce), {}, *sealedBytes);
        QVERIFY(plain && plain->isEmpty());
    }

    void aChangedBitIsNoticed_data()
    {
        QTest::addColumn<int>("part");
        QTest::newRow("in the contents and their tag") << 0;
        QTest::newRow("in what is associated") << 1;
        QTest::newRow("in the nonce") << 2;
        QTest::newRow("in the key") << 3;
    }
    void aChangedBitIsNoticed()
    {
        QFETCH(int, part);
        const QList<QByteArray> parts{
            bytes(gcmSealed), bytes(gcmAssociated), bytes(gcmNonce), bytes(gcmKey)};
        for (qsizetype at = 0; at < parts.at(part).size(); ++at) {
            QList<QByteArray> changed = parts;
            changed[part][at] = char(changed[part][at] ^ 1 << (at % 8));
            const auto plain = unseal(Secret(changed[3]), changed[2], changed[1], changed[0]);
            QVERIFY(!plain);
            QCOMPARE(plain.error().code, ErrorCode::InvalidInput);
        }
    }

    void whatIsTooShortToHaveATagIsRefused()
    {
        for (int size = 0; size < sealTagBytes; ++size) {
            const auto plain =
                unseal(secret(gcmKey), bytes(gcmNonce), {}, bytes(gcmSealed).first(size));
            QCOMPARE(plain.error().code, ErrorCode::InvalidInput);
        }
        QVERIFY(!seal(Secret("short"), bytes(gcmNonce), {}, "x"));
        QVERIFY(!seal(secret(gcmKey), "short", {}, "x"));
    }

    void theCheckTellsKeysApartAndNothingElse()
    {
        const Secret one = randomKey().value();
        const Secret other = randomKey().value();
        QCOMPARE(keyCheck(one).size(), keyCheckBytes);
        QCOMPARE(keyCheck(one), keyCheck(one.clone()));
        QVERIFY(keyCheck(one) != keyCheck(other));
        QVERIFY(randomBytes(32).value() != randomBytes(32).value());
    }
};

QTEST_GUILESS_MAIN(SealingTest)
#include "tst_sealing.moc"
