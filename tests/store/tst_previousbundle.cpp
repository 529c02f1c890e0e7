// SPDX-License-Identifier: Apache-2.0
#include "store/history.h"
#include "store/previousbundle.h"
#include "store/vault.h"
#include "support/answers.h"
#include "support/fakekeyring.h"
#include "support/mint.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;
using State = PreviousBundle::State;

namespace {

LedgerAccount account(const QString &key = u"LTAI…9aZp"_s, const QString &name = u"Production"_s)
{
    return {name, key, u"live.aliyuncs.com"_s, u"cn-shanghai"_s};
}

QByteArray digest(char name, QCryptographicHash::Algorithm algorithm)
{
    return QCryptographicHash::hash(QByteArray(1, name), algorithm);
}

// Certificates are single letters here: their digests are what counts.
VaultItem item(char name, const QString &domain = u"a.example.com"_s)
{
    VaultItem item;
    item.account = account();
    item.domain = domain;
    item.certName = QChar::fromLatin1(name);
    item.sha1 = digest(name, QCryptographicHash::Sha1);
    item.sha256 = digest(name, QCryptographicHash::Sha256);
    return item;
}

QString sha1Of(char name)
{
    return name == '-' ? QString()
                       : QString::fromLatin1(digest(name, QCryptographicHash::Sha1).toHex());
}

HistoryRecord change(char before, char after)
{
    HistoryRecord record;
    record.domain = u"a.example.com"_s;
    record.account = account().name;
    record.accessKey = account().accessKey;
    record.service = account().service;
    record.oldFingerprint = sha1Of(before);
    record.oldName = before == '-' ? QString() : QString(QChar::fromLatin1(before));
    if (after != '-')
        record.newFingerprint =
            QString::fromLatin1(digest(after, QCryptographicHash::Sha256).toHex());
    return record;
}

DomainOverview domain(char served, const QString &name = u"a.example.com"_s)
{
    DomainOverview domain;
    domain.domain.name = name;
    domain.isHttpsOn = served != '-';
    domain.fingerprint = sha1Of(served).toUpper(); // however the service prints it
    return domain;
}

} // namespace

class PreviousBundleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFormerCertificateIsFound_data()
    {
        QTest::addColumn<QByteArray>("served");
        QTest::addColumn<QByteArrayList>("changes"); // "AB": from A to B, newest first
        QTest::addColumn<QByteArray>("kept"); // newest first
        QTest::addColumn<int>("state");
        QTest::addColumn<QByteArray>("found");
        const auto row = [](const char *name,
                            const QByteArray &served,
                            const QByteArrayList &changes,
                            const QByteArray &kept,
                            State state,
                            const QByteArray &found = {}) {
            QTest::newRow(name) << served << changes << kept << int(state) << found;
        };
        row("what the last change replaced", "B", {"AB"}, "BA", State::Held, "A");
        row("not an older one", "C", {"BC", "AB"}, "CBA", State::Held, "B");
        row("not an older one when the former was not kept",
            "C",
            {"BC", "AB"},
            "CA",
            State::NotKept);
        row("a repetition replaced nothing", "B", {"BB", "AB"}, "BA", State::Held, "A");
        row("HTTPS was turned off since", "-", {"B-"}, "BA", State::Held, "B");
        row("HTTPS was off in between", "B", {"-B", "A-"}, "BA", State::Held, "A");
        row("somebody has put it back already", "A", {"AB"}, "BA", State::AlreadyServed, "A");
        row("the ledger was removed: the newest other one", "B", {}, "BA", State::Held, "A");
        row("there is only what it has", "A", {}, "A", State::NotKept);
        row("it was never changed", "A", {}, "", State::NotChanged);
        row("it was changed, and the vault is empty", "B", {"AB"}, "", State::NotKept);
        row("what it has is not known", "-", {"-B"}, "BA", State::Held, "A");
    }
    void theFormerCertificateIsFound()
    {
        QFETCH(QByteArray, served);
        QFETCH(QByteArrayList, changes);
        QFETCH(QByteArray, kept);
        QFETCH(int, state);
        QFETCH(QByteArray, found);
        QList<HistoryRecord> records;
        for (const QByteArray &pair : changes)
            records.append(change(pair.at(0), pair.at(1)));
        QList<VaultItem> items;
        for (const char name : kept)
            items.append(item(name));
        const PreviousBundle previous =
            previousBundle(domain(served.at(0)), account(), records, items);
        QCOMPARE(int(previous.state), state);
        QCOMPARE(previous.item.certName, QString::fromLatin1(found));
    }

    void aLedgerWithTheOtherDigestIsUnderstood()
    {
        HistoryRecord record = change('A', 'B');
        record.oldFingerprint = QString::fromLatin1(item('A').sha256.toHex(':')).toUpper();
        const PreviousBundle previous =
            previousBundle(domain('B'), account(), {record}, {item('B'), item('A')});
        QCOMPARE(previous.state, State::Held);
        QCOMPARE(previous.item.certName, u"A"_s);
    }

    void theSameCertificateOfAnotherDomainWillDo()
    {
        const PreviousBundle previous = previousBundle(
            domain('B'), account(), {change('A', 'B')}, {item('B'), item('A', u"b.example.com"_s)});
        QCOMPARE(previous.state, State::Held);
        QCOMPARE(previous.item.certName, u"A"_s);
    }

    void anotherAccountsBundlesAreLeftAlone()
    {
        const QList<VaultItem> items{item('B'), item('A')};
        const QList<HistoryRecord> changes{change('A', 'B')};
        QCOMPARE(previousBundle(domain('B'), account(u"other"_s, u"Test"_s), changes, items).state,
                 State::NotKept);
        // A new AccessKey of the same account is no other account.
        QCOMPARE(previousBundle(domain('B'), account(u"other"_s), changes, items).state,
                 State::Held);
    }

    void oneChangeIsTakenBack()
    {
        const QList<VaultItem> items{item('C'), item('B'), item('A')};
        QCOMPARE(bundleBefore(domain('C'), account(), change('A', 'B'), items).item.certName,
                 u"A"_s);
        QCOMPARE(bundleBefore(domain('C'), account(), change('C', 'B'), items).state,
                 State::AlreadyServed);
        const PreviousBundle gone = bundleBefore(domain('C'), account(), change('X', 'B'), items);
        QCOMPARE(gone.state, State::NotKept);
        QCOMPARE(gone.formerName, u"X"_s);
    }

    void vaultAndLedgerAreAskedTogether()
    {
        const QTemporaryDir folder;
        FakeKeyring keyring;
        Vault vault(folder.filePath(u"vault"_s), keyring, {.cost = {10, 8, 1}});
        History history(folder.filePath(u"history.sqlite"_s));
        QVERIFY(answerOf<void>(
            [&](auto then) { vault.turnOn(VaultProtection::Passphrase, Secret("phrase"), then); }));
        QList<std::shared_ptr<const CertificateBundle>> bundles;
        for (int i = 0; i < 2; ++i) {
            const mint::Pki pki = mint::mintPki({u"a.example.com"_s});
            Result<CertificateBundle> bundle =
                readBytes(pki.chainPem() + pki.keyPem(), u"minted"_s);
            bundles.append(std::make_shared<const CertificateBundle>(*std::move(bundle)));
            vault.keep(account(), u"a.example.com"_s, u"n%1"_s.arg(i), bundles.last());
        }
        const auto sha1 = [&bundles](int i) {
            return QString::fromLatin1(bundles.at(i)->leaf().fields().sha1.toHex());
        };
        LedgerBatch batch{u"1"_s, account(), {}};
        WantedState wanted;
        wanted.leafSha256 = bundles.at(1)->leaf().sha256();
        batch.changes.append({u"a.example.com"_s, u"n0"_s, sha1(0), wanted});
        batch.changes.append({u"failed.example.com"_s, u"n0"_s, sha1(0), wanted});
        const auto changes =
            answerOf<QList<qint64>>([&](auto then) { history.begin(batch, then); });
        QVERIFY(answerOf<void>(
            [&](auto then) { history.note(changes->at(0), {.state = LedgerState::Done}, then); }));
        QVERIFY(answerOf<void>([&](auto then) {
            history.note(changes->at(1), {.state = LedgerState::Failed}, then);
        }));

        DomainOverview changed;
        changed.domain.name = u"a.example.com"_s;
        changed.isHttpsOn = true;
        changed.fingerprint = sha1(1);
        DomainOverview failed;
        failed.domain.name = u"failed.example.com"_s;
        PreviousBundles previous(vault, &history, account());
        const auto found = answerOf<QList<PreviousBundle>>([&](auto then) {
            previous.find({changed, failed}, then);
        });
        QVERIFY(found);
        QCOMPARE(found->at(0).state, State::Held);
        QCOMPARE(found->at(0).item.certName, u"n0"_s);
        QCOMPARE(found->at(0).formerName, u"n0"_s);
        QCOMPARE(found->at(1).state, State::NotChanged);

        vault.lock();
        const auto locked =
            answerOf<QList<PreviousBundle>>([&](auto then) { previous.find({changed}, then); });
        QCOMPARE(locked.error().code, ErrorCode::PassphraseNeeded);
    }
};

QTEST_GUILESS_MAIN(PreviousBundleTest)
#include "tst_previousbundle.moc"
