// SPDX-License-Identifier: Apache-2.0
#include "pki/readingfixture.h"
#include "support/asnobody.h"
#include "support/ziparchive.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace livecert;
using namespace livecert::testing;
using namespace Qt::StringLiterals;

namespace {

/// One element of DER.
QByteArray element(int tag, const QByteArray &content)
{
    QByteArray head(1, char(tag));
    if (content.size() < 0x80)
        return head + char(content.size()) + content;
    const auto size = quint32(content.size());
    head += "\x84";
    for (const int shift : {24, 16, 8, 0})
        head += char((size >> shift) & 0xff);
    return head + content;
}

QByteArray sequence(const QByteArray &content)
{
    return element(0x30, content);
}

QByteArray integer(const QByteArray &bytes)
{
    return element(0x02, bytes);
}

} // namespace

class TestReadingProblems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatItCannotUse_data();
    void namesWhatItCannotUse();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void refusesCostlyDerivations();
    void countsWhatADerivationCosts_data();
    void countsWhatADerivationCosts();
    void refusesKeysBeyondAllUse_data();
    void refusesKeysBeyondAllUse();
    void holdsItsLimits_data();
    void holdsItsLimits();
    void readsAFileWhoseNameIsNoUtf8();
    void keepsNothingOfABadFile();
    void endsInTime_data();
    void endsInTime();
};

void TestReadingProblems::namesWhatItCannotUse_data()
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
    row("four dashes", replaced(pem, "-----", "----"), ReadProblem::MalformedPem, u"malformed"_s);
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

void TestReadingProblems::namesWhatItCannotUse()
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

void TestReadingProblems::saysWhatIsWrongWithAFile_data()
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
    QTest::newRow("no permission") << u"unreadable.pem"_s << ErrorCode::FileNotReadable;
#endif
}

void TestReadingProblems::saysWhatIsWrongWithAFile()
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
    // The folder itself is open to all: it is the file that may not be read.
    QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7755)));
    Result<CertificateBundle> bundle = failure(ErrorCode::Internal);
    {
        const auto nobody =
            code == ErrorCode::FileNotReadable ? std::make_unique<tests::AsNobody>() : nullptr;
        bundle = readFiles({folder.filePath(name)});
    }
    QVERIFY(!bundle.has_value());
    QCOMPARE(bundle.error().code, code);
    QVERIFY2(bundle.error().detail.contains(name), qPrintable(bundle.error().detail));
    QVERIFY(!bundle.error().detail.contains(folder.path()));
}

void TestReadingProblems::refusesCostlyDerivations()
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

void TestReadingProblems::countsWhatADerivationCosts_data()
{
    QTest::addColumn<QByteArray>("hash"); // of PBKDF2, the content of its OBJECT IDENTIFIER
    QTest::addColumn<qint64>("limit");
    const QByteArray sha1 = QByteArray::fromHex("2a864886f70d0207");
    const QByteArray sha256 = QByteArray::fromHex("2a864886f70d0209");
    QTest::newRow("SHA-256 once") << sha256 << qint64(1000);
    QTest::newRow("SHA-1 twice, since the key needs two blocks of it") << sha1 << qint64(2000);
}

void TestReadingProblems::countsWhatADerivationCosts()
{
    QFETCH(const QByteArray, hash);
    QFETCH(const qint64, limit);
    const QByteArray hashId = element(0x06, hash) + element(0x05, {});
    const QByteArray derivation =
        sequence(element(0x06, QByteArray::fromHex("2a864886f70d01050c"))
                 + sequence(element(0x04, "saltsalt") + integer("\x03\xe8") + sequence(hashId)));
    const QByteArray cipher = sequence(element(0x06, QByteArray::fromHex("60864801650304012a"))
                                       + element(0x04, QByteArray(16, 'v')));
    const QByteArray algorithm = sequence(element(0x06, QByteArray::fromHex("2a864886f70d01050d"))
                                          + sequence(derivation + cipher));
    const QByteArray locked = sequence(algorithm + element(0x04, QByteArray(64, 'x')));
    ReadLimits limits;
    limits.derivations = limit - 1;
    QCOMPARE(readObjectsFromBytes(locked, u"x"_s, phrases("x"), limits).mainProblem().problem,
             ReadProblem::TooExpensive);
    limits.derivations = limit;
    QCOMPARE(readObjectsFromBytes(locked, u"x"_s, phrases("x"), limits).mainProblem().problem,
             ReadProblem::PassphraseWrong);
}

