// SPDX-License-Identifier: Apache-2.0
#include "api/clientfixture.h"
#include "api/retrypolicy.h"

#include <QSet>

using namespace livecert;
using namespace livecert::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using End = Reaction::End;

Q_DECLARE_METATYPE(Reaction)

namespace {

QByteArray refusal(const QByteArray &code)
{
    return R"({"RequestId":"R-1","Code":")" + code + R"(","Message":"No."})";
}

/// Misbehaves the first time, and is fine from then on.
MisbehavingServer::Script onlyOnce(const Reaction &reaction)
{
    return [reaction](const WireRequest &request) {
        return request.number == 1 ? reaction : answerWith(200, fineBody);
    };
}

Error serviceError(const QString &code, int status)
{
    Error error;
    error.code = ErrorCode::Service;
    error.apiCode = code;
    error.httpStatus = status;
    error.wasSent = true;
    return error;
}

} // namespace

class RetryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesAgain_data();
    void triesAgain();
    void aChangeInTheQueryIsAsUnknown_data();
    void aChangeInTheQueryIsAsUnknown();
    void givesUpInTheEnd();
    void waitsAsLongAsItIsAsked_data();
    void waitsAsLongAsItIsAsked();
    void correctsTheClockOnce_data();
    void correctsTheClockOnce();
    void pauses();
    void droppingTheContextEndsTheCall_data();
    void droppingTheContextEndsTheCall();
    void losingTheClientIsAnswered();
    void theClientMayGoInItsOwnAnswer();
    void manyCallsAtOnceAreAllAnswered();
    void needsAWholeCredential_data();
    void needsAWholeCredential();
};

void RetryTest::triesAgain_data()
{
    QTest::addColumn<Reaction>("first");
    QTest::addColumn<bool>("readAgain");
    QTest::addColumn<bool>("changeAgain");
    const auto json = [](int status, const QByteArray &code, const QByteArray &headers = {}) {
        return answerWith(status, refusal(code), "application/json", headers);
    };
    QTest::newRow("throttled with 400") << json(400, "Throttling.User") << true << true;
    QTest::newRow("throttled with 429") << json(429, "Throttling.Api") << true << true;
    QTest::newRow("rejected as throttling") << json(400, "Rejected.Throttling") << true << true;
    QTest::newRow("service unavailable") << json(503, "ServiceUnavailable") << true << false;
    QTest::newRow("internal error") << json(500, "InternalError") << true << false;
    QTest::newRow("a page behind 502") << answerWith(502, "<html/>", "text/html") << true << false;
    QTest::newRow("a page behind 504") << answerWith(504, "<html/>", "text/html") << true << false;
    QTest::newRow("closed before an answer") << Reaction{.end = End::Close} << true << false;
    QTest::newRow("reset before an answer") << Reaction{.end = End::Reset} << true << false;
    QTest::newRow("silence") << Reaction{} << true << false;
    QTest::newRow("refused") << json(400, "Certificate.FormatError") << false << false;
    QTest::newRow("no permission") << json(403, "NoPermission") << false << false;
    QTest::newRow("redirected") << answerWith(302, {}) << false << false;
    QTest::newRow("a login page") << answerWith(200, "<html/>", "text/html") << false << false;
    QTest::newRow("a used nonce") << json(400, "SignatureNonceUsed") << false << false;
    QTest::newRow("200 with a code") << json(200, "Certificate.FormatError") << false << false;
    QTest::newRow("asked to wait too long")
        << json(503, "ServiceUnavailable", "Retry-After: 999999999\r\n") << false << false;
}

void RetryTest::triesAgain()
{
    QFETCH(Reaction, first);
    QFETCH(bool, readAgain);
    QFETCH(bool, changeAgain);
    MisbehavingServer readServer(onlyOnce(first));
    MisbehavingServer changeServer(onlyOnce(first));
    const auto makeOptions = [](const MisbehavingServer &server) {
        RpcClient::Options options = optionsFor(server);
        options.maxAttempts = 3;
        return options;
    };
    RpcClient readClient(testCredential(), makeOptions(readServer));
    RpcClient changeClient(testCredential(), makeOptions(changeServer));
    const Call read(readClient, readRequest());
    const Call change(changeClient, changeRequest());
    QTRY_VERIFY(read.isAnswered() && change.isAnswered());
    QCOMPARE(read.result().has_value(), readAgain);
    QCOMPARE(change.result().has_value(), changeAgain);
    QCOMPARE(readServer.requestCount(), readAgain ? 2 : 1);
    QCOMPARE(changeServer.requestCount(), changeAgain ? 2 : 1);
    if (!readAgain)
        return;
    const QList<WireRequest> requests = readServer.requests();
    QVERIFY(requests[0].headers.value("x-acs-signature-nonce")
            != requests[1].headers.value("x-acs-signature-nonce"));
    QVERIFY(requests[0].headers.value("authorization")
            != requests[1].headers.value("authorization"));
}

