// SPDX-License-Identifier: Apache-2.0
#include "pki/certificatebundle.h"
#include "support/mint.h"
#include "support/ziparchive.h"

#include <QDir>
#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

const mint::Pki &pki()
{
    static const mint::Pki minted = mint::mintPki({u"live.example.com"_s});
    return minted;
}

QByteArray replaced(QByteArray text, const char *before, const char *after)
{
    return text.replace(before, after);
}

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

Passphrases phrases(const QByteArray &text)
{
    Passphrases list;
    list.emplace_back(QByteArrayView(text));
    return list;
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
    void namesWhatItCannotUse_data();
    void namesWhatItCannotUse();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void refusesCostlyDerivations();
    void readsKeysOfManyFiles();
    void keepsNothingOfABadFile();
    void endsInTime_data();
    void endsInTime();
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

void TestReading::namesWhatItCannotUse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReadProblem>("problem");
    QTest::addColumn<QString>("word");
    const auto row =
        [](const char *what, const QByteArray &bytes, ReadProblem problem, const QString &word) {
            QTest::newRow(what) << bytes << problem << word;
        };
    const QByteArray pem = pki().leaf.pem();
    row("nothing", "", ReadProblem::EmptyFile, u"empty"_s);
    row("white space", " \r\n\t\n", ReadProblem::EmptyFile, u"empty"_s);
    row("a letter",
        "Dear admin,\nhere is the certificate.\n",
        ReadProblem::NotCertificate,
        u"not a certificate"_s);
    row("a request",
        mint::certificateRequestPem(pki().leaf.key, u"a"_s),
        ReadProblem::CertificateRequest,
        u"request"_s);
    row("a revocation list",
        mint::revocationListPem(pki().root),
        ReadProblem::RevocationList,
        u"revocation"_s);
    row("a public key", pki().leaf.key.publicPem(), ReadProblem::PublicKeyOnly, u"public key"_s);
    row("a public key in DER",
        pki().leaf.key.publicDer(),
        ReadProblem::PublicKeyOnly,
        u"public key"_s);
    row("an OpenSSH key",
        mint::pemBlock("OPENSSH PRIVATE KEY", "openssh-key-v1"),
        ReadProblem::OpenSshKey,
        u"OpenSSH"_s);
    row("a PuTTY key",
        "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n",
        ReadProblem::PuttyKey,
        u"PuTTY"_s);
    row("an SSH public key",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI a@b\n",
        ReadProblem::UnsupportedFormat,
        u"SSH"_s);
    row("a Java keystore",
        QByteArray::fromHex("feedfeed0000000200000001"),
        ReadProblem::JavaKeystore,
        u"Java"_s);
    row("a PGP key",
        "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQ==\n-----END PGP PUBLIC KEY BLOCK-----\n",
        ReadProblem::UnsupportedFormat,
        u"PGP"_s);
    row("EC parameters",
        "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n",
        ReadProblem::Parameters,
        u"parameters"_s);
    row("a cut block", pem.first(pem.size() / 2), ReadProblem::MalformedPem, u"malformed"_s);
    row("a block without its end line",
        replaced(pem, "-----END CERTIFICATE-----\n", ""),
        ReadProblem::MalformedPem,
        u"malformed"_s);
    row("letters that base64 does not have",
        replaced(pem, "\nMI", "\n!!"),
        ReadProblem::MalformedPem,
        u"malformed"_s);
    row("a damaged certificate",
        mint::pemBlock("CERTIFICATE", pki().leaf.der().chopped(30)),
        ReadProblem::Malformed,
        u"malformed"_s);
    row("cut DER", pki().leaf.der().chopped(10), ReadProblem::Malformed, u"malformed"_s);
    row("an empty ZIP", zipArchive({}), ReadProblem::NoCertificate, u"no certificate"_s);
    row("a ZIP of texts",
        zipArchive({{"readme.txt", "hello"}}),
        ReadProblem::NoCertificate,
        u"no certificate"_s);
    row("a cut ZIP",
        zipArchive({{"a.pem", pem}}).chopped(30),
        ReadProblem::Malformed,
        u"malformed"_s);
    row("a PKCS#7 without certificates",
        mint::pkcs7Der({}),
        ReadProblem::NoCertificate,
        u"no certificate"_s);
    row("a RAR archive", "Rar!\x1a\x07", ReadProblem::UnsupportedFormat, u"RAR"_s);
}

void TestReading::namesWhatItCannotUse()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ReadProblem, problem);
    QFETCH(const QString, word);
    const ReadReport report = readObjectsFromBytes(bytes, u"the file"_s);
    QVERIFY(report.isEmpty());
    QCOMPARE(report.mainProblem().problem, problem);
    const QString text = describe(report.mainProblem());
    QVERIFY2(text.startsWith(u"the file") && text.contains(word), qPrintable(text));
    const Result<CertificateBundle> bundle = readBytes(bytes, u"the file"_s);
    QVERIFY(!bundle.has_value());
    QCOMPARE(bundle.error().detail, text);
}