void TestReadingProblems::refusesKeysBeyondAllUse_data()
{
    QTest::addColumn<QByteArray>("der");
    const QByteArray number = integer(QByteArray(9000, '\x55'));
    const QByteArray zero = integer(QByteArray(1, '\0'));
    const QByteArray dsa = sequence(element(0x06, QByteArray::fromHex("2a8648ce380401"))
                                    + sequence(number + number + number));
    QTest::newRow("an RSA key of 72,000 bits") << sequence(zero + number.repeated(8));
    QTest::newRow("a DSA key of 72,000 bits") << sequence(zero + dsa + element(0x04, number));
    QTest::newRow("a DSA key of 72,000 bits as OpenSSL writes it")
        << sequence(zero + number.repeated(5));
}

void TestReadingProblems::refusesKeysBeyondAllUse()
{
    QFETCH(const QByteArray, der);
    const ReadReport report = readObjectsFromBytes(der, u"x"_s);
    QVERIFY(report.isEmpty());
    QCOMPARE(report.mainProblem().problem, ReadProblem::UnsupportedKeyType);
}

void TestReadingProblems::holdsItsLimits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReadLimits>("limits");
    QTest::addColumn<ReadProblem>("problem");
    QTest::addColumn<int>("certificates");
    const QByteArray der = pki().leaf.der();
    const QByteArray pem = pki().leaf.pem();
    const auto row = [](const char *what,
                        const QByteArray &bytes,
                        const ReadLimits &limits,
                        ReadProblem problem,
                        int certificates) {
        QTest::newRow(what) << bytes << limits << problem << certificates;
    };
    ReadLimits limits;
    limits.objects = 3;
    row("blocks of PEM", pem.repeated(4), limits, ReadProblem::TooMany, 3);
    row("objects in a row", der.repeated(4), limits, ReadProblem::TooMany, 3);
    row("certificates in a PKCS#7",
        mint::pkcs7Der({pki().leaf, pki().leaf, pki().leaf, pki().leaf}),
        limits,
        ReadProblem::TooMany,
        3);
    limits = {};
    limits.objectBytes = der.size() - 1;
    row("a certificate in DER", der, limits, ReadProblem::TooLarge, 0);
    row("a certificate in PEM", pem, limits, ReadProblem::TooLarge, 0);
    row("a PKCS#7", mint::pkcs7Der({pki().leaf}), limits, ReadProblem::TooLarge, 0);
    limits = {};
    limits.names = 2;
    row("alternative names", pem.repeated(3), limits, ReadProblem::TooMany, 2);
    limits = {};
    limits.cpuMilliseconds = 0;
    row("time", pem, limits, ReadProblem::TooMany, 0);
}

void TestReadingProblems::holdsItsLimits()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ReadLimits, limits);
    QFETCH(const ReadProblem, problem);
    QFETCH(const int, certificates);
    const ReadReport report = readObjectsFromBytes(bytes, u"x"_s, {}, limits);
    QCOMPARE(report.certificates.size(), certificates);
    QCOMPARE(report.mainProblem().problem, problem);
}

void TestReadingProblems::readsAFileWhoseNameIsNoUtf8()
{
#ifdef Q_OS_LINUX
    QTemporaryDir folder;
    const QByteArray name = QFile::encodeName(folder.path()) + "/bad-\xff\xfe.pem";
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const QByteArray pem = pki().leaf.pem();
    QCOMPARE(::write(file, pem.constData(), std::size_t(pem.size())), pem.size());
    ::close(file);
    const ReadReport report = readObjects({QFile::decodeName(name)});
    QCOMPARE(report.certificates.size(), 1);
#endif
}

void TestReadingProblems::keepsNothingOfABadFile()
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

void TestReadingProblems::endsInTime_data()
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
    QTest::newRow("three hundred thousand tiny keys")
        << QByteArray("-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n")
               .repeated(300000);
    QTest::newRow("a million empty objects") << QByteArray("\x30\x02\x05\x00", 4).repeated(1000000);
    QTest::newRow("a certificate with millions of extensions")
        << sequence(QByteArray("\x30\x06\x06\x02\x2a\x03\x04\x00", 8).repeated(2000000));
    QTest::newRow("deeply nested DER") << QByteArray("\x30\x80").repeated(100000);
}

void TestReadingProblems::endsInTime()
{
    QFETCH(const QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const ReadReport report = readObjectsFromBytes(bytes, u"x"_s);
    QVERIFY(!report.unused.isEmpty());
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestReadingProblems)
#include "tst_readingproblems.moc"
