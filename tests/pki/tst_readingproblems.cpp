// SPDX-License-Identifier: Apache-2.0
#include "pki/certificatebundle.h"
#include "support/asnobody.h"
#include "support/mint.h"
#include "support/ziparchive.h"

#include <QDir>
#include <QElapsedTimer>
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

Passphrases phrases(const QByteArray &text)
{
    Passphrases list;
    list.emplace_back(QByteArrayView(text));
    return list;
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
