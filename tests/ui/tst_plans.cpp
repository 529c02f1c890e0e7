// SPDX-License-Identifier: Apache-2.0
#include "deploy/cascatalog.h"
#include "deploy/planfile.h"
#include "support/misbehavingserver.h"
#include "support/stallbound.h"
#include "ui/certificate/casdialog.h"
#include "ui/certificate/certificatepage.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/planopener.h"
#include "ui/deploy/progressdialog.h"
#include "ui/deploy/reviewdialog.h"
#include "ui/deploy/reviewmodel.h"
#include "ui/domains/domainpage.h"
#include "ui/mainwindow.h"
#include "ui/text/language.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/segmentedcontrol.h"
#include "windowfixture.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace livecert;
using namespace Qt::StringLiterals;

/// The whole window: plans that are saved and opened again, certificates of the account, free ones.
class TestPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aCertificateOfTheAccountIsChosen_data();
    void aCertificateOfTheAccountIsChosen();
    void aListThatCannotBeReadSaysWhy_data();
    void aListThatCannotBeReadSaysWhy();
    void theFormExplainsEachType();
    void aFreeCertificateIsFollowed();
    void theReviewSaysWhatAnOverwrittenNameReaches();
    void unchangedDomainsAreLeftOutAndCanBeTicked();
    void aProtectedDomainIsMarkedFromThenOn();
    void aPlanIsOpenedAgain_data();
    void aPlanIsOpenedAgain();
    void driftIsShownBeforeAnythingIsSent();
    void filesThatAreNoPlansSayWhy_data();
    void filesThatAreNoPlansSayWhy();
    void otherJsonFilesGoToTheReader();
    void tenThousandRowsStayFluid();

private:
    template <class T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    template <class T>
    [[nodiscard]] T *dialog() const
    {
        const QList<T *> all = m_window->findChildren<T *>();
        for (T *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void show();
    void load(const QStringList &names);
    void check(const QStringList &names);
    void choose(CertificateType type);
    QString savePlan();
    void drop(const QString &path);
    QString write(const QString &name, const QByteArray &bytes);
    void shoot(QWidget *widget, const QString &name);

    std::unique_ptr<fixture::World> m_world;
    std::unique_ptr<MainWindow> m_window;
    int m_files = 0;
};

namespace {

QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}

} // namespace

void TestPlans::initTestCase()
{
    dressApplication();
    QDir().mkpath(QStringLiteral(LIVECERT_SHOTS));
}

