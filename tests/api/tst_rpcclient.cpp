// SPDX-License-Identifier: Apache-2.0
#include "api/clientfixture.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTimer>

#include <memory>
#include <vector>

using namespace livecert;
using namespace livecert::tests;
using namespace Qt::StringLiterals;

using End = Reaction::End;

Q_DECLARE_METATYPE(Reaction)
Q_DECLARE_METATYPE(ErrorCode)

namespace {

constexpr int patienceMs = 60'000;

const QByteArray html = "<html><body>Bad gateway</body></html>";

QByteArray refusal(const QByteArray &code, const QByteArray &message = "No.")
{
    return R"({"RequestId":"R-1","HostId":"live.aliyuncs.com","Code":")" + code + R"(","Message":")"
        + message + R"("})";
}

Reaction cut(const QByteArray &bytes, End end)
{
    return {.bytes = bytes, .end = end};
}

QByteArray longerThanItIs(const QByteArray &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n"
        + body;
}

} // namespace

class RpcClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void succeeds();
    void judgesOneSending_data();
    void judgesOneSending();
    void hidesWhatWasEchoed_data();
    void hidesWhatWasEchoed();
    void neverFollowsARedirect_data();
    void neverFollowsARedirect();
    void secretsTravelInTheBody();
    void secretsTravelInTheQueryWhereTheAccountSaysSo();
    void fallsBackToTheFormWhenTheTargetIsTooLong_data();
    void fallsBackToTheFormWhenTheTargetIsTooLong();
    void nothingWasSentWhereNobodyListens();
    void memoryThatOthersTakeEndsNoCall();
    void answersAreBounded_data();
    void answersAreBounded();
    void aCallMayHaveAShorterBound();
    void forgetsCookies();
    void permissionErrorsNameTheAction();
};

void RpcClientTest::succeeds()
{
    MisbehavingServer server([](const WireRequest &) {
        return answerWith(
            200, fineBody, "application/json", "Date: Tue, 24 Nov 2026 02:43:04 GMT\r\n");
    });
    RpcClient::Options options = optionsFor(server);
    options.clock = [] { return QDateTime(QDate(2026, 11, 24), QTime(2, 43, 0), Qt::UTC); };
    RpcClient client(testCredential(), options);
    QSignalSpy ended(&client, &RpcClient::callEnded);
    const Call call(client, readRequest());
    QTRY_VERIFY(call.isAnswered());
    QVERIFY(call.result().has_value());
    QCOMPARE(call.result()->value(u"RequestId"_s).toString(),
             u"16A96B9A-F203-4EC5-8E43-000000000001"_s);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toBool(), true);
    QCOMPARE(client.clockOffsetMs(), std::optional<qint64>(4000));
    QCOMPARE(client.callsInLastSecond(), 1);
    const WireRequest request = server.requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.headers.value("x-acs-date"), QByteArray("2026-11-24T02:43:00Z"));
    QCOMPARE(request.headers.value("content-length"), QByteArray("0"));
    QCOMPARE(request.parameter("PageNumber"), QByteArray("1"));
    QVERIFY(request.headers.value("authorization")
                .contains("SignedHeaders=content-type;host;x-acs-action;"));
}