void RetryTest::aChangeInTheQueryIsAsUnknown_data()
{
    QTest::addColumn<Reaction>("reaction");
    QTest::newRow("closed before an answer") << Reaction{.end = End::Close};
    QTest::newRow("reset before an answer") << Reaction{.end = End::Reset};
    QTest::newRow("silence") << Reaction{};
}

void RetryTest::aChangeInTheQueryIsAsUnknown()
{
    QFETCH(Reaction, reaction);
    MisbehavingServer server([reaction](const WireRequest &) { return reaction; });
    RpcClient::Options options = optionsFor(server);
    options.maxAttempts = 3;
    options.secretMode = RequestMode::V3Query;
    RpcClient client(testCredential(), options);
    const Call call(client, changeRequest());
    QTRY_VERIFY(call.isAnswered());
    QVERIFY(isOutcomeUnknown(call.error()));
    QCOMPARE(server.requestCount(), 1);
}

void RetryTest::givesUpInTheEnd()
{
    MisbehavingServer server(
        [](const WireRequest &) { return answerWith(503, refusal("ServiceUnavailable")); });
    RpcClient::Options options = optionsFor(server);
    options.maxAttempts = 3;
    RpcClient client(testCredential(), options);
    const Call call(client, readRequest());
    QTRY_VERIFY(call.isAnswered());
    QCOMPARE(call.error().apiCode, u"ServiceUnavailable"_s);
    QCOMPARE(server.requestCount(), 3);
    QSet<QByteArray> nonces;
    for (const WireRequest &request : server.requests())
        nonces.insert(request.headers.value("x-acs-signature-nonce"));
    QCOMPARE(nonces.size(), 3);
}

void RetryTest::waitsAsLongAsItIsAsked_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("milliseconds");
    QTest::newRow("in milliseconds") << QByteArray("x-acs-retry-after: 1500\r\n") << 1500;
    QTest::newRow("in seconds") << QByteArray("Retry-After: 2\r\n") << 2000;
    QTest::newRow("a date that is over")
        << QByteArray("Retry-After: Tue, 24 Nov 2020 02:43:04 GMT\r\n") << 250;
    QTest::newRow("nonsense") << QByteArray("Retry-After: soon\r\n") << 250;
}

void RetryTest::waitsAsLongAsItIsAsked()
{
    QFETCH(QByteArray, header);
    QFETCH(int, milliseconds);
    MisbehavingServer server(
        onlyOnce(answerWith(503, refusal("ServiceUnavailable"), "application/json", header)));
    RpcClient::Options options = optionsFor(server);
    options.maxAttempts = 2;
    RpcClient client(testCredential(), options);
    const Call call(client, readRequest());
    QTRY_VERIFY(call.isAnswered());
    QVERIFY(call.result().has_value());
    const QList<WireRequest> requests = server.requests();
    QVERIFY(requests[1].arrivedNs - requests[0].arrivedNs >= qint64(milliseconds - 5) * 1'000'000);
}

void RetryTest::correctsTheClockOnce_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("isCured");
    QTest::addColumn<int>("requests");
    QTest::newRow("expired, and cured by the service's clock")
        << QByteArray("InvalidTimeStamp.Expired") << true << 2;
    QTest::newRow("illegal, and cured by the service's clock")
        << QByteArray("IllegalTimestamp") << true << 2;
    QTest::newRow("expired all the same") << QByteArray("InvalidTimeStamp.Expired") << false << 2;
}

void RetryTest::correctsTheClockOnce()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, isCured);
    MisbehavingServer server([code, isCured](const WireRequest &request) {
        const bool isRight = request.parameter("Timestamp") == "2026-11-24T03:03:04Z";
        return isRight && isCured
            ? answerWith(200, fineBody)
            : answerWith(
                400, refusal(code), "application/json", "Date: Tue, 24 Nov 2026 03:03:04 GMT\r\n");
    });
    RpcClient::Options options = optionsFor(server);
    options.clock = [] { return QDateTime(QDate(2026, 11, 24), QTime(2, 43, 4), Qt::UTC); };
    options.maxAttempts = 3;
    RpcClient client(testCredential(), options);
    const Call call(client, changeRequest());
    QTRY_VERIFY(call.isAnswered());
    QCOMPARE(call.result().has_value(), isCured);
    QTEST(server.requestCount(), "requests");
    QCOMPARE(client.clockOffsetMs(), std::optional<qint64>(20 * 60 * 1000));
}

