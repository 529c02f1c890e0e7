// SPDX-License-Identifier: Apache-2.0
#include "store/history.h"
#include "store/historychain.h"
#include "support/unprivileged.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <array>
#include <barrier>
#include <csignal>
#include <memory>
#include <sys/resource.h>
#include <sys/stat.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

Q_DECLARE_METATYPE(livecert::HistoryVerdict::Problem)

namespace {

const QByteArray newCertificate = QByteArray::fromHex("9f3ca1770b");

LedgerBatch batchOf(const QStringList &domains, const QString &id = u"batch-1"_s)
{
    LedgerBatch batch;
    batch.id = id;
    batch.account = {u"Production"_s, u"LTAI…9aZp"_s, u"live.aliyuncs.com"_s, u"cn-shanghai"_s};
    for (const QString &domain : domains) {
        LedgerChange change;
        change.domain = domain;
        change.oldName = u"old"_s;
        change.oldFingerprint = u"aa11"_s;
        change.wanted.certName = u"new"_s;
        change.wanted.leafSha256 = newCertificate;
        batch.changes.append(change);
    }
    return batch;
}

/// Waits for the answer of a question.
template <class T, class Question>
Result<T> answerOf(Question question)
{
    QObject context;
    std::optional<Result<T>> answer;
    question(Continuation<T>(&context, [&answer](Result<T> came) { answer = std::move(came); }));
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
        return failure(ErrorCode::Timeout, u"no answer"_s);
    return *answer;
}

Result<QList<qint64>> begin(History &history, const LedgerBatch &batch)
{
    return answerOf<QList<qint64>>([&](auto then) { history.begin(batch, then); });
}

Result<void> note(History &history, qint64 change, const LedgerNote &what)
{
    return answerOf<void>([&](auto then) { history.note(change, what, then); });
}

HistoryMatch find(History &history, HistoryQuery query = {})
{
    query.now = query.now.isValid() ? query.now : systemUtc();
    return answerOf<HistoryMatch>([&](auto then) { history.find(query, then); }).value();
}

QList<HistoryEntry> entriesOf(History &history)
{
    const QList<qint64> changes = find(history).changes;
    return answerOf<QList<HistoryEntry>>([&](auto then) { history.entries(changes, then); })
        .value();
}

HistoryVerdict verdictOf(History &history)
{
    return answerOf<HistoryVerdict>([&](auto then) { history.verify(then); }).value();
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"data/history.sqlite"_s);
        m_now = QDateTime(QDate(2026, 11, 24), QTime(10, 0), Qt::UTC);
    }

    void manyMayOpenANewFileAtOnce()
    {
        // Two windows that start for the first time, or the page that reads while the first batch
        // is written down.
        constexpr int openers = 8;
        for (int round = 0; round < 25; ++round) {
            const QString file = m_folder->filePath(u"%1.sqlite"_s.arg(round));
            std::array<Result<void>, openers> opened;
            std::vector<std::unique_ptr<QThread>> threads;
            std::barrier together(openers);
            for (Result<void> &result : opened) {
                threads.emplace_back(QThread::create([&file, &result, &together] {
                    HistoryDatabase database(file);
                    together.arrive_and_wait();
                    result = database.open();
                }));
                threads.back()->start();
            }
            for (const auto &thread : threads)
                QVERIFY(thread->wait());
            for (const Result<void> &result : opened)
                QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        }
    }

    void nothingIsMadeBeforeItIsNeeded()
    {
        auto history = make();
        QCOMPARE(find(*history).changes.size(), 0);
        QVERIFY(verdictOf(*history).isIntact());
        QVERIFY(!QFile::exists(m_path));
    }

    void aChangeIsReadBackAsItWent()
    {
        auto history = make();
        QSignalSpy changed(history.get(), &History::changed);
        const auto changes = begin(*history, batchOf({u"a.example.com"_s, u".example.com"_s}));
        QVERIFY2(changes, changes ? "" : qPrintable(changes.error().detail));
        QCOMPARE(changes->size(), 2);
        m_now = m_now.addSecs(1);
        QVERIFY(note(*history, changes->at(0), {}));
        m_now = m_now.addMSecs(250);
        QVERIFY(note(*history, changes->at(0), {LedgerState::Done, u"REQ-1"_s, {}, {}, {}}));
        m_now = m_now.addSecs(60);
        QVERIFY(
            note(*history, changes->at(0), {LedgerState::Done, u"REQ-1"_s, {}, {}, u"served"_s}));
        QCOMPARE(changed.size(), 4);

        auto again = make();
        const QList<HistoryEntry> entries = entriesOf(*again);
        QCOMPARE(entries.size(), 2);
        const HistoryEntry &done = entries.at(1);
        QCOMPARE(done.planned.domain, u"a.example.com"_s);
        QCOMPARE(done.state(), LedgerState::Done);
        QCOMPARE(done.last.requestId, u"REQ-1"_s);
        QCOMPARE(done.last.proof, u"served"_s);
        QCOMPARE(done.planned.newFingerprint, u"9f3ca1770b"_s);
        QCOMPARE(done.planned.user, u"admin"_s);
        QCOMPARE(done.planned.host, u"desk"_s);
        QCOMPARE(done.started.msecsTo(done.finished), 250);
        QCOMPARE(entries.at(0).state(), LedgerState::Planned);
        QVERIFY(openChangeOf(done).wanted.leafSha256 == newCertificate);
        const auto records =
            answerOf<QList<HistoryRecord>>([&](auto then) { again->records(done.change(), then); });
        QCOMPARE(records->size(), 4);
        QCOMPARE(verdictOf(*again).records, 5);
    }

    void theFileIsNobodyElsesBusiness()
    {
        auto history = make();
        QVERIFY(begin(*history, batchOf({u"a.example.com"_s})));
        QCOMPARE(modeOf(m_path), mode_t(0600));
        QCOMPARE(modeOf(m_path + u"-wal"_s), mode_t(0600));
        QCOMPARE(modeOf(m_folder->filePath(u"data"_s)), mode_t(0700));
    }

    void aFolderThatIsThereKeepsItsRights()
    {
        QVERIFY(QFile::setPermissions(m_folder->path(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                          | QFile::ReadOther | QFile::ExeOther));
        m_path = m_folder->filePath(u"history.sqlite"_s);
        auto history = make();
        QVERIFY(begin(*history, batchOf({u"a.example.com"_s})));
        QCOMPARE(modeOf(m_folder->path()) & 07u, mode_t(05));
    }

    void alterationsAreFound_data()
    {
        using Problem = HistoryVerdict::Problem;
        QTest::addColumn<QString>("sql");
        QTest::addColumn<HistoryVerdict::Problem>("problem");
        QTest::addColumn<qint64>("seq");
        QTest::newRow("nothing was done") << QString() << Problem::None << 0LL;
        QTest::newRow("an outcome was altered")
            << u"UPDATE record SET state = 'done' WHERE seq = 5"_s << Problem::Altered << 5LL;
        QTest::newRow("a time was altered")
            << u"UPDATE record SET time_ms = time_ms + 1 WHERE seq = 2"_s << Problem::Altered
            << 2LL;
        QTest::newRow("text was moved from one field to the next")
            << u"UPDATE record SET old_name = 'ol', old_fingerprint = 'daa11' WHERE seq = 1"_s
            << Problem::Altered << 1LL;
        QTest::newRow("a record points to another change")
            << u"UPDATE record SET change = 1 WHERE seq = 6"_s << Problem::Altered << 6LL;
        QTest::newRow("a record was deleted")
            << u"DELETE FROM record WHERE seq = 3"_s << Problem::Missing << 4LL;
        QTest::newRow("the first was deleted")
            << u"DELETE FROM record WHERE seq = 1"_s << Problem::Missing << 2LL;
        QTest::newRow("the newest was deleted")
            << u"DELETE FROM record WHERE seq = 6"_s << Problem::Tail << 6LL;
        QTest::newRow("all were deleted") << u"DELETE FROM record"_s << Problem::Tail << 1LL;
        QTest::newRow("a copy was added behind")
            << u"INSERT INTO record SELECT 7, change, time_ms%1, previous, hash FROM record "
               "WHERE seq = 6"_s
            << Problem::Unlinked << 7LL;
        QTest::newRow("a copy took the place of another")
            << u"REPLACE INTO record SELECT 4, change, time_ms%1, previous, hash FROM record "
               "WHERE seq = 3"_s
            << Problem::Unlinked << 4LL;
    }

    void alterationsAreFound()
    {
        QFETCH(QString, sql);
        QFETCH(HistoryVerdict::Problem, problem);
        QFETCH(qint64, seq);
        auto history = make();
        const auto changes = begin(*history, batchOf({u"a.example.com"_s, u"b.example.com"_s}));
        QVERIFY(changes);
        for (const qint64 change : *changes)
            QVERIFY(note(*history, change, {}));
        QVERIFY(note(*history, changes->at(0), {LedgerState::Failed, {}, u"X"_s, {}, {}}));
        QVERIFY(note(*history, changes->at(1), {LedgerState::Done, u"R"_s, {}, {}, {}}));
        if (!sql.isEmpty())
            tamper(sql.contains("%1"_L1) ? sql.arg(columnNames()) : sql);
        const HistoryVerdict verdict = verdictOf(*history);
        QCOMPARE(verdict.problem, problem);
        QCOMPARE(verdict.seq, seq);
    }

    void everyColumnIsInTheHash()
    {
        const HistoryRecord record;
        QSet<QByteArray> hashes{hashOf(record)};
        for (const HistoryColumn &column : historyColumns) {
            HistoryRecord other = record;
            other.*column.member = u"x"_s;
            hashes.insert(hashOf(other));
        }
        QCOMPARE(hashes.size(), qsizetype(historyColumns.size()) + 1);
    }

    void hostileTextComesBackAndVerifies_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("quotes and semicolons") << u"x'); DROP TABLE record; --"_s;
        QTest::newRow("NUL within") << QString(u"a"_s + QChar(0) + u"b"_s);
        QTest::newRow("a lone surrogate") << QString(u"a"_s + QChar(0xD800) + u"b"_s);
        QTest::newRow("a byte order mark first") << QString(QChar(0xFEFF) + u"a"_s);
        QTest::newRow("no characters") << QString(u"a"_s + QChar(0xFFFE) + QChar(0xFFFF));
        QTest::newRow("emoji and Chinese") << u"🔒 证书"_s;
        QTest::newRow("a hundred thousand characters") << QString(100'000, u'x');
        QTest::newRow("a pair at the limit") << QString(QString(999, u'x') + u"🔒"_s);
        QTest::newRow("like a pattern") << u"%_\\"_s;
    }

    void hostileTextComesBackAndVerifies()
    {
        QFETCH(QString, text);
        auto history = make();
        LedgerBatch batch = batchOf({text});
        batch.account.name = text;
        const auto changes = begin(*history, batch);
        QVERIFY(changes);
        QVERIFY(note(*history, changes->at(0), {LedgerState::Failed, text, text, text, {}}));
        const QList<HistoryEntry> entries = entriesOf(*history);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.first().planned.domain, storableText(text));
        QVERIFY(entries.first().planned.domain.size() <= 1000);
        QVERIFY(verdictOf(*history).isIntact());
        HistoryQuery query;
        query.text = text.left(20);
        QCOMPARE(find(*history, query).changes.size(), 1);
    }

    void searchAndFiltersFindWhatTheySay()
    {
        auto history = make();
        const auto old = begin(*history, batchOf({u"old.example.com"_s}));
        QVERIFY(note(*history, old->at(0), {LedgerState::Failed, u"REQ-OLD"_s, u"X.Y"_s, {}, {}}));
        history->end(u"batch-1"_s);
        m_now = m_now.addDays(10);
        const auto young = begin(
            *history, batchOf({u".example.com"_s, u"xn--fiq228c.example.com"_s}, u"batch-2"_s));
        QVERIFY(note(*history, young->at(0), {LedgerState::Unknown, {}, {}, {}, {}}));
        HistoryQuery query;
        query.now = m_now;
        const HistoryMatch all = find(*history, query);
        QCOMPARE(all.changes, (QList<qint64>{young->at(1), young->at(0), old->at(0)}));
        QCOMPARE(all.counts, (std::array<int, historyFilterCount>{3, 1, 1, 1, 2}));
        const auto found = [&](const QString &text, HistoryFilter filter) {
            query.text = text;
            query.filter = filter;
            return find(*history, query).changes;
        };
        QCOMPARE(found({}, HistoryFilter::Failed), QList<qint64>{old->at(0)});
        QCOMPARE(found({}, HistoryFilter::LastWeek).size(), 2);
        QCOMPARE(found(u"req-old"_s, HistoryFilter::All), QList<qint64>{old->at(0)});
        QCOMPARE(found(u"x.y"_s, HistoryFilter::All).size(), 1);
        QCOMPARE(found(u"中文"_s, HistoryFilter::All), QList<qint64>{young->at(1)});
        QCOMPARE(found(u"%"_s, HistoryFilter::All).size(), 0);
        query = {};
        query.domain = u".example.com"_s;
        QCOMPARE(find(*history, query).changes, QList<qint64>{young->at(0)});
        query = {};
        query.since = m_now.addDays(-1);
        QCOMPARE(find(*history, query).changes.size(), 2);
    }

    void whatIsCutShortIsFoundOnlyWhenNobodyIsAtWork()
    {
        auto working = make();
        const auto changes =
            begin(*working, batchOf({u"a.example.com"_s, u"b.example.com"_s, u"c.example.com"_s}));
        QVERIFY(note(*working, changes->at(0), {}));
        QVERIFY(note(*working, changes->at(1), {LedgerState::Done, {}, {}, {}, {}}));
        auto other = make();
        const auto unfinished = [](History &history) {
            return answerOf<QList<HistoryEntry>>([&](auto then) { history.unfinished(then); })
                .value();
        };
        QCOMPARE(unfinished(*other).size(), 0);
        QCOMPARE(unfinished(*working).size(), 0);
        working->end(u"batch-1"_s);
        working.reset();
        const QList<HistoryEntry> open = unfinished(*other);
        QCOMPARE(open.size(), 2);
        QCOMPARE(open.at(0).state(), LedgerState::Begun);
        QCOMPARE(open.at(1).state(), LedgerState::Planned);
        QCOMPARE(unfinished(*other).size(), 2);
    }

    // A lock file means nothing when nobody holds it: the process that made it may have been killed
    // before it wrote a word, and its number may be another one's by now.
    void whatAKilledProcessLeftIsFound()
    {
        auto working = make();
        QVERIFY(begin(*working, batchOf({u"a.example.com"_s})));
        working->end(u"batch-1"_s);
        working.reset();
        QFile lock(m_folder->filePath(u"data/running-batch-1.lock"_s));
        QVERIFY(lock.open(QIODevice::WriteOnly | QIODevice::NewOnly));
        lock.close();
        auto other = make();
        const auto open =
            answerOf<QList<HistoryEntry>>([&](auto then) { other->unfinished(then); });
        QVERIFY(open);
        QCOMPARE(open->size(), 1);
    }

    void twoWritersMakeOneChain()
    {
        constexpr int rounds = 40;
        auto one = make();
        auto two = make();
        const auto first = begin(*one, batchOf({u"a.example.com"_s}, u"1"_s));
        const auto second = begin(*two, batchOf({u"b.example.com"_s}, u"2"_s));
        QVERIFY(first && second);
        QObject context;
        int written = 0;
        for (int round = 0; round < rounds; ++round) {
            const Continuation<void> count{
                &context, [&written](const Result<void> &done) { written += done ? 1 : 0; }};
            one->note(first->at(0), {}, count);
            two->note(second->at(0), {}, count);
        }
        QTRY_COMPARE_WITH_TIMEOUT(written, 2 * rounds, 60'000);
        const HistoryVerdict verdict = verdictOf(*one);
        QVERIFY(verdict.isIntact());
        QCOMPARE(verdict.records, 2 * rounds + 2);
    }

    void anOlderFileIsBroughtUpToDate()
    {
        {
            HistoryDatabase database(m_path);
            QVERIFY(database.open());
            // As version 1 had it.
            for (const char *sql :
                 {"DROP TABLE setting", "DROP INDEX record_time", "PRAGMA user_version = 1"})
                QVERIFY(database.run(QLatin1StringView(sql)));
            HistoryRecord record;
            record.state = u"planned"_s;
            QList<HistoryRecord> records{record};
            QVERIFY(database.transaction([&] { return appendRecords(database, records); }));
        }
        auto history = make();
        QVERIFY(answerOf<qint64>([&](auto then) { history->setRetentionDays(400'000, then); }));
        const HistoryVerdict verdict = verdictOf(*history);
        QVERIFY(verdict.isIntact());
        QCOMPARE(verdict.records, 1);
        HistoryDatabase database(m_path);
        QVERIFY(database.open());
        QCOMPARE(database.number(u"PRAGMA user_version"_s).value(),
                 qint64(HistoryDatabase::schemaVersion));
        QVERIFY(database.number(u"SELECT COUNT(*) FROM sqlite_master WHERE name = 'record_time'"_s)
                    .value()
                == 1);
    }

    void foreignFilesAreLeftAlone_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a newer LiveCert's")
            << u"PRAGMA user_version = 99"_s << QByteArray() << u"newer"_s;
        QTest::newRow("another program's")
            << u"PRAGMA application_id = 7"_s << QByteArray() << u"another program"_s;
        QTest::newRow("no database") << QString() << QByteArray(5000, 'x') << u"not a database"_s;
    }

    void foreignFilesAreLeftAlone()
    {
        QFETCH(QString, sql);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        {
            HistoryDatabase database(m_path);
            QVERIFY(database.open());
            if (!sql.isEmpty())
                QVERIFY(database.run(sql));
        }
        QFile file(m_path);
        if (!bytes.isEmpty()) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bytes);
            file.close();
        }
        auto history = make();
        const auto refused = begin(*history, batchOf({u"a.example.com"_s}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
        QVERIFY2(refused.error().detail.contains(reason), qPrintable(refused.error().detail));
        if (!bytes.isEmpty()) {
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), bytes);
        }
    }

    void retentionKeepsTheChain()
    {
        auto history = make();
        const auto old = begin(*history, batchOf({u"a.example.com"_s, u"b.example.com"_s}));
        for (const qint64 change : *old)
            QVERIFY(note(*history, change, {LedgerState::Done, {}, {}, {}, {}}));
        m_now = m_now.addDays(40);
        const auto young = begin(*history, batchOf({u"c.example.com"_s}, u"2"_s));
        QVERIFY(note(*history, young->at(0), {LedgerState::Done, {}, {}, {}, {}}));
        m_now = m_now.addDays(1);
        const auto removed =
            answerOf<qint64>([&](auto then) { history->setRetentionDays(30, then); });
        QCOMPARE(removed.value(), 4);
        QCOMPARE(find(*history).changes, *young);
        const HistoryVerdict verdict = verdictOf(*history);
        QVERIFY(verdict.isIntact());
        QCOMPARE(verdict.pruned, 4);
        QCOMPARE(answerOf<int>([&](auto then) { history->retentionDays(then); }).value(), 30);
        // Again, over the earlier anchor.
        m_now = m_now.addDays(100);
        QVERIFY(begin(*history, batchOf({u"d.example.com"_s}, u"3"_s)));
        const auto more = answerOf<qint64>([&](auto then) { history->setRetentionDays(30, then); });
        QVERIFY(more);
        QVERIFY(verdictOf(*history).isIntact());
        tamper(u"DELETE FROM record WHERE seq = (SELECT MIN(seq) FROM record)"_s);
        QCOMPARE(verdictOf(*history).problem, HistoryVerdict::Problem::Missing);
    }

    void retentionSparesWhatIsNotFinished()
    {
        auto history = make();
        const auto open = begin(*history, batchOf({u"a.example.com"_s}));
        QVERIFY(note(*history, open->at(0), {}));
        m_now = m_now.addDays(100);
        const auto removed =
            answerOf<qint64>([&](auto then) { history->setRetentionDays(30, then); });
        QCOMPARE(removed.value(), 0);
        QCOMPARE(find(*history).changes, *open);
        QVERIFY(verdictOf(*history).isIntact());
    }

    void aReadOnlyFolderIsTold()
    {
        QVERIFY(QFile::setPermissions(m_folder->path(),
                                      QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther
                                          | QFile::ExeOther));
        auto history = make();
        Result<QList<qint64>> refused;
        {
            const Unprivileged nobody;
            QVERIFY(nobody.isOk());
            refused = begin(*history, batchOf({u"a.example.com"_s}));
        }
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
        QFile::setPermissions(m_folder->path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        // Once the rights are there, the same object goes on.
        QVERIFY(begin(*history, batchOf({u"a.example.com"_s})));
    }

    void aDiskThatTakesNoMoreIsTold()
    {
        auto history = make();
        QVERIFY(begin(*history, batchOf({u"a.example.com"_s})));
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = before;
        small.rlim_cur = 64 * 1024;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        QStringList domains;
        for (int number = 0; number < 500; ++number)
            domains.append(u"%1.example.com"_s.arg(number));
        const auto refused = begin(*history, batchOf(domains, u"2"_s));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Storage);
        QVERIFY(verdictOf(*history).isIntact());
        QCOMPARE(find(*history).changes.size(), 1);
        QVERIFY(begin(*history, batchOf(domains, u"3"_s)));
    }

    void listsAreExported_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("as CSV") << u"csv"_s << QByteArray("change,batch,planned");
        QTest::newRow("as JSON") << u"json"_s << QByteArray("[\n{");
        QTest::newRow("as HTML") << u"html"_s << QByteArray("<!DOCTYPE html>");
    }

    void listsAreExported()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, begins);
        auto history = make();
        const auto changes =
            begin(*history, batchOf({u"<b>=1+1</b>"_s, u"=cmd|x"_s, u"a.example.com"_s}));
        QVERIFY(changes);
        const QString file = m_folder->filePath(u"list."_s + suffix);
        const auto count = answerOf<qint64>([&](auto then) { history->exportTo(file, {}, then); });
        QCOMPARE(count.value(), 3);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        QVERIFY2(bytes.startsWith(begins), bytes.constData());
        if (suffix == "json"_L1)
            QCOMPARE(QJsonDocument::fromJson(bytes).array().size(), 3);
        if (suffix == "csv"_L1) {
            QCOMPARE(bytes.count("\r\n"), 4);
            QVERIFY(bytes.contains("\"'=cmd|x\""));
        }
        if (suffix == "html"_L1)
            QVERIFY(!bytes.contains("<b>") && bytes.contains("&lt;b&gt;"));
        const auto refused = answerOf<qint64>(
            [&](auto then) { history->exportTo(m_folder->filePath(u"list.doc"_s), {}, then); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    }

private:
    std::unique_ptr<History> make()
    {
        History::Options options;
        options.clock = [this] { return m_now; };
        options.user = u"admin"_s;
        options.host = u"desk"_s;
        return std::make_unique<History>(m_path, options);
    }

    void tamper(const QString &sql)
    {
        HistoryDatabase database(m_path);
        QVERIFY(database.open());
        QVERIFY(database.run(sql));
    }

    static QString columnNames()
    {
        QString names;
        for (const HistoryColumn &column : historyColumns)
            names += u", "_s + QLatin1StringView(column.name);
        return names;
    }

    static mode_t modeOf(const QString &path)
    {
        struct stat info
        { };
        return stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777 : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QDateTime m_now;
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