void TestPlans::init()
{
    m_world = std::make_unique<fixture::World>(Sandbox::Options{.edgeDelayMs = 1'200});
    m_window = std::make_unique<MainWindow>(m_world->services());
    installTranslation(QLocale(QLocale::English));
}

void TestPlans::cleanup()
{
    m_window.reset();
    m_world.reset();
}

void TestPlans::show()
{
    m_window->resize(1320, 840);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(m_window->domainPage()->model().total() > 0);
}

void TestPlans::load(const QStringList &names)
{
    const auto files = m_world->sandbox.mintDemoFiles(names, 90);
    m_window->certificatePage()->pasteText(QString::fromLatin1(files->chainPem + files->keyPem));
    QTRY_VERIFY(m_window->draft().settings().bundle != nullptr);
}

void TestPlans::check(const QStringList &names)
{
    m_window->domainPage()->checkDomains(names);
    QTRY_COMPARE(m_window->draft().selected().size(), names.size());
}

void TestPlans::choose(CertificateType type)
{
    QTest::mouseClick(find<SegmentedControl>(u"certificateType"_s)->segment(int(type)),
                      Qt::LeftButton);
    QCOMPARE(m_window->draft().settings().type, type);
}

QString TestPlans::write(const QString &name, const QByteArray &bytes)
{
    const QString path = m_world->folder.filePath(u"%1-%2"_s.arg(++m_files).arg(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QString TestPlans::savePlan()
{
    const QJsonObject json = planAsJson(m_window->draft().plan(), QDateTime::currentDateTimeUtc());
    return write(u"plan.json"_s, QJsonDocument(json).toJson());
}

void TestPlans::drop(const QString &path)
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(600, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(600, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    QVERIFY(event.isAccepted());
}

void TestPlans::shoot(QWidget *widget, const QString &name)
{
    const ThemeMode modes[] = {ThemeMode::Light, ThemeMode::Dark};
    for (const ThemeMode mode : modes) {
        m_window->setTheme(mode);
        const QString theme = mode == ThemeMode::Dark ? u"dark"_s : u"light"_s;
        // What wraps asks for its height once more after it was given its width.
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
        QVERIFY(widget->grab().save(QStringLiteral(LIVECERT_SHOTS)
                                    + u"/plan-%1-%2.png"_s.arg(name, theme)));
    }
    m_window->setTheme(ThemeMode::Light);
}

void TestPlans::aCertificateOfTheAccountIsChosen_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("by mouse") << true;
    QTest::newRow("by keys") << false;
}

void TestPlans::aCertificateOfTheAccountIsChosen()
{
    QFETCH(bool, byMouse);
    show();
    check({u"news.example.com"_s});
    choose(CertificateType::Cas);
    QTRY_VERIFY(m_window->draft().account().casCertificates.has_value());
    auto *open = find<QPushButton>(u"chooseCas"_s);
    QVERIFY(open->isVisible());
    if (byMouse) {
        QTest::mouseClick(open, Qt::LeftButton);
    } else {
        open->setFocus();
        QTest::keyClick(open, Qt::Key_Space);
    }
    QTRY_VERIFY(dialog<CasDialog>());
    CasDialog *list = dialog<CasDialog>();
    auto *table = list->findChild<QTableView *>(u"casTable"_s);
    auto *use = list->findChild<QPushButton *>(u"casChoose"_s);
    QVERIFY(table->model()->rowCount() > 10);
    QVERIFY(!use->isEnabled());
    if (byMouse)
        shoot(list, u"cas"_s);
    auto *search = list->findChild<QLineEdit *>(u"casSearch"_s);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, u"nothing like it"_s);
    QCOMPARE(list->findChild<QLabel *>(u"casMessageTitle"_s)->text(), u"No certificate matches"_s);
    search->clear();
    QTest::keyClicks(search, u"WWW.NEWS"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(use->isEnabled()); // the one that is left is chosen
    if (byMouse)
        QTest::mouseClick(use, Qt::LeftButton);
    else
        QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(m_window->draft().settings().cas.has_value());
    QVERIFY(m_window->draft().settings().certName.startsWith(u"news-cas"_s));
    auto *chosen = find<QLabel>(u"casChosen"_s);
    QVERIFY2(chosen->text().contains(u"www.news.example.com"_s), qPrintable(chosen->text()));
    QVERIFY2(chosen->text().contains(u"SHA-256"_s), qPrintable(chosen->text()));
    QVERIFY(m_window->draft().isReady());
    if (byMouse)
        shoot(m_window.get(), u"cas-form"_s);
    // The domain has it already; a domain that it does not cover stays out.
    const DeploymentPlan plan = m_window->draft().plan();
    QVERIFY(plan.includedDomains().isEmpty());
    check({u"news.example.com"_s, u"shop.example.com"_s});
    QVERIFY(m_window->draft().plan().includedDomains().isEmpty());
}

void TestPlans::aListThatCannotBeReadSaysWhy_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("words");
    QTest::newRow("the permission is missing")
        << 403 << QByteArray("{\"RequestId\":\"R\",\"Code\":\"NoPermission\",\"Message\":\"no\"}")
        << u"This AccessKey may not list the account's certificates"_s
        << u"yundun-cert:ListUserCertificateOrder"_s;
    QTest::newRow("there are none")
        << 200 << QByteArray("{\"RequestId\":\"R\",\"CertificateOrderList\":[],\"TotalCount\":0}")
        << u"This account has no valid certificate there"_s << u"Upload"_s;
    QTest::newRow("the service is down")
        << 503 << QByteArray("<html>down</html>") << QString() << QString();
}

void TestPlans::aListThatCannotBeReadSaysWhy()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, title);
    QFETCH(QString, words);
    tests::MisbehavingServer server(
        [status, body](const tests::WireRequest &) { return tests::answerWith(status, body); });
    RpcClient::Options options;
    options.endpoint = Endpoint::parse(server.url()).value();
    options.version = casVersion;
    options.maxAttempts = 1;
    RpcClient client({u"LTAI5tTest"_s, Secret("secret"), {}}, std::move(options));
    CasApi cas(client);
    CasCatalog catalog(cas, m_window->draft());
    auto *list = new CasDialog(catalog, {}, QDate(2026, 11, 24), m_window.get());
    m_window->show();
    list->open();
    auto *shown = list->findChild<QLabel *>(u"casMessageTitle"_s);
    QTRY_VERIFY(catalog.state() == CasCatalog::State::Ready
                || catalog.state() == CasCatalog::State::Failed);
    QVERIFY(shown->isVisible());
    if (!title.isEmpty())
        QCOMPARE(shown->text(), title);
    QVERIFY(list->findChild<QLabel *>(u"casMessageBody"_s)->text().contains(words));
    QVERIFY(!list->findChild<QPushButton *>(u"casChoose"_s)->isEnabled());
    const bool canRetry = status != 200;
    auto *retry = list->findChild<QPushButton *>(u"casRetry"_s);
    QCOMPARE(retry->isVisible(), canRetry);
    if (status == 403)
        shoot(list, u"cas-denied"_s);
    if (canRetry) {
        const int before = server.requestCount();
        QTest::mouseClick(retry, Qt::LeftButton);
        QTRY_VERIFY(server.requestCount() > before);
    }
    list->reject();
}

void TestPlans::theFormExplainsEachType()
{
    show();
    auto *note = find<QLabel>(u"typeNote"_s);
    QVERIFY(!note->isVisible());
    choose(CertificateType::Free);
    QVERIFY(note->text().contains(u"CNAME"_s));
    QVERIFY(!find<QPushButton>(u"chooseCas"_s)->isVisible());
    shoot(m_window.get(), u"free-form"_s);
    choose(CertificateType::Cas);
    QVERIFY(note->text().contains(u"does not document"_s));
    choose(CertificateType::Upload);
    QVERIFY(!note->isVisible());
}

void TestPlans::aFreeCertificateIsFollowed()
{
    show();
    check({u"vod.example.com"_s, u"lab1.example.net"_s});
    choose(CertificateType::Free);
    Deployment::Options options;
    options.proofIntervalMs = 100;
    options.freeIntervalMs = 50;
    options.freeMaxIntervalMs = 200;
    m_window->flow()->setOptions(options);
    QSignalSpy proved(m_window->flow(), &DeploymentFlow::proofReported);
    QTest::mouseClick(find<QPushButton>(u"reviewButton"_s), Qt::LeftButton);
    QTRY_VERIFY(dialog<ReviewDialog>());
    QTest::mouseClick(dialog<ReviewDialog>()->findChild<QPushButton *>(u"commitPlan"_s),
                      Qt::LeftButton);
    QTRY_VERIFY(dialog<ProgressDialog>());
    auto *table = dialog<ProgressDialog>()->findChild<QTableView *>(u"progressTable"_s);
    const auto textOf = [table](const QString &domain) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == domain)
                return table->model()->index(row, 1).data().toString();
        }
        return QString();
    };
    QTRY_COMPARE(textOf(u"vod.example.com"_s), u"Accepted · being made"_s);
    shoot(dialog<ProgressDialog>(), u"free-following"_s);
    QTRY_COMPARE_WITH_TIMEOUT(proved.size(), 1, 20'000);
    QCOMPARE(textOf(u"vod.example.com"_s), u"Checked at the edge"_s);
    QCOMPARE(textOf(u"lab1.example.net"_s), u"Failed"_s);
    const QList<StepProgress> &steps = m_window->flow()->deployment()->steps();
    QVERIFY(std::any_of(steps.begin(), steps.end(), [](const StepProgress &step) {
        return step.error.apiCode == u"Free.cname_error"_s;
    }));
    shoot(dialog<ProgressDialog>(), u"free-ended"_s);
}

