// SPDX-License-Identifier: Apache-2.0
#include "api/clientfixture.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <chrono>

using namespace livecert;
using namespace livecert::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(RpcClient::CancelScope)

/// A call that is given up says whether it was sent, and is never sent afterwards.
class CancelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsNeverSent_data()
    {
        QTest::addColumn<bool>("isContextDestroyed");
        QTest::addColumn<RpcClient::CancelScope>("scope");
        using Scope = RpcClient::CancelScope;
        QTest::newRow("those that wait are canceled") << false << Scope::Waiting;
        QTest::newRow("all are canceled") << false << Scope::All;
        QTest::newRow("nobody wants the answers any more") << true << Scope::All;
    }

    void whatWaitsIsNeverSent()
    {
        QFETCH(bool, isContextDestroyed);
        QFETCH(RpcClient::CancelScope, scope);
        const MisbehavingServer server([](const WireRequest &) { return Reaction{}; });
        // Time stands still, and the limit of the service lets three of them go together. While
        // they are given up, it would let the others go.
        bool isTimeFlying = false;
        std::chrono::nanoseconds now = 1h;
        RpcClient::Options options = patientOptions(Endpoint::parse(server.url()).value());
        options.monotonic = [&] { return now += isTimeFlying ? 1s : 0s; };
        RpcClient client(testCredential(), options);
        auto context = std::make_unique<QObject>();
        QList<Error> errors;
        int started = 0;
        for (int i = 0; i < 5; ++i) {
            RpcRequest request = changeRequest();
            request.starting = [&started] { ++started; };
            client.call(std::move(request),
                        {context.get(), [&errors](const Result<QJsonObject> &answer) {
                             errors.append(answer.error());
                         }});
        }
        QTRY_COMPARE_WITH_TIMEOUT(server.requestCount(), 3, 5'000);

        isTimeFlying = true;
        if (isContextDestroyed)
            context.reset();
        else
            client.cancel(context.get(), scope);
        isTimeFlying = false;
        QCOMPARE(started, 3);
        now += 1h;
        const Call later(client, readRequest());
        QTRY_COMPARE(server.requests().last().headers.value("x-acs-action"),
                     "DescribeLiveUserDomains");
        QCOMPARE(server.requestCount(), 4);
        const int canceled = isContextDestroyed ? 0 : scope == RpcClient::CancelScope::All ? 5 : 2;
        QCOMPARE(int(errors.size()), canceled);
        const auto sent = std::count_if(
            errors.begin(), errors.end(), [](const Error &error) { return error.wasSent; });
        QCOMPARE(int(sent), canceled == 5 ? 3 : 0);
    }

    void whoIsToldThatACallStartsMayEndIt()
    {
        const MisbehavingServer server([](const WireRequest &) { return Reaction{}; });
        RpcClient client(testCredential(), patientOptions(Endpoint::parse(server.url()).value()));
        auto context = std::make_unique<QObject>();
        RpcRequest request = changeRequest();
        request.starting = [&context] { context.reset(); };
        client.call(std::move(request), {context.get(), [](const Result<QJsonObject> &) {
                                             QFAIL("nobody wants the answer");
                                         }});
        QTRY_VERIFY(!context);
        const Call later(client, readRequest());
        QTRY_COMPARE(server.requestCount(), 1);
        QCOMPARE(server.requests().last().headers.value("x-acs-action"), "DescribeLiveUserDomains");
    }

    // Those that were to leave together with it, and all of them.
    void whoIsToldThatACallStartsMayEndTheNext()
    {
        const MisbehavingServer server(
            [](const WireRequest &) { return answerWith(200, fineBody); });
        RpcClient client(testCredential(), patientOptions(Endpoint::parse(server.url()).value()));
        std::vector<std::unique_ptr<Call>> others;
        RpcRequest first = changeRequest();
        first.starting = [&others] { others.clear(); };
        const Call told(client, std::move(first));
        for (int i = 0; i < 5; ++i)
            others.push_back(std::make_unique<Call>(client, changeRequest()));
        QTRY_VERIFY(told.isAnswered());
        QVERIFY(others.empty());
        const Call later(client, changeRequest());
        QTRY_VERIFY(later.isAnswered());
        QVERIFY(told.result().has_value() && later.result().has_value());
        QCOMPARE(server.requestCount(), 2);
    }

    void whoIsToldThatACallStartsMayMakeOthers()
    {
        const MisbehavingServer server(
            [](const WireRequest &) { return answerWith(200, R"({"RequestId":"%REQUEST-NO%"})"); });
        RpcClient client(testCredential(), patientOptions(Endpoint::parse(server.url()).value()));
        QObject context;
        int made = 0;
        int answered = 0;
        std::function<void()> makeOne = [&] {
            if (made++ == 20)
                return;
            RpcRequest request = readRequest();
            request.callsPerSecond = 1000;
            request.starting = makeOne;
            client.call(std::move(request),
                        {&context, [&answered](const Result<QJsonObject> &answer) {
                             QVERIFY(answer);
                             ++answered;
                         }});
        };
        makeOne();
        QTRY_COMPARE(answered, 20);
        QCOMPARE(server.requestCount(), 20);
    }

    void whatHasNotLeftStays()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        RpcClient client(
            testCredential(),
            patientOptions(
                Endpoint::parse(u"http://127.0.0.1:%1"_s.arg(server.serverPort())).value()));
        QObject context;
        QList<Error> errors;
        bool hasStarted = false;
        RpcRequest request = changeRequest();
        request.starting = [&hasStarted] { hasStarted = true; };
        client.call(std::move(request), {&context, [&errors](const Result<QJsonObject> &answer) {
                                             errors.append(answer.error());
                                         }});
        while (!hasStarted)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
        QVERIFY(server.waitForNewConnection(5'000));
        QTcpSocket *connection = server.nextPendingConnection();
        // Meanwhile the network asks for the body, and this thread has not heard it yet.
        QVERIFY(!server.waitForNewConnection(100));
        client.cancel(&context, RpcClient::CancelScope::All);

        QTRY_COMPARE(connection->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(int(errors.size()), 1);
        QCOMPARE(errors.first().code, ErrorCode::Canceled);
        QCOMPARE(errors.first().wasSent, connection->readAll().contains("SSLPri"));
    }

private:
    [[nodiscard]] static RpcClient::Options patientOptions(Endpoint endpoint)
    {
        RpcClient::Options options;
        options.endpoint = std::move(endpoint);
        return options;
    }
};

QTEST_GUILESS_MAIN(CancelTest)
#include "tst_cancel.moc"
