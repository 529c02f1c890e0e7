// SPDX-License-Identifier: Apache-2.0
#include "pki/readingfixture.h"
#include "support/ziparchive.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace livecert;
using namespace livecert::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QByteArray &text, QStringConverter::Encoding encoding, bool withMark)
{
    QStringEncoder encoder(
        encoding, withMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(QString::fromLatin1(text));
}

QByteArray indented(const QByteArray &text)
{
    return "   \t" + replaced(text, "\n", "  \n    \t");
}

} // namespace

class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTextInAnyShape_data();
    void readsTextInAnyShape();
    void readsContainers_data();
    void readsContainers();
    void opensWithPassphrases_data();
    void opensWithPassphrases();
    void readsKeysOfManyFiles();
};

void TestReading::readsTextInAnyShape_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("certificates");
    QTest::addColumn<int>("keys");
    const QByteArray leaf = pki().leaf.pem();
    const QByteArray chain = pki().chainPem();
    const QByteArray key = pki().keyPem();
    QTest::newRow("a certificate") << leaf << 1 << 0;
    QTest::newRow("a chain") << chain << 2 << 0;
    QTest::newRow("a chain and its key") << chain + key << 2 << 1;
    QTest::newRow("the key first") << key + chain << 2 << 1;
    QTest::newRow("PKCS#8 key") << pki().leaf.key.pkcs8Pem() << 0 << 1;
    QTest::newRow("text between") << "Bag Attributes\n    localKeyID: 01\nsubject=/CN=a\n" + leaf
            + "issuer\n"
            + key << 1 << 1;
    QTest::newRow("text before that looks like DER") << "0123 my certificate\n" + leaf << 1 << 0;
    QTest::newRow("Windows line ends") << replaced(chain + key, "\n", "\r\n") << 2 << 1;
    QTest::newRow("old Macintosh line ends") << replaced(chain + key, "\n", "\r") << 2 << 1;
    QTest::newRow("a byte order mark") << "\xef\xbb\xbf" + chain << 2 << 0;
    QTest::newRow("indentation and trailing blanks") << indented(chain + key) << 2 << 1;
    QTest::newRow("no line break at the end") << leaf.trimmed() << 1 << 0;
    QTest::newRow("no line break between the blocks")
        << replaced(chain, "-----\n-----", "----------") << 2 << 0;
    QTest::newRow("one long line of base64")
        << mint::pemBlock("CERTIFICATE", {})
               .replace("-----\n-----", "-----\n" + pki().leaf.der().toBase64() + "\n-----")
        << 1 << 0;
    QTest::newRow("UTF-16 with mark, little-endian")
        << utf16(chain + key, QStringConverter::Utf16LE, true) << 2 << 1;
    QTest::newRow("UTF-16 with mark, big-endian")
        << utf16(chain, QStringConverter::Utf16BE, true) << 2 << 0;
    QTest::newRow("UTF-16 without mark")
        << utf16(chain, QStringConverter::Utf16LE, false) << 2 << 0;
    QTest::newRow("bare base64") << pki().leaf.der().toBase64() << 1 << 0;
    QTest::newRow("base64 of PEM") << (chain + key).toBase64() << 2 << 1;
    QTest::newRow("line breaks written out")
        << "{\"cert\": \"" + replaced(chain, "\n", "\\n") + "\"}" << 2 << 0;
    QTest::newRow("X509 CERTIFICATE")
        << replaced(leaf, "CERTIFICATE", "X509 CERTIFICATE") << 1 << 0;
    QTest::newRow("EC PARAMETERS before the key")
        << "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + key
        << 0 << 1;
    QTest::newRow("DER certificate") << pki().leaf.der() << 1 << 0;
    QTest::newRow("DER with a line break behind") << pki().leaf.der() + '\n' << 1 << 0;
    QTest::newRow("DER certificates one after the other")
        << pki().leaf.der() + pki().intermediate.der() << 2 << 0;
    QTest::newRow("DER PKCS#8 key") << pki().leaf.key.pkcs8Der() << 0 << 1;
    QTest::newRow("DER traditional key") << pki().leaf.key.traditionalDer() << 0 << 1;
}

void TestReading::readsTextInAnyShape()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, certificates);
    QFETCH(const int, keys);
    const ReadReport report = readObjectsFromBytes(bytes, u"x"_s);
    QCOMPARE(report.certificates.size(), certificates);
    QCOMPARE(int(report.keys.size()), keys);
    QVERIFY2(report.unused.isEmpty(),
             qPrintable(report.unused.isEmpty() ? QString() : describe(report.unused.first())));
    const Result<CertificateBundle> bundle = readBytes(bytes, u"x"_s);
    QVERIFY(bundle.has_value());
    if (certificates > 0)
        QCOMPARE(bundle->leaf().sha256(), pki().leaf.sha256());
    if (certificates > 0 && keys > 0)
        QVERIFY(bundle->keyMatches());
}

