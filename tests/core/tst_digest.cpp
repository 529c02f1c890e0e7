// SPDX-License-Identifier: Apache-2.0
#include "core/digest.h"

#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

/// The examples of the standards, and what they leave out.
class DigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digests_data();
    void digests();
    void authenticates_data();
    void authenticates();
    void takesDataInPieces();
    void takesAKeyInTwoParts();
};

void DigestTest::digests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("asSha1");
    QTest::addColumn<QByteArray>("asSha256");
    QTest::newRow("nothing")
        << QByteArray() << hex("da39a3ee5e6b4b0d3255bfef95601890afd80709")
        << hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc (FIPS 180)")
        << QByteArray("abc") << hex("a9993e364706816aba3e25717850c26c9cd0d89d")
        << hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks (FIPS 180)")
        << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        << hex("84983e441c3bd26ebaae4aa1f95129e5e54670f1")
        << hex("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million times a (FIPS 180)")
        << QByteArray(1'000'000, 'a') << hex("34aa973cd4c4daa4f61eeb2bdbad27316534016f")
        << hex("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void DigestTest::digests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, asSha1);
    QFETCH(QByteArray, asSha256);
    QCOMPARE(sha1(bytes), asSha1);
    QCOMPARE(sha256(bytes), asSha256);
}

void DigestTest::authenticates_data()
{
    QTest::addColumn<DigestAlgorithm>("algorithm");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray what("what do ya want for nothing?");
    QTest::newRow("SHA-1, a short key (RFC 2202, 2)")
        << DigestAlgorithm::Sha1 << QByteArray("Jefe") << what
        << hex("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    QTest::newRow("SHA-1, a key longer than a block (RFC 2202, 6)")
        << DigestAlgorithm::Sha1 << QByteArray(80, '\xaa')
        << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
        << hex("aa4ae5e15272d00e95705637ce8a3b55ed402112");
    QTest::newRow("SHA-256, a short key (RFC 4231, 2)")
        << DigestAlgorithm::Sha256 << QByteArray("Jefe") << what
        << hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("SHA-256, a key longer than a block (RFC 4231, 6)")
        << DigestAlgorithm::Sha256 << QByteArray(131, '\xaa')
        << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
        << hex("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    QTest::newRow("SHA-256, no key and nothing else")
        << DigestAlgorithm::Sha256 << QByteArray() << QByteArray()
        << hex("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

void DigestTest::authenticates()
{
    QFETCH(DigestAlgorithm, algorithm);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    Hmac hmac(algorithm, key);
    hmac.add(bytes);
    QCOMPARE(hmac.result(), expected);
}

void DigestTest::takesDataInPieces()
{
    Hmac hmac(DigestAlgorithm::Sha256, "Jefe");
    for (const char *piece : {"what do", "", " ya want for ", "nothing?"})
        hmac.add(piece);
    QCOMPARE(hmac.result(),
             hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
}

// One after the other: what was copied for the first must not be changed by it.
void DigestTest::takesAKeyInTwoParts()
{
    for (int cut = 0; cut <= 4; ++cut) {
        const QByteArray key("Jefe");
        Hmac hmac(DigestAlgorithm::Sha1, key.first(cut), key.sliced(cut));
        hmac.add("what do ya want for nothing?");
        QCOMPARE(hmac.result(), hex("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"));
    }
}

QTEST_GUILESS_MAIN(DigestTest)
#include "tst_digest.moc"
