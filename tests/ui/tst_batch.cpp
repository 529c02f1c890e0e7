// SPDX-License-Identifier: Apache-2.0
#include "store/history.h"
#include "support/heartbeat.h"
#include "support/stallbound.h"
#include "ui/deploy/batchindicator.h"
#include "ui/deploy/closedialog.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/progressdialog.h"
#include "ui/deploy/reviewdialog.h"
#include "ui/domains/domainpage.h"
#include "ui/domains/searchfield.h"
#include "ui/mainwindow.h"
#include "windowfixture.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace livecert;
using namespace Qt::StringLiterals;

namespace {

void shoot(QWidget *widget, const QString &name)
{
    QVERIFY(QDir().mkpath(QStringLiteral(LIVECERT_SHOTS)));
    QVERIFY(widget->grab().save(QStringLiteral(LIVECERT_SHOTS "/%1.png").arg(name)));
}

} // namespace

/// A batch of ten thousand in the whole window, with the ledger on: the window stays usable, and
/// asks before it closes.
class TestBatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWindowStaysUsableWhileABatchRuns();
    void closingAsks();
    void keepRunningKeepsRunning();
    void stopAndCloseStopsAndCloses();

private:
    void openWindow();
    void startBatch();
    void verifyNoStall(const char *during);
    [[nodiscard]] BatchIndicator *indicator() const
    {
        return m_window->findChild<BatchIndicator *>();
    }
    [[nodiscard]] const Deployment &deployment() const { return *m_window->flow()->deployment(); }

    static constexpr int domainCount = 10'000;
    std::unique_ptr<fixture::World> m_world;
    std::unique_ptr<History> m_history;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<tests::Heartbeat> m_heart;
};

void TestBatch::initTestCase()
{
    m_world = std::make_unique<fixture::World>(
        Sandbox::Options{.domainCount = domainCount, .latencyMs = 50});
    m_history = std::make_unique<History>(m_world->folder.filePath(u"history.sqlite"_s));
    m_world->useLedger(m_history.get());
    openWindow();
}

