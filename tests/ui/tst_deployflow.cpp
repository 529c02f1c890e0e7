// SPDX-License-Identifier: Apache-2.0
#include "certfixture.h"
#include "deploy/domaincatalog.h"
#include "runningsandbox.h"
#include "ui/deploy/deploymentflow.h"
#include "ui/deploy/deploymentreport.h"
#include "ui/deploy/errordialog.h"
#include "ui/deploy/progressdialog.h"
#include "ui/deploy/reviewdialog.h"
#include "ui/text/language.h"
#include "ui/theme/themecontroller.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace livecert;
using fixture::openDialog;
using namespace Qt::StringLiterals;

class TestDeployFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aCertificateIsSetAndServed();
    void aFailingDomainEndsInTheErrorDialog();
    void aBatchEndsInItsList();
    void turningOffNeedsItsWord();
    void theReportNamesEveryDomain();

private:
    [[nodiscard]] QStringList onlineDomains(int count) const;
    void load(const QStringList &domains);
    void readAccount();
    void commit();

    std::unique_ptr<fixture::SandboxSession> m_sandbox;
    AccountSnapshot m_account;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<DeploymentDraft> m_draft;
    std::unique_ptr<DeploymentFlow> m_flow;
};

void TestDeployFlow::initTestCase()
{
    dressApplication();
    installTranslation(QLocale(QLocale::English));
    m_sandbox = std::make_unique<fixture::SandboxSession>(Sandbox::Options{.edgeDelayMs = 50});
}

