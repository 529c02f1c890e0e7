// SPDX-License-Identifier: Apache-2.0
#include "certfixture.h"
#include "ui/deploy/errordialog.h"
#include "ui/deploy/offguard.h"
#include "ui/deploy/reviewdialog.h"
#include "ui/deploy/reviewmodel.h"
#include "ui/deploy/savefile.h"
#include "ui/text/language.h"
#include "ui/theme/themecontroller.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace livecert;
using namespace Qt::StringLiterals;

class TestReviewDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        dressApplication();
        installTranslation(QLocale(QLocale::English));
    }
    void init();
    void theModelKeepsTheRules();
    void domainsThatAreNotCoveredStayOut();
    void leavingADomainOutChangesTheButton();
    void nothingIsTickedNothingIsSent();
    void confirmingHandsThePlanOver();
    void thePlanShowsNoKey();
    void theOffGuardIsNotPassedWithoutTyping_data();
    void theOffGuardIsNotPassedWithoutTyping();
    void enterPressesTheSafeButton_data();
    void enterPressesTheSafeButton();
    void savingIsOfferedBeforeTurningOff();
    void theErrorDialogFoldsItsDetails();
    void theErrorDialogHandsItsActionOver();
    void theErrorDialogCopiesTheTicket();

private:
    [[nodiscard]] DeploymentPlan planFor(const QList<DomainOverview> &domains, bool isOn) const;
    [[nodiscard]] std::unique_ptr<ReviewDialog> open(const DeploymentPlan &plan);

    DeploymentSettings m_settings;
    QWidget m_window;
};

void TestReviewDialog::init()
{
    m_window.show();
    if (m_settings.bundle)
        return;
    m_settings.bundle = fixture::bundleFor({u"*.live.example.com"_s});
    m_settings.certName = u"live-example-com-20261123"_s;
}

DeploymentPlan TestReviewDialog::planFor(const QList<DomainOverview> &domains, bool isOn) const
{
    DeploymentSettings settings = m_settings;
    settings.isHttpsOn = isOn;
    return planDeployment(settings, domains, QDateTime::currentDateTimeUtc());
}

std::unique_ptr<ReviewDialog> TestReviewDialog::open(const DeploymentPlan &plan)
{
    auto dialog =
        std::make_unique<ReviewDialog>(plan, QDateTime::currentDateTimeUtc(), false, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->open();
    return dialog;
}

void TestReviewDialog::theModelKeepsTheRules()
{
    ReviewModel model(planFor(fixture::threeDomains(), true), QDateTime::currentDateTimeUtc());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 3);
    QSignalSpy changed(&model, &ReviewModel::includedChanged);
    QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.includedCount(), 1);
}

void TestReviewDialog::domainsThatAreNotCoveredStayOut()
{
    const auto dialog = open(planFor(fixture::threeDomains(), true));
    QCOMPARE(dialog->heading(), u"Replace the certificate of 2 domains?"_s);
    QCOMPARE(dialog->plan().includedDomains(),
             (QStringList{u"pull.live.example.com"_s, u"push.live.example.com"_s}));
}

void TestReviewDialog::leavingADomainOutChangesTheButton()
{
    const auto dialog = open(planFor(fixture::threeDomains(), true));
    auto *commit = dialog->findChild<QPushButton *>(u"commitPlan"_s);
    QCOMPARE(commit->text(), u"Replace 2 certificates"_s);
    auto *table = dialog->findChild<QTableView *>(u"reviewTable"_s);
    table->setCurrentIndex(table->model()->index(0, ReviewModel::IncludeColumn));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(dialog->plan().includedDomains(), QStringList{u"push.live.example.com"_s});
    QCOMPARE(dialog->heading(), u"Replace the certificate of push.live.example.com?"_s);
}

void TestReviewDialog::nothingIsTickedNothingIsSent()
{
    const auto dialog = open(planFor({fixture::threeDomains().last()}, true));
    auto *commit = dialog->findChild<QPushButton *>(u"commitPlan"_s);
    QVERIFY(!commit->isEnabled());
    QVERIFY(!commit->toolTip().isEmpty());
}

void TestReviewDialog::confirmingHandsThePlanOver()
{
    const auto dialog = open(planFor(fixture::threeDomains(), true));
    QSignalSpy confirmed(dialog.get(), &ReviewDialog::confirmed);
    dialog->findChild<QPushButton *>(u"commitPlan"_s)->click();
    QCOMPARE(confirmed.count(), 1);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(confirmed.first().first().value<DeploymentPlan>().includedDomains().size(), 2);
}

void TestReviewDialog::thePlanShowsNoKey()
{
    const auto dialog = open(planFor(fixture::threeDomains(), true));
    dialog->findChild<QPushButton *>(u"copyCommands"_s)->click();
    const QString commands = QGuiApplication::clipboard()->text();
    QVERIFY2(commands.contains(u"SetLiveDomainCertificate"_s), qPrintable(commands));
    QVERIFY(!commands.contains(u"PRIVATE KEY-----"_s));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"plan.txt"_s);
    QVERIFY(saveFile(path, planAsText(dialog->plan()).toUtf8()).has_value());
    QVERIFY(!saveFile(folder.filePath(u"no/such/folder.txt"_s), "x").has_value());
}

