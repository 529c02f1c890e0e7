// SPDX-License-Identifier: Apache-2.0
#include "store/profilestore.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

Profile production()
{
    Profile profile;
    profile.id = u"1"_s;
    profile.name = u"Production 生产"_s;
    profile.accessKeyId = u"LTAI5tExample"_s;
    profile.region = u"cn-shanghai"_s;
    profile.secretMode = RequestMode::V3Query;
    profile.colour = u"#aa0000"_s;
    return profile;
}

mode_t modeOf(const QString &path)
{
    struct stat info
    { };
    return stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777 : 0;
}

/// Puts the umask back.
class Umask
{
public:
    explicit Umask(mode_t mask)
        : m_before(umask(mask))
    { }
    ~Umask() { umask(m_before); }

private:
    mode_t m_before;
};

} // namespace

class ProfileStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_folder = m_home->filePath(u"config/LiveCert"_s);
        m_file = m_folder + u"/profiles.json"_s;
    }

    void profilesComeBackAsTheyWere()
    {
        ProfileStore store(m_folder);
        QVERIFY(store.load());
        QSignalSpy spy(&store, &ProfileStore::changed);
        QVERIFY(store.save(production()));
        Profile cli = production();
        cli.id = u"2"_s;
        cli.source = CredentialSource::AliyunCli;
        cli.cliProfile = u"default"_s;
        QVERIFY(store.save(cli));
        QVERIFY(store.setLastProfileId(u"2"_s));
        QCOMPARE(spy.size(), 2);

        ProfileStore again(m_folder);
        QVERIFY(again.load());
        QCOMPARE(again.profiles(), (QList<Profile>{production(), cli}));
        QCOMPARE(again.lastProfileId(), u"2"_s);
        QVERIFY(again.remove(u"1"_s));
        QCOMPARE(again.profiles(), QList<Profile>{cli});
    }

    void rightsDoNotDependOnTheUmask_data()
    {
        QTest::addColumn<int>("mask");
        QTest::newRow("umask 000") << 0;
        QTest::newRow("umask 022") << 022;
        QTest::newRow("umask 077") << 077;
    }

    void rightsDoNotDependOnTheUmask()
    {
        QFETCH(int, mask);
        const Umask umask{mode_t(mask)};
        ProfileStore store(m_folder);
        QVERIFY(store.load());
        QVERIFY(store.save(production()));
        QVERIFY(store.save(production()));
        QCOMPARE(modeOf(m_file), mode_t(0600));
        QCOMPARE(modeOf(m_folder), mode_t(0700));
        QCOMPARE(modeOf(m_home->filePath(u"config"_s)), mode_t(0700));
    }

    void anOpenFolderIsClosed()
    {
        QVERIFY(QDir().mkpath(m_folder));
        QVERIFY(QFile::setPermissions(m_folder, QFile::Permissions(0x7755)));
        ProfileStore store(m_folder);
        QVERIFY(store.load());
        QVERIFY(store.save(production()));
        QCOMPARE(modeOf(m_folder), mode_t(0700));
    }

    void damagedFilesAreSetAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not JSON") << QByteArray("{\"version\":1,");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("profiles are no list") << QByteArray(R"({"version":1,"profiles":{}})");
        QTest::newRow("an entry is no object") << QByteArray(R"({"version":1,"profiles":[7]})");
        QTest::newRow("an unknown source")
            << QByteArray(R"({"version":1,"profiles":[{"id":"1","source":"x"}]})");
        QTest::newRow("one id twice") << QByteArray(
            R"({"version":1,"profiles":[{"id":"1","source":"accessKey"},{"id":"1","source":"accessKey"}]})");
        QTest::newRow("five megabytes") << QByteArray(5 * 1024 * 1024, ' ');
    }

    void damagedFilesAreSetAside()
    {
        QFETCH(QByteArray, bytes);
        writeFile(bytes);
        ProfileStore store(m_folder);
        const Result<void> loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::Storage);
        QVERIFY(store.profiles().isEmpty());
        QFile kept(m_file + u".damaged-1"_s);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
        QVERIFY(store.save(production()));
        QVERIFY(ProfileStore(m_folder).load());
    }

    void aNewerFileIsNotOverwritten()
    {
        const QByteArray newer = R"({"version":99,"profiles":[]})";
        writeFile(newer);
        ProfileStore store(m_folder);
        QVERIFY(!store.load());
        QVERIFY(!store.save(production()));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), newer);
    }

    void aFailedWriteChangesNothing()
    {
        // A file stands where the folder should be.
        QFile blocker(m_home->filePath(u"config"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        ProfileStore store(m_folder);
        QVERIFY(store.load());
        QVERIFY(!store.save(production()));
        QVERIFY(store.profiles().isEmpty());
    }

    void theSandboxIsNotKept()
    {
        ProfileStore store(m_folder);
        QVERIFY(!store.save(sandboxProfile()));
    }

    void endpointsFollowRegionAndOverride()
    {
        Profile profile = production();
        QCOMPARE(endpointOf(profile)->displayHost(), u"live.aliyuncs.com"_s);
        profile.endpointOverride = u" live.ap-southeast-1.aliyuncs.com "_s;
        QCOMPARE(endpointOf(profile)->displayHost(), u"live.ap-southeast-1.aliyuncs.com"_s);
        profile.endpointOverride = u"http://example.com"_s;
        QVERIFY(!endpointOf(profile));
    }

private:
    void writeFile(const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(m_folder));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(ProfileStoreTest)
#include "tst_profilestore.moc"
