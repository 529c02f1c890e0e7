// SPDX-License-Identifier: Apache-2.0
#include "core/gathering.h"

#include <QTest>

using namespace std::chrono_literals;

namespace livecert {

class TestGathering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actsTogetherOnTheNextTurnAfterAPause()
    {
        int acted = 0;
        Gathering gathering(1h, [&acted] { ++acted; });
        gathering.ask();
        gathering.ask();
        QCOMPARE(acted, 0);
        QVERIFY(gathering.isAsked());
        QTRY_COMPARE(acted, 1);
        QVERIFY(!gathering.isAsked());
    }

    void waitsForTheEndOfTheInterval()
    {
        constexpr auto interval = 200ms;
        int acted = 0;
        Gathering gathering(interval, [&acted] { ++acted; });
        QElapsedTimer watch;
        gathering.act();
        watch.start();
        gathering.ask();
        gathering.ask();
        QTRY_COMPARE(acted, 2);
        QCOMPARE_GE(watch.elapsed(), qint64(interval.count() - 1));
        QVERIFY(!gathering.isAsked());
    }

    void isAskedAgainFromItsOwnAction()
    {
        int acted = 0;
        Gathering *own = nullptr;
        Gathering gathering(1ms, [&] {
            if (++acted < 3)
                own->ask();
        });
        own = &gathering;
        gathering.ask();
        QTRY_COMPARE(acted, 3);
    }

    void doesNothingOnceItIsCanceled()
    {
        int acted = 0;
        Gathering canceled(0ms, [&acted] { ++acted; });
        canceled.ask();
        canceled.cancel();
        QVERIFY(!canceled.isAsked());
        bool hasTurned = false;
        Gathering later(0ms, [&hasTurned] { hasTurned = true; });
        later.ask();
        QTRY_VERIFY(hasTurned);
        QCOMPARE(acted, 0);
    }

    void doesAtOnceOnlyWhatWasAskedFor()
    {
        int acted = 0;
        Gathering gathering(1h, [&acted] { ++acted; });
        gathering.flush();
        QCOMPARE(acted, 0);
        gathering.ask();
        gathering.flush();
        QCOMPARE(acted, 1);
        QVERIFY(!gathering.isAsked());
    }

    void doesNotWaitWhenTheIntervalWasEnded()
    {
        int acted = 0;
        Gathering gathering(1h, [&acted] { ++acted; });
        gathering.act();
        gathering.endInterval();
        gathering.ask();
        QTRY_COMPARE(acted, 2);
    }
};

} // namespace livecert

QTEST_GUILESS_MAIN(livecert::TestGathering)
#include "tst_gathering.moc"
