// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"

#include <QTest>

#include <type_traits>

using namespace livecert;

static_assert(!std::is_copy_constructible_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsBytes()
    {
        const Secret secret(QByteArrayView("key\0with zero", 13));
        QCOMPARE(secret.view().toByteArray(), QByteArray("key\0with zero", 13));
        QVERIFY(secret.equals(QByteArrayView("key\0with zero", 13)));
        QVERIFY(!secret.equals(QByteArrayView("key\0with zerO", 13)));
        QVERIFY(!secret.equals(QByteArrayView("key", 3)));
    }

    void moveLeavesNothingBehind()
    {
        Secret first(QByteArrayView("abc"));
        const char *bytes = first.data();
        const Secret second = std::move(first);
        QCOMPARE(static_cast<const void *>(second.view().data()), static_cast<const void *>(bytes));
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is the point
    }

    void takeFromWipesTheSource()
    {
        QByteArray text("pass phrase");
        text.detach();
        QString words = QStringLiteral("口令 words") + QString();
        const Secret fromText = Secret::takeFrom(text);
        const Secret fromWords = Secret::takeFrom(words);
        QVERIFY(text.isEmpty());
        QVERIFY(words.isEmpty());
        QCOMPARE(fromText.view().toByteArray(), QByteArray("pass phrase"));
        QCOMPARE(QString::fromUtf8(fromWords.view()), QStringLiteral("口令 words"));
    }

    void shrinkWipesTheRest()
    {
        Secret secret(QByteArrayView("abcdef"));
        secret.shrink(2);
        QCOMPARE(secret.view().toByteArray(), QByteArray("ab"));
        QCOMPARE(secret.data()[2], '\0');
        QCOMPARE(secret.data()[5], '\0');
    }

    void wipeOverwrites()
    {
        char memory[] = "secret";
        wipe(memory, sizeof memory);
        for (const char byte : memory)
            QCOMPARE(byte, '\0');
    }

    void emptyIsFine()
    {
        Secret secret;
        QVERIFY(secret.isEmpty());
        QVERIFY(secret.view().isEmpty());
        QVERIFY(secret.equals({}));
        QVERIFY(secret.clone().isEmpty());
        secret.clear();
        QVERIFY(Secret(QByteArrayView()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(SecretTest)
#include "tst_secret.moc"