void TestReviewDialog::theOffGuardIsNotPassedWithoutTyping_data()
{
    QTest::addColumn<int>("domains");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("passes");
    QTest::newRow("nothing typed, one domain") << 1 << QString() << false;
    QTest::newRow("another domain") << 1 << u"push.live.example.com"_s << false;
    QTest::newRow("part of the domain") << 1 << u"pull"_s << false;
    QTest::newRow("the number instead of the one domain") << 1 << u"1"_s << false;
    QTest::newRow("the domain") << 1 << u"pull.live.example.com"_s << true;
    QTest::newRow("the domain in capitals, with spaces")
        << 1 << u" Pull.Live.example.com "_s << true;
    QTest::newRow("nothing typed, three domains") << 3 << QString() << false;
    QTest::newRow("a wrong number") << 3 << u"2"_s << false;
    QTest::newRow("the number") << 3 << u"3"_s << true;
}

void TestReviewDialog::theOffGuardIsNotPassedWithoutTyping()
{
    QFETCH(int, domains);
    QFETCH(QString, typed);
    QFETCH(bool, passes);
    const auto dialog = open(planFor(fixture::threeDomains().first(domains), false));
    QVERIFY(dialog->guard());
    QSignalSpy confirmed(dialog.get(), &ReviewDialog::confirmed);
    auto *commit = dialog->findChild<QPushButton *>(u"commitPlan"_s);
    QVERIFY(!commit->isEnabled());
    dialog->findChild<QLineEdit *>(u"offConfirmation"_s)->setText(typed);
    QCOMPARE(commit->isEnabled(), passes);
    commit->click();
    QCOMPARE(confirmed.count(), passes ? 1 : 0);
}

void TestReviewDialog::enterPressesTheSafeButton_data()
{
    QTest::addColumn<bool>("fromTheField");
    QTest::newRow("as the dialog opens") << false;
    QTest::newRow("after typing the name") << true;
}

void TestReviewDialog::enterPressesTheSafeButton()
{
    QFETCH(bool, fromTheField);
    const auto dialog = open(planFor(fixture::threeDomains().first(1), false));
    QSignalSpy confirmed(dialog.get(), &ReviewDialog::confirmed);
    QSignalSpy rejected(dialog.get(), &QDialog::rejected);
    QCOMPARE(dialog->findChild<QPushButton *>(u"cancelReview"_s)->text(), u"Keep HTTPS On"_s);
    QWidget *target = dialog.get();
    if (fromTheField) {
        auto *field = dialog->findChild<QLineEdit *>(u"offConfirmation"_s);
        field->setText(u"pull.live.example.com"_s);
        field->setFocus();
        target = field;
    }
    QTest::keyClick(target, Qt::Key_Return);
    QCOMPARE(confirmed.count(), 0);
    QCOMPARE(rejected.count(), 1);
    QVERIFY(!dialog->isVisible());
}

void TestReviewDialog::savingIsOfferedBeforeTurningOff()
{
    const auto dialog = open(planFor(fixture::threeDomains(), false));
    QSignalSpy save(dialog.get(), &ReviewDialog::saveCertificatesRequested);
    dialog->findChild<QPushButton *>(u"saveCertificates"_s)->click();
    QCOMPARE(save.count(), 1);
    QCOMPARE(save.first().first().toStringList().size(), 3);
}

void TestReviewDialog::theErrorDialogFoldsItsDetails()
{
    Error error;
    error.code = ErrorCode::Service;
    error.apiCode = u"Certificate.Duplicated"_s;
    error.httpStatus = 400;
    QPointer<ErrorDialog> dialog =
        new ErrorDialog(error, {.domain = u"a.example.com"_s, .certName = u"live"_s}, &m_window);
    dialog->open();
    auto *details = dialog->findChild<QPlainTextEdit *>(u"errorDetails"_s);
    QVERIFY(!details->isVisible());
    dialog->findChild<QAbstractButton *>(u"errorDetailsFold"_s)->click();
    QVERIFY(details->isVisible());
    dialog->findChild<QPushButton *>(u"copyDetails"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), details->toPlainText());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

void TestReviewDialog::theErrorDialogHandsItsActionOver()
{
    Error error;
    error.code = ErrorCode::Service;
    error.apiCode = u"Certificate.Duplicated"_s;
    QPointer<ErrorDialog> dialog = new ErrorDialog(
        error,
        {.domain = u"a.example.com"_s, .certName = u"live"_s, .suggestedName = u"live-2"_s},
        &m_window);
    dialog->open();
    QList<ErrorAction> actions;
    connect(dialog, &ErrorDialog::actionRequested, this, [&actions](ErrorAction action) {
        actions.append(action);
    });
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(actions, QList<ErrorAction>{ErrorAction::UseSuggestedName});
    QTRY_VERIFY(!dialog);
}

void TestReviewDialog::theErrorDialogCopiesTheTicket()
{
    Error error;
    error.code = ErrorCode::Service;
    error.apiCode = u"DomainInSafeMode"_s;
    error.requestId = u"ABC-1"_s;
    QPointer<ErrorDialog> dialog =
        new ErrorDialog(error, {.domain = u"a.example.com"_s}, &m_window);
    dialog->open();
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"ABC-1"_s));
    QVERIFY(dialog->isVisible());
    delete dialog;
}

QTEST_MAIN(TestReviewDialog)
#include "tst_reviewdialog.moc"