void RetryTest::pauses()
{
    const Error throttled = serviceError(u"Throttling"_s, 400);
    const Error broken = serviceError(u"InternalError"_s, 500);
    QVERIFY(retryDelay(throttled, true, 1, 3, 0).value() >= 250ms);
    QVERIFY(retryDelay(throttled, true, 2, 3, 0).value() > 1s);
    QVERIFY(retryDelay(throttled, true, 2, 3, 0.99).value() < 2s);
    QVERIFY(retryDelay(throttled, true, 1, 3, 0.99).value()
            > retryDelay(throttled, true, 1, 3, 0).value());
    QCOMPARE(retryDelay(throttled, true, 3, 3, 0), std::nullopt);
    QVERIFY(retryDelay(broken, false, 1, 3, 0).value() >= 100ms);
    QVERIFY(retryDelay(broken, false, 30, 40, 0).value() <= 10s);
    QCOMPARE(retryDelay(broken, true, 1, 3, 0), std::nullopt);
    Error patient = throttled;
    patient.retryAfterMs = 60'000;
    QCOMPARE(retryDelay(patient, true, 1, 3, 0), std::optional(60'000ms));
    patient.retryAfterMs = 60'001;
    QCOMPARE(retryDelay(patient, true, 1, 3, 0), std::nullopt);
    Error untrusted;
    untrusted.code = ErrorCode::TlsFailed;
    QCOMPARE(retryDelay(untrusted, false, 1, 3, 0), std::nullopt);
    Error refused;
    refused.code = ErrorCode::ConnectionFailed;
    QVERIFY(retryDelay(refused, true, 1, 3, 0).has_value());
}

void RetryTest::droppingTheContextEndsTheCall_data()
{
    QTest::addColumn<Reaction>("reaction");
    QTest::newRow("while the service is silent") << Reaction{};
    QTest::newRow("while the answer drips")
        << Reaction{.bytes = httpAnswer(200, fineBody), .pieceBytes = 1, .pieceDelayMs = 100};
    QTest::newRow("while it pauses before trying again") << answerWith(429, refusal("Throttling"));
}

void RetryTest::droppingTheContextEndsTheCall()
{
    QFETCH(Reaction, reaction);
    MisbehavingServer server([reaction](const WireRequest &) { return reaction; });
    RpcClient::Options options = optionsFor(server);
    options.transferTimeoutMs = 20'000;
    options.maxAttempts = 3;
    RpcClient client(testCredential(), options);
    Call call(client, readRequest());
    QTRY_COMPARE(server.requestCount(), 1);
    call.drop();
    const Call next(client, readRequest()); // the client goes on
    QTRY_COMPARE(server.requestCount(), 2);
    QVERIFY(!call.isAnswered());
}

void RetryTest::losingTheClientIsAnswered()
{
    MisbehavingServer server([](const WireRequest &) { return Reaction{}; });
    auto client = std::make_unique<RpcClient>(testCredential(), optionsFor(server));
    const Call sent(*client, changeRequest());
    QTRY_COMPARE(server.requestCount(), 1);
    client.reset();
    QVERIFY(!sent.isAnswered()); // never from within a destructor
    QTRY_VERIFY(sent.isAnswered());
    QCOMPARE(sent.error().code, ErrorCode::Canceled);
    QVERIFY(isOutcomeUnknown(sent.error()));
}

void RetryTest::theClientMayGoInItsOwnAnswer()
{
    MisbehavingServer server([](const WireRequest &) { return answerWith(200, fineBody); });
    auto client = std::make_unique<RpcClient>(testCredential(), optionsFor(server));
    auto context = std::make_unique<QObject>();
    client->call(readRequest(), {context.get(), [&](const Result<QJsonObject> &) {
                                     client.reset();
                                     context.reset();
                                 }});
    QTRY_VERIFY(!client && !context);
}

void RetryTest::manyCallsAtOnceAreAllAnswered()
{
    MisbehavingServer server([](const WireRequest &) {
        Reaction reaction = answerWith(200, fineBody);
        reaction.delayMs = 300;
        return reaction;
    });
    RpcClient::Options options = optionsFor(server);
    options.transferTimeoutMs = 5000;
    options.callTimeoutMs = 10'000;
    RpcClient client(testCredential(), options);
    std::vector<std::unique_ptr<Call>> calls;
    for (int i = 0; i < 60; ++i)
        calls.push_back(std::make_unique<Call>(client, readRequest()));
    for (const auto &call : calls) {
        QTRY_VERIFY(call->isAnswered());
        QVERIFY(call->result().has_value());
    }
    QCOMPARE(server.requestCount(), 60);
    QVERIFY2(server.connectionCount() > 12,
             "more than two managers' connections: the pool has grown");
}

void RetryTest::needsAWholeCredential_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("no id") << u""_s << QByteArray("s") << QByteArray();
    QTest::newRow("no secret") << u"LTAI"_s << QByteArray() << QByteArray();
    QTest::newRow("a temporary id without its token")
        << u"STS.abc"_s << QByteArray("s") << QByteArray();
}

void RetryTest::needsAWholeCredential()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, token);
    RpcClient client({id, Secret(secret), Secret(token)}, RpcClient::Options{});
    const Call call(client, readRequest());
    QVERIFY(!call.isAnswered());
    QTRY_VERIFY(call.isAnswered());
    QCOMPARE(call.error().code, ErrorCode::CredentialMissing);
    QVERIFY(!call.error().wasSent);
}

QTEST_GUILESS_MAIN(RetryTest)
#include "tst_retry.moc"