void TestBatch::openWindow()
{
    UiServices services = m_world->services();
    services.history = m_history.get();
    m_window = std::make_unique<MainWindow>(services);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_COMPARE_WITH_TIMEOUT(m_window->domainPage()->model().total(), domainCount, 60'000);
    m_heart = std::make_unique<tests::Heartbeat>();
    QTRY_VERIFY(m_window->flow());
}

void TestBatch::verifyNoStall(const char *during)
{
    QCoreApplication::processEvents();
    const tests::Heartbeat::Stall longest = m_heart->takeLongest();
    qInfo("%s: computed for %lld ms at most, %lld ms by the clock",
          during,
          longest.computedMs,
          longest.clockMs);
    QVERIFY2(longest.computedMs <= tests::allowedStallMs, during);
}

void TestBatch::startBatch()
{
    const auto files = m_world->sandbox.mintDemoFiles({u"*.rooms.example.net"_s}, 90);
    QVERIFY(files.has_value());
    Result<CertificateBundle> bundle = readBytes(files->chainPem + files->keyPem, u"demo"_s);
    QVERIFY(bundle.has_value());
    const QStringList rooms = fixture::onlineRooms(m_window->account().snapshot());
    QVERIFY2(rooms.size() > domainCount * 8 / 10, qPrintable(QString::number(rooms.size())));
    (void)m_heart->takeLongest();
    m_window->draft().setBundle(std::make_shared<const CertificateBundle>(std::move(*bundle)));
    m_window->domainPage()->checkDomains(rooms);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->draft().isReady(), 20'000);
    verifyNoStall("choosing the domains");
    m_window->flow()->review();
    auto *review = m_window->findChild<ReviewDialog *>();
    QVERIFY(review);
    verifyNoStall("opening the review");
    review->findChild<QPushButton *>(u"commitPlan"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(
        m_window->flow()->isSending() && deployment().count(StepState::Done) >= 20, 60'000);
    verifyNoStall("beginning");
}

void TestBatch::theWindowStaysUsableWhileABatchRuns()
{
    startBatch();
    auto *progress = m_window->findChild<ProgressDialog *>();
    QVERIFY(progress && progress->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!progress->isModal());
    QTest::keyClick(progress, Qt::Key_Escape);
    QVERIFY(!progress->isVisible());
    QVERIFY(m_window->flow()->isSending());
    QTRY_VERIFY(indicator()->isVisible());
    QTRY_VERIFY2(indicator()->text().startsWith(u"Applying: "_s), qPrintable(indicator()->text()));
    auto *field = m_window->findChild<SearchField *>();
    QTest::keyClicks(field, u"room-12"_s);
    const int before = deployment().count(StepState::Done);
    QTRY_VERIFY_WITH_TIMEOUT(deployment().count(StepState::Done) >= before + 60, 60'000);
    field->clear();
    verifyNoStall("sending, with the progress hidden");
    indicator()->click();
    QVERIFY(progress->isVisible());
    const int later = deployment().count(StepState::Done);
    QTRY_VERIFY_WITH_TIMEOUT(deployment().count(StepState::Done) >= later + 60, 60'000);
    verifyNoStall("sending, with the progress shown");
    QVERIFY2(!progress->heading().startsWith(u"0 of"_s), qPrintable(progress->heading()));
    QVERIFY(progress->findChild<QPushButton *>(u"stopDeployment"_s)->isVisible());
    shoot(progress, u"batch-progress"_s);
    (void)m_heart->takeLongest();
    QVERIFY(m_world->sandbox.mostRequestsInASecond("SetLiveDomainCertificate") <= 30);
}

void TestBatch::closingAsks()
{
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto *dialog = m_window->findChild<CloseDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY2(dialog->heading().startsWith(u"A change is under way: "_s),
             qPrintable(dialog->heading()));
    shoot(m_window.get(), u"batch-window"_s);
    shoot(dialog, u"batch-close"_s);
    m_window->close(); // asks once
    QCOMPARE(m_window->findChildren<CloseDialog *>().size(), 1);
}

void TestBatch::keepRunningKeepsRunning()
{
    QPointer<CloseDialog> dialog = m_window->findChild<CloseDialog *>();
    QVERIFY(dialog->findChild<QPushButton *>(u"keepRunning"_s)->isDefault());
    dialog->findChild<QPushButton *>(u"keepRunning"_s)->click();
    QTRY_VERIFY(!dialog);
    const int before = deployment().count(StepState::Done);
    QTRY_VERIFY_WITH_TIMEOUT(deployment().count(StepState::Done) >= before + 5, 20'000);
    QVERIFY(m_window->isVisible());
}

void TestBatch::stopAndCloseStopsAndCloses()
{
    (void)m_heart->takeLongest();
    m_window->close();
    auto *dialog = m_window->findChild<CloseDialog *>();
    QVERIFY(dialog);
    QElapsedTimer watch;
    watch.start();
    dialog->findChild<QPushButton *>(u"stopAndClose"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), 20'000);
    const qint64 took = watch.elapsed();
    QVERIFY2(took <= 1'000 + tests::allowedStallMs, qPrintable(QString::number(took)));
    const int all = int(deployment().steps().size());
    QCOMPARE(deployment().count(StepState::Done) + deployment().count(StepState::Skipped)
                 + deployment().count(StepState::Unknown) + deployment().count(StepState::Failed),
             all);
    QVERIFY(deployment().count(StepState::Skipped) > domainCount / 2);
    verifyNoStall("stopping");
    const int unknown = deployment().count(StepState::Unknown);
    m_window.reset();
    // What the window knew is what the ledger says: nothing is open, nothing is missing.
    std::optional<Result<HistoryMatch>> match;
    QObject context;
    bool isWritten = false; // it answers behind what is still to be written
    m_history->unfinished(
        {&context, [&isWritten](const Result<QList<HistoryEntry>> &) { isWritten = true; }});
    QTRY_VERIFY_WITH_TIMEOUT(isWritten, 60'000);
    m_history->find({},
                    {&context, [&match](Result<HistoryMatch> found) { match = std::move(found); }});
    QTRY_VERIFY_WITH_TIMEOUT(match.has_value(), 60'000);
    QVERIFY(match->has_value());
    QCOMPARE(int((*match)->changes.size()), all);
    QCOMPARE((*match)->counts[std::size_t(HistoryFilter::Open)], 0);
    QCOMPARE((*match)->counts[std::size_t(HistoryFilter::Unknown)], unknown);
}

QTEST_MAIN(TestBatch)
#include "tst_batch.moc"