void TestPlans::theReviewSaysWhatAnOverwrittenNameReaches()
{
    show();
    const QList<DomainOverview> &domains = m_window->draft().account().domains;
    const auto used = std::find_if(domains.begin(), domains.end(), [](const DomainOverview &one) {
        return one.domain.name == u"cdn-a.stream.example.net"_s;
    });
    QVERIFY(used != domains.end());
    const QString name = used->certName;
    load({u"vod.example.com"_s});
    check({u"vod.example.com"_s});
    m_window->draft().setCertName(name);
    m_window->draft().setForceSet(true);
    auto *today = find<QLabel>(u"sameNameDomains"_s);
    QVERIFY(today->isVisible());
    QVERIFY2(today->text().contains(u"cdn-a.stream.example.net"_s), qPrintable(today->text()));
    QTest::mouseClick(find<QPushButton>(u"reviewButton"_s), Qt::LeftButton);
    QTRY_VERIFY(dialog<ReviewDialog>());
    auto *notes = dialog<ReviewDialog>()->findChild<QLabel *>(u"reviewNotesText"_s);
    QVERIFY(notes);
    QVERIFY2(notes->text().contains(u"cdn-b.stream.example.net"_s), qPrintable(notes->text()));
    QVERIFY2(notes->text().contains(u"does not cover"_s), qPrintable(notes->text()));
    shoot(dialog<ReviewDialog>(), u"review-overwrite"_s);
}

