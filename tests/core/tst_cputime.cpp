// SPDX-License-Identifier: Apache-2.0
#include "core/cputime.h"

#include <QSemaphore>
#include <QTest>

using namespace livecert;
using namespace std::chrono_literals;

class TestCpuTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void computingTakesIt();
    void waitingDoesNot();
};

void TestCpuTime::computingTakesIt()
{
    const auto start = threadCpuTime();
    quint64 turns = 0;
    while (threadCpuTime() - start < 5ms)
        ++turns;
    QVERIFY(turns > 0);
}

void TestCpuTime::waitingDoesNot()
{
    const auto start = threadCpuTime();
    QSemaphore nobodyReleases;
    QVERIFY(!nobodyReleases.tryAcquire(1, 200));
    QVERIFY(threadCpuTime() - start < 100ms);
}

QTEST_APPLESS_MAIN(TestCpuTime)
#include "tst_cputime.moc"