void RpcClientTest::judgesOneSending_data()
{
    QTest::addColumn<Reaction>("reaction");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("apiCode");
    QTest::addColumn<bool>("unknown"); // for a change

    const auto row = [](const char *name,
                        const Reaction &reaction,
                        ErrorCode code,
                        int status,
                        bool unknown,
                        const QString &apiCode = {}) {
        QTest::newRow(name) << reaction << code << status << apiCode << unknown;
    };
    const auto json = [](int status, const QByteArray &body) { return answerWith(status, body); };
    const auto page = [](int status) { return answerWith(status, html, "text/html"); };

    // LIVE service: what it and the machines before it answer
    row("refused with a code",
        json(400, refusal("Certificate.FormatError")),
        ErrorCode::Service,
        400,
        false,
        u"Certificate.FormatError"_s);
    row("no permission",
        json(403, refusal("NoPermission")),
        ErrorCode::Service,
        403,
        false,
        u"NoPermission"_s);
    row("unknown AccessKey",
        json(404, refusal("InvalidAccessKeyId.NotFound")),
        ErrorCode::Service,
        404,
        false,
        u"InvalidAccessKeyId.NotFound"_s);
    row("throttled with 400",
        json(400, refusal("Throttling.User")),
        ErrorCode::Service,
        400,
        false,
        u"Throttling.User"_s);
    row("throttled with 429",
        json(429, refusal("Throttling.Api")),
        ErrorCode::Service,
        429,
        false,
        u"Throttling.Api"_s);
    row("service unavailable",
        json(503, refusal("ServiceUnavailable")),
        ErrorCode::Service,
        503,
        true,
        u"ServiceUnavailable"_s);
    row("internal error",
        json(500, refusal("InternalError")),
        ErrorCode::Service,
        500,
        true,
        u"InternalError"_s);
    row("a page behind 503", page(503), ErrorCode::NotJson, 503, true);
    row("a page behind 504", page(504), ErrorCode::NotJson, 504, true);
    row("a page behind 414", page(414), ErrorCode::UriTooLong, 414, false);
    row("nothing behind 400", json(400, ""), ErrorCode::EmptyAnswer, 400, true);
    row("nothing behind 500", json(500, ""), ErrorCode::EmptyAnswer, 500, true);
    row("xml behind 400",
        answerWith(400,
                   "<?xml "
                   "version='1.0'?><Error><RequestId>R-1</RequestId><HostId>h</"
                   "HostId><Code>InvalidParameter</Code><Message>m</Message></Error>",
                   "text/xml"),
        ErrorCode::Service,
        400,
        false,
        u"InvalidParameter"_s);
    row("broken xml behind 400",
        answerWith(400, "<Error><Code>InvalidParameter</Code>", "text/xml"),
        ErrorCode::NotJson,
        400,
        true);
    row("400 without a code",
        json(400, R"({"message":"hello"})"),
        ErrorCode::ErrorWithoutCode,
        400,
        false);
    row("200 with a code",
        json(200, refusal("Certificate.FormatError")),
        ErrorCode::SuccessWithCode,
        200,
        false,
        u"Certificate.FormatError"_s);
    row("200 with a code that is no text",
        json(200, R"({"RequestId":"r","Code":7})"),
        ErrorCode::SuccessWithCode,
        200,
        false);
    row("a login page with 200", page(200), ErrorCode::NotJson, 200, true);
    row("nothing with 200", json(200, ""), ErrorCode::EmptyAnswer, 200, true);
    row("204", {.bytes = "HTTP/1.1 204 No Content\r\n\r\n"}, ErrorCode::EmptyAnswer, 204, true);
    row("half a JSON of the right length",
        json(200, R"({"RequestId":"16A9)"),
        ErrorCode::NotJson,
        200,
        true);
    row("a JSON list", json(200, "[]"), ErrorCode::NotJson, 200, true);
    row("JSON null", json(200, "null"), ErrorCode::NotJson, 200, true);
    row("no RequestId", json(200, "{}"), ErrorCode::NotJson, 200, true);
    row("a RequestId that is a number",
        json(200, R"({"RequestId":1})"),
        ErrorCode::NotJson,
        200,
        true);
    row("a RequestId with markup",
        json(200, R"({"RequestId":"<b>"})"),
        ErrorCode::NotJson,
        200,
        true);
    row("bad UTF-8", json(200, "{\"RequestId\":\"\xff\xfe\"}"), ErrorCode::NotJson, 200, true);
    row("a thousand brackets too many",
        json(200, QByteArray(100'000, '[')),
        ErrorCode::NotJson,
        200,
        true);
    row("201 with JSON", json(201, fineBody), ErrorCode::NotJson, 201, true);
    row("301 with JSON",
        answerWith(301, fineBody, "application/json", "Location: http://127.0.0.1:1/\r\n"),
        ErrorCode::Redirected,
        301,
        false);
    row("gzip that is none",
        answerWith(200, fineBody, "application/json", "Content-Encoding: gzip\r\n"),
        ErrorCode::EmptyAnswer,
        200,
        true);

    // the connection
    row("closed before an answer", cut({}, End::Close), ErrorCode::ConnectionLost, 0, true);
    row("reset before an answer", cut({}, End::Reset), ErrorCode::ConnectionLost, 0, true);
    row("closed within the headers",
        cut("HTTP/1.1 200 OK\r\nContent-", End::Close),
        ErrorCode::ConnectionLost,
        0,
        true);
    row("closed within the body",
        cut(longerThanItIs(R"({"RequestId":"16A96B9A)"), End::Close),
        ErrorCode::ConnectionLost,
        200,
        true);
    row("closed early behind a whole JSON",
        cut(longerThanItIs(fineBody), End::Close),
        ErrorCode::ConnectionLost,
        200,
        true);
    row("reset within the body",
        cut(longerThanItIs(R"({"RequestId":"16A96B9A)"), End::Reset),
        ErrorCode::ConnectionLost,
        200,
        true);
    row("cut within a chunk",
        cut("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"RequestId\"",
            End::Close),
        ErrorCode::ConnectionLost,
        200,
        true);
    row("silence", Reaction{}, ErrorCode::Timeout, 0, true);
    row("silence behind the headers",
        Reaction{.bytes = longerThanItIs("{")},
        ErrorCode::Timeout,
        200,
        true);
    row("a body drop by drop",
        Reaction{
            .bytes = longerThanItIs(QByteArray(490, ' ')), .pieceBytes = 1, .pieceDelayMs = 50},
        ErrorCode::Timeout,
        0,
        true);
    row("no HTTP at all",
        cut("\x01\x02garbage\r\n\r\n", End::Close),
        ErrorCode::ConnectionLost,
        0,
        true);
}

void RpcClientTest::judgesOneSending()
{
    QFETCH(Reaction, reaction);
    QFETCH(int, status);
    QFETCH(QString, apiCode);
    MisbehavingServer server([reaction](const WireRequest &) { return reaction; });
    RpcClient::Options options = optionsFor(server);
    options.callTimeoutMs = 1000;
    RpcClient client(testCredential(), options);
    const Call call(client, changeRequest());
    QTRY_VERIFY(call.isAnswered());
    QVERIFY(!call.result().has_value());
    const Error error = call.error();
    QTEST(error.code, "code");
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.apiCode, apiCode);
    QTEST(isOutcomeUnknown(error), "unknown");
    QVERIFY(error.wasSent);
    QVERIFY(error.time.isValid());
    QVERIFY(!error.detail.isEmpty());
    QVERIFY2(!error.detail.contains(u"127.0.0.1"_s) && !error.detail.contains(u"SSLPri"_s),
             qPrintable(error.detail));
    QCOMPARE(server.requestCount(), 1); // no silent second sending
    QCOMPARE(call.answers(), 1);
}

void RpcClientTest::hidesWhatWasEchoed_data()
{
    QTest::addColumn<QByteArray>("message");
    const QByteArray key = QByteArray(privateKey).replace("\n", "\\n");
    const QByteArray line = privateKey.split('\n').at(1);
    QTest::newRow("the string to sign of V1")
        << QByteArray("Specified signature is not matched with our calculation. server string to "
                      "sign is:POST&%2F&SSLPri%3D")
            + line.toPercentEncoding();
    QTest::newRow("the canonical request of V3")
        << QByteArray("server StringToSign is [ACS3] server CanonicalRequest is [POST SSLPri=")
            + line + "]";
    QTest::newRow("the key as it is") << QByteArray("bad key ") + key;
    QTest::newRow("the key percent-encoded")
        << QByteArray("bad key ") + privateKey.toPercentEncoding();
    QTest::newRow("the key twice percent-encoded")
        << QByteArray("bad key ") + privateKey.toPercentEncoding().toPercentEncoding();
    QTest::newRow("one line of the key") << QByteArray("near ") + line;
    QTest::newRow("the last line of the key") << QByteArray("near ") + privateKey.split('\n').at(2);
    QTest::newRow("the key without line feeds")
        << QByteArray("near ") + QByteArray(privateKey).replace("\n", "");
    QTest::newRow("the AccessKey secret") << QByteArray("secret ") + accessKeySecret;
    QTest::newRow("a URL with a signature")
        << QByteArray("see http://live.aliyuncs.com/?SSLPri=") + line + "&Signature=abc";
}

void RpcClientTest::hidesWhatWasEchoed()
{
    QFETCH(QByteArray, message);
    MisbehavingServer server([message](const WireRequest &) {
        return answerWith(400, refusal("SignatureDoesNotMatch", message));
    });
    RpcClient client(testCredential(), optionsFor(server));
    const Call call(client, changeRequest());
    QTRY_VERIFY(call.isAnswered());
    const QString detail = call.error().detail;
    QCOMPARE(call.error().apiCode, u"SignatureDoesNotMatch"_s);
    QVERIFY(!detail.isEmpty());
    for (const QByteArray &piece : {privateKey.split('\n').at(1).mid(10, 20),
                                    privateKey.split('\n').at(2),
                                    accessKeySecret,
                                    QByteArray("Signature=abc")}) {
        QVERIFY2(!detail.contains(QString::fromLatin1(piece)), qPrintable(detail));
        QVERIFY2(!detail.contains(QString::fromLatin1(piece.toPercentEncoding())),
                 qPrintable(detail));
    }
}

void RpcClientTest::neverFollowsARedirect_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d to another port", status) << status;
}

void RpcClientTest::neverFollowsARedirect()
{
    QFETCH(int, status);
    MisbehavingServer trap([](const WireRequest &) { return answerWith(200, fineBody); });
    const QByteArray location = "Location: " + trap.url().toLatin1() + "/\r\n";
    MisbehavingServer server([status, location](const WireRequest &) {
        return answerWith(status, {}, "text/html", location);
    });
    RpcClient client(testCredential(), optionsFor(server));
    const Call change(client, changeRequest());
    const Call read(client, readRequest());
    QTRY_VERIFY(change.isAnswered() && read.isAnswered());
    for (const Call *call : {&change, &read}) {
        QCOMPARE(call->error().code, ErrorCode::Redirected);
        QCOMPARE(call->error().httpStatus, status);
    }
    QCOMPARE(server.requestCount(), 2);
    QCOMPARE(trap.connectionCount(), 0);
}

void RpcClientTest::secretsTravelInTheBody()
{
    MisbehavingServer server([](const WireRequest &) { return answerWith(200, fineBody); });
    RpcClient client(testCredential(), optionsFor(server));
    const Call call(client, changeRequest());
    QTRY_VERIFY(call.isAnswered());
    QVERIFY(call.result().has_value());
    const WireRequest request = server.requests().first();
    QCOMPARE(request.target, QByteArray("/"));
    QCOMPARE(request.parameter("SSLPri"), privateKey);
    QCOMPARE(request.parameter("SignatureMethod"), QByteArray("HMAC-SHA1"));
    QVERIFY(!request.headers.contains("authorization"));
}

void RpcClientTest::secretsTravelInTheQueryWhereTheAccountSaysSo()
{
    MisbehavingServer server([](const WireRequest &) { return answerWith(200, fineBody); });
    RpcClient::Options options = optionsFor(server);
    options.secretMode = RequestMode::V3Query;
    RpcClient client(testCredential(), options);
    const Call call(client, changeRequest());
    QTRY_VERIFY(call.isAnswered());
    QVERIFY(call.result().has_value());
    const WireRequest request = server.requests().first();
    QVERIFY(request.body.isEmpty());
    QCOMPARE(request.parameter("SSLPri"), privateKey);
    QVERIFY(request.headers.value("authorization").startsWith("ACS3-HMAC-SHA256 "));
}

void RpcClientTest::fallsBackToTheFormWhenTheTargetIsTooLong_data()
{
    QTest::addColumn<int>("keyBytes");
    QTest::addColumn<int>("requests");
    QTest::newRow("the service says 414") << 100 << 2;
    QTest::newRow("it would say 414") << 7700 << 1;
}

void RpcClientTest::fallsBackToTheFormWhenTheTargetIsTooLong()
{
    QFETCH(int, keyBytes);
    MisbehavingServer server([](const WireRequest &request) {
        return request.target.size() > 2 ? answerWith(414, html, "text/html")
                                         : answerWith(200, fineBody);
    });
    RpcClient::Options options = optionsFor(server);
    options.secretMode = RequestMode::V3Query;
    RpcClient client(testCredential(), options);
    RpcRequest request = changeRequest();
    request.secretParameters.front().second = Secret(QByteArray(keyBytes, 'k'));
    const Call call(client, std::move(request));
    QTRY_VERIFY(call.isAnswered());
    QVERIFY(call.result().has_value());
    QTEST(server.requestCount(), "requests");
    QCOMPARE(server.requests().last().parameter("SSLPri").size(), keyBytes);
}

void RpcClientTest::nothingWasSentWhereNobodyListens()
{
    RpcClient::Options options;
    {
        const MisbehavingServer server([](const WireRequest &) { return Reaction{}; });
        options = optionsFor(server);
    }
    RpcClient client(testCredential(), options);
    QSignalSpy ended(&client, &RpcClient::callEnded);
    const Call call(client, changeRequest());
    QTRY_VERIFY(call.isAnswered());
    QCOMPARE(call.error().code, ErrorCode::ConnectionFailed);
    QVERIFY(!call.error().wasSent);
    QVERIFY(!isOutcomeUnknown(call.error()));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.first().first().toBool(), false);
}

void RpcClientTest::memoryThatOthersTakeEndsNoCall()
{
    const auto isAllTaken = std::make_shared<QSemaphore>();
    // The answer waits for the memory and not for a time, which a loaded machine would exceed.
    MisbehavingServer server([isAllTaken](const WireRequest &) {
        (void)isAllTaken->tryAcquire(1, patienceMs);
        return answerWith(200, fineBody);
    });
    RpcClient::Options options = optionsFor(server);
    options.transferTimeoutMs = patienceMs;
    RpcClient client(testCredential(), options);
    const Call call(client, readRequest());
    // As reading a long list, or a large file that was dropped meanwhile.
    std::vector<QByteArray> taken;
    QTimer taking;
    connect(&taking, &QTimer::timeout, this, [&taken, &taking, &server, isAllTaken] {
        if (server.requestCount() == 0)
            return;
        taken.emplace_back(10'000'000, 'x');
        if (taken.size() < 50)
            return;
        taking.stop();
        isAllTaken->release();
    });
    taking.start(20);
    QTRY_VERIFY_WITH_TIMEOUT(call.isAnswered(), patienceMs);
    QVERIFY2(call.result().has_value(),
             qPrintable(call.result() ? QString() : call.error().detail));
    QCOMPARE(int(taken.size()), 50);
}

void RpcClientTest::answersAreBounded_data()
{
    QTest::addColumn<Reaction>("reaction");
    const QByteArray spaces(64 * 1024, ' ');
    QTest::newRow("a body that is too long") << answerWith(200, QByteArray(300'000, ' '));
    QTest::newRow("a body that never ends")
        << Reaction{.bytes = "HTTP/1.1 200 OK\r\n\r\n" + spaces, .isEndless = true};
    QTest::newRow("chunks that never end") << Reaction{
        .bytes = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10000\r\n" + spaces + "\r\n",
        .isEndless = true};
    // 4 MB of spaces in zlib's own format, which is what HTTP calls deflate
    QTest::newRow("a little that unpacks to much")
        << answerWith(200,
                      qCompress(QByteArray(4'000'000, ' '), 9).mid(4),
                      "application/json",
                      "Content-Encoding: deflate\r\n");
}

void RpcClientTest::answersAreBounded()
{
    QFETCH(Reaction, reaction);
    MisbehavingServer server([reaction](const WireRequest &) { return reaction; });
    RpcClient::Options options = optionsFor(server);
    options.maxAnswerBytes = 200'000;
    RpcClient client(testCredential(), options);
    const Call call(client, changeRequest());
    QTRY_VERIFY(call.isAnswered());
    QCOMPARE(call.error().code, ErrorCode::AnswerTooLarge);
    QVERIFY(isOutcomeUnknown(call.error()));
}

void RpcClientTest::aCallMayHaveAShorterBound()
{
    MisbehavingServer server(
        [](const WireRequest &) { return answerWith(200, QByteArray(100'000, ' ') + fineBody); });
    RpcClient client(testCredential(), optionsFor(server));
    const Call fine(client, readRequest());
    QTRY_VERIFY(fine.isAnswered());
    QVERIFY(fine.result().has_value());
    RpcRequest request = readRequest();
    request.maxAnswerBytes = 50'000;
    const Call bounded(client, std::move(request));
    QTRY_VERIFY(bounded.isAnswered());
    QCOMPARE(bounded.error().code, ErrorCode::AnswerTooLarge);
}

void RpcClientTest::forgetsCookies()
{
    MisbehavingServer server([](const WireRequest &) {
        return answerWith(200,
                          fineBody,
                          "application/json",
                          "Set-Cookie: canary=1\r\nStrict-Transport-Security: max-age=1000\r\n");
    });
    RpcClient client(testCredential(), optionsFor(server));
    for (int i = 0; i < 2; ++i) {
        const Call call(client, readRequest());
        QTRY_VERIFY(call.isAnswered());
        QVERIFY(call.result().has_value());
    }
    QVERIFY(!server.requests().last().headers.contains("cookie"));
}

void RpcClientTest::permissionErrorsNameTheAction()
{
    const QByteArray body =
        R"({"RequestId":"R-2","Code":"NoPermission","Message":"m","AccessDeniedDetail":{"AuthAction":"live:SetLiveDomainCertificate","NoPermissionType":"ImplicitDeny"}})";
    MisbehavingServer server([body](const WireRequest &) { return answerWith(403, body); });
    RpcClient client(testCredential(), optionsFor(server));
    const Call call(client, changeRequest());
    QTRY_VERIFY(call.isAnswered());
    QCOMPARE(call.error().authAction, u"live:SetLiveDomainCertificate"_s);
    QCOMPARE(call.error().noPermissionType, u"ImplicitDeny"_s);
    QCOMPARE(call.error().requestId, u"R-2"_s);
}

QTEST_GUILESS_MAIN(RpcClientTest)
#include "tst_rpcclient.moc"