void TestPlans::unchangedDomainsAreLeftOutAndCanBeTicked()
{
    show();
    load({u"radio.example.com"_s, u"church.example.com"_s});
    check({u"radio.example.com"_s});
    QSignalSpy finished(m_window->flow(), &DeploymentFlow::finished);
    QTest::mouseClick(find<QPushButton>(u"reviewButton"_s), Qt::LeftButton);
    QTRY_VERIFY(dialog<ReviewDialog>());
    QTest::keyClick(dialog<ReviewDialog>(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10'000);
    QTRY_VERIFY(dialog<ProgressDialog>());
    dialog<ProgressDialog>()->reject();
    QTRY_VERIFY(std::any_of(m_window->draft().selected().begin(),
                            m_window->draft().selected().end(),
                            [this](const DomainOverview &one) {
                                return one.certName == m_window->draft().settings().certName;
                            }));
    auto *review = find<QPushButton>(u"reviewButton"_s);
    QVERIFY(review->isEnabled());
    QTest::mouseClick(review, Qt::LeftButton);
    QTRY_VERIFY(dialog<ReviewDialog>());
    ReviewDialog *page = dialog<ReviewDialog>();
    QCOMPARE(page->heading(), u"There is nothing to change"_s);
    auto *commit = page->findChild<QPushButton *>(u"commitPlan"_s);
    QVERIFY(!commit->isEnabled());
    shoot(page, u"review-unchanged"_s);
    auto *table = page->findChild<QTableView *>(u"reviewTable"_s);
    table->setCurrentIndex(table->model()->index(0, ReviewModel::IncludeColumn));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(commit->isEnabled());
    QCOMPARE(page->plan().includedDomains(), QStringList{u"radio.example.com"_s});
}

void TestPlans::aProtectedDomainIsMarkedFromThenOn()
{
    show();
    const QString name = u"protected-mode.fault.example.net"_s;
    load({u"*.fault.example.net"_s});
    check({name});
    QSignalSpy finished(m_window->flow(), &DeploymentFlow::finished);
    QTest::mouseClick(find<QPushButton>(u"reviewButton"_s), Qt::LeftButton);
    QTRY_VERIFY(dialog<ReviewDialog>());
    QTest::keyClick(dialog<ReviewDialog>(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10'000);
    const QList<DomainOverview> &selected = m_window->draft().selected();
    QTRY_COMPARE(selected.value(0).protectedBy, u"DomainInProtectedMode"_s);
    QVERIFY(m_window->draft().plan().includedDomains().isEmpty());
    QVERIFY(!m_window->draft().isReady());
}

void TestPlans::aPlanIsOpenedAgain_data()
{
    QTest::addColumn<bool>("hasCertificate");
    QTest::newRow("its certificate is loaded") << true;
    QTest::newRow("its certificate is dropped when it is asked for") << false;
}

void TestPlans::aPlanIsOpenedAgain()
{
    QFETCH(bool, hasCertificate);
    show();
    load({u"radio.example.com"_s, u"church.example.com"_s});
    check({u"radio.example.com"_s, u"church.example.com"_s});
    m_window->draft().setCertName(u"from the plan"_s);
    const QString path = savePlan();
    const auto bundle = m_window->draft().settings().bundle;
    check({});
    m_window->draft().clear();
    if (hasCertificate)
        m_window->draft().setBundle(bundle);
    auto *banner = find<Banner>(u"planBanner"_s);
    QVERIFY(!banner->isVisible());
    drop(path);
    if (!hasCertificate) {
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->title().contains(u"needs its certificate and key"_s),
                 qPrintable(banner->title()));
        QVERIFY2(banner->body().contains(u"SHA-256"_s), qPrintable(banner->body()));
        QVERIFY(!dialog<ReviewDialog>());
        shoot(m_window.get(), u"open-needs-certificate"_s);
        m_window->draft().setBundle(bundle);
    }
    QTRY_VERIFY_WITH_TIMEOUT(dialog<ReviewDialog>(), 10'000);
    QVERIFY(!banner->isVisible());
    ReviewDialog *page = dialog<ReviewDialog>();
    QCOMPARE(sorted(page->plan().includedDomains()),
             (QStringList{u"church.example.com"_s, u"radio.example.com"_s}));
    QCOMPARE(page->plan().settings.certName, u"from the plan"_s);
    auto *subtitle = page->findChild<QLabel *>(u"subtitle"_s);
    QVERIFY2(subtitle->text().contains(u"Nothing has changed since"_s),
             qPrintable(subtitle->text()));
    QTRY_COMPARE(m_window->draft().selected().size(), 2); // the window shows the same
    QSignalSpy finished(m_window->flow(), &DeploymentFlow::finished);
    QTest::keyClick(page, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 10'000);
    QCOMPARE(m_window->flow()->deployment()->count(StepState::Done), 2);
}

void TestPlans::driftIsShownBeforeAnythingIsSent()
{
    show();
    load({u"*.example.com"_s});
    check({u"radio.example.com"_s, u"church.example.com"_s, u"shop.example.com"_s});
    const QString path = savePlan();
    // Somebody else sets another certificate meanwhile; the window does not know.
    const auto files = m_world->sandbox.mintDemoFiles({u"radio.example.com"_s}, 90);
    const std::shared_ptr<Session> other = m_world->openSandbox().value();
    SetCertificateRequest request;
    request.domainName = u"radio.example.com"_s;
    request.certName = u"meanwhile"_s;
    request.certificatePem = files->chainPem;
    request.privateKeyPem = Secret(files->keyPem);
    bool isSet = false;
    other->live->setDomainCertificate(
        request, {this, [&isSet](const auto &answer) { isSet = answer.has_value(); }});
    QTRY_VERIFY(isSet);
    const int before = m_world->sandbox.requestCount("SetLiveDomainCertificate");
    drop(path);
    QTRY_VERIFY_WITH_TIMEOUT(dialog<ReviewDialog>(), 10'000);
    ReviewDialog *page = dialog<ReviewDialog>();
    QCOMPARE(sorted(page->plan().includedDomains()),
             (QStringList{u"church.example.com"_s, u"shop.example.com"_s}));
    auto *subtitle = page->findChild<QLabel *>(u"subtitle"_s);
    QVERIFY2(subtitle->text().contains(u"1 domain has changed since"_s)
                 || subtitle->text().contains(u"1 domains have changed since"_s),
             qPrintable(subtitle->text()));
    auto *table = page->findChild<QTableView *>(u"reviewTable"_s);
    QString words; // of all rows: their order is the table's affair
    for (int row = 0; row < table->model()->rowCount(); ++row)
        words +=
            table->model()->index(row, ReviewModel::NoteColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(words.contains(u"radio-le"_s) && words.contains(u"meanwhile"_s), qPrintable(words));
    shoot(page, u"review-drift"_s);
    QCOMPARE(m_world->sandbox.requestCount("SetLiveDomainCertificate"), before);
}

void TestPlans::filesThatAreNoPlansSayWhy_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("cut short") << QByteArray("{\"LIVECERT-PLAN\": 1, \"https\": \"on\", \"dom")
                               << u"cut short or damaged"_s;
    QTest::newRow("of tomorrow") << QByteArray("{\"LIVECERT-PLAN\": 2}") << u"version 2"_s;
    QTest::newRow("a wrong value") << QByteArray("{\"LIVECERT-PLAN\": 1, \"https\": 5}")
                                   << u"https has a value that cannot be"_s;
    QTest::newRow("markup in a domain")
        << QByteArray("{\"LIVECERT-PLAN\": 1, \"https\": \"off\", \"domains\": [{\"domain\": "
                      "\"<b>x</b>\"}]}")
        << u"<b>x</b>"_s;
}

void TestPlans::filesThatAreNoPlansSayWhy()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    show();
    drop(write(u"plan.json"_s, bytes));
    auto *banner = find<Banner>(u"planBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->tone(), Tone::Bad);
    QVERIFY2(banner->body().contains(words), qPrintable(banner->body()));
    if (words.startsWith(u"version"_s))
        shoot(m_window.get(), u"open-problem"_s);
    // The next one that can be read takes its place.
    m_window->planOpener()->open(write(u"off.json"_s, "{}"), true);
    QTRY_VERIFY(banner->body().contains(u"not a plan"_s));
}

void TestPlans::otherJsonFilesGoToTheReader()
{
    show();
    drop(write(u"notes.json"_s, "{\"name\": \"not a plan\"}"));
    auto *banner = find<Banner>(u"certificateBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(!find<Banner>(u"planBanner"_s)->isVisible());
    // A certificate that is called so is a certificate.
    const auto files = m_world->sandbox.mintDemoFiles({u"radio.example.com"_s}, 90);
    drop(write(u"cert.json"_s, files->chainPem + files->keyPem));
    QTRY_VERIFY(m_window->draft().settings().bundle != nullptr);
}

void TestPlans::tenThousandRowsStayFluid()
{
    DeploymentPlan plan;
    plan.settings.certName = u"new"_s;
    const auto files = m_world->sandbox.mintDemoFiles({u"*.example.com"_s}, 90);
    plan.settings.bundle = std::make_shared<const CertificateBundle>(
        readBytes(files->chainPem + files->keyPem, u"demo"_s).value());
    QList<DomainOverview> domains;
    for (int i = 0; i < 10'000; ++i) {
        DomainOverview domain;
        domain.domain.name = u"d%1.example.com"_s.arg(i);
        domain.domain.status = i % 50 == 7 ? DomainStatus::Offline : DomainStatus::Online;
        domain.isHttpsOn = true;
        domain.certName = u"old-%1"_s.arg(i % 40);
        domain.notAfter = QDateTime::currentDateTimeUtc().addDays(i % 90);
        domains.append(domain);
    }
    plan = planDeployment(plan.settings, domains, QDateTime::currentDateTimeUtc());
    QElapsedTimer watch;
    const auto lap = [&watch](const char *what) {
        const qint64 spent = watch.restart();
        qInfo() << what << spent << "ms";
        return spent;
    };
    watch.start();
    auto *page = new ReviewDialog(plan, QDateTime::currentDateTimeUtc(), true, nullptr);
    page->open();
    QVERIFY(QTest::qWaitForWindowExposed(page));
    page->grab();
    QVERIFY(lap("open:") < 3 * tests::allowedStallMs + 500);
    auto *table = page->findChild<QTableView *>(u"reviewTable"_s);
    qint64 worst = 0;
    for (int i = 1; i <= 20; ++i) {
        watch.restart();
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() * i / 20);
        table->viewport()->repaint();
        worst = std::max(worst, watch.restart());
    }
    qInfo() << "scroll, worst of 20:" << worst << "ms";
    QVERIFY(worst < tests::allowedStallMs);
    worst = 0;
    for (int i = 0; i < 20; ++i) {
        table->setCurrentIndex(table->model()->index(i * 400, ReviewModel::IncludeColumn));
        watch.restart();
        QTest::keyClick(table, Qt::Key_Space);
        worst = std::max(worst, watch.restart());
    }
    qInfo() << "tick, worst of 20:" << worst << "ms";
    QVERIFY(worst < tests::allowedStallMs);
    QCOMPARE(page->plan().includedDomains().size(), 10'000 - 200 - 20);
    page->reject();
}

QTEST_MAIN(TestPlans)
#include "tst_plans.moc"
