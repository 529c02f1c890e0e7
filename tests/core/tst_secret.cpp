// SPDX-License-Identifier: Apache-2.0
#include "core/secret.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <thread>
#include <type_traits>
#include <vector>

using namespace livecert;

static_assert(!std::is_copy_constructible_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret>);

namespace {

/// Filled with one letter, of a size that goes through small, pooled and large ones.
Secret pattern(std::size_t round)
{
    static constexpr std::size_t sizes[] = {1, 63, 64, 65, 700, 4096, 4097, 32768, 32769, 100000};
    Secret secret = Secret::ofSize(sizes[round % std::size(sizes)]);
    const char letter = char('a' + round % 26);
    if (std::any_of(secret.view().begin(), secret.view().end(), [](char c) { return c != 0; }))
        return {}; // it was to be all zero
    std::fill_n(secret.data(), secret.size(), letter);
    return secret;
}

bool isPattern(const Secret &secret, std::size_t round)
{
    const char letter = char('a' + round % 26);
    return !secret.isEmpty()
        && std::all_of(
            secret.view().begin(), secret.view().end(), [letter](char c) { return c == letter; });
}

/// Makes and drops secrets, about fifty alive at a time; whether each kept what was put into it.
bool keepsPatterns(std::size_t start)
{
    std::vector<Secret> alive(50);
    bool isRight = true;
    for (std::size_t round = start; round < start + 3000; ++round) {
        const std::size_t place = round * 7 % alive.size();
        alive[place] = pattern(round);
        isRight = isRight && isPattern(alive[place], round);
        const std::size_t other = (round + 1) * 7 % alive.size();
        if (round >= start + alive.size())
            isRight = isRight && isPattern(alive[other], round + 1 - alive.size());
    }
    return isRight;
}

#ifdef Q_OS_LINUX
/// The flags of the mapping that this address lies in, "rd wr mr mw …" (proc(5), smaps).
QByteArray mappingFlags(const void *address)
{
    QFile file(QStringLiteral("/proc/self/smaps"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    bool isIt = false;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const qsizetype dash = line.indexOf('-');
        bool isNumber = false;
        const quintptr start = line.left(std::max<qsizetype>(dash, 0)).toULongLong(&isNumber, 16);
        if (dash > 0 && isNumber)
            isIt = reinterpret_cast<quintptr>(address) >= start
                && reinterpret_cast<quintptr>(address)
                    < line.mid(dash + 1, line.indexOf(' ') - dash - 1).toULongLong(nullptr, 16);
        if (isIt && line.startsWith("VmFlags:"))
            return line.mid(8).trimmed();
    }
    return {};
}
#endif

} // namespace

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

    void reusedMemoryIsZero()
    {
        Secret first(QByteArrayView("what was here before"));
        const char *place = first.data();
        first.clear();
        const Secret second = Secret::ofSize(20);
        QCOMPARE(static_cast<const void *>(second.view().data()), static_cast<const void *>(place));
        QCOMPARE(second.view().toByteArray(), QByteArray(20, '\0'));
    }

    void secretsDoNotTouchEachOther() { QVERIFY(keepsPatterns(0)); }

    void threadsDoNotTouchEachOther()
    {
        std::array<bool, 4> isRight{};
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < isRight.size(); ++i)
            threads.emplace_back([&isRight, i] { isRight[i] = keepsPatterns(i * 13); });
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(std::all_of(isRight.begin(), isRight.end(), [](bool right) { return right; }));
    }

#ifdef Q_OS_LINUX
    void staysOutOfDumps_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("a pass phrase") << 20;
        QTest::newRow("a key") << 1700;
        QTest::newRow("a file") << 300000;
    }

    void staysOutOfDumps()
    {
        QFETCH(const int, size);
        const Secret secret = Secret::ofSize(std::size_t(size));
        QVERIFY2(mappingFlags(secret.view().data()).split(' ').contains("dd"),
                 mappingFlags(secret.view().data()).constData());
    }
#endif

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
