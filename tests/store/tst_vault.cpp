// SPDX-License-Identifier: Apache-2.0
#include "core/filelock.h"
#include "store/vault.h"
#include "store/vaultfiles.h"
#include "support/answers.h"
#include "support/fakekeyring.h"
#include "support/mint.h"
#ifdef Q_OS_LINUX
#include "support/processmemory.h"
#endif
#include "support/unprivileged.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

namespace {

constexpr ScryptCost cheap{10, 8, 1};
constexpr auto passphrase = "correct horse battery staple";
constexpr char mask = 0x5a;

QByteArray masked(QByteArray bytes)
{
    for (char &byte : bytes)
        byte = char(byte ^ mask);
    return bytes;
}

std::shared_ptr<const CertificateBundle> bundleOf(const mint::Pki &pki)
{
    Result<CertificateBundle> bundle = readBytes(pki.chainPem() + pki.keyPem(), u"minted"_s);
    return std::make_shared<const CertificateBundle>(*std::move(bundle));
}

std::shared_ptr<const CertificateBundle> mintedBundle(const QString &host = u"a.example.com"_s)
{
    return bundleOf(mint::mintPki({host}));
}

LedgerAccount account()
{
    return {u"Production"_s, u"LTAI…9aZp"_s, u"live.aliyuncs.com"_s, u"cn-shanghai"_s};
}

Result<void> turnOn(Vault &vault, VaultProtection protection, const char *phrase = passphrase)
{
    return answerOf<void>(
        [&](auto then) { vault.turnOn(protection, Secret(QByteArrayView(phrase)), then); });
}

Result<void> unlock(Vault &vault, const char *phrase = passphrase)
{
    return answerOf<void>([&](auto then) { vault.unlock(Secret(QByteArrayView(phrase)), then); });
}

VaultStatus look(Vault &vault)
{
    return answerOf<VaultStatus>([&](auto then) { vault.look(then); }).value();
}

Result<QList<VaultItem>> list(Vault &vault)
{
    return answerOf<QList<VaultItem>>([&](auto then) { vault.list(then); });
}

int finish(Vault &vault)
{
    return answerOf<int>([&](auto then) { vault.finish(then); }).value();
}

Result<std::shared_ptr<const CertificateBundle>> take(Vault &vault, const QByteArray &sha256)
{
    return answerOf<std::shared_ptr<const CertificateBundle>>(
        [&](auto then) { vault.take(sha256, then); });
}

// --- What this program does when a test starts it again ------------------------------------------

/// Adds bundles one by one, `count` of them or without an end, and says each on standard output.
int addBundles(const QString &path, const QString &prefix, int count)
{
    FakeKeyring keyring;
    Vault vault(path, keyring, {.cost = cheap});
    if (!unlock(vault))
        return 1;
    const auto bundle = mintedBundle();
    for (int i = 0; i != count; ++i) {
        vault.keep(account(), u"%1-%2.example.com"_s.arg(prefix).arg(i), u"n"_s, bundle);
        if (finish(vault) != 0)
            return 2;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
    return 0;
}

#ifdef Q_OS_LINUX
/// How often the needle is in memory before, while and after the vault's bundle is in use.
int countInMemory(const QString &path, const QByteArray &needle)
{
    FakeKeyring keyring;
    int during = 0;
    {
        Vault vault(path, keyring, {.cost = cheap});
        if (!unlock(vault))
            return 1;
        const auto items = list(vault);
        const auto bundle = take(vault, items->constFirst().sha256);
        if (!bundle)
            return 2;
        during = countInProcessMemory(needle, mask);
    }
    std::printf("%d %d\n", during, countInProcessMemory(needle, mask));
    return 0;
}
#endif

} // namespace

/// The vault on a disk, alone and with other processes.
class VaultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"data/vault"_s);
        m_keyring = std::make_unique<FakeKeyring>();
    }

    void itIsOffUntilItIsTurnedOn()
    {
        auto vault = make();
        vault->keep(account(), u"a.example.com"_s, u"n"_s, mintedBundle());
        QCOMPARE(finish(*vault), 0);
        const VaultStatus status = look(*vault);
        QVERIFY(!status.settings.isOn && !status.exists && status.waiting == 0);
        QCOMPARE(status.settings.bundlesPerDomain, 3);
        QVERIFY(!QFile::exists(m_path));
        QVERIFY(m_keyring->entries.isEmpty());
    }

    void whatIsKeptComesBack_data()
    {
        QTest::addColumn<bool>("hasPassphrase");
        QTest::newRow("with the key in the keyring") << false;
        QTest::newRow("with a pass phrase") << true;
    }
    void whatIsKeptComesBack()
    {
        QFETCH(bool, hasPassphrase);
        const auto bundle = mintedBundle();
        {
            auto vault = make();
            QVERIFY(turnOn(*vault, protection(hasPassphrase)));
            vault->keep(account(), u"a.example.com"_s, u"name"_s, bundle);
            QCOMPARE(finish(*vault), 0);
        }
        auto vault = make(); // another run
        if (hasPassphrase) {
            QVERIFY(!look(*vault).isUnlocked);
            QCOMPARE(list(*vault).error().code, ErrorCode::PassphraseNeeded);
            QCOMPARE(unlock(*vault, "wrong").error().code, ErrorCode::PassphraseWrong);
            QVERIFY(unlock(*vault));
        }
        QVERIFY(look(*vault).isUnlocked);
        const auto items = list(*vault);
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->constFirst().domain, u"a.example.com"_s);
        const auto back = take(*vault, bundle->leaf().sha256());
        QVERIFY(back && (*back)->keyMatches());
        QCOMPARE((*back)->chainPem(), bundle->chainPem());
        QCOMPARE(take(*vault, "unknown").error().code, ErrorCode::FileNotFound);
    }

    void onlyItsOwnerMayReadIt()
    {
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(m_path) & others));
        QVERIFY(!(QFile::permissions(QFileInfo(m_path).path()) & others));
    }

    void noKeyLiesOnTheDisk()
    {
        const mint::Pki pki = mint::mintPki({u"a.example.com"_s});
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Keyring));
        vault->keep(account(), u"a.example.com"_s, u"n"_s, bundleOf(pki));
        QCOMPARE(finish(*vault), 0);
        const QByteArray scalar = pki.leaf.key.traditionalDer().mid(7, 32);
        const QByteArray key = m_keyring->entries.first();
        const QDir folder(QFileInfo(m_path).path());
        const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
        QVERIFY(names.contains(u"vault"_s));
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            for (const QByteArray &needle :
                 {scalar, scalar.toBase64(), scalar.toHex(), key, key.toHex(), key.toBase64()})
                QVERIFY2(!bytes.contains(needle), qPrintable(name));
            QVERIFY(!bytes.contains("example.com")); // not even for which domains
        }
    }

    void withoutAKeyringThatIsSaidAndNothingIsMade()
    {
        m_keyring->isThere = false;
        auto vault = make();
        const Result<void> refused = turnOn(*vault, VaultProtection::Keyring);
        QCOMPARE(refused.error().code, ErrorCode::KeyringUnavailable);
        QVERIFY(!look(*vault).exists && !look(*vault).settings.isOn);
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        QVERIFY(look(*vault).settings.isOn);
    }

    void aKeyThatLeftTheKeyringIsNamed()
    {
        {
            auto vault = make();
            QVERIFY(turnOn(*vault, VaultProtection::Keyring));
        }
        const QByteArray key = m_keyring->entries.first();
        const QString entry = m_keyring->entries.firstKey();
        m_keyring->entries.clear();
        auto vault = make();
        QCOMPARE(list(*vault).error().code, ErrorCode::CredentialMissing);
        m_keyring->entries.insert(entry, QByteArray(32, 'x'));
        QCOMPARE(list(*vault).error().code, ErrorCode::CredentialInvalid);
        m_keyring->entries.insert(entry, key);
        QVERIFY(list(*vault));
    }

    void theDomainsOfABatchAreSavedTogether()
    {
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        const auto bundle = mintedBundle();
        QSet<QDateTime> written; // when, as far as it was seen
        QElapsedTimer watch;
        watch.start();
        for (int i = 0; i < 20; ++i) {
            vault->keep(account(), u"d%1.example.com"_s.arg(i), u"n"_s, bundle);
            (void)look(*vault); // what was begun goes on meanwhile
            written.insert(QFileInfo(m_path).lastModified());
        }
        QCOMPARE(finish(*vault), 0);
        // As it was, with the first one, and then twice a second.
        QVERIFY2(written.size() <= 2 + watch.elapsed() / 500,
                 qPrintable(QString::number(written.size())));
        QCOMPARE(list(*vault)->size(), 20);
    }

    void whileItIsLockedBundlesWait()
    {
        {
            auto vault = make();
            QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        }
        auto vault = make();
        QSignalSpy failed(vault.get(), &Vault::keepFailed);
        vault->keep(account(), u"a.example.com"_s, u"n"_s, mintedBundle());
        vault->keep(account(), u"b.example.com"_s, u"n"_s, mintedBundle());
        QCOMPARE(finish(*vault), 2);
        QCOMPARE(failed.size(), 1); // said once
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::PassphraseNeeded);
        QCOMPARE(look(*vault).waiting, 2);
        QVERIFY(unlock(*vault));
        QCOMPARE(finish(*vault), 0);
        QCOMPARE(list(*vault)->size(), 2);
    }

    void whatCannotBeRestoredIsNotKept()
    {
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        const mint::Pki pki = mint::mintPki({u"a.example.com"_s});
        Result<CertificateBundle> keyless = readBytes(pki.chainPem(), u"minted"_s);
        vault->keep(account(),
                    u"a.example.com"_s,
                    u"n"_s,
                    std::make_shared<const CertificateBundle>(*std::move(keyless)));
        vault->keep(account(), u"a.example.com"_s, u"n"_s, nullptr);
        QCOMPARE(finish(*vault), 0);
        QVERIFY(list(*vault)->isEmpty());
    }

    void fewerPerDomainTakesEffectAtOnce()
    {
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        for (int i = 0; i < 4; ++i)
            vault->keep(account(), u"a.example.com"_s, u"n%1"_s.arg(i), mintedBundle());
        QCOMPARE(finish(*vault), 0);
        QCOMPARE(list(*vault)->size(), 3);
        QVERIFY(answerOf<void>([&](auto then) { vault->setBundlesPerDomain(1, then); }));
        QCOMPARE(list(*vault)->size(), 1);
        QCOMPARE(list(*vault)->constFirst().certName, u"n3"_s);
        QCOMPARE(look(*vault).settings.bundlesPerDomain, 1);
    }

    void aNewKeyEncryptsEverythingAnew()
    {
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Keyring));
        const auto bundle = mintedBundle();
        vault->keep(account(), u"a.example.com"_s, u"n"_s, bundle);
        QCOMPARE(finish(*vault), 0);
        const QByteArray before = fileBytes();
        QVERIFY(protectWith(*vault, VaultProtection::Passphrase, passphrase));
        QTRY_VERIFY(m_keyring->entries.isEmpty()); // the old key is of no more use
        QVERIFY(before != fileBytes());
        QVERIFY(protectWith(*vault, VaultProtection::Passphrase, "another"));
        auto other = make();
        QCOMPARE(unlock(*other).error().code, ErrorCode::PassphraseWrong);
        QVERIFY(unlock(*other, "another"));
        QVERIFY(take(*other, bundle->leaf().sha256()));
        QVERIFY(protectWith(*other, VaultProtection::Keyring, ""));
        QCOMPARE(m_keyring->entries.size(), 1);
        QVERIFY(take(*make(), bundle->leaf().sha256()));
        // The first one's key no longer fits, and it notices.
        QVERIFY(take(*vault, bundle->leaf().sha256()));
    }

    void withoutAKeyringTheOldKeyStays()
    {
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        m_keyring->refusesWrites = true;
        QCOMPARE(protectWith(*vault, VaultProtection::Keyring, "").error().code,
                 ErrorCode::KeyringUnavailable);
        QVERIFY(list(*vault));
        QVERIFY(unlock(*make()));
        QCOMPARE(protectWith(*vault, VaultProtection::Passphrase, "").error().code,
                 ErrorCode::InvalidInput);
        QVERIFY(unlock(*make()));
    }

    void deletingLeavesNothing_data()
    {
        QTest::addColumn<bool>("hasPassphrase");
        QTest::newRow("of a key in the keyring") << false;
        QTest::newRow("with a pass phrase that nobody typed") << true;
    }
    void deletingLeavesNothing()
    {
        QFETCH(bool, hasPassphrase);
        {
            auto vault = make();
            QVERIFY(turnOn(*vault, protection(hasPassphrase)));
            vault->keep(account(), u"a.example.com"_s, u"n"_s, mintedBundle());
            QCOMPARE(finish(*vault), 0);
        }
        writeFile(m_path + u".damaged-1"_s, "old");
        writeFile(m_path + u".Ab12yz"_s, "half");
        writeFile(QFileInfo(m_path).path() + u"/history.sqlite"_s, "not ours");
        QFile open(m_path); // as a backup program has it: sees what is written over it
        QVERIFY(open.open(QIODevice::ReadOnly));
        auto vault = make();
        QVERIFY(answerOf<void>([&](auto then) { vault->deleteAll(then); }));
        QCOMPARE(QDir(QFileInfo(m_path).path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{u"history.sqlite"_s});
        QVERIFY(m_keyring->entries.isEmpty());
        QVERIFY(!look(*vault).settings.isOn && !look(*vault).exists);
        const QByteArray left = open.readAll();
        QCOMPARE(left, QByteArray(left.size(), '\0'));
        QVERIFY(left.size() > vaultHeaderBytes);
        vault->keep(account(), u"a.example.com"_s, u"n"_s, mintedBundle());
        QCOMPARE(finish(*vault), 0);
        QVERIFY(!QFile::exists(m_path));
    }

    void deletingSaysWhatIsStillThere()
    {
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Keyring));
        m_keyring->refusesRemovals = true;
        const auto result = answerOf<void>([&](auto then) { vault->deleteAll(then); });
        QCOMPARE(result.error().code, ErrorCode::KeyringUnavailable);
        QVERIFY(!QFile::exists(m_path));
    }

    void aDamagedFileIsNeverOverwritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::newRow("one that was cut short") << QByteArray() << int(ErrorCode::InvalidInput);
        QTest::newRow("one of another program")
            << QByteArray("SQLite format 3 and more") << int(ErrorCode::UnsupportedFormat);
        QTest::newRow("an empty one") << QByteArray("") << int(ErrorCode::InvalidInput);
    }
    void aDamagedFileIsNeverOverwritten()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Keyring));
        if (bytes.isNull())
            bytes = fileBytes().chopped(5);
        writeFile(m_path, bytes);
        QVERIFY(look(*vault).problem);
        QCOMPARE(int(look(*vault).problem->code), code);
        QSignalSpy failed(vault.get(), &Vault::keepFailed);
        vault->keep(account(), u"a.example.com"_s, u"n"_s, mintedBundle());
        QCOMPARE(finish(*vault), 1); // it waits, and nothing is lost
        QCOMPARE(failed.size(), 1);
        QVERIFY(!turnOn(*vault, VaultProtection::Keyring));
        QCOMPARE(fileBytes(), bytes);
        const auto aside = answerOf<QString>(
            [&](auto then) { vault->startAnew(VaultProtection::Keyring, {}, then); });
        QCOMPARE(aside.value(), m_path + u".damaged-1"_s);
        QCOMPARE(fileBytes(*aside), bytes);
        vault->keep(account(), u"b.example.com"_s, u"n"_s, mintedBundle());
        QCOMPARE(finish(*vault), 0);
        QCOMPARE(list(*vault)->size(), 2);
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        const mint::Pki pki = mint::mintPki({u"a.example.com"_s});
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        const QString folder = QFileInfo(m_path).path();
        for (const QString &file : {m_path, m_path + u".json"_s})
            QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(
            folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        QVERIFY(QFile::setPermissions(m_folder->path(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                          | QFile::ReadOther | QFile::ExeOther));
        const QByteArray before = fileBytes();
        QSignalSpy failed(vault.get(), &Vault::keepFailed);
        {
            const Unprivileged nobody;
            QVERIFY(nobody.isOk());
            vault->keep(account(), u"a.example.com"_s, u"n"_s, bundleOf(pki));
            QCOMPARE(finish(*vault), 1);
        }
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Storage);
        QCOMPARE(fileBytes(), before);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        vault->keep(account(), u"b.example.com"_s, u"n"_s, bundleOf(pki));
        QCOMPARE(finish(*vault), 0); // once the rights are there, all of it is kept
        QCOMPARE(list(*vault)->size(), 2);
    }

    void aDiskThatTakesNoMoreIsTold()
    {
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        vault->keep(account(), u"a.example.com"_s, u"n"_s, mintedBundle());
        QCOMPARE(finish(*vault), 0);
        const QByteArray before = fileBytes();
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = usual;
        small.rlim_cur = rlim_t(before.size()) + 100;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        QSignalSpy failed(vault.get(), &Vault::keepFailed);
        vault->keep(account(), u"b.example.com"_s, u"n"_s, mintedBundle());
        const int waiting = finish(*vault);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        std::signal(SIGXFSZ, handler);
        QCOMPARE(waiting, 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Storage);
        QCOMPARE(fileBytes(), before);
        QCOMPARE(list(*vault)->size(), 1);
        vault->keep(account(), u"c.example.com"_s, u"n"_s, mintedBundle());
        QCOMPARE(finish(*vault), 0);
        QCOMPARE(list(*vault)->size(), 3);
    }

    void anotherProcessIsWaitedForAndNamed()
    {
        auto vault = make(300);
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        FileLock lock(m_path + u".lock"_s);
        QVERIFY(lock.tryLock().value_or(false));
        QSignalSpy failed(vault.get(), &Vault::keepFailed);
        vault->keep(account(), u"a.example.com"_s, u"n"_s, mintedBundle());
        QCOMPARE(finish(*vault), 1);
        QVERIFY(failed.first().first().value<Error>().detail.contains(u"another LiveCert"_s));
        QVERIFY(list(*vault)); // reading needs no lock
        lock.unlock();
        vault->keep(account(), u"b.example.com"_s, u"n"_s, mintedBundle());
        QCOMPARE(finish(*vault), 0);
    }

    void aLockWhoseProcessIsGoneStopsNobody_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("killed before it wrote who it was") << QByteArray();
        QTest::newRow("its number is another program's now")
            << QByteArray::number(QCoreApplication::applicationPid()) + "\ntst_vault\n"
                + QSysInfo::machineHostName().toUtf8() + "\n";
    }

    void aLockWhoseProcessIsGoneStopsNobody()
    {
        QFETCH(QByteArray, bytes);
        auto vault = make(300);
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        QFile lock(m_path + u".lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QCOMPARE(lock.write(bytes), bytes.size());
        lock.close();
        vault->keep(account(), u"a.example.com"_s, u"n"_s, mintedBundle());
        QCOMPARE(finish(*vault), 0);
    }

    void twoProcessesLoseNothing()
    {
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        QProcess one;
        QProcess other;
        startAgain(one, {u"--add"_s, m_path, u"one"_s, u"12"_s});
        startAgain(other, {u"--add"_s, m_path, u"other"_s, u"12"_s});
        QTRY_COMPARE_WITH_TIMEOUT(one.state(), QProcess::NotRunning, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(one.exitCode(), 0);
        QCOMPARE(other.exitCode(), 0);
        QCOMPARE(list(*vault)->size(), 24);
    }

    void killedAtAnyMomentItIsWhole()
    {
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        bool isNumber = false;
        const int asked = qEnvironmentVariableIntValue("LIVECERT_KILLS", &isNumber);
        const int kills = isNumber ? asked : 8;
        qsizetype kept = 0;
        for (int round = 0; round < kills; ++round) {
            QProcess writer;
            startAgain(writer, {u"--add"_s, m_path, u"round%1"_s.arg(round), u"-1"_s});
            QTRY_VERIFY_WITH_TIMEOUT(writer.bytesAvailable() > 0, 30'000);
            const int wait = QRandomGenerator::global()->bounded(40);
            QTimer::singleShot(wait, &writer, &QProcess::kill);
            QTRY_COMPARE_WITH_TIMEOUT(writer.state(), QProcess::NotRunning, 30'000);
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
            const qsizetype said = writer.readAllStandardOutput().count('\n');
            const auto items = list(*vault);
            QVERIFY2(items, qPrintable(items ? QString() : items.error().detail));
            // Whatever was said to be kept is there, and at most one that was not yet said.
            QVERIFY(items->size() >= kept + said && items->size() <= kept + said + 1);
            kept = items->size();
        }
        vault->keep(account(), u"last.example.com"_s, u"n"_s, mintedBundle());
        QCOMPARE(finish(*vault), 0); // a dead process's lock stops nobody
        const QStringList left =
            QDir(QFileInfo(m_path).path()).entryList({u"vault.??????"_s}, QDir::Files);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    }

#ifdef Q_OS_LINUX
    void theKeyIsInMemoryOnlyWhileItIsUsed()
    {
        const mint::Pki pki = mint::mintPki({u"a.example.com"_s});
        auto vault = make();
        QVERIFY(turnOn(*vault, VaultProtection::Passphrase));
        vault->keep(account(), u"a.example.com"_s, u"n"_s, bundleOf(pki));
        QCOMPARE(finish(*vault), 0);
        const QByteArray needle = masked(pki.leaf.key.traditionalDer().mid(7, 32));
        QProcess reader;
        startAgain(reader, {u"--memory"_s, m_path, QString::fromLatin1(needle.toHex())});
        QTRY_COMPARE_WITH_TIMEOUT(reader.state(), QProcess::NotRunning, 60'000);
        const QByteArrayList counts = reader.readAllStandardOutput().simplified().split(' ');
        QCOMPARE(counts.size(), 2);
        QCOMPARE(counts.at(0), QByteArray("1")); // in the one bundle that is in use
        QCOMPARE(counts.at(1), QByteArray("0"));
    }
#endif

private:
    [[nodiscard]] std::unique_ptr<Vault> make(int patienceMs = 10'000)
    {
        return std::make_unique<Vault>(
            m_path, *m_keyring, Vault::Options{.cost = cheap, .lockPatienceMs = patienceMs});
    }
    [[nodiscard]] static VaultProtection protection(bool hasPassphrase)
    {
        return hasPassphrase ? VaultProtection::Passphrase : VaultProtection::Keyring;
    }
    [[nodiscard]] static Result<void> protectWith(Vault &vault,
                                                  VaultProtection protection,
                                                  const char *phrase)
    {
        return answerOf<void>([&](auto then) {
            vault.protectWith(protection, Secret(QByteArrayView(phrase)), then);
        });
    }
    static void startAgain(QProcess &process, const QStringList &arguments)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), arguments);
    }
    [[nodiscard]] QByteArray fileBytes(const QString &path = {}) const
    {
        QFile file(path.isEmpty() ? m_path : path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    static void writeFile(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<FakeKeyring> m_keyring;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == "--add"_L1)
        return addBundles(words.at(2), words.at(3), words.at(4).toInt());
#ifdef Q_OS_LINUX
    if (words.value(1) == "--memory"_L1)
        return countInMemory(words.at(2), QByteArray::fromHex(words.at(3).toLatin1()));
#endif
    VaultTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_vault.moc"
