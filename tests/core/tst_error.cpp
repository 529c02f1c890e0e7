// SPDX-License-Identifier: Apache-2.0
#include "core/continuation.h"
#include "core/error.h"

#include <QTest>

#include <memory>

using namespace livecert;

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomeIsUnknown_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("sent");
        QTest::addColumn<bool>("unknown");
        QTest::newRow("no answer after sending") << ErrorCode::Timeout << 0 << true << true;
        QTest::newRow("time-out before sending") << ErrorCode::Timeout << 0 << false << false;
        QTest::newRow("connection lost after sending")
            << ErrorCode::ConnectionLost << 0 << true << true;
        QTest::newRow("host not found") << ErrorCode::ConnectionFailed << 0 << false << false;
        QTest::newRow("html behind a gateway time-out")
            << ErrorCode::NotJson << 504 << true << true;
        QTest::newRow("refused with a code") << ErrorCode::Service << 400 << true << false;
        QTest::newRow("internal error of the service") << ErrorCode::Service << 500 << true << true;
        QTest::newRow("redirected") << ErrorCode::Redirected << 302 << true << false;
    }

    void outcomeIsUnknown()
    {
        QFETCH(ErrorCode, code);
        QFETCH(int, status);
        QFETCH(bool, sent);
        Error error;
        error.code = code;
        error.httpStatus = status;
        error.wasSent = sent;
        QTEST(isOutcomeUnknown(error), "unknown");
    }

    void answersReachNobodyOnceTheContextIsGone()
    {
        auto context = std::make_unique<QObject>();
        int calls = 0;
        const Continuation<int> then(context.get(), [&calls](const Result<int> &) { ++calls; });
        then(1);
        QVERIFY(then.isWanted());
        context.reset();
        QVERIFY(!then.isWanted());
        then(2);
        QCOMPARE(calls, 1);
    }
};

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
