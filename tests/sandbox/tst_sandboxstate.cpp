// SPDX-License-Identifier: Apache-2.0
#include "sandboxclient.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

/// A self-signed certificate that the sandbox did not make, with its key: a user's own.
Sandbox::DemoFiles foreignFiles()
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 4711);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -60);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 86'400);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate),
                               "CN",
                               MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("vod.example.com"),
                               -1,
                               -1,
                               0);
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    X509_set_pubkey(certificate, key);
    X509_sign(certificate, key, EVP_sha256());
    const auto toBytes = [](BIO *bio) {
        char *data = nullptr;
        const long size = BIO_get_mem_data(bio, &data);
        const QByteArray bytes(data, qsizetype(size));
        BIO_free(bio);
        return bytes;
    };
    BIO *certificateBio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(certificateBio, certificate);
    BIO *keyBio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(keyBio, key, nullptr, nullptr, 0, nullptr, nullptr);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return {toBytes(certificateBio), toBytes(keyBio)};
}

QString certificateNameOf(SandboxClient &client, const QByteArray &domain)
{
    return client.call("DescribeLiveDomainDetail", {{"DomainName", domain}})
        .json.value(u"DomainDetail"_s)
        .toObject()
        .value(u"CertName"_s)
        .toString();
}

} // namespace

class TestSandboxState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void keepsUploadedKeysOffTheDisk();
    void isReadableByTheOwnerOnly();
    void refusesADamagedFolder_data();
    void refusesADamagedFolder();
    void refusesAnUnwritableFolder();
};

void TestSandboxState::comesBackAsItWas()
{
    const QTemporaryDir folder;
    const Sandbox::Options options{.stateFolder = folder.filePath(u"state"_s), .edgeDelayMs = 0};
    QByteArray caPem;
    {
        Sandbox sandbox(options);
        const auto access = sandbox.start();
        QVERIFY2(access, access ? "" : qPrintable(access.error().detail));
        caPem = access->caPem;
        SandboxClient client(*access);
        const auto files = sandbox.mintDemoFiles({u"vod.example.com"_s}, 30);
        QVERIFY(files);
        QCOMPARE(client
                     .call("SetLiveDomainCertificate",
                           setParameters("vod.example.com", "kept", files->chainPem, files->keyPem))
                     .status,
                 200);
        QCOMPARE(client
                     .call("SetLiveDomainCertificate",
                           {{"DomainName", "radio.example.com"}, {"SSLProtocol", "off"}})
                     .status,
                 200);
    }
    Sandbox sandbox(options);
    const auto access = sandbox.start();
    QVERIFY2(access, access ? "" : qPrintable(access.error().detail));
    QCOMPARE(access->caPem, caPem);
    SandboxClient client(*access);
    QCOMPARE(client.call("DescribeLiveUserDomains", {}).json.value(u"TotalCount"_s).toInt(), 128);
    QCOMPARE(certificateNameOf(client, "vod.example.com"), u"kept"_s);
    QCOMPARE(certificateNameOf(client, "radio.example.com"), QString());
    QCOMPARE(client
                 .call("SetLiveDomainCertificate",
                       {{"DomainName", "no-off.fault.example.net"}, {"SSLProtocol", "off"}})
                 .code(),
             u"Certificate.NotPermittedOff"_s);
    // Its key was one of ours: kept, so the name may be used on.
    QCOMPARE(client
                 .call("SetLiveDomainCertificate",
                       {{"DomainName", "shop.example.com"},
                        {"SSLProtocol", "on"},
                        {"CertType", "cas"},
                        {"CertName", "kept"}})
                 .status,
             200);
}

void TestSandboxState::keepsUploadedKeysOffTheDisk()
{
    const QTemporaryDir folder;
    const Sandbox::Options options{.stateFolder = folder.path(), .domainCount = 30};
    const Sandbox::DemoFiles files = foreignFiles();
    {
        Sandbox sandbox(options);
        const auto access = sandbox.start();
        QVERIFY(access);
        SandboxClient client(*access);
        client.mode = SandboxClient::Mode::V1Form;
        QCOMPARE(client
                     .call("SetLiveDomainCertificate",
                           setParameters("vod.example.com", "mine", files.chainPem, files.keyPem))
                     .status,
                 200);
    }
    const QSslKey key(files.keyPem, QSsl::Ec);
    const QByteArray der = key.toDer();
    const QByteArray scalar = der.mid(der.indexOf("\x04\x20") + 2, 32); // the private number itself
    QCOMPARE(scalar.size(), 32);
    int fileCount = 0;
    for (QDirIterator files1(
             folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files1.hasNext();
         ++fileCount) {
        QFile file(files1.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(!content.contains(files.keyPem.mid(60, 40)), qPrintable(file.fileName()));
        QVERIFY2(!QByteArray::fromBase64(content).contains(scalar), qPrintable(file.fileName()));
        if (content.contains("PRIVATE KEY"))
            QVERIFY2(QSslKey(content, QSsl::Ec) != key, qPrintable(file.fileName()));
    }
    QVERIFY(fileCount > 30);
    Sandbox sandbox(options);
    const auto access = sandbox.start();
    QVERIFY(access);
    SandboxClient client(*access);
    client.mode = SandboxClient::Mode::V1Form;
    QCOMPARE(certificateNameOf(client, "vod.example.com"), u"mine"_s);
    // Setting it again under its name brings the key back.
    QCOMPARE(client
                 .call("SetLiveDomainCertificate",
                       setParameters("vod.example.com", "mine", files.chainPem, files.keyPem))
                 .status,
             200);
}

void TestSandboxState::isReadableByTheOwnerOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state"_s);
    Sandbox sandbox({.stateFolder = path, .domainCount = 10});
    QVERIFY(sandbox.start());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(!(QFile::permissions(path) & others));
    int keys = 0;
    for (QDirIterator files(path, QDirIterator::Subdirectories); files.hasNext();) {
        const QString file = files.next();
        if (files.fileName() == u"." || files.fileName() == u"..")
            continue;
        QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
        keys += file.endsWith(u".key.pem");
    }
    QVERIFY(keys > 5);
}

void TestSandboxState::refusesADamagedFolder_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("state that is no JSON") << u"state.json"_s << QByteArray("{\"version\":1,");
    QTest::newRow("state of a later version") << u"state.json"_s << QByteArray("{\"version\":99}");
    QTest::newRow("an authority without its key") << u"ca.key.pem"_s << QByteArray("gone");
    QTest::newRow("no root") << u"ca.pem"_s << QByteArray();
}

void TestSandboxState::refusesADamagedFolder()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    const QTemporaryDir folder;
    const Sandbox::Options options{.stateFolder = folder.path(), .domainCount = 5};
    {
        Sandbox sandbox(options);
        QVERIFY(sandbox.start());
    }
    QFile damaged(folder.filePath(file));
    QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    damaged.write(content);
    damaged.close();
    Sandbox sandbox(options);
    const auto access = sandbox.start();
    QVERIFY(!access);
    QCOMPARE(access.error().code, ErrorCode::Storage);
}

void TestSandboxState::refusesAnUnwritableFolder()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Sandbox sandbox({.stateFolder = file.fileName() + u"/state"_s, .domainCount = 5});
    const auto access = sandbox.start();
    QVERIFY(!access);
    QCOMPARE(access.error().code, ErrorCode::Storage);
}

QTEST_GUILESS_MAIN(TestSandboxState)
#include "tst_sandboxstate.moc"