void TestDeployFlow::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_draft = std::make_unique<DeploymentDraft>();
    m_flow = std::make_unique<DeploymentFlow>(m_sandbox->session, *m_draft, m_window.get());
    m_flow->setOptions({.proofIntervalMs = 50, .proofDeadlineMs = 20'000});
    readAccount();
}

void TestDeployFlow::cleanup()
{
    m_flow.reset();
    m_draft.reset();
    m_window.reset();
}

void TestDeployFlow::readAccount()
{
    DomainCatalog catalog(*m_sandbox->session.live);
    bool isRead = false;
    QObject context;
    catalog.read({&context, [&](const Result<AccountSnapshot> &account) {
                      QVERIFY(account.has_value());
                      m_account = *account;
                      isRead = true;
                  }});
    QTRY_VERIFY(isRead);
    m_draft->setAccount(m_account);
}

QStringList TestDeployFlow::onlineDomains(int count) const
{
    QStringList names;
    for (const DomainOverview &domain : m_account.domains) {
        const QString &name = domain.domain.name;
        const bool isPlain = !name.startsWith(u'.') && !name.contains(u"fault"_s);
        if (isPlain && domain.domain.status == DomainStatus::Online && domain.isHttpsOn
            && names.size() < count)
            names.append(name);
    }
    return names;
}

void TestDeployFlow::load(const QStringList &domains)
{
    const auto files = m_sandbox->sandbox.mintDemoFiles(domains, 90);
    QVERIFY(files.has_value());
    Result<CertificateBundle> bundle = readBytes(files->chainPem + '\n' + files->keyPem, u"demo"_s);
    QVERIFY(bundle.has_value());
    m_draft->setBundle(std::make_shared<const CertificateBundle>(std::move(*bundle)));
    QList<DomainOverview> selected;
    for (const DomainOverview &domain : m_account.domains) {
        if (domains.contains(domain.domain.name))
            selected.append(domain);
    }
    QCOMPARE(selected.size(), domains.size());
    m_draft->setSelected(selected);
}

void TestDeployFlow::commit()
{
    m_flow->review();
    auto *review = openDialog<ReviewDialog>();
    QVERIFY(review);
    auto *button = review->findChild<QPushButton *>(u"commitPlan"_s);
    QVERIFY(button->isEnabled());
    button->click();
}

void TestDeployFlow::aCertificateIsSetAndServed()
{
    const QStringList domains = onlineDomains(2);
    QCOMPARE(domains.size(), 2);
    load(domains);
    QSignalSpy finished(m_flow.get(), &DeploymentFlow::finished);
    QSignalSpy proved(m_flow.get(), &DeploymentFlow::proofReported);
    commit();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    auto *progress = openDialog<ProgressDialog>();
    QVERIFY(progress);
    QCOMPARE(progress->heading(), u"2 of 2 domains done"_s);
    QTRY_COMPARE_WITH_TIMEOUT(proved.count(), 1, 20'000);
    const QString sentence = proved.first().first().value<std::function<QString()>>()();
    QVERIFY2(sentence.contains(u"serves the new certificate"_s), qPrintable(sentence));
}

void TestDeployFlow::aFailingDomainEndsInTheErrorDialog()
{
    const QStringList domains = onlineDomains(1);
    load(domains);
    m_draft->setCertName(m_account.certificates.first().name); // somebody else's
    commit();
    QTRY_VERIFY(openDialog<ErrorDialog>());
    auto *dialog = openDialog<ErrorDialog>();
    QVERIFY2(dialog->heading().contains(u"already in use"_s), qPrintable(dialog->heading()));
    QVERIFY(!openDialog<ProgressDialog>());
    QSignalSpy finished(m_flow.get(), &DeploymentFlow::finished);
    QCOMPARE(dialog->text().offers.value(1).action, ErrorAction::Overwrite);
    dialog->findChild<QPushButton *>(u"errorAction%1"_s.arg(int(ErrorAction::UseSuggestedName)))
        ->click();
    QTRY_VERIFY(openDialog<ReviewDialog>());
    openDialog<ReviewDialog>()->findChild<QPushButton *>(u"commitPlan"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    QTRY_VERIFY(openDialog<ProgressDialog>());
    QCOMPARE(openDialog<ProgressDialog>()->heading(), u"1 of 1 domain done"_s);
}

void TestDeployFlow::aBatchEndsInItsList()
{
    const QStringList domains = onlineDomains(3);
    load(domains);
    m_draft->setCertName(m_account.certificates.first().name);
    QSignalSpy finished(m_flow.get(), &DeploymentFlow::finished);
    commit();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    auto *progress = openDialog<ProgressDialog>();
    QVERIFY(progress);
    QVERIFY(!openDialog<ErrorDialog>());
    QCOMPARE(progress->heading(), u"0 of 3 domains done"_s);
    QVERIFY(progress->findChild<QPushButton *>(u"retryFailed"_s)->isVisible());
    auto *table = progress->findChild<QTableView *>(u"progressTable"_s);
    Q_EMIT table->activated(table->model()->index(0, 0));
    QTRY_VERIFY(openDialog<ErrorDialog>());
    QVERIFY(openDialog<ProgressDialog>());
}

void TestDeployFlow::turningOffNeedsItsWord()
{
    const QStringList domains = onlineDomains(1);
    load(domains);
    m_draft->setHttpsOn(false);
    QSignalSpy finished(m_flow.get(), &DeploymentFlow::finished);
    m_flow->review();
    auto *review = openDialog<ReviewDialog>();
    QVERIFY(review);
    review->findChild<QLineEdit *>(u"offConfirmation"_s)->setText(domains.first());
    review->findChild<QPushButton *>(u"commitPlan"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    QCOMPARE(m_sandbox->sandbox.requestCount("SetLiveDomainCertificate") > 0, true);
    readAccount();
    for (const DomainOverview &domain : m_account.domains) {
        if (domain.domain.name == domains.first())
            QVERIFY(!domain.isHttpsOn);
    }
}

void TestDeployFlow::theReportNamesEveryDomain()
{
    StepProgress done;
    done.domain = u"=cmd.example.com"_s;
    done.state = StepState::Done;
    StepProgress failed;
    failed.domain = u"b.example.com"_s;
    failed.state = StepState::Failed;
    failed.error.code = ErrorCode::Service;
    failed.error.apiCode = u"DomainInSafeMode"_s;
    failed.error.detail = u"<b>\"quoted\"</b>"_s;
    const DeploymentReport report{{}, {done, failed}, QDateTime::currentDateTimeUtc()};
    const QByteArray csv = reportAsCsv(report);
    QCOMPARE(csv.count("\r\n"), 3);
    QVERIFY2(csv.contains("\"'=cmd.example.com\""), csv.constData());
    QVERIFY(csv.contains("DomainInSafeMode"));
    const QJsonObject json = QJsonDocument::fromJson(reportAsJson(report)).object();
    QCOMPARE(json.value(u"steps"_s).toArray().size(), 2);
    QVERIFY(!reportAsHtml(report).contains("<b>"));
}

QTEST_MAIN(TestDeployFlow)
#include "tst_deployflow.moc"
