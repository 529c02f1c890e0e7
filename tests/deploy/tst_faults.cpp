// SPDX-License-Identifier: Apache-2.0
#include "core/residentmemory.h"
#include "deploy/deployment.h"
#include "deployfixture.h"
#include "support/misbehavingserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace livecert;
using namespace livecert::tests;

using End = Reaction::End;

Q_DECLARE_METATYPE(Reaction)

namespace {

const QByteArray fine = R"({"RequestId":"16A96B9A-F203-4EC5-8E43-%REQUEST-NO%"})";

// The server is in this process too, and a sanitizer keeps what was freed for a while.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 mostMemory = qint64(700) * 1024 * 1024;
#else
constexpr qint64 mostMemory = qint64(250) * 1024 * 1024;
#endif

QByteArray refusal(const QByteArray &code)
{
    return R"({"RequestId":"R","Code":")" + code + R"(","Message":"No."})";
}

Reaction raw(const QByteArray &bytes, End end = End::Close)
{
    return {.bytes = bytes, .end = end};
}

Reaction endless(const QByteArray &head, const QByteArray &again)
{
    return {.bytes = head + again, .isEndless = true};
}

} // namespace

/// Every call about the domain is met like this: what the change ends as, how often it was sent,
/// and what it costs.
class FaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bundle = mintedBundle({u"*.example.com"_s}); }

    void endsWithATrueVerdict_data()
    {
        QTest::addColumn<Reaction>("reaction");
        QTest::addColumn<StepState>("state");
        QTest::addColumn<int>("changes");
        const auto row = [](const char *name, const Reaction &reaction, StepState state, int sent) {
            QTest::newRow(name) << reaction << state << sent;
        };
        const StepState unknown = StepState::Unknown;
        const StepState failed = StepState::Failed;
        const StepState done = StepState::Done;
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        // fine, in odd ways
        row("chunks",
            raw(ok + "Transfer-Encoding: chunked\r\n\r\n34\r\n" + fine + "\r\n0\r\n\r\n"),
            done,
            1);
        row("no length, and the end is the end", raw(ok + "\r\n" + fine), done, 1);
        row("HTTP/1.0", raw("HTTP/1.0 200 OK\r\n\r\n" + fine), done, 1);
        row("a byte order mark", answerWith(200, "\xef\xbb\xbf" + fine), done, 1);
        row("right, then a reset",
            Reaction{.bytes = httpAnswer(200, fine), .end = End::Reset},
            done,
            1);
        // refused, and surely not carried out
        row("refused", answerWith(400, refusal("Certificate.Expired")), failed, 1);
        row("throttled each time", answerWith(400, refusal("Throttling.User")), failed, 3);
        row("throttled, come back in an hour",
            answerWith(
                429, refusal("Throttling.User"), "application/json", "Retry-After: 3600\r\n"),
            failed,
            1);
        row("sent elsewhere",
            answerWith(307, "", "text/html", "Location: http://127.0.0.1:1/\r\n"),
            failed,
            1);
        row("a clock that is off", answerWith(400, refusal("InvalidTimeStamp.Expired")), failed, 1);
        // nobody knows
        row("closed without an answer", Reaction{.end = End::Close}, unknown, 1);
        row("reset without an answer", Reaction{.end = End::Reset}, unknown, 1);
        row("silence", Reaction{}, unknown, 1);
        row("a gateway page", answerWith(504, "<html>504</html>", "text/html"), unknown, 1);
        row("not available, come back in an hour",
            answerWith(503,
                       refusal("ServiceUnavailable"),
                       "application/json",
                       "Retry-After: 999999999\r\n"),
            unknown,
            1);
        row("a login page", answerWith(200, "<html>Log in</html>", "text/html"), unknown, 1);
        row("nothing in it", answerWith(200, ""), unknown, 1);
        row("no RequestId", answerWith(200, "{}"), unknown, 1);
        row("JSON that is cut", answerWith(200, fine.left(30)), unknown, 1);
        row("shorter than it says", raw(ok + "Content-Length: 500\r\n\r\n" + fine), unknown, 1);
        row("two lengths",
            raw(ok + "Content-Length: 52\r\nContent-Length: 20\r\n\r\n" + fine),
            unknown,
            1);
        row("a bad chunk", raw(ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + fine), unknown, 1);
        row("half of it, then a reset",
            Reaction{.bytes = httpAnswer(200, fine).chopped(20), .end = End::Reset},
            unknown,
            1);
        row("an array", answerWith(200, "[]"), unknown, 1);
        row("a hundred thousand brackets",
            answerWith(200, QByteArray(100'000, '[') + QByteArray(100'000, ']')),
            unknown,
            1);
        row("UTF-16", answerWith(200, QByteArray("\xff\xfe{\0}\0", 6)), unknown, 1);
        row("binary garbage", raw(QByteArray(2'000, '\x81')), unknown, 1);
        row("no status line", raw(fine), unknown, 1);
        row("the answer of another call",
            answerWith(200, R"({"RequestId":"16A96B9A-0000-4EC5-8E43-000000000000"})"),
            done,
            1);
        // too much
        row("a body that never ends",
            endless(ok + "\r\n", QByteArray(60'000, ' ') + '\n'),
            unknown,
            1);
        row("a head that never ends",
            endless(ok, "X-Header: " + QByteArray(8'000, 'h') + "\r\n"),
            unknown,
            1);
        row("a header of a megabyte",
            raw(ok + "X-Big: " + QByteArray(1'000'000, 'h') + "\r\nContent-Length: 52\r\n\r\n"
                + fine),
            done,
            1);
    }

    void endsWithATrueVerdict()
    {
        QFETCH(Reaction, reaction);
        QFETCH(int, changes);
        std::atomic_int sent{0};
        MisbehavingServer server([&sent, reaction](const WireRequest &request) {
            sent += request.parameter("Action") == "SetLiveDomainCertificate" ? 1 : 0;
            return reaction;
        });
        const Session session = sessionWith(server.url());
        Deployment::Options options;
        options.readBackIntervalMs = 50;
        Deployment deployment(*session.live, nullptr, plan(1), options);
        QSignalSpy finished(&deployment, &Deployment::sendingFinished);
        const qint64 before = residentMemory();
        qint64 most = before;
        QTimer look;
        connect(&look, &QTimer::timeout, this, [&most] { most = qMax(most, residentMemory()); });
        look.start(20);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 38'000);
        QTEST(deployment.steps().first().state, "state");
        QCOMPARE(sent.load(), changes);
        QVERIFY2(most - before < mostMemory,
                 qPrintable(QString::number((most - before) / 1024 / 1024)));
    }

    void anAnswerThatCameBeforeSaysNothing()
    {
        // The second change gets the answer of the first.
        MisbehavingServer server([](const WireRequest &request) {
            return request.parameter("Action") == "SetLiveDomainCertificate"
                ? answerWith(200, R"({"RequestId":"16A96B9A-0000-4EC5-8E43-000000000000"})")
                : answerWith(403, refusal("Forbidden.RAM"));
        });
        const Session session = sessionWith(server.url());
        Deployment::Options options;
        options.readBackIntervalMs = 20;
        Deployment deployment(*session.live, nullptr, plan(2), options);
        QSignalSpy finished(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
        QCOMPARE(deployment.count(StepState::Done), 1);
        QCOMPARE(deployment.count(StepState::Unknown), 1);
    }

    void twoAnswersToOneCallAreNotTakenForTheNext()
    {
        const QByteArray stray =
            R"({"RequestId":"WRONG","Code":"Certificate.Expired","Message":"Not yours."})";
        MisbehavingServer server([stray](const WireRequest &request) {
            Reaction reaction = answerWith(200, fine);
            if (request.number % 3 == 0)
                reaction.bytes += httpAnswer(400, stray);
            return reaction;
        });
        const Session session = sessionWith(server.url());
        Deployment deployment(*session.live, nullptr, plan(30), {});
        QSignalSpy finished(&deployment, &Deployment::sendingFinished);
        deployment.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
        QCOMPARE(deployment.count(StepState::Failed), 0);
    }

private:
    [[nodiscard]] static Session sessionWith(const QString &url)
    {
        RpcClient::Options options;
        options.endpoint = Endpoint::parse(url).value();
        options.transferTimeoutMs = 1'500;
        return makeSession({u"LTAI5tTest"_s, Secret("secret"), {}}, std::move(options));
    }

    [[nodiscard]] DeploymentPlan plan(int domains) const { return planForMany(m_bundle, domains); }

    std::shared_ptr<const CertificateBundle> m_bundle;
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
