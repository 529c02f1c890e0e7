// SPDX-License-Identifier: Apache-2.0
#include "store/credentialsource.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

const QByteArray canary = "CanarySecret0123456789abcdef";

const QByteArray config = R"({"current":"default","profiles":[
 {"name":"default","mode":"AK","access_key_id":"LTAI5tAk","access_key_secret":")"
    + canary + R"(","sts_token":"","region_id":"cn-shanghai"},
 {"name":"temp","mode":"StsToken","access_key_id":"STS.Nabc","access_key_secret":")"
    + canary + R"(","sts_token":"token0","region_id":"cn-beijing"},
 {"name":"bad","mode":"StsToken","access_key_id":"STS.Nabc","access_key_secret":")"
    + canary + R"(","sts_token":""},
 {"name":"role","mode":"RamRoleArn","access_key_id":"LTAI5tRole","access_key_secret":"x"}],"meta_path":""})";

} // namespace

class CredentialSourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"config.json"_s);
    }

    void readyCredentialsAreFound()
    {
        writeConfig(config);
        QProcessEnvironment environment;
        environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"LTAI5tEnv"_s);
        environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"secret"_s);
        environment.insert(u"ALIBABA_CLOUD_REGION_ID"_s, u"cn-hangzhou"_s);
        const QList<FoundCredential> found = findCredentials(environment, m_path);
        QCOMPARE(found.size(), 5);
        QCOMPARE(found.at(0).source, CredentialSource::Environment);
        QCOMPARE(found.at(0).region, u"cn-hangzhou"_s);
        QCOMPARE(found.at(1).accessKeyId, u"LTAI5tAk"_s);
        QVERIFY(found.at(2).isTemporary);
        QCOMPARE(found.at(4).unusableMode, u"RamRoleArn"_s);
        environment.insert(u"ALIBABA_CLOUD_CLI_PROFILE_DISABLED"_s, u"true"_s);
        QCOMPARE(findCredentials(environment, m_path).size(), 1);
    }

    void cliProfilesAreOpened_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<int>("error"); // -1: none
        QTest::addColumn<QString>("accessKeyId");
        QTest::newRow("an AccessKey") << u"default"_s << -1 << u"LTAI5tAk"_s;
        QTest::newRow("no name: the current one") << QString() << -1 << u"LTAI5tAk"_s;
        QTest::newRow("a temporary one") << u"temp"_s << -1 << u"STS.Nabc"_s;
        QTest::newRow("a temporary one without its token")
            << u"bad"_s << int(ErrorCode::CredentialInvalid) << QString();
        QTest::newRow("a role") << u"role"_s << int(ErrorCode::UnsupportedFormat) << QString();
        QTest::newRow("an unknown name")
            << u"nobody"_s << int(ErrorCode::CredentialMissing) << QString();
    }

    void cliProfilesAreOpened()
    {
        QFETCH(QString, profile);
        QFETCH(int, error);
        QFETCH(QString, accessKeyId);
        writeConfig(config);
        const Result<Credential> credential = credentialFromAliyunCli(m_path, profile);
        QCOMPARE(credential ? -1 : int(credential.error().code), error);
        if (credential) {
            QCOMPARE(credential->accessKeyId, accessKeyId);
            QVERIFY(credential->accessKeySecret.equals(canary));
        } else {
            QVERIFY(!credential.error().detail.contains(QString::fromLatin1(canary)));
        }
        // Read, never written.
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), config);
    }

    void hostileConfigsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("not JSON") << QByteArray("profile: default") << ErrorCode::InvalidInput;
        QTest::newRow("empty") << QByteArray() << ErrorCode::InvalidInput;
        QTest::newRow("an array") << QByteArray("[1,2]") << ErrorCode::InvalidInput;
        QTest::newRow("profiles is a number")
            << QByteArray(R"({"profiles":7})") << ErrorCode::InvalidInput;
        QTest::newRow("profiles of other types")
            << QByteArray(R"({"current":1,"profiles":[null,7,"x",[]]})")
            << ErrorCode::CredentialMissing;
        QTest::newRow("a secret that is a number") << QByteArray(
            R"({"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"x","access_key_secret":7}]})")
                                                   << ErrorCode::CredentialMissing;
        QTest::newRow("a secret with a line break") << QByteArray(
            R"({"current":"a","profiles":[{"name":"a","mode":"AK","access_key_id":"x","access_key_secret":"a\nb"}]})")
                                                    << ErrorCode::CredentialInvalid;
        QTest::newRow("two megabytes") << QByteArray(2 * 1024 * 1024, ' ') << ErrorCode::TooLarge;
        QTest::newRow("nested without end") << QByteArray(100'000, '[') << ErrorCode::InvalidInput;
    }

    void hostileConfigsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        writeConfig(bytes);
        const Result<Credential> credential = credentialFromAliyunCli(m_path, {});
        QVERIFY(!credential);
        QCOMPARE(credential.error().code, code);
    }

    void whatIsNoFileIsRefused()
    {
        QCOMPARE(credentialFromAliyunCli(m_path, {}).error().code, ErrorCode::FileNotFound);
        QCOMPARE(credentialFromAliyunCli(m_folder->path(), {}).error().code, ErrorCode::NotAFile);
        QVERIFY(findCredentials({}, m_folder->path()).isEmpty());
    }

    void jsonIsUnderstoodInAllSpellings_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("error");
        const int fine = -1;
        QTest::newRow("our own") << QByteArray(R"({"accessKeyId":"a","accessKeySecret":"b"})")
                                 << fine;
        QTest::newRow("the service's")
            << QByteArray(R"({"AccessKeyId":"a","AccessKeySecret":"b","SecurityToken":"c"})")
            << fine;
        QTest::newRow("the CLI's")
            << QByteArray(R"({"access_key_id":"a","access_key_secret":"b","sts_token":"c"})")
            << fine;
        QTest::newRow("temporary without a token")
            << QByteArray(R"({"accessKeyId":"STS.a","accessKeySecret":"b"})")
            << int(ErrorCode::CredentialInvalid);
        QTest::newRow("nothing") << QByteArray() << int(ErrorCode::CredentialMissing);
        QTest::newRow("no secret")
            << QByteArray(R"({"accessKeyId":"a"})") << int(ErrorCode::CredentialMissing);
        QTest::newRow("not JSON") << QByteArray("a:b") << int(ErrorCode::CredentialInvalid);
        QTest::newRow("far too long")
            << QByteArray(100'000, ' ').append('x') << int(ErrorCode::TooLarge);
    }

    void jsonIsUnderstoodInAllSpellings()
    {
        QFETCH(QByteArray, json);
        const Result<Credential> credential = credentialFromJson(json);
        QTEST(credential ? -1 : int(credential.error().code), "error");
    }

    void environmentNeedsBothHalves()
    {
        QProcessEnvironment environment;
        QCOMPARE(credentialFromEnvironment(environment).error().code, ErrorCode::CredentialMissing);
        environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_ID"_s, u"STS.a"_s);
        QCOMPARE(credentialFromEnvironment(environment).error().code, ErrorCode::CredentialMissing);
        environment.insert(u"ALIBABA_CLOUD_ACCESS_KEY_SECRET"_s, u"b"_s);
        QCOMPARE(credentialFromEnvironment(environment).error().code, ErrorCode::CredentialInvalid);
        environment.insert(u"ALIBABA_CLOUD_SECURITY_TOKEN"_s, u"c"_s);
        QVERIFY(credentialFromEnvironment(environment)->isTemporary());
    }

private:
    void writeConfig(const QByteArray &bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(CredentialSourceTest)
#include "tst_credentialsource.moc"
