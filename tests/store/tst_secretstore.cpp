// SPDX-License-Identifier: Apache-2.0
#include "store/credentialsource.h"
#include "store/secretstore.h"

#include <QElapsedTimer>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace livecert;

namespace {

template <class T>
Continuation<T> into(QObject *context, std::optional<Result<T>> &answer)
{
    return {context, [&answer](Result<T> result) { answer = std::move(result); }};
}

} // namespace

/// Without a session bus: the keyring itself is the system's.
class SecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    }

    void withoutAKeyringSecretsLastForThisRun()
    {
        QElapsedTimer timer;
        timer.start();
        SecretStore store;
        std::optional<Result<bool>> hasKeyring;
        store.findKeyring(into(this, hasKeyring));
        std::optional<Result<SecretPlace>> place;
        store.save(u"p1"_s, Secret("canary"), into(this, place));
        QTRY_VERIFY(place.has_value());
        QVERIFY(hasKeyring.has_value());
        QVERIFY(!**hasKeyring);
        QCOMPARE(**place, SecretPlace::ThisRunOnly);

        std::optional<Result<std::shared_ptr<Secret>>> loaded;
        store.load(u"p1"_s, into(this, loaded));
        QTRY_VERIFY(loaded.has_value());
        QVERIFY((**loaded)->equals("canary"));
        QVERIFY2(timer.elapsed() < 2'000, "a box without a keyring is not waited for");

        std::optional<Result<bool>> removed;
        store.remove(u"p1"_s, into(this, removed));
        QTRY_VERIFY(removed.has_value());
        QVERIFY(**removed);
        loaded.reset();
        store.load(u"p1"_s, into(this, loaded));
        QTRY_VERIFY(loaded.has_value());
        QCOMPARE(loaded->error().code, ErrorCode::CredentialMissing);
    }

    void aKeyringThatDoesNotAnswerIsGivenUp()
    {
        // A bus that nobody listens on: the way to it fails or hangs, and both are no keyring.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        SecretStore store;
        std::optional<Result<bool>> hasKeyring;
        store.findKeyring(into(this, hasKeyring));
        QTRY_VERIFY_WITH_TIMEOUT(hasKeyring.has_value(), 8'000);
        QVERIFY(!**hasKeyring);
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    }

    void anotherRunKnowsNothing()
    {
        std::optional<Result<SecretPlace>> place;
        {
            SecretStore store;
            store.save(u"p1"_s, Secret("canary"), into(this, place));
            QTRY_VERIFY(place.has_value());
        }
        SecretStore store;
        std::optional<Result<std::shared_ptr<Secret>>> loaded;
        store.load(u"p1"_s, into(this, loaded));
        QTRY_VERIFY(loaded.has_value());
        QVERIFY(!*loaded);
    }

    void profilesAreOpenedFromTheStore()
    {
        SecretStore store;
        std::optional<Result<SecretPlace>> place;
        store.save(u"p1"_s, Secret("canary"), into(this, place));
        QTRY_VERIFY(place.has_value());
        Profile profile;
        profile.id = u"p1"_s;
        profile.accessKeyId = u"LTAI5t"_s;
        std::optional<Result<std::shared_ptr<Credential>>> credential;
        openCredential(profile, store, into(this, credential));
        QTRY_VERIFY(credential.has_value());
        QCOMPARE((**credential)->accessKeyId, u"LTAI5t"_s);
        QVERIFY((**credential)->accessKeySecret.equals("canary"));

        profile.id = u"unknown"_s;
        credential.reset();
        openCredential(profile, store, into(this, credential));
        QTRY_VERIFY(credential.has_value());
        QCOMPARE(credential->error().code, ErrorCode::CredentialMissing);
    }
};

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "tst_secretstore.moc"