void TestReading::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing.pem") << u"missing.pem"_s << ErrorCode::FileNotFound;
    QTest::newRow("a folder") << u"folder.pem"_s << ErrorCode::NotAFile;
    QTest::newRow("an empty file") << u"empty.pem"_s << ErrorCode::Empty;
    QTest::newRow("a sparse file of 100 MB") << u"large.pem"_s << ErrorCode::TooLarge;
    QTest::newRow("a text") << u"text.pem"_s << ErrorCode::UnsupportedFormat;
#ifdef Q_OS_UNIX
    QTest::newRow("a FIFO") << u"fifo.pem"_s << ErrorCode::NotAFile;
    QTest::newRow("links that lead to each other") << u"loop1.pem"_s << ErrorCode::NotAFile;
    QTest::newRow("a link that leads nowhere") << u"dangling.pem"_s << ErrorCode::FileNotFound;
    QTest::newRow("a device") << u"zero.pem"_s << ErrorCode::NotAFile;
    if (::geteuid() != 0) // root reads everything
        QTest::newRow("no permission") << u"unreadable.pem"_s << ErrorCode::FileNotReadable;
#endif
}

void TestReading::saysWhatIsWrongWithAFile()
{
    QFETCH(const QString, name);
    QFETCH(const ErrorCode, code);
    QTemporaryDir folder;
    const auto write = [&folder](const QString &file, const QByteArray &bytes) {
        QFile out(folder.filePath(file));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    };
    write(u"empty.pem"_s, {});
    write(u"text.pem"_s, "hello\n");
    write(u"unreadable.pem"_s, pki().leaf.pem());
    write(u"large.pem"_s, "x");
    QVERIFY(QFile::resize(folder.filePath(u"large.pem"_s), 100 * 1000 * 1000));
    QVERIFY(QDir(folder.path()).mkdir(u"folder.pem"_s));
    QFile::setPermissions(folder.filePath(u"unreadable.pem"_s), {});
#ifdef Q_OS_UNIX
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(u"fifo.pem"_s)).constData(), 0600), 0);
    QVERIFY(QFile::link(folder.filePath(u"loop1.pem"_s), folder.filePath(u"loop2.pem"_s)));
    QVERIFY(QFile::link(folder.filePath(u"loop2.pem"_s), folder.filePath(u"loop1.pem"_s)));
    QVERIFY(QFile::link(folder.filePath(u"nowhere.pem"_s), folder.filePath(u"dangling.pem"_s)));
    QVERIFY(QFile::link(u"/dev/zero"_s, folder.filePath(u"zero.pem"_s)));
#endif
    const Result<CertificateBundle> bundle = readFiles({folder.filePath(name)});
    QVERIFY(!bundle.has_value());
    QCOMPARE(bundle.error().code, code);
    QVERIFY2(bundle.error().detail.contains(name), qPrintable(bundle.error().detail));
    QVERIFY(!bundle.error().detail.contains(folder.path()));
}

void TestReading::refusesCostlyDerivations()
{
    const QByteArray costly = pki().leaf.key.encryptedPkcs8Der("x", 1000);
    ReadLimits limits;
    limits.derivations = 999;
    const ReadReport report = readObjectsFromBytes(costly, u"x"_s, phrases("x"), limits);
    QCOMPARE(report.mainProblem().problem, ReadProblem::TooExpensive);
    limits.derivations = 1000;
    QVERIFY(!readObjectsFromBytes(costly, u"x"_s, phrases("x"), limits).isEmpty());
    const ReadReport box = readObjectsFromBytes(
        mint::pkcs12(pki().leaf, {}, "x", {.macIterations = 2000}), u"x"_s, phrases("x"), limits);
    QCOMPARE(box.mainProblem().problem, ReadProblem::TooExpensive);
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

void TestReading::keepsNothingOfABadFile()
{
    QTemporaryDir folder;
    QFile good(folder.filePath(u"good.pem"_s));
    QVERIFY(good.open(QIODevice::WriteOnly) && good.write(pki().chainPem()) > 0);
    good.close();
    const Result<CertificateBundle> bundle =
        readFiles({good.fileName(), folder.filePath(u"missing.pem"_s)});
    QVERIFY(!bundle.has_value());
    QCOMPARE(bundle.error().code, ErrorCode::FileNotFound);
}

void TestReading::endsInTime_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a hundred thousand BEGIN lines")
        << QByteArray("-----BEGIN CERTIFICATE-----\n").repeated(100000);
    QTest::newRow("a hundred thousand dashes") << QByteArray(100000, '-');
    QTest::newRow("a huge block") << "-----BEGIN CERTIFICATE-----\n"
            + QByteArray(10 * 1024 * 1024, 'A') + "\n-----END CERTIFICATE-----\n";
    QTest::newRow("ten thousand copies") << pki().leaf.pem().repeated(10000);
    QTest::newRow("ten megabytes of text") << QByteArray("lorem ipsum ").repeated(900000);
    QTest::newRow("a ZIP that grows two hundredfold")
        << zipArchive({{"a.pem", QByteArray(60 * 1024 * 1024, 'A')}});
    QTest::newRow("deeply nested DER") << QByteArray("\x30\x80").repeated(100000);
}

void TestReading::endsInTime()
{
    QFETCH(const QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const ReadReport report = readObjectsFromBytes(bytes, u"x"_s);
    QVERIFY(!report.unused.isEmpty());
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
