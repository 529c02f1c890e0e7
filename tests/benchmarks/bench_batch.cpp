// SPDX-License-Identifier: Apache-2.0
// A batch of nearly ten thousand domains to its end, in the whole window, with the ledger on: five
// minutes at the service's pace. `…_stall_ms` is what the window's thread computed at most between
// two turns of its loop, while the domains were chosen, the plan was shown, the batch began, and
// later; `ratio` is the time the batch took against what the limit allows.
#include "store/history.h"
#include "support/heartbeat.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/reviewdialog.h"
#include "ui/domains/domainpage.h"
#include "ui/mainwindow.h"
#include "windowfixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPushButton>

#include <benchmark/benchmark.h>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

constexpr int domainCount = 10'000;
constexpr double callsPerSecond = 30;

void turnUntil(const std::function<bool()> &isOver)
{
    while (!isOver())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// As between two clicks of a person.
void turn(const tests::Heartbeat &heart)
{
    turnUntil([&heart, before = heart.beats()] { return heart.beats() > before; });
}

void batchOfTenThousand(benchmark::State &state)
{
    fixture::World world(Sandbox::Options{.domainCount = domainCount, .latencyMs = 200});
    History history(world.folder.filePath(u"history.sqlite"_s));
    world.useLedger(&history);
    UiServices services = world.services();
    services.history = &history;
    MainWindow window(services);
    window.show();
    turnUntil([&] { return window.domainPage()->model().total() == domainCount && window.flow(); });
    const auto files = world.sandbox.mintDemoFiles({u"*.rooms.example.net"_s}, 90);
    window.draft().setBundle(std::make_shared<const CertificateBundle>(
        *readBytes(files->chainPem + files->keyPem, u"bench"_s)));
    tests::Heartbeat heart;
    for ([[maybe_unused]] auto _ : state) {
        const auto noteStall = [&](const char *phase) {
            state.counters[phase] = double(heart.takeLongest().computedMs);
        };
        window.domainPage()->checkDomains(fixture::onlineRooms(window.account().snapshot()));
        turn(heart);
        turnUntil([&window] { return window.draft().isReady(); });
        noteStall("choosing_stall_ms");
        window.flow()->review();
        turn(heart);
        noteStall("review_stall_ms");
        window.findChild<ReviewDialog *>()->findChild<QPushButton *>(u"commitPlan"_s)->click();
        QElapsedTimer watch;
        watch.start();
        turnUntil([&window] { return window.flow()->isSending(); });
        turn(heart);
        noteStall("beginning_stall_ms");
        turnUntil([&window] { return !window.flow()->isSending(); });
        const double seconds = double(watch.elapsed()) / 1000;
        const Deployment &deployment = *window.flow()->deployment();
        const auto count = double(deployment.steps().size());
        state.SetIterationTime(seconds);
        state.counters["domains"] = count;
        state.counters["done"] = deployment.count(StepState::Done);
        state.counters["most_in_a_second"] =
            world.sandbox.mostRequestsInASecond("SetLiveDomainCertificate");
        state.counters["ratio"] = seconds / ((count - 1) / callsPerSecond);
        noteStall("later_stall_ms");
    }
}
BENCHMARK(batchOfTenThousand)->Iterations(1)->UseManualTime()->Unit(benchmark::kSecond);

} // namespace