void TestReading::readsContainers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("certificates");
    QTest::addColumn<int>("keys");
    const QList<mint::MintedCertificate> all{pki().leaf, pki().intermediate, pki().root};
    QTest::newRow("PKCS#7 DER") << mint::pkcs7Der(all) << 3 << 0;
    QTest::newRow("PKCS#7 PEM") << mint::pkcs7Pem(all) << 3 << 0;
    QTest::newRow("PKCS#12 with the empty pass phrase")
        << mint::pkcs12(pki().leaf, {pki().intermediate}, "") << 2 << 1;
    QTest::newRow("PKCS#12 without pass phrase")
        << mint::pkcs12(pki().leaf, {}, {}, {.withoutPassphrase = true}) << 1 << 1;
    QTest::newRow("PKCS#12 without MAC and pass phrase")
        << mint::pkcs12(pki().leaf, {}, {}, {.macIterations = -1, .withoutPassphrase = true}) << 1
        << 1;
    QTest::newRow("ZIP as the console hands it out")
        << zipArchive({{"12345_live.example.com_nginx/live.example.com.pem", pki().chainPem()},
                       {"12345_live.example.com_nginx/live.example.com.key", pki().keyPem()},
                       {"readme.txt", "hello"}})
        << 2 << 1;
    QTest::newRow("ZIP in a ZIP") << zipArchive(
        {{"inner.zip", zipArchive({{"a.pem", pki().chainPem()}})}})
                                  << 2 << 0;
    QTest::newRow("ZIP with a pair, and the same under a pass phrase")
        << zipArchive({{"a.pem", pki().chainPem()},
                       {"a.key", pki().keyPem()},
                       {"a.pfx", mint::pkcs12(pki().leaf, {}, "x")}})
        << 2 << 1;
}

void TestReading::readsContainers()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, certificates);
    QFETCH(const int, keys);
    const ReadReport report = readObjectsFromBytes(bytes, u"x"_s);
    QCOMPARE(report.certificates.size(), certificates);
    QCOMPARE(int(report.keys.size()), keys);
    QVERIFY(report.unused.isEmpty());
}

void TestReading::opensWithPassphrases_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("certificates");
    const mint::Key &key = pki().leaf.key;
    QTest::newRow("PKCS#8 in PEM") << key.encryptedPkcs8Pem("right") << 0;
    QTest::newRow("PKCS#8 in DER") << key.encryptedPkcs8Der("right") << 0;
    QTest::newRow("traditional PEM") << key.encryptedTraditionalPem("right") << 0;
    QTest::newRow("PKCS#12") << mint::pkcs12(pki().leaf, {pki().intermediate}, "right") << 2;
    QTest::newRow("PKCS#12, old ciphers")
        << mint::pkcs12(pki().leaf, {}, "right", {.legacy = true}) << 1;
    QTest::newRow("PKCS#12 without MAC")
        << mint::pkcs12(pki().leaf, {}, "right", {.macIterations = -1}) << 1;
    QTest::newRow("beside a certificate") << pki().chainPem() + key.encryptedPkcs8Pem("right") << 2;
    QTest::newRow("in a ZIP") << zipArchive({{"a.pfx", mint::pkcs12(pki().leaf, {}, "right")}})
                              << 1;
}

void TestReading::opensWithPassphrases()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, certificates);
    QCOMPARE(readObjectsFromBytes(bytes, u"x"_s).mainProblem().problem,
             ReadProblem::PassphraseNeeded);
    QCOMPARE(readObjectsFromBytes(bytes, u"x"_s, phrases("")).mainProblem().problem,
             ReadProblem::PassphraseNeeded);
    QCOMPARE(readObjectsFromBytes(bytes, u"x"_s, phrases("wrong")).mainProblem().problem,
             ReadProblem::PassphraseWrong);
    const Result<CertificateBundle> closed = readBytes(bytes, u"x"_s);
    QVERIFY(!closed.has_value());
    QCOMPARE(closed.error().code, ErrorCode::PassphraseNeeded);
    Passphrases list = phrases("wrong");
    list.emplace_back(QByteArrayView("right"));
    const ReadReport report = readObjectsFromBytes(bytes, u"x"_s, list);
    QCOMPARE(report.certificates.size(), certificates);
    QCOMPARE(report.keys.size(), std::size_t(1));
    QVERIFY(!report.needsPassphrase());
    QVERIFY(report.keys.front().key.matches(*Certificate::fromDer(pki().leaf.der())));
}

void TestReading::readsKeysOfManyFiles()
{
    QTemporaryDir folder;
    QStringList paths;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        paths.append(folder.filePath(name));
        QFile out(paths.last());
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    };
    write(u"other.key"_s, mint::Key::make().pkcs8Pem());
    write(u"intermediate.cer"_s, pki().intermediate.der());
    write(u"server.key"_s, pki().keyPem());
    write(u"server.crt"_s, pki().leaf.pem());
    const Result<CertificateBundle> bundle = readFiles(paths);
    QVERIFY(bundle.has_value());
    QCOMPARE(bundle->chain.size(), 2);
    QCOMPARE(bundle->leaf().sha256(), pki().leaf.sha256());
    QVERIFY(bundle->keyMatches());
    QCOMPARE(
        bundle->sources,
        (QStringList{u"other.key"_s, u"intermediate.cer"_s, u"server.key"_s, u"server.crt"_s}));
    ReadLimits few;
    few.files = 3;
    QCOMPARE(readFiles(paths, few).error().code, ErrorCode::TooLarge);
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
